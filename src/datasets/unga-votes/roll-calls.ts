/** Roll calls of the package unvotes, one line each. */
import type { Item, RecordForm, Value } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { voteDate } from './dates.ts';

const COLUMNS = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'issues', 'short', 'descr'];
/** Issues as Voeten abridges them. */
export const ISSUES = ['me', 'nu', 'di', 'hr', 'co', 'ec'] as const;

const form: RecordForm = {
  kind: 'records',
  name: 'roll calls',
  limit: 64 << 20,
  *read(file) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS }, (record) => itemOf(record, seen));
  },
};

function itemOf(record: CsvRecord, seen: Set<string>): Item {
  const { field, reject } = record;
  const id = field('rcid') ?? '';
  const session = field('session') ?? '';
  const stated = field('date') ?? '';
  const dated = voteDate(stated);
  const flags = { important: field('importantvote'), amendment: field('amend'), paragraph: field('para') };
  const issues = field('issues') ?? '';
  if (!/^\d{1,9}$/.test(id)) return reject('rcid is no whole number');
  if (!/^\d{1,3}$/.test(session)) return reject('session is no whole number');
  if (!dated) return reject('date is no day of a session');
  for (const [name, value] of Object.entries(flags))
    if (value !== undefined && !/^[01]$/.test(value)) return reject(`${name} is neither 0 nor 1`);
  if (issues.split(' ').some((issue) => issue !== '' && !(ISSUES as readonly string[]).includes(issue))) return reject('unknown issue');
  if (seen.has(id)) return reject('roll call stands a second time');
  seen.add(id);
  const values: Record<string, Value> = {
    roll_call: Number(id),
    session: Number(session),
    ...dated,
    stated_date: stated,
    resolution: field('unres') ?? null,
    ...Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, value === undefined ? null : value === '1'])),
    issues: issues === '' ? null : issues,
    title: field('short') ?? null,
    description: field('descr') ?? null,
  };
  return { rows: [{ table: 'roll_calls', values }] };
}

export const rollCallList: FormEntry = {
  says: 'Roll calls: `rcid,session,importantvote,date,unres,amend,para,issues,short,descr`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
