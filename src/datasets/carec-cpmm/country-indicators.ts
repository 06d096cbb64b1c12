/** Trade facilitation indicators by country: one value a record. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import type { Fields } from '../csv-lines.ts';
import { csvForm, textOf } from '../csv-lines.ts';
import { hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { repeatCheck } from '../repeats.ts';
import { amountOf, circumstancesOf, UNITS } from './measured.ts';

const COLUMNS = ['country', 'mode', 'year', 'indicator', 'direction', 'value', 'unit', 'source_url', 'source_note'] as const;

type Indicator = Fields<(typeof COLUMNS)[number]>;

function reader(context: ReadContext): (fields: Indicator) => readonly TableRow[] | string {
  const repeats = repeatCheck(['country', 'group', 'indicator', 'mode', 'direction', 'year']);
  return (fields) => {
    const row = rowOf(fields, context);
    if (typeof row === 'string') return row;
    return repeats(row) ?? [row];
  };
}

function rowOf(fields: Indicator, { resolve }: ReadContext): TableRow | string {
  const circumstances = circumstancesOf(fields);
  if (typeof circumstances === 'string') return circumstances;
  const { country: code, indicator, unit } = fields;
  const place = resolve('carec-cpmm', code) ?? resolve('iso3', code);
  const value = amountOf(fields.value);
  if (!place) return 'unknown country code';
  if (!Object.hasOwn(UNITS, indicator)) return 'unknown indicator';
  if (unit !== UNITS[indicator]) return 'unit is not that of the indicator';
  if (value === undefined) return 'value is no number from 0';
  const values = { indicator, ...circumstances, value, unit, note: textOf(fields.source_note) };
  if (place.id === undefined)
    return { table: 'corridor_performance_groups', values: { group: place.code, group_name: place.name, ...values } };
  return { table: 'corridor_performance', values: { place_kind: 'country', country: place.id, ...values } };
}

export const countryIndicators: FormEntry = {
  says: `Indicators by country: \`${COLUMNS.join(',')}\`.`,
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => csvForm({ name: 'country indicators', columns: COLUMNS, header: true, reader }),
};
