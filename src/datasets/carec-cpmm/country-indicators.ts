/** Trade facilitation indicators by country: one value a record. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { resolveEither } from '../own-codes.ts';
import { oncePerKey } from '../repeats.ts';
import { amountOf, circumstancesOf, UNITS } from './measured.ts';

const COLUMNS = ['country', 'mode', 'year', 'indicator', 'direction', 'value', 'unit', 'source_url', 'source_note'] as const;

function rowOf(record: CsvFields<(typeof COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const circumstances = circumstancesOf(record);
  if (typeof circumstances === 'string') return circumstances;
  const { field } = record;
  const [code = '', indicator = '', unit] = [field('country'), field('indicator'), field('unit')];
  const place = resolveEither(context, { own: 'carec-cpmm', common: 'iso3' }, code);
  const value = amountOf(field('value'));
  if (!place) return 'unknown country code';
  if (!Object.hasOwn(UNITS, indicator)) return 'unknown indicator';
  if (unit === undefined || unit !== UNITS[indicator]) return 'unit is not that of the indicator';
  if (value === undefined) return 'value is no number from 0';
  const values = { indicator, ...circumstances, value, unit, note: field('source_note') ?? null };
  if (place.id === undefined)
    return { table: 'corridor_performance_groups', values: { group: place.code, group_name: place.name, ...values } };
  return { table: 'corridor_performance', values: { place_kind: 'country', country: place.id, ...values } };
}

const form = csvForm({
  name: 'country indicators',
  columns: COLUMNS,
  reader: (context) => {
    const once = oncePerKey(['country', 'group', 'indicator', 'mode', 'direction', 'year']);
    return (record) => once(rowOf(record, context));
  },
});

export const countryIndicators: FormEntry = {
  says: `Indicators by country: \`${COLUMNS.join(',')}\`.`,
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
