/** Ideal points of Bailey, Strezhnev and Voeten, whose file is in Latin-1. */
import type { RecordForm, SourceFile } from '../../lake/form.ts';
import { firstLine, headerFields } from '../../lake/importing/layout.ts';
import { statesOf } from '../cow/codes.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import type { FormEntry } from '../dataset.ts';
import { countOf, numberOf, optional } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { holderIn, SEATS } from './seats.ts';

/** Spellings of a column in the releases, in lower case. */
const SPELT = {
  point: ['idealpoint', 'idealpointall'],
  votes: ['nvotes', 'nvotesall'],
  low: ['q5%', 'q5%all', 'q5'],
  high: ['q95%', 'q95%all', 'q95'],
} as const;

function columnsOf(line: string): { readonly [name in keyof typeof SPELT]?: string } & { readonly known: boolean } {
  const fields = headerFields(line, ',').map((name) => name.toLowerCase());
  const found = Object.entries(SPELT).flatMap(([name, spelt]) => {
    const field = fields.find((one) => (spelt as readonly string[]).includes(one));
    return field === undefined ? [] : [[name, field]];
  });
  const columns: { [name in keyof typeof SPELT]?: string } = Object.fromEntries(found);
  return { ...columns, known: columns.point !== undefined && ['ccode', 'session'].every((name) => fields.includes(name)) };
}

function formFor(file: SourceFile): RecordForm {
  const { known: _known, ...spelt } = columnsOf(firstLine(file));
  return csvForm({
    name: 'ideal points',
    columns: ['ccode', 'session', ...Object.values(spelt)],
    missing: ['NA'],
    encoding: 'latin-1',
    reader: () => {
      const met = metBefore();
      return (record) => outcomeOf(record, spelt, met);
    },
  });
}

function outcomeOf({ field }: CsvFields, spelt: Omit<ReturnType<typeof columnsOf>, 'known'>, met: Met): Outcome {
  const code = field('ccode') ?? '';
  const session = countOf(field('session'), 999);
  if (session === undefined || session === 0) return 'session is no whole number';
  const year = 1945 + session;
  if (statesOf(code).length === 0) return 'unknown state number';
  const country = stateIn(code, year);
  if (country === undefined) return 'state number is of no state in that year';
  const values = Object.fromEntries(
    Object.entries(spelt).map(([name, column]) => {
      return [name, optional(field(column), numberOf)];
    }),
  );
  const { point, low = null, high = null, votes = null } = values;
  if (point === null || point === undefined) return 'ideal point is no number';
  if (low === undefined || high === undefined) return 'quantile is no number';
  if (votes === undefined || (votes !== null && (!Number.isSafeInteger(votes) || votes < 0))) return 'number of votes is no whole number';
  if (met(country, session)) return 'country stands a second time in its session';
  return [
    {
      table: 'ideal_points',
      values: { country, session, year, ideal_point: point, low, high, votes, cow_code: Number(code) },
    },
  ];
}

/** The state that had a number in October of a year, when most votes of its session begin. */
function stateIn(code: string, year: number): string | undefined {
  const seat = SEATS.find(({ cow }) => cow.includes(Number(code)));
  if (seat) return holderIn(seat, `${year}-10`);
  return statesOf(code).find(({ from = 0, to = 9999 }) => year >= from && year <= to)?.id;
}

export const idealPointFile: FormEntry = {
  says: 'Ideal points: `ccode,session,IdealPoint` (or `IdealPointAll`) with other columns, in Latin-1 or UTF-8.',
  matches: ({ line }) => columnsOf(line).known,
  form: formFor,
};
