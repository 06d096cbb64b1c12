/** From a mapping to a form: where each record of a panel goes and how its values are read. */
import type { DelimitedForm, Output } from '../../lake/form.ts';
import { type PlaceSql, placeSql } from '../own-codes.ts';
import { isNumeric, type Mapping, ownScheme } from './mapping.ts';

export interface PanelForm {
  readonly form: DelimitedForm;
  readonly exporter: PlaceSql;
  readonly importer: PlaceSql;
}

/** What trade_flows can hold is below this many dollars. A value that is not scaled is held to it by its type. */
const TOO_MUCH = 999_999_999_999_999;

/** @param own scheme of the codes that stand before the mapping's scheme */
export function panelForm(mapping: Mapping, own: string = ownScheme(mapping.panel)): PanelForm {
  const { columns, codes } = mapping;
  const numeric = isNumeric(codes.scheme);
  const place = (as: string, column: string): PlaceSql =>
    placeSql({
      as,
      ...(codes.further.length > 0 ? { own: { scheme: own, code: ownCode(mapping, column), year: 'year' } } : {}),
      common: numeric ? { scheme: codes.scheme, code: column, year: 'year' } : { scheme: codes.scheme, code: `UPPER(TRIM(${column}))` },
    });
  const [exporter, importer] = [place('seller', 'exporter'), place('buyer', 'importer')];
  const code = numeric ? 'whole' : 'text';
  return {
    exporter,
    importer,
    form: {
      kind: 'delimited',
      name: `panel ${mapping.panel}`,
      delimiter: mapping.delimiter,
      header: true,
      quoted: true,
      columns: {
        exporter: code,
        importer: code,
        year: 'whole',
        // A scaled value keeps the digits that three places would cut off.
        value: mapping.scale === 1 ? 'decimal' : 'number',
        ...(columns.product === undefined ? {} : { product: 'text' as const }),
      },
      names: {
        exporter: columns.exporter,
        importer: columns.importer,
        year: columns.year,
        value: columns.value,
        ...(columns.product === undefined ? {} : { product: columns.product }),
      },
      missing: mapping.missing,
      required: ['exporter', 'importer', 'year', ...(columns.product === undefined ? [] : ['product'])],
      lookups: [...exporter.lookups, ...importer.lookups],
      checks: [
        { reason: 'year out of range', when: 'year < 1500 OR year > 2100' },
        { reason: 'unknown exporter code', when: `${exporter.kind} IS NULL` },
        { reason: 'unknown importer code', when: `${importer.kind} IS NULL` },
        { reason: 'negative value', when: 'value < 0' },
        ...(mapping.scale === 1 ? [] : [{ reason: 'value out of range', when: `value >= ${(TOO_MUCH / mapping.scale).toExponential()}` }]),
      ],
      outputs: mapping.currency === 'USD' ? inDollars(mapping, exporter, importer) : asPrinted(mapping, exporter, importer),
    },
  };
}

/** Codes that are all digits are compared as numbers. */
function ownCode({ codes }: Mapping, column: string): string {
  if (isNumeric(codes.scheme)) return column;
  const digits = codes.further.every((entry) => /^(0|[1-9]\d{0,8})$/.test(entry.code));
  return digits ? `TRY_CAST(TRIM(${column}) AS BIGINT)` : `TRIM(${column})`;
}

/** A missing value gives no row, and neither does the padding of a square panel. */
function isValue({ zeros }: Mapping): string {
  return zeros === 'padding' ? 'value IS NOT NULL AND value <> 0' : 'value IS NOT NULL';
}

function inDollars(mapping: Mapping, exporter: PlaceSql, importer: PlaceSql): Output[] {
  const [reporter, partner] = mapping.book === 'exporter' ? [exporter, importer] : [importer, exporter];
  const codeOf = (place: PlaceSql): string => (place === exporter ? 'exporter' : 'importer');
  const twoCountries = `${exporter.id} IS NOT NULL AND ${importer.id} IS NOT NULL AND ${exporter.id} <> ${importer.id}`;
  return [
    {
      table: 'trade_flows',
      where: `${isValue(mapping)} AND ${twoCountries}`,
      columns: { reporter: reporter.id, partner: partner.id, ...measured(mapping) },
    },
    {
      table: 'trade_set_aside',
      where: `${isValue(mapping)} AND (${exporter.id} IS NULL OR ${importer.id} IS NULL OR ${exporter.id} = ${importer.id})`,
      columns: {
        reporter: codeOrOwn(reporter, codeOf(reporter)),
        partner: codeOrOwn(partner, codeOf(partner)),
        partner_name: partner.name,
        why: whySql(reporter, partner),
        ...measured(mapping),
      },
    },
  ];
}

/** Columns of what was counted. A zero of an inferred reporter may have been filled in, so it is not told as reported. */
function measured(mapping: Mapping): Record<string, string> {
  const reported = { reporter: 'TRUE', 'reporter, inferred': 'value <> 0' } as const;
  const products = mapping.columns.product !== undefined;
  return {
    flow: mapping.book === 'exporter' ? "'X'" : "'M'",
    classification: `'${mapping.classification.replaceAll("'", "''")}'`,
    product: products ? 'TRIM(product)' : "'TOTAL'",
    level: products ? "CASE WHEN TRIM(product) = 'TOTAL' THEN 0 ELSE LENGTH(TRIM(product)) END" : '0',
    period: 'year',
    year: 'year',
    frequency: "'A'",
    value: mapping.scale === 1 ? 'value' : `value * ${mapping.scale}`,
    valuation: `'${mapping.valuation}'`,
    is_reported: mapping.basis === 'reporter' || mapping.basis === 'reporter, inferred' ? reported[mapping.basis] : 'FALSE',
    basis: `'${mapping.basis}'`,
  };
}

/** What is not in dollars, or not known to be, never stands with what is. */
function asPrinted(mapping: Mapping, exporter: PlaceSql, importer: PlaceSql): Output[] {
  const exports = mapping.book === 'exporter';
  const [country, partner] = exports ? [exporter, importer] : [importer, exporter];
  return [
    {
      table: 'trade_as_printed',
      where: isValue(mapping),
      columns: {
        panel: `'${mapping.panel}'`,
        country: codeOrOwn(country, exports ? 'exporter' : 'importer'),
        partner: codeOrOwn(partner, exports ? 'importer' : 'exporter'),
        direction: exports ? "'exports'" : "'imports'",
        direction_known: 'TRUE',
        year: 'year',
        value: mapping.scale === 1 ? 'value' : `value * ${mapping.scale}`,
        currency: `'${mapping.currency}'`,
        set_aside: asideSql(country, partner),
      },
    },
  ];
}

function codeOrOwn(place: PlaceSql, column: string): string {
  return `COALESCE(CAST(${place.id} AS VARCHAR), CAST(${column} AS VARCHAR))`;
}

function whySql(reporter: PlaceSql, partner: PlaceSql): string {
  return `CASE WHEN ${reporter.id} IS NULL THEN ${reporter.kind} WHEN ${partner.id} IS NULL THEN ${partner.kind} ELSE 'own country' END`;
}

/** Why a row of two sides is set aside; null where both are countries and differ. */
export function asideSql(one: PlaceSql, other: PlaceSql): string {
  return `CASE WHEN ${one.id} IS NULL THEN ${one.kind} WHEN ${other.id} IS NULL THEN ${other.kind} WHEN ${one.id} = ${other.id} THEN 'own country' END`;
}
