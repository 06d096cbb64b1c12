/** Ideal points of Bailey, Strezhnev and Voeten, whose file is in Latin-1. */
import type { Item, RecordForm } from '../../lake/form.ts';
import { firstLine, headerFields } from '../../lake/importing/layout.ts';
import { statesOf } from '../cow/codes.ts';
import { type CsvRecord, csvItems, csvNumber } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
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

const form: RecordForm = {
  kind: 'records',
  name: 'ideal points',
  limit: 32 << 20,
  encoding: 'latin-1',
  *read(file) {
    const { known: _known, ...spelt } = columnsOf(firstLine(file));
    const columns = ['ccode', 'session', ...Object.values(spelt)];
    const seen = new Set<string>();
    yield* csvItems(file, { columns, missing: ['NA'], encoding: 'latin1' }, (record) => itemOf(record, spelt, seen));
  },
};

function itemOf(record: CsvRecord, spelt: Omit<ReturnType<typeof columnsOf>, 'known'>, seen: Set<string>): Item {
  const { field, reject } = record;
  const code = field('ccode') ?? '';
  const session = field('session') ?? '';
  if (!/^\d{1,3}$/.test(session) || session === '0') return reject('session is no whole number');
  const year = 1945 + Number(session);
  if (statesOf(code).length === 0) return reject('unknown state number');
  const country = stateIn(code, year);
  if (country === undefined) return reject('state number is of no state in that year');
  const key = `${country} ${session}`;
  if (seen.has(key)) return reject('country stands a second time in its session');
  const values = Object.fromEntries(
    Object.entries(spelt).map(([name, column]) => {
      const text = field(column);
      return [name, text === undefined ? null : csvNumber(text)];
    }),
  );
  const { point, low = null, high = null, votes = null } = values;
  if (point === null || point === undefined) return reject('ideal point is no number');
  if (low === undefined || high === undefined) return reject('quantile is no number');
  if (votes === undefined || (votes !== null && (!Number.isInteger(votes) || votes < 0)))
    return reject('number of votes is no whole number');
  seen.add(key);
  return {
    rows: [
      {
        table: 'ideal_points',
        values: { country, session: Number(session), year, ideal_point: point, low, high, votes, cow_code: Number(code) },
      },
    ],
  };
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
  form: () => form,
};
