/** Time and cost at border crossing points: up to two values a record. */
import type { ReadContext, TableRow, Value } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import type { Outcome } from '../outcome.ts';
import { oncePerKey } from '../repeats.ts';
import { amountOf, circumstancesOf, UNITS } from './measured.ts';

const COLUMNS = ['crossing', 'reporting_side', 'corridor', 'direction', 'mode', 'year', 'hours', 'cost_usd', 'source_url', 'note'] as const;

function outcomeOf(record: CsvFields<(typeof COLUMNS)[number]>, { resolve }: ReadContext): Outcome {
  const circumstances = circumstancesOf(record);
  if (typeof circumstances === 'string') return circumstances;
  const { field } = record;
  const [crossing, corridor, hours, cost] = [field('crossing'), field('corridor'), field('hours'), field('cost_usd')];
  const country = resolve('iso3', field('reporting_side') ?? '')?.id;
  if (crossing === undefined) return 'no crossing';
  if (country === undefined) return 'unknown country code';
  if (corridor !== undefined && !/^\d+(;\d+)*$/.test(corridor)) return 'corridor is no list of numbers';
  if (hours === undefined && cost === undefined) return 'neither time nor cost';
  const shared = {
    place_kind: 'crossing',
    country,
    crossing,
    corridor: corridor ?? null,
    ...circumstances,
    note: field('note') ?? null,
  } satisfies Record<string, Value>;
  const rows: TableRow[] = [];
  for (const [indicator, text] of [
    ['BCP_time', hours],
    ['BCP_cost', cost],
  ] as const) {
    if (text === undefined) continue;
    const value = amountOf(text);
    if (value === undefined) return 'value is no number from 0';
    rows.push({ table: 'corridor_performance', values: { ...shared, indicator, value, unit: UNITS[indicator] ?? null } });
  }
  return rows;
}

const form = csvForm({
  name: 'border points',
  columns: COLUMNS,
  reader: (context) => {
    const once = oncePerKey(['crossing', 'country', 'indicator', 'mode', 'direction', 'year']);
    return (record) => once(outcomeOf(record, context));
  },
});

export const borderPoints: FormEntry = {
  says: `Time and cost at border crossing points: \`${COLUMNS.join(',')}\`.`,
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
