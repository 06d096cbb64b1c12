/** Files of UN Comtrade's records, one a row and of any size: bulk files, and what its API gives as CSV. */
import type { DelimitedForm, RawType } from '../../lake/form.ts';
import { firstLine, hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import { CLASSIFICATIONS, FIRST_YEAR, FLOWS, LAST_YEAR, PROCESSING_FLOWS, REASONS, secondCodeSql, UNITS } from './rules.ts';

/** The columns that are read, of the 34 of a bulk file and the 47 of the API. */
const COLUMNS: Readonly<Record<string, RawType>> = {
  type_code: 'text',
  freq_code: 'text',
  ref_year: 'whole',
  period: 'whole',
  reporter_code: 'whole',
  flow_code: 'text',
  partner_code: 'whole',
  partner2code: 'whole',
  classification_code: 'text',
  cmd_code: 'text',
  customs_code: 'text',
  mos_code: 'text',
  mot_code: 'whole',
  qty_unit_code: 'whole',
  qty: 'decimal',
  net_wgt: 'decimal',
  cifvalue: 'decimal',
  fobvalue: 'decimal',
  primary_value: 'decimal',
  is_reported: 'text',
};

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const cases = (of: string, values: Readonly<Record<string, string>>, key: (name: string) => string, otherwise: string): string =>
  `CASE ${of} ${Object.entries(values)
    .map(([name, value]) => `WHEN ${key(name)} THEN '${value}'`)
    .join(' ')} ELSE ${otherwise} END`;

const outOfYears = (place: string): string => `ref_year < ${place}.first_year OR ref_year > ${place}.last_year`;

const IS_COUNTRY = (place: string): string => `${place}.id IS NOT NULL AND NOT (${secondCodeSql(`${place}_code`)})`;
const IS_PROCESSING = `flow_code IN (${list(PROCESSING_FLOWS)})`;
const IS_WHOLE = `partner2code = 0 AND mot_code = 0 AND customs_code = 'C00' AND NOT ${IS_PROCESSING}`;
const IS_FLOW = `(${IS_COUNTRY('reporter')}) AND (${IS_COUNTRY('partner')}) AND reporter.id <> partner.id AND ${IS_WHOLE}`;

/** The country's code, or the number of what is no country or a second number of one. */
const placeOf = (place: string): string =>
  `CASE WHEN ${IS_COUNTRY(place)} THEN CAST(${place}.id AS VARCHAR) ELSE CAST(${place}_code AS VARCHAR) END`;

/** Whether the primary value is the one of the two and not the other as well. */
const isOnly = (one: string, other: string): string => `${one} = primary_value AND (${other} IS NULL OR ${other} <> primary_value)`;

const NO_UNIT = '(qty_unit_code IS NULL OR qty_unit_code = -1)';

const MEASURED: Readonly<Record<string, string>> = {
  flow: `CASE WHEN ${IS_PROCESSING} THEN 'other' ELSE flow_code END`,
  classification: cases('classification_code', CLASSIFICATIONS, (name) => `'${name}'`, 'NULL'),
  product: 'cmd_code',
  level: "CASE WHEN cmd_code = 'TOTAL' THEN 0 ELSE LENGTH(cmd_code) END",
  period: 'period',
  year: 'ref_year',
  frequency: 'freq_code',
  value: 'primary_value',
  quantity: `CASE WHEN NOT ${NO_UNIT} THEN qty WHEN net_wgt > 0 THEN net_wgt END`,
  quantity_unit: `CASE WHEN NOT ${NO_UNIT} THEN ${cases(
    'qty_unit_code',
    UNITS,
    (name) => name,
    "CONCAT('unit ', CAST(qty_unit_code AS VARCHAR))",
  )} WHEN net_wgt > 0 THEN 'kg' END`,
  valuation:
    `CASE WHEN ${isOnly('cifvalue', 'fobvalue')} THEN 'CIF' ` + `WHEN ${isOnly('fobvalue', 'cifvalue')} THEN 'FOB' ELSE 'as reported' END`,
  is_reported: "LOWER(is_reported) IN ('1', 'true')",
  basis: "'reporter'",
};

const HS = list(Object.keys(CLASSIFICATIONS).filter((code) => code.startsWith('H')));

const SAME_CHECKS: DelimitedForm['checks'] = [
  { reason: REASONS.services, when: "type_code = 'S'" },
  { reason: REASONS.type, when: "type_code <> 'C'" },
  { reason: REASONS.frequency, when: "freq_code NOT IN ('A', 'M')" },
  { reason: REASONS.year, when: `ref_year < ${FIRST_YEAR} OR ref_year > ${LAST_YEAR}` },
  {
    reason: REASONS.period,
    when: "CASE WHEN freq_code = 'A' THEN period <> ref_year ELSE period < ref_year * 100 + 1 OR period > ref_year * 100 + 12 END",
  },
  { reason: REASONS.flow, when: `flow_code NOT IN (${list([...FLOWS, ...PROCESSING_FLOWS])})` },
  { reason: REASONS.reporter, when: 'reporter.kind IS NULL' },
  { reason: REASONS.reporterYears, when: outOfYears('reporter') },
  { reason: REASONS.partner, when: 'partner.kind IS NULL' },
  { reason: REASONS.partnerYears, when: outOfYears('partner') },
  { reason: REASONS.whole, when: 'partner2code IS NULL OR customs_code IS NULL OR mot_code IS NULL' },
  { reason: REASONS.second, when: 'second.kind IS NULL' },
  { reason: REASONS.secondYears, when: outOfYears('second') },
  { reason: REASONS.supply, when: "mos_code <> '0'" },
  { reason: REASONS.classification, when: `classification_code NOT IN (${list(Object.keys(CLASSIFICATIONS))})` },
  {
    reason: REASONS.product,
    when:
      "cmd_code <> 'TOTAL' AND (cmd_code < '0' OR cmd_code >= ':' OR LENGTH(cmd_code) > 6 OR " +
      `(classification_code IN (${HS}) AND LENGTH(cmd_code) NOT IN (2, 4, 6)))`,
  },
  { reason: REASONS.value, when: 'primary_value < 0' },
  { reason: REASONS.quantity, when: 'qty < 0 OR net_wgt < 0' },
  { reason: REASONS.reported, when: "LOWER(is_reported) NOT IN ('0', '1', 'false', 'true')" },
];

interface Spelling {
  readonly headers: 'snake_case' | 'camelCase';
  readonly delimiter: ',' | '\t';
  /** Whether partners are named. */
  readonly described: boolean;
}

function records({ headers, delimiter, described }: Spelling): DelimitedForm {
  const columns: Record<string, RawType> = described ? { ...COLUMNS, partner_desc: 'text' } : COLUMNS;
  const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    kind: 'delimited',
    name: `records, ${headers}, ${delimiter === ',' ? 'comma' : 'tab'}`,
    delimiter,
    header: true,
    quoted: true,
    columns,
    names: headers === 'snake_case' ? {} : Object.fromEntries(Object.keys(columns).map((name) => [name, camel(name)])),
    missing: ['NA'],
    required: [
      'type_code',
      'freq_code',
      'ref_year',
      'period',
      'reporter_code',
      'flow_code',
      'partner_code',
      'classification_code',
      'cmd_code',
      'is_reported',
    ],
    lookups: [
      { as: 'reporter', scheme: 'un', code: 'reporter_code' },
      { as: 'partner', scheme: 'un', code: 'partner_code' },
      { as: 'second', scheme: 'un', code: 'partner2code' },
    ],
    checks: SAME_CHECKS,
    split: true,
    outputs: [
      { table: 'trade_flows', where: IS_FLOW, columns: { reporter: 'reporter.id', partner: 'partner.id', ...MEASURED } },
      {
        table: 'trade_set_aside',
        where: `NOT (${IS_FLOW})`,
        columns: {
          reporter: placeOf('reporter'),
          partner: placeOf('partner'),
          partner_name: described ? 'COALESCE(partner_desc, partner.name)' : 'partner.name',
          // A breakdown of the world is a breakdown: the rows of `world` are to be one for each product and flow.
          why:
            `CASE WHEN NOT (${IS_WHOLE}) THEN 'breakdown' WHEN reporter.id IS NULL THEN reporter.kind ` +
            "WHEN partner.id IS NULL THEN partner.kind WHEN reporter.id = partner.id THEN 'own country' ELSE 'breakdown' END",
          second_partner:
            'CASE WHEN partner2code = 0 THEN NULL WHEN second.id IS NOT NULL AND NOT ' +
            `(${secondCodeSql('partner2code')}) THEN CAST(second.id AS VARCHAR) ELSE CAST(partner2code AS VARCHAR) END`,
          transport: 'CASE WHEN mot_code <> 0 THEN CAST(mot_code AS VARCHAR) END',
          procedure:
            `CASE WHEN ${IS_PROCESSING} AND customs_code <> 'C00' THEN CONCAT(flow_code, ' ', customs_code) ` +
            `WHEN ${IS_PROCESSING} THEN flow_code WHEN customs_code <> 'C00' THEN customs_code END`,
          ...MEASURED,
        },
      },
    ],
  };
}

const spellingsOf = (headers: Spelling['headers']): DelimitedForm[] =>
  ([',', '\t'] as const).flatMap((delimiter) => [true, false].map((described) => records({ headers, delimiter, described })));

function entryOf(headers: Spelling['headers'], says: string): FormEntry {
  const [first, ...others] = spellingsOf(headers);
  return {
    says,
    matches: ({ line }) => [first, ...others].some((form) => form && hasHeader(form, line)),
    form: (file) => {
      const line = firstLine(file);
      const form = [first, ...others].find((one) => one && hasHeader(one, line));
      if (!form) throw new Error(`${file.name} has none of the headers it was recognised by`);
      return form;
    },
  };
}

export const camelRecords = entryOf(
  'camelCase',
  'Records in bulk files and in the API’s CSV, separated by tabs or commas: `typeCode,freqCode,…,primaryValue,…,isReported,isAggregate`.',
);
export const snakeRecords = entryOf(
  'snake_case',
  'The same records, of 34 or 47 columns, with headers in snake case: `type_code,freq_code,…,primary_value,…,is_reported,is_aggregate`.',
);
