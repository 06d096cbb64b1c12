/** Tables derived from the votes: how often two countries voted alike in a decade, or in a year. */
import type { ReadContext, RecordForm } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { countOf, yearOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { admittedIn } from './admissions.ts';
import { holdersWithin, seatOf } from './seats.ts';

type Span = 'year' | 'decade';
const COUNTS = ['n', 'same', 'opposite'] as const;
type Column = 'a' | 'b' | Span | (typeof COUNTS)[number];

const form = (span: Span): RecordForm =>
  csvForm({
    name: `agreement by ${span}`,
    columns: ['a', 'b', span, ...COUNTS],
    limit: 64 << 20,
    lines: 4_000_000,
    reader: (context) => {
      const met = metBefore();
      return (record) => outcomeOf(record, span, context, met);
    },
  });

function outcomeOf({ field }: CsvFields<Column>, span: Span, context: ReadContext, met: Met): Outcome {
  const [a, b, year] = [field('a') ?? '', field('b') ?? '', yearOf(field(span), 1940, 2100)];
  if (year === undefined) return `${span} out of range`;
  if (span === 'decade' && year % 10 !== 0) return 'decade does not begin with a year that ends in 0';
  const [votes, same, opposite] = COUNTS.map((name) => countOf(field(name), 999_999));
  if (votes === undefined || same === undefined || opposite === undefined) return 'n, same or opposite is no whole number';
  if (same + opposite > votes) return 'same and opposite are more than n';
  if (a === b) return 'both are the same country';
  const [one, other] = [sideOf(a, b, span, year, context), sideOf(b, a, span, year, context)];
  if (one === undefined) return `unknown country '${a.slice(0, 40)}'`;
  if (other === undefined) return `unknown country '${b.slice(0, 40)}'`;
  if (met(...[a, b].sort(), year)) return 'pair stands a second time';
  const turned = one !== null && other !== null && other < one;
  const sides = turned
    ? { country: other, partner: one, member: b, partner_member: a }
    : { country: one, partner: other, member: a, partner_member: b };
  return [{ table: 'vote_agreement', values: { ...sides, span, year, votes, same, opposite } }];
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
