/** Routes: `air_routes.csv`, OpenFlights' own `routes.dat`, and the counts by pair of countries derived from them. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import type { Fields } from '../csv-lines.ts';
import { csvForm, lineFields, textOf, wholeOf } from '../csv-lines.ts';
import { hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { repeatCheck } from '../repeats.ts';
import { countryNamed } from './countries.ts';

/** The feed of routes stopped in June of this year, by OpenFlights' note: "historical value only". */
const LAST_YEAR = 2014;

const COLUMNS = ['airline', 'airline_id', 'src', 'src_id', 'dst', 'dst_id', 'codeshare', 'stops', 'equipment'] as const;

type Route = Fields<(typeof COLUMNS)[number]>;

function routeReader(): (fields: Route) => readonly TableRow[] | string {
  // Whose flight and between which codes; of two records alike in them one is a repeat, whatever else it says.
  const repeats = repeatCheck(['from_airport', 'to_airport', 'airline', 'airline_id']);
  return (fields) => {
    const row = routeOf(fields);
    if (typeof row === 'string') return row;
    return repeats(row) ?? [row];
  };
}

function routeOf(fields: Route): TableRow | string {
  const [airlineId, fromId, toId] = [idOf(fields.airline_id), idOf(fields.src_id), idOf(fields.dst_id)];
  const stops = wholeOf(fields.stops);
  if (fields.airline === '') return 'no airline';
  if (fields.src === '' || fields.dst === '') return 'no airport';
  if (airlineId === undefined || fromId === undefined || toId === undefined) return 'id is no whole number';
  if (fields.codeshare !== '' && fields.codeshare !== 'Y') return 'codeshare is neither Y nor empty';
  if (stops === undefined || stops < 0) return 'stops is no whole number from 0';
  return {
    table: 'air_routes',
    values: {
      from_airport: fields.src,
      from_id: fromId,
      to_airport: fields.dst,
      to_id: toId,
      airline: fields.airline,
      airline_id: airlineId,
      codeshare: fields.codeshare === 'Y',
      stops,
      equipment: textOf(fields.equipment),
      year: LAST_YEAR,
    },
  };
}

/** An id, null where the source knows none, undefined where it is no number. */
function idOf(text: string): number | null | undefined {
  return text === '' ? null : wholeOf(text);
}

const PAIR_COLUMNS = ['country_a', 'country_b', 'route_records', 'distinct_airport_pairs', 'airlines'] as const;

type Pair = Fields<(typeof PAIR_COLUMNS)[number]>;

function pairReader(context: ReadContext): (fields: Pair) => readonly TableRow[] | string {
  const repeats = repeatCheck(['country_a', 'country_b']);
  return (fields) => {
    const row = pairOf(fields, context);
    if (typeof row === 'string') return row;
    return repeats(row) ?? [row];
  };
}

function pairOf(fields: Pair, context: ReadContext): TableRow | string {
  const [a, b] = [countryNamed(context, fields.country_a)?.id, countryNamed(context, fields.country_b)?.id];
  const [records, pairs, airlines] = [wholeOf(fields.route_records), wholeOf(fields.distinct_airport_pairs), wholeOf(fields.airlines)];
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

const form = (header: boolean) =>
  csvForm({ name: header ? 'routes' : 'routes.dat', columns: COLUMNS, header, missing: '\\N', reader: routeReader });

export const routeFiles: readonly FormEntry[] = [
  {
    says: `Routes, by June 2014: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => form(true),
  },
  {
    says: 'OpenFlights’ own `routes.dat`: the same 9 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = lineFields(line) ?? [];
      const isRoute = /^(\d+|\\N)$/.test(fields[3] ?? '') && /^Y?$/.test(fields[6] ?? '') && /^\d+$/.test(fields[7] ?? '');
      return fields.length === COLUMNS.length && isRoute;
    },
    form: () => form(false),
  },
  {
    says: `Counts of routes by pair of countries, derived from the routes: \`${PAIR_COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, PAIR_COLUMNS),
    form: () => csvForm({ name: 'country pairs', columns: PAIR_COLUMNS, header: true, reader: pairReader }),
  },
];
