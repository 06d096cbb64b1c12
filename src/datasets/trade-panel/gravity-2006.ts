/** One year of the square gravity data set of Head, Mayer and Ries: flows with the attributes of each pair and both GDPs. */
import type { CodeEntry, ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { numberOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { resolveEither } from '../own-codes.ts';

/** The file has no year. Its GDPs are those of 2006 (China 2,668,071 and the United States 13,201,819 million dollars). */
const YEAR = 2006;
const INFERRED = 'The file states no year; 2006 is inferred from its values.';
const MILLION = 1e6;
/** What trade_flows can hold is below this many dollars. */
const TOO_MUCH = 999_999_999_999_999;

/** Dummies, and whether they are of the year. */
const DUMMIES = { rta: true, contig: false, comlang_off: false, comcur: true } as const;
const NUMBERS = ['distw', 'gdp_o', 'gdp_d', 'flow'] as const;
const COLUMNS = ['iso_o', 'iso_d', ...NUMBERS, ...Object.keys(DUMMIES)];

const SCHEME = 'trade-panel gravity';
/** In 2006 its YUG is no longer the Yugoslavia that ended in 1992. */
export const gravityCodes: readonly CodeEntry[] = [
  { scheme: SCHEME, code: 'YUG', id: 'SCG', kind: 'former', name: 'Serbia and Montenegro' },
];

const form = csvForm({
  name: 'gravity 2006',
  columns: COLUMNS,
  missing: ['NA', '.'],
  limit: 64 << 20,
  reader: (context) => {
    const gdps = new Map<string, number>();
    return (record) => outcomeOf(record, context, gdps);
  },
});

/** @param gdps the GDPs met so far: each stands in every record of its country and must be the same in all */
function outcomeOf({ field }: CsvFields, context: ReadContext, gdps: Map<string, number>): Outcome {
  const placeOf = (name: string): string | undefined =>
    resolveEither(context, { own: SCHEME, common: 'iso3' }, field(name) ?? '', YEAR)?.id;
  const [origin, destination] = [placeOf('iso_o'), placeOf('iso_d')];
  if (origin === undefined) return 'unknown code of origin';
  if (destination === undefined) return 'unknown code of destination';
  if (origin === destination) return 'origin and destination are the same';
  const numbers = new Map<string, number>();
  for (const name of [...NUMBERS, ...Object.keys(DUMMIES)]) {
    const written = field(name);
    if (written === undefined) continue;
    const value = numberOf(written);
    if (value === undefined || value < 0) return `${name} is no number of at least 0`;
    if (name in DUMMIES && value !== 0 && value !== 1) return `${name} is neither 0 nor 1`;
    numbers.set(name, value);
  }
  const flow = numbers.get('flow');
  if (flow !== undefined && flow * MILLION >= TOO_MUCH) return 'flow out of range';
  const sides = [
    [origin, 'gdp_o'],
    [destination, 'gdp_d'],
  ] as const;
  const differing = sides.find(([country, name]) => (gdps.get(country) ?? numbers.get(name)) !== (numbers.get(name) ?? gdps.get(country)));
  if (differing) return `${differing[1]} differs from an earlier row of the country`;
  const rows: TableRow[] = [
    ...(flow === undefined ? [] : [flowRow(origin, destination, flow)]),
    ...attributeRows(origin, destination, numbers),
  ];
  for (const [country, name] of sides) {
    const gdp = numbers.get(name);
    if (gdp === undefined || gdps.has(country)) continue;
    gdps.set(country, gdp);
    rows.push(gdpRow(country, gdp));
  }
  return rows;
}

function flowRow(reporter: string, partner: string, flow: number): TableRow {
  return {
    table: 'trade_flows',
    values: {
      reporter,
      partner,
      flow: 'X',
      classification: 'none',
      product: 'TOTAL',
      level: 0,
      period: YEAR,
      year: YEAR,
      frequency: 'A',
      value: (flow * MILLION).toFixed(3),
      valuation: 'as reported',
      is_reported: false,
      basis: 'compiled',
    },
  };
}

function attributeRows(origin: string, destination: string, numbers: ReadonlyMap<string, number>): TableRow[] {
  const row = (attribute: string, unit: string, dated: boolean): TableRow[] => {
    const value = numbers.get(attribute);
    if (value === undefined) return [];
    const years = dated ? { from_year: YEAR, to_year: YEAR } : {};
    return [{ table: 'dyad_attributes', values: { origin, destination, attribute, value, unit, ...years } }];
  };
  return [...row('distw', 'km', false), ...Object.entries(DUMMIES).flatMap(([attribute, dated]) => row(attribute, '1 yes, 0 no', dated))];
}

function gdpRow(country: string, value: number): TableRow {
  return {
    table: 'country_indicators',
    values: { country, indicator: 'gdp', year: YEAR, value, unit: 'million US dollars, current', note: INFERRED },
  };
}

export const gravity2006: FormEntry = {
  says: 'One year of the gravity data set, taken to be 2006: `iso_o,iso_d,distw,gdp_o,gdp_d,rta,flow,contig,comlang_off,comcur`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
