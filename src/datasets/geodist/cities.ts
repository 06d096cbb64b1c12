/** `geo_cepii`: a record for each capital or main city; what is said of its country is repeated in each. */
import type { ReadContext, TableRow, Value } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { numberOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { resolveEither } from '../own-codes.ts';
import { COMMON, OWN } from './codes.ts';

const CITY = ['iso3', 'city_en', 'city_fr', 'lat', 'lon', 'cap', 'maincity'] as const;
/** Numbers that describe the country, with their units. */
const NUMBERS: Readonly<Record<string, string>> = { area: 'km2', dis_int: 'km', landlocked: '1 yes, 0 no', citynum: 'cities' };
const numbered = (stem: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${stem}_${at + 1}`);
const WORDS = [
  'continent',
  ...numbered('langoff', 3),
  ...numbered('lang20', 4),
  ...numbered('lang9', 4),
  ...['colonizer1', 'colonizer2', 'colonizer3', 'colonizer4'],
  ...['short_colonizer1', 'short_colonizer2', 'short_colonizer3'],
];
const COUNTRY = [...Object.keys(NUMBERS), ...WORDS];
const COLUMNS = [...CITY, ...COUNTRY];

const form = csvForm({
  name: 'cities',
  columns: COLUMNS,
  missing: ['.', 'NA'],
  limit: 16 << 20,
  reader: (context) => {
    const known = new Map<string, ReadonlyMap<string, Value>>();
    return (record) => outcomeOf(record, context, known);
  },
});

/** @param known the attributes of the countries met so far: those of a country's second city must be the same */
function outcomeOf(record: CsvFields, context: ReadContext, known: Map<string, ReadonlyMap<string, Value>>): Outcome {
  const country = resolveEither(context, { own: OWN, common: COMMON }, record.field('iso3') ?? '')?.id;
  if (country === undefined) return 'unknown country code';
  const city = cityOf(record, country);
  if (typeof city === 'string') return city;
  const attributes = attributesOf(record);
  if (typeof attributes === 'string') return attributes;
  const before = known.get(country);
  if (before) {
    const other = COUNTRY.find((name) => before.get(name) !== attributes.get(name));
    return other ? `${other} differs from an earlier row of the country` : [city];
  }
  known.set(country, attributes);
  const rows = [...attributes].map(
    ([attribute, value]): TableRow => ({
      table: 'country_attributes',
      values:
        typeof value === 'number'
          ? { country, attribute, value, unit: NUMBERS[attribute] ?? null }
          : { country, attribute, words: String(value) },
    }),
  );
  return [city, ...rows];
}

/** The row of the city, or why there is none. `cap` is 1 for the capital, 2 for a second or former one. */
function cityOf({ field }: CsvFields, country: string): TableRow | string {
  const city = field('city_en');
  if (city === undefined) return 'no city';
  const [lat, lon] = [numberOf(field('lat')), numberOf(field('lon'))];
  if (lat === undefined || Math.abs(lat) > 90) return 'lat is no latitude';
  if (lon === undefined || Math.abs(lon) > 180) return 'lon is no longitude';
  const [capital, main] = [field('cap') ?? '', field('maincity') ?? ''];
  if (!/^[012]$/.test(capital)) return 'cap is none of 0, 1, 2';
  if (!/^[01]$/.test(main)) return 'maincity is neither 0 nor 1';
  return {
    table: 'cities',
    values: {
      country,
      city,
      city_fr: field('city_fr') ?? null,
      lat,
      lon,
      is_capital: capital === '1',
      is_other_capital: capital === '2',
      is_main: main === '1',
    },
  };
}

/** What a record says of its country; what is missing is left out. */
function attributesOf({ field }: CsvFields): ReadonlyMap<string, Value> | string {
  const found = new Map<string, Value>();
  for (const name of Object.keys(NUMBERS)) {
    const written = field(name);
    if (written === undefined) continue;
    const value = numberOf(written);
    if (value === undefined || value < 0) return `${name} is no number of at least 0`;
    found.set(name, value);
  }
  for (const name of WORDS) {
    const written = field(name);
    if (written !== undefined) found.set(name, written);
  }
  return found;
}

export const geodistCities: FormEntry = {
  says: 'Cities and countries: `iso2,iso3,cnum,country,pays,area,...,city_en,city_fr,lat,lon,cap,maincity,...`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
