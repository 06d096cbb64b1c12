/** World Bank indicators: API v2 JSON with its pages, and tidy CSV. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import type { CodeEntry, DelimitedForm, Item, ReadContext, RecordForm } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { Dataset } from '../dataset.ts';
import { yearOf } from '../numbers.ts';
import { resolveEither } from '../own-codes.ts';
import { GROUPS } from './groups.ts';
import { INDICATORS, type Indicator, indicatorOf } from './indicators.ts';

type Names = Partial<Record<'country' | 'code' | 'year' | 'value', string>>;

/** `Country Name,Country Code,Year,Value`; the indicator is in the file's name only. */
function tidy(indicator: Indicator, names: Names): DelimitedForm {
  const columns = (group: boolean): Record<string, string> => ({
    ...(group ? { group: 'raw.code', group_name: 'place.name' } : { country: 'place.id' }),
    indicator: `'${indicator.id}'`,
    year: 'year',
    value: 'value',
    unit: `'${indicator.unit}'`,
    ...(indicator.note ? { note: `'${indicator.note}'` } : {}),
  });
  return {
    kind: 'delimited',
    name: 'tidy',
    delimiter: ',',
    header: true,
    quoted: true,
    columns: { country: 'text', code: 'text', year: 'whole', value: 'number' },
    names: { country: 'Country Name', code: 'Country Code', year: 'Year', value: 'Value', ...names },
    required: ['country', 'code', 'year', 'value'],
    lookups: [{ as: 'place', scheme: 'worldbank', code: 'raw.code' }],
    checks: [
      { reason: 'unknown country code', when: 'place.kind IS NULL' },
      { reason: 'year out of range', when: 'year < 1900 OR year > 2100' },
    ],
    outputs: [
      { table: 'country_indicators', where: 'place.id IS NOT NULL', columns: columns(false) },
      { table: 'group_indicators', where: 'place.id IS NULL', columns: columns(true) },
    ],
  };
}

interface ApiRecord {
  readonly indicator?: { readonly id?: unknown };
  readonly country?: { readonly id?: unknown; readonly value?: unknown };
  readonly countryiso3code?: unknown;
  readonly date?: unknown;
  readonly value?: unknown;
  readonly unit?: unknown;
}

const api: RecordForm = {
  kind: 'records',
  name: 'api',
  limit: 64 << 20,
  *read(file, context) {
    const body = parsePage(readFileSync(file.path, 'utf8'), file.name);
    for (const [at, record] of body.entries()) yield apiItem(record, at, context);
  },
};

/** A page is a list of two: what it is of, and its records; an error is a list of one with a message. */
function parsePage(text: string, name: string): readonly ApiRecord[] {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    throw new InputError(`'${name}' is no JSON; the World Bank's API answers with a list of two`);
  }
  if (!Array.isArray(page)) throw new InputError(`'${name}' is no page of the World Bank's API: it is no list`);
  const [head, records] = page as [{ message?: readonly { value?: string }[]; pages?: number; page?: number } | undefined, unknown];
  if (head?.message) throw new InputError(`'${name}' is an error of the World Bank's API: ${head.message[0]?.value ?? 'no text'}`);
  if (!Array.isArray(records)) throw new InputError(`'${name}' is no page of the World Bank's API: it has no list of records`);
  return records as ApiRecord[];
}

function apiItem(record: ApiRecord, at: number, context: ReadContext): Item {
  const reject = (reason: string): Item => ({ reject: reason, line: at + 1, text: JSON.stringify(record).slice(0, 500) });
  const code = String(record.countryiso3code || record.country?.id || '');
  const id = String(record.indicator?.id ?? '');
  const year = yearOf(String(record.date), 0, 9999);
  if (id === '') return reject('no indicator');
  if (year === undefined) return reject('date is no year');
  // The API lists every year of the span asked for; null is a year without a value, and gives no row.
  if (record.value === null) return { rows: [] };
  if (typeof record.value !== 'number' || !Number.isFinite(record.value)) return reject('value is no number');
  const place = resolveEither(context, { own: 'worldbank', common: 'iso2' }, code);
  if (!place) return reject('unknown country code');
  const known = INDICATORS.find((indicator) => indicator.id === id);
  const unit = known?.unit ?? (typeof record.unit === 'string' && record.unit !== '' ? record.unit : null);
  const values = { indicator: id, year, value: record.value, unit };
  if (place.id === undefined) return { rows: [{ table: 'group_indicators', values: { ...values, group: code, group_name: place.name } }] };
  return { rows: [{ table: 'country_indicators', values: { ...values, country: place.id } }] };
}

const groupCodes: readonly CodeEntry[] = GROUPS.map(([code, name]) => ({
  scheme: 'worldbank',
  code,
  kind: code === 'WLD' ? 'world' : code === 'CHI' ? 'area' : 'group',
  name,
}));

/** Stands for any indicator where only the columns matter. */
const ANY: Indicator = { id: 'any', unit: 'any' };

const CPI_NAMES = { country: 'Country', value: 'CPI' } as const;

export const worldbank: Dataset = {
  id: 'worldbank',
  title: 'World Development Indicators',
  producer: 'World Bank',
  home: 'https://data.worldbank.org/',
  licence: 'CC BY 4.0, by the producer’s terms',
  citation: 'World Bank, World Development Indicators.',
  rhythm: { says: 'several times a year', staleAfterDays: 200 },
  traps: [
    'Regions and income groups stand among the countries under codes of the same form; here they are in a table of their own.',
    'Every release may revise all years.',
    'The tidy file named cpi holds annual changes in percent, not an index, whatever its description says.',
  ],
  tables: ['country_indicators', 'group_indicators'],
  forms: [
    {
      says: 'Tidy CSV: `Country Name,Country Code,Year,Value`, with the indicator in the file’s name.',
      matches: ({ line }) => hasHeader(tidy(ANY, {}), line),
      form: ({ name }) => tidy(indicatorOf(name), {}),
    },
    {
      says: 'Tidy CSV of consumer prices: `Country,Country Code,Year,CPI`, in which the values are annual changes.',
      matches: ({ line }) => hasHeader(tidy(ANY, CPI_NAMES), line),
      form: ({ name }) => tidy(indicatorOf(name), CPI_NAMES),
    },
    { says: 'A page of API v2 in JSON.', matches: ({ start }) => /^\s*\[\s*\{/.test(start), form: () => api },
  ],
  packed: { beside: /^Metadata_.*\.csv$/i },
  codes: groupCodes,
};
