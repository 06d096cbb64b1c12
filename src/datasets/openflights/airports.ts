/** Airports: `airports.csv`, and OpenFlights' own `airports.dat`. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import type { Fields } from '../csv-lines.ts';
import { csvForm, lineFields, textOf, wholeOf } from '../csv-lines.ts';
import { csvNumber, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { repeatCheck } from '../repeats.ts';
import { countryNamed } from './countries.ts';
import { plain } from './spelling.ts';

const COLUMNS = [
  'id',
  'name',
  'city',
  'country',
  'iata',
  'icao',
  'lat',
  'lon',
  'altitude_ft',
  'utc_offset',
  'dst',
  'tz',
  'type',
  'source',
] as const;

type Airport = Fields<(typeof COLUMNS)[number]>;

function reader(context: ReadContext): (fields: Airport) => readonly TableRow[] | string {
  const repeats = repeatCheck(['id']);
  return (fields) => {
    const row = rowOf(fields, context);
    if (typeof row === 'string') return row;
    return repeats(row) ?? [row];
  };
}

function rowOf(fields: Airport, context: ReadContext): TableRow | string {
  const id = wholeOf(fields.id);
  const [latitude, longitude] = [csvNumber(fields.lat), csvNumber(fields.lon)];
  const country = countryNamed(context, fields.country);
  const dst = textOf(fields.dst);
  if (id === undefined) return 'id is no whole number';
  if (fields.name === '') return 'no name';
  if (fields.country === '') return 'no country';
  if (country?.id === undefined) return 'unknown country name';
  if (latitude === undefined || longitude === undefined) return 'coordinate is no finite number';
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return 'position is not on the globe';
  if (dst !== null && !/^[EASOZNU]$/.test(dst)) return 'unknown rule of summer time';
  const altitude = optional(fields.altitude_ft, -2000, 30_000);
  const offset = optional(fields.utc_offset, -12, 14);
  if (altitude === undefined) return 'altitude is no height in feet';
  if (offset === undefined) return 'offset is no number of hours from -12 to 14';
  return {
    table: 'airports',
    values: {
      id,
      name: plain(fields.name),
      city: textOf(plain(fields.city)),
      country: country.id,
      iata: textOf(fields.iata),
      icao: textOf(fields.icao),
      latitude,
      longitude,
      altitude_ft: altitude,
      utc_offset: offset,
      dst,
      time_zone: textOf(fields.tz),
      type: textOf(fields.type),
      origin: textOf(fields.source),
    },
  };
}

/** A number in a range, null where there is none, undefined where it is no such number. */
function optional(text: string, least: number, most: number): number | null | undefined {
  if (text === '') return null;
  const value = csvNumber(text);
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

const form = (header: boolean) => csvForm({ name: header ? 'airports' : 'airports.dat', columns: COLUMNS, header, missing: '\\N', reader });

export const airportFiles: readonly FormEntry[] = [
  {
    says: `Airports: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => form(true),
  },
  {
    says: 'OpenFlights’ own `airports.dat`: the same 14 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = lineFields(line) ?? [];
      const isAirport = [fields[0] ?? '', fields[6] ?? '', fields[7] ?? ''].every((field) => csvNumber(field) !== undefined);
      return fields.length === COLUMNS.length && isAirport;
    },
    form: () => form(false),
  },
];
