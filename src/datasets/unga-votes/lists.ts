/** Roll calls with their voters as lists of two-letter codes: one line each, derived from the package unvotes. */
import type { Item, ReadContext, RecordForm, TableRow } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { voteDate } from './dates.ts';
import { holderIn, LONG_NAMES, seatOf } from './seats.ts';

const VOTES = ['yes', 'abstain', 'no'] as const;
const COLUMNS = ['rcid', 'date', 'unres', ...VOTES];

const form: RecordForm = {
  kind: 'records',
  name: 'lists of voters',
  limit: 64 << 20,
  *read(file, context) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS }, (record) => itemOf(record, context, seen));
  },
};

/** A roll call with a voter that is unknown, or stands twice, is refused whole. */
function itemOf(record: CsvRecord, context: ReadContext, seen: Set<string>): Item {
  const id = record.field('rcid') ?? '';
  const stated = record.field('date') ?? '';
  const dated = voteDate(stated);
  if (!/^\d{1,9}$/.test(id)) return record.reject('rcid is no whole number');
  if (!dated) return record.reject('date is no day of a session');
  if (seen.has(id)) return record.reject('roll call stands a second time');
  const rows: TableRow[] = [];
  const voters = new Set<string>();
  for (const vote of VOTES)
    for (const member of membersOf(record.field(vote))) {
      const country = voterOf(member, stated.slice(0, 7), context);
      if (country === undefined) return record.reject(`unknown voter '${member.slice(0, 40)}'`);
      if (voters.has(country)) return record.reject(`'${member.slice(0, 40)}' votes twice`);
      voters.add(country);
      rows.push({ table: 'votes', values: { country, roll_call: Number(id), vote, year: dated.year, member } });
    }
  seen.add(id);
  return { rows };
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
