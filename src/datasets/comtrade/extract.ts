/** An extract of six columns, in which much of what a record says is left out: annual imports or exports by letter codes. */
import type { CodeEntry, Item, ReadContext, RecordForm, TableRow } from '../../lake/form.ts';
import { headerFields } from '../../lake/importing/layout.ts';
import { isDecimal } from '../../lake/importing/row-check.ts';
import type { FormEntry } from '../dataset.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { isProduct, levelOf, whyAside } from './observation.ts';
import { FIRST_YEAR, LAST_YEAR, REASONS } from './rules.ts';
import { SeenRows } from './seen-rows.ts';

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

const extract: RecordForm = {
  kind: 'records',
  name: 'extract',
  limit: 128 << 20,
  async *read(file, context) {
    const rows = new SeenRows();
    for await (const record of csvRecords(file)) yield itemOf(record, context, rows);
  },
};

function itemOf({ fields, line, text }: CsvRecord, { resolve }: ReadContext, rows: SeenRows): Item {
  const row = fields ? rowOf(fields, resolve) : 'number of fields is not that of the header';
  const fault = typeof row === 'string' ? row : rows.fault(row);
  if (typeof row === 'string' || fault !== undefined) return { reject: fault ?? '', line, text };
  return { rows: [row] };
}

function rowOf(fields: Readonly<Record<string, string>>, resolve: ReadContext['resolve']): TableRow | string {
  const { reporter_iso: from = '', partner_iso: to = '', cmd_code: product = '', flow_desc: direction = '' } = fields;
  const { ref_year: written = '', primary_value: value = '' } = fields;
  const year = Number(written);
  if (!/^\d{4}$/.test(written) || year < FIRST_YEAR || year > LAST_YEAR) return REASONS.year;
  const flow = FLOW_NAMES[direction.toLowerCase()];
  if (flow === undefined) return REASONS.flow;
  const place = (code: string): CodeEntry | undefined => resolve('comtrade', code, year) ?? resolve('iso3', code, year);
  const reporter = place(from);
  if (!reporter) return REASONS.reporter;
  const partner = place(to);
  if (!partner) return REASONS.partner;
  if (!isProduct(product, 'HS')) return REASONS.product;
  if (value !== '' && value !== 'NA' && (!isDecimal(value) || value.startsWith('-'))) return REASONS.value;
  const measured = {
    flow,
    classification: 'HS',
    product,
    level: levelOf(product),
    period: year,
    year,
    frequency: 'A',
    value: value === '' || value === 'NA' ? null : value,
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
