/** Tables derived from the votes: how often two countries voted alike in a decade, or in a year. */
import type { Item, ReadContext, RecordForm } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { admittedIn } from './admissions.ts';
import { holdersWithin, seatOf } from './seats.ts';

type Span = 'year' | 'decade';
const COUNTS = ['n', 'same', 'opposite'] as const;

const form = (span: Span): RecordForm => ({
  kind: 'records',
  name: `agreement by ${span}`,
  limit: 64 << 20,
  *read(file, context) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: ['a', 'b', span, ...COUNTS] }, (record) => itemOf(record, span, context, seen));
  },
});

function itemOf({ field, reject }: CsvRecord, span: Span, context: ReadContext, seen: Set<string>): Item {
  const [a, b, stated] = [field('a') ?? '', field('b') ?? '', field(span) ?? ''];
  const year = Number(stated);
  if (!/^\d{4}$/.test(stated) || year < 1940 || year > 2100) return reject(`${span} out of range`);
  if (span === 'decade' && year % 10 !== 0) return reject('decade does not begin with a year that ends in 0');
  const counts = COUNTS.map((name) => field(name) ?? '');
  if (counts.some((count) => !/^\d{1,6}$/.test(count))) return reject('n, same or opposite is no whole number');
  const [votes = 0, same = 0, opposite = 0] = counts.map(Number);
  if (same + opposite > votes) return reject('same and opposite are more than n');
  if (a === b) return reject('both are the same country');
  const [one, other] = [sideOf(a, b, span, year, context), sideOf(b, a, span, year, context)];
  if (one === undefined) return reject(`unknown country '${a.slice(0, 40)}'`);
  if (other === undefined) return reject(`unknown country '${b.slice(0, 40)}'`);
  const key = [[a, b].sort().join(), stated].join();
  if (seen.has(key)) return reject('pair stands a second time');
  seen.add(key);
  const turned = one !== null && other !== null && other < one;
  const sides = turned
    ? { country: other, partner: one, member: b, partner_member: a }
    : { country: one, partner: other, member: a, partner_member: b };
  return { rows: [{ table: 'vote_agreement', values: { ...sides, span, year, votes, same, opposite } }] };
}

/** One side's code: null where its votes with the other are those of two states, undefined for an unknown country. */
function sideOf(member: string, other: string, span: Span, year: number, { resolve }: ReadContext): string | null | undefined {
  const seat = seatOf(member);
  if (!seat) return resolve('iso2', member)?.id;
  // They cannot have voted together before the other was a member, nor after its end; months sort as text.
  const begins = [`${year}-01`, admittedIn(other) ?? ''].sort().at(-1) ?? '';
  const ends = [`${year + (span === 'decade' ? 9 : 0)}-12`, seatOf(other)?.holders.at(-1)?.to ?? '9999'].sort()[0] ?? '';
  const holders = holdersWithin(seat, begins, ends);
  if (holders.length === 0) return undefined;
  return holders.length === 1 ? holders[0] : null;
}

const entry = (span: Span): FormEntry => ({
  says: `Agreement of pairs by ${span}, derived: \`a,b,${span},n,same,opposite\`.`,
  matches: ({ line }) => hasColumns(line, ['a', 'b', span, ...COUNTS]),
  form: () => form(span),
});

export const agreementByDecade = entry('decade');
export const agreementByYear = entry('year');
