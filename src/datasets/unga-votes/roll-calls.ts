/** Roll calls of the package unvotes, one line each. */
import type { Value } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { markOf } from '../marks.ts';
import { countOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { voteDate } from './dates.ts';

const COLUMNS = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'issues', 'short', 'descr'];
/** Issues as Voeten abridges them. */
export const ISSUES = ['me', 'nu', 'di', 'hr', 'co', 'ec'] as const;

const form = csvForm({
  name: 'roll calls',
  columns: COLUMNS,
  limit: 64 << 20,
  reader: () => {
    const met = metBefore();
    return (record) => outcomeOf(record, met);
  },
});

function outcomeOf({ field }: CsvFields, met: Met): Outcome {
  const id = countOf(field('rcid'));
  const session = countOf(field('session'), 999);
  const stated = field('date') ?? '';
  const dated = voteDate(stated);
  const [important, amendment, paragraph] = [markOf(field('importantvote')), markOf(field('amend')), markOf(field('para'))];
  const issues = field('issues') ?? '';
  if (id === undefined) return 'rcid is no whole number';
  if (session === undefined) return 'session is no whole number';
  if (!dated) return 'date is no day of a session';
  if (important === undefined) return 'important is neither 0 nor 1';
  if (amendment === undefined) return 'amendment is neither 0 nor 1';
  if (paragraph === undefined) return 'paragraph is neither 0 nor 1';
  if (issues.split(' ').some((issue) => issue !== '' && !(ISSUES as readonly string[]).includes(issue))) return 'unknown issue';
  if (met(id)) return 'roll call stands a second time';
  const values: Record<string, Value> = {
    roll_call: id,
    session,
    ...dated,
    stated_date: stated,
    resolution: field('unres') ?? null,
    important,
    amendment,
    paragraph,
    issues: issues === '' ? null : issues,
    title: field('short') ?? null,
    description: field('descr') ?? null,
  };
  return [{ table: 'roll_calls', values }];
}

export const rollCallList: FormEntry = {
  says: 'Roll calls: `rcid,session,importantvote,date,unres,amend,para,issues,short,descr`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
