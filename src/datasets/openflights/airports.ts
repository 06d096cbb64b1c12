/** Airports: `airports.csv`, and OpenFlights' own `airports.dat`. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import { recordFields } from '../csv/record-fields.ts';
import type { FormEntry } from '../dataset.ts';
import { numberOf, optional, wholeOf } from '../numbers.ts';
import { oncePerKey } from '../repeats.ts';
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

function rowOf({ field }: CsvFields<(typeof COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const [id, name, countryName] = [wholeOf(field('id')), field('name'), field('country')];
  const [latitude, longitude] = [numberOf(field('lat')), numberOf(field('lon'))];
  if (id === undefined) return 'id is no whole number';
  if (name === undefined) return 'no name';
  if (countryName === undefined) return 'no country';
  const country = countryNamed(context, countryName)?.id;
  if (country === undefined) return 'unknown country name';
  if (latitude === undefined || longitude === undefined) return 'coordinate is no finite number';
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return 'position is not on the globe';
  const dst = field('dst') ?? null;
  if (dst !== null && !/^[EASOZNU]$/.test(dst)) return 'unknown rule of summer time';
  const altitude = optional(field('altitude_ft'), (text) => within(text, -2000, 30_000));
  const offset = optional(field('utc_offset'), (text) => within(text, -12, 14));
  if (altitude === undefined) return 'altitude is no height in feet';
  if (offset === undefined) return 'offset is no number of hours from -12 to 14';
  return {
    table: 'airports',
    values: {
      id,
      name: plain(name),
      city: plain(field('city')),
      country,
      iata: field('iata') ?? null,
      icao: field('icao') ?? null,
      latitude,
      longitude,
      altitude_ft: altitude,
      utc_offset: offset,
      dst,
      time_zone: field('tz') ?? null,
      type: field('type') ?? null,
      origin: field('source') ?? null,
    },
  };
}

/** A number in a range; undefined for any other. */
function within(text: string, least: number, most: number): number | undefined {
  const value = numberOf(text);
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

const form = (header: boolean) =>
  csvForm({
    name: header ? 'airports' : 'airports.dat',
    columns: COLUMNS,
    header,
    missing: ['\\N'],
    reader: (context) => {
      const once = oncePerKey(['id']);
      return (record) => once(rowOf(record, context));
    },
  });

export const airportFiles: readonly FormEntry[] = [
  {
    says: `Airports: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => form(true),
  },
  {
    says: 'OpenFlights’ own `airports.dat`: the same 14 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = recordFields(line) ?? [];
      const isAirport = [fields[0], fields[6], fields[7]].every((field) => numberOf(field) !== undefined);
      return fields.length === COLUMNS.length && isAirport;
    },
    form: () => form(false),
  },
];
