/** An extract of six columns, in which much of what a record says is left out: annual imports or exports by letter codes. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { headerFields } from '../../lake/importing/layout.ts';
import { isDecimal } from '../../lake/importing/row-check.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import type { FormEntry } from '../dataset.ts';
import { yearOf } from '../numbers.ts';
import { resolveEither } from '../own-codes.ts';
import { oncePerKey } from '../repeats.ts';
import { isProduct, levelOf, whyAside } from './observation.ts';
import { FIRST_YEAR, LAST_YEAR, REASONS } from './rules.ts';

const COLUMNS = ['reporter_iso', 'flow_desc', 'partner_iso', 'cmd_code', 'ref_year', 'primary_value'] as const;

/** Flows by `flowDesc`. */
const FLOW_NAMES: Readonly<Record<string, string>> = {
  import: 'M',
  export: 'X',
  'domestic export': 'DX',
  'foreign import': 'FM',
  're-import': 'RM',
  're-export': 'RX',
};

const extract = csvForm({
  name: 'extract',
  columns: COLUMNS,
  missing: ['NA'],
  limit: 128 << 20,
  lines: 4_000_000,
  reader: (context) => {
    const once = oncePerKey();
    return (record) => once(rowOf(record, context));
  },
});

function rowOf({ field }: CsvFields<(typeof COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const [from = '', to = '', product = ''] = [field('reporter_iso'), field('partner_iso'), field('cmd_code')];
  const value = field('primary_value') ?? null;
  const year = yearOf(field('ref_year'), FIRST_YEAR, LAST_YEAR);
  if (year === undefined) return REASONS.year;
  const flow = FLOW_NAMES[(field('flow_desc') ?? '').toLowerCase()];
  if (flow === undefined) return REASONS.flow;
  const [reporter, partner] = [from, to].map((code) => resolveEither(context, { own: 'comtrade', common: 'iso3' }, code, year));
  if (!reporter) return REASONS.reporter;
  if (!partner) return REASONS.partner;
  if (!isProduct(product, 'HS')) return REASONS.product;
  if (value !== null && (!isDecimal(value) || value.startsWith('-'))) return REASONS.value;
  const measured = {
    flow,
    classification: 'HS',
    product,
    level: levelOf(product),
    period: year,
    year,
    frequency: 'A',
    value,
    valuation: 'as reported',
    basis: 'reporter',
  };
  if (reporter.id !== undefined && partner.id !== undefined && reporter.id !== partner.id)
    return { table: 'trade_flows', values: { reporter: reporter.id, partner: partner.id, ...measured } };
  return {
    table: 'trade_set_aside',
    values: {
      reporter: reporter.id ?? from,
      partner: partner.id ?? to,
      partner_name: partner.name,
      why: whyAside(reporter, partner),
      ...measured,
    },
  };
}

export const trimmedExtract: FormEntry = {
  says: `An extract of exactly six columns: \`${COLUMNS.join(',')}\`, taken as annual and not broken down.`,
  matches: ({ line }) => {
    const fields = headerFields(line, ',').map((name) => name.toLowerCase());
    return fields.length === COLUMNS.length && COLUMNS.every((name) => fields.includes(name));
  },
  form: () => extract,
};
