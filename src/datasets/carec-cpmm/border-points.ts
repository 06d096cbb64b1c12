/** Time and cost at border crossing points: up to two values a record. */
import type { ReadContext, TableRow, Value } from '../../lake/form.ts';
import type { Fields } from '../csv-lines.ts';
import { csvForm, textOf } from '../csv-lines.ts';
import { hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { repeatCheck } from '../repeats.ts';
import { amountOf, circumstancesOf, UNITS } from './measured.ts';

const COLUMNS = ['crossing', 'reporting_side', 'corridor', 'direction', 'mode', 'year', 'hours', 'cost_usd', 'source_url', 'note'] as const;

type Crossing = Fields<(typeof COLUMNS)[number]>;

function reader(context: ReadContext): (fields: Crossing) => readonly TableRow[] | string {
  const repeats = repeatCheck(['crossing', 'country', 'indicator', 'mode', 'direction', 'year']);
  return (fields) => {
    const rows = rowsOf(fields, context);
    if (typeof rows === 'string') return rows;
    return rows.map(repeats).find((reason) => reason !== undefined) ?? rows;
  };
}

function rowsOf(fields: Crossing, { resolve }: ReadContext): readonly TableRow[] | string {
  const circumstances = circumstancesOf(fields);
  if (typeof circumstances === 'string') return circumstances;
  const country = resolve('iso3', fields.reporting_side)?.id;
  if (fields.crossing === '') return 'no crossing';
  if (country === undefined) return 'unknown country code';
  if (!/^(\d+(;\d+)*)?$/.test(fields.corridor)) return 'corridor is no list of numbers';
  if (fields.hours === '' && fields.cost_usd === '') return 'neither time nor cost';
  const shared = {
    place_kind: 'crossing',
    country,
    crossing: fields.crossing,
    corridor: textOf(fields.corridor),
    ...circumstances,
    note: textOf(fields.note),
  } satisfies Record<string, Value>;
  const rows: TableRow[] = [];
  for (const [indicator, text] of [
    ['BCP_time', fields.hours],
    ['BCP_cost', fields.cost_usd],
  ] as const) {
    if (text === '') continue;
    const value = amountOf(text);
    if (value === undefined) return 'value is no number from 0';
    rows.push({ table: 'corridor_performance', values: { ...shared, indicator, value, unit: UNITS[indicator] ?? null } });
  }
  return rows;
}

export const borderPoints: FormEntry = {
  says: `Time and cost at border crossing points: \`${COLUMNS.join(',')}\`.`,
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => csvForm({ name: 'border points', columns: COLUMNS, header: true, reader }),
};
