/** Airlines: `airlines.csv`, and OpenFlights' own `airlines.dat`. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import { recordFields } from '../csv/record-fields.ts';
import type { FormEntry } from '../dataset.ts';
import { wholeOf } from '../numbers.ts';
import { oncePerKey } from '../repeats.ts';
import { countryNamed } from './countries.ts';
import { plain } from './spelling.ts';

const COLUMNS = ['id', 'name', 'alias', 'iata', 'icao', 'callsign', 'country', 'active'] as const;

function rowOf({ field, raw }: CsvFields<(typeof COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const [id, name, active, countryName] = [wholeOf(field('id')), field('name'), field('active') ?? '', field('country')];
  if (id === undefined) return 'id is no whole number';
  if (name === undefined) return 'no name';
  if (!/^[YN]$/i.test(active)) return 'active is neither Y nor N';
  const country = countryName === undefined ? undefined : countryNamed(context, countryName);
  if (countryName !== undefined && country === undefined) return 'unknown country name';
  return {
    table: 'airlines',
    values: {
      id,
      name: plain(name),
      alias: plain(field('alias')),
      iata: codeOf(field('iata')),
      icao: codeOf(field('icao')),
      callsign: plain(field('callsign')),
      country: country?.id ?? null,
      country_name: countryName ?? null,
      active: active.toUpperCase() === 'Y',
      cut: isCut(raw('callsign')),
    },
  };
}

/** A designator; the records of no airline have a dash or `N/A` in its place. */
function codeOf(text: string | undefined): string | null {
  return text === '-' || text === 'N/A' ? null : plain(text);
}

/** "Alaska Airlines, Inc." gives the callsign ` Inc.`: what followed the comma, with its blank. */
function isCut(callsign: string): boolean {
  return callsign.startsWith(' ') && callsign.trim() !== '';
}

const form = (header: boolean) =>
  csvForm({
    name: header ? 'airlines' : 'airlines.dat',
    columns: COLUMNS,
    header,
    missing: ['\\N'],
    reader: (context) => {
      const once = oncePerKey(['id']);
      return (record) => once(rowOf(record, context));
    },
  });

export const airlineFiles: readonly FormEntry[] = [
  {
    says: `Airlines: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => form(true),
  },
  {
    says: 'OpenFlights’ own `airlines.dat`: the same 8 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = recordFields(line) ?? [];
      return fields.length === COLUMNS.length && wholeOf(fields[0]) !== undefined && /^[YN]$/i.test(fields[7] ?? '');
    },
    form: () => form(false),
  },
];
