/** Airlines: `airlines.csv`, and OpenFlights' own `airlines.dat`. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import type { Fields } from '../csv-lines.ts';
import { csvForm, lineFields, textOf, wholeOf } from '../csv-lines.ts';
import { hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { repeatCheck } from '../repeats.ts';
import { countryNamed } from './countries.ts';
import { plain } from './spelling.ts';

const COLUMNS = ['id', 'name', 'alias', 'iata', 'icao', 'callsign', 'country', 'active'] as const;

type Airline = Fields<(typeof COLUMNS)[number]>;

function reader(context: ReadContext): (fields: Airline, raw: Airline) => readonly TableRow[] | string {
  const repeats = repeatCheck(['id']);
  return (fields, raw) => {
    const row = rowOf(fields, raw, context);
    if (typeof row === 'string') return row;
    return repeats(row) ?? [row];
  };
}

function rowOf(fields: Airline, raw: Airline, context: ReadContext): TableRow | string {
  const id = wholeOf(fields.id);
  if (id === undefined) return 'id is no whole number';
  if (fields.name === '') return 'no name';
  if (!/^[YN]$/i.test(fields.active)) return 'active is neither Y nor N';
  const country = fields.country === '' ? undefined : countryNamed(context, fields.country);
  if (fields.country !== '' && country === undefined) return 'unknown country name';
  return {
    table: 'airlines',
    values: {
      id,
      name: plain(fields.name),
      alias: textOf(plain(fields.alias)),
      iata: codeOf(fields.iata),
      icao: codeOf(fields.icao),
      callsign: textOf(plain(fields.callsign)),
      country: country?.id ?? null,
      country_name: textOf(fields.country),
      active: fields.active.toUpperCase() === 'Y',
      cut: isCut(raw.callsign),
    },
  };
}

/** A designator; the records of no airline have a dash or `N/A` in its place. */
function codeOf(text: string): string | null {
  return text === '-' || text === 'N/A' ? null : textOf(plain(text));
}

/** "Alaska Airlines, Inc." gives the callsign ` Inc.`: what followed the comma, with its blank. */
function isCut(callsign: string): boolean {
  return callsign.startsWith(' ') && callsign.trim() !== '';
}

const form = (header: boolean) => csvForm({ name: header ? 'airlines' : 'airlines.dat', columns: COLUMNS, header, missing: '\\N', reader });

export const airlineFiles: readonly FormEntry[] = [
  {
    says: `Airlines: \`${COLUMNS.join(',')}\`.`,
    matches: ({ line }) => hasColumns(line, COLUMNS),
    form: () => form(true),
  },
  {
    says: 'OpenFlights’ own `airlines.dat`: the same 8 columns without a header, `\\N` for what is missing.',
    matches: ({ line }) => {
      const fields = lineFields(line) ?? [];
      return fields.length === COLUMNS.length && wholeOf(fields[0] ?? '') !== undefined && /^[YN]$/i.test(fields[7] ?? '');
    },
    form: () => form(false),
  },
];
