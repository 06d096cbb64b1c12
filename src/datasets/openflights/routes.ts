/** Routes: `air_routes.csv`, OpenFlights' own `routes.dat`, and the counts by pair of countries derived from them. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import { recordFields } from '../csv/record-fields.ts';
import type { FormEntry } from '../dataset.ts';
import { optional, wholeOf } from '../numbers.ts';
import { oncePerKey } from '../repeats.ts';
import { countryNamed } from './countries.ts';

/** The feed of routes stopped in June of this year, by OpenFlights' note: "historical value only". */
const LAST_YEAR = 2014;

const COLUMNS = ['airline', 'airline_id', 'src', 'src_id', 'dst', 'dst_id', 'codeshare', 'stops', 'equipment'] as const;

function routeOf({ field }: CsvFields<(typeof COLUMNS)[number]>): TableRow | string {
  const [airline, from, to, codeshare, stops] = [field('airline'), field('src'), field('dst'), field('codeshare'), wholeOf(field('stops'))];
  // A source that knows no id leaves it out.
  const [airlineId, fromId, toId] = (['airline_id', 'src_id', 'dst_id'] as const).map((name) => optional(field(name), wholeOf));
  if (airline === undefined) return 'no airline';
  if (from === undefined || to === undefined) return 'no airport';
  if (airlineId === undefined || fromId === undefined || toId === undefined) return 'id is no whole number';
  if (codeshare !== undefined && codeshare !== 'Y') return 'codeshare is neither Y nor empty';
  if (stops === undefined || stops < 0) return 'stops is no whole number from 0';
  return {
    table: 'air_routes',
    values: {
      from_airport: from,
      from_id: fromId,
      to_airport: to,
      to_id: toId,
      airline,
      airline_id: airlineId,
      codeshare: codeshare === 'Y',
      stops,
      equipment: field('equipment') ?? null,
      year: LAST_YEAR,
    },
  };
}

const PAIR_COLUMNS = ['country_a', 'country_b', 'route_records', 'distinct_airport_pairs', 'airlines'] as const;

function pairOf({ field }: CsvFields<(typeof PAIR_COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const [a, b] = (['country_a', 'country_b'] as const).map((name) => countryNamed(context, field(name) ?? '')?.id);
  const counts = ['route_records', 'distinct_airport_pairs', 'airlines'] as const;
  const [records, pairs, airlines] = counts.map((name) => wholeOf(field(name)));
  if (a === undefined || b === undefined) return 'unknown country name';
  if (a === b) return 'both countries are the same';
  if (records === undefined || pairs === undefined || airlines === undefined) return 'count is no whole number';
  if (records < 1 || pairs < 1 || airlines < 1) return 'count is less than 1';
  if (pairs > records || airlines > records) return 'more pairs or airlines than records';
  const [countryA, countryB] = a < b ? [a, b] : [b, a];
  return {
    table: 'air_route_counts',
    values: { country_a: countryA, country_b: countryB, route_records: records, airport_pairs: pairs, airlines, year: LAST_YEAR },
  };
}

const routes = (header: boolean) =>
  csvForm({
    name: header ? 'routes' : 'routes.dat',
    columns: COLUMNS,
    header,
    missing: ['\\N'],
    reader: () => {
      // Whose flight and between which codes; of two records alike in them one is a repeat, whatever else it says.
      const once = oncePerKey(['from_airport', 'to_airport', 'airline', 'airline_id']);
      return (record) => once(routeOf(record));
    },
  });

const pairs = csvForm({
  name: 'country pairs',
  columns: PAIR_COLUMNS,
  reader: (context) => {
    const once = oncePerKey(['country_a', 'country_b']);
    return (record) => once(pairOf(record, context));
  },
});

export const routeFiles: readonly FormEntry[] = [
  {
    says: `Routes, by June 2014: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => routes(true),
  },
  {
    says: 'OpenFlights’ own `routes.dat`: the same 9 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = recordFields(line) ?? [];
      const isRoute = /^(\d+|\\N)$/.test(fields[3] ?? '') && /^Y?$/.test(fields[6] ?? '') && /^\d+$/.test(fields[7] ?? '');
      return fields.length === COLUMNS.length && isRoute;
    },
    form: () => routes(false),
  },
  {
    says: `Counts of routes by pair of countries, derived from the routes: \`${PAIR_COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, PAIR_COLUMNS),
    form: () => pairs,
  },
];
