/** Roll calls with their voters as lists of two-letter codes: one line each, derived from the package unvotes. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { countOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { voteDate } from './dates.ts';
import { holderIn, LONG_NAMES, seatOf } from './seats.ts';

const VOTES = ['yes', 'abstain', 'no'] as const;
const COLUMNS = ['rcid', 'date', 'unres', ...VOTES];

const form = csvForm({
  name: 'lists of voters',
  columns: COLUMNS,
  limit: 64 << 20,
  reader: (context) => {
    const met = metBefore();
    return (record) => outcomeOf(record, context, met);
  },
});

/** A roll call with a voter that is unknown, or stands twice, is refused whole. */
function outcomeOf({ field }: CsvFields, context: ReadContext, met: Met): Outcome {
  const id = countOf(field('rcid'));
  const stated = field('date') ?? '';
  const dated = voteDate(stated);
  if (id === undefined) return 'rcid is no whole number';
  if (!dated) return 'date is no day of a session';
  const rows: TableRow[] = [];
  const voters = new Set<string>();
  for (const vote of VOTES)
    for (const member of membersOf(field(vote))) {
      const country = voterOf(member, stated.slice(0, 7), context);
      if (country === undefined) return `unknown voter '${member.slice(0, 40)}'`;
      if (voters.has(country)) return `'${member.slice(0, 40)}' votes twice`;
      voters.add(country);
      rows.push({ table: 'votes', values: { country, roll_call: id, vote, year: dated.year, member } });
    }
  return met(id) ? 'roll call stands a second time' : rows;
}

/** Voters of a list: two letters, or a name. `NA` is Namibia, not a missing value. */
export function membersOf(list: string | undefined): readonly string[] {
  let rest = list ?? '';
  const long = LONG_NAMES.filter((name) => {
    const before = rest;
    rest = ` ${rest} `.replace(` ${name} `, ' ').trim();
    return rest !== before;
  });
  return [...rest.split(/\s+/).filter((member) => member !== ''), ...long];
}

/** The state that a voter was in a month, `1991-12`. */
export function voterOf(member: string, month: string, { resolve }: ReadContext): string | undefined {
  const seat = seatOf(member);
  if (seat) return holderIn(seat, month);
  return resolve('iso2', member)?.id;
}

export const voteLists: FormEntry = {
  says: 'Roll calls with lists of two-letter codes: `rcid,date,unres,yes,abstain,no`.',
  matches: ({ line }) => hasColumns(line, COLUMNS) && !hasColumns(line, ['ccode']),
  form: () => form,
};
