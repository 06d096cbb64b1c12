/** One record of UN Comtrade read by its reader: whether it may enter, and the row it gives. The rules are those of `records.ts`. */
import type { CodeEntry, ReadContext, TableRow } from '../../lake/form.ts';
import { countOf, yearOf } from '../numbers.ts';
import { CLASSIFICATIONS, FIRST_YEAR, FLOWS, isSecondCode, LAST_YEAR, PROCESSING_FLOWS, REASONS, TOO_LARGE, UNITS } from './rules.ts';

/** Names as the API has them. Codes are as written, empty where absent; amounts are null where absent, NaN where they are none. */
export interface Observation {
  readonly typeCode: string;
  readonly freqCode: string;
  readonly refYear: string;
  readonly period: string;
  readonly reporterCode: string;
  readonly flowCode: string;
  readonly partnerCode: string;
  readonly partnerDesc: string;
  readonly partner2Code: string;
  readonly classificationCode: string;
  readonly cmdCode: string;
  readonly customsCode: string;
  readonly mosCode: string;
  readonly motCode: string;
  readonly qtyUnitCode: string;
  readonly qty: number | null;
  readonly netWgt: number | null;
  readonly cifvalue: number | null;
  readonly fobvalue: number | null;
  readonly primaryValue: number | null;
  readonly isReported: unknown;
}

/** The row of a record, or why there is none. */
export function observationRow(seen: Observation, { resolve }: Pick<ReadContext, 'resolve'>): TableRow | string {
  const { typeCode, freqCode, flowCode, classificationCode, cmdCode, customsCode } = seen;
  if (typeCode === 'S') return REASONS.services;
  if (typeCode !== 'C') return REASONS.type;
  if (freqCode !== 'A' && freqCode !== 'M') return REASONS.frequency;
  const year = yearOf(seen.refYear, FIRST_YEAR, LAST_YEAR);
  if (year === undefined) return REASONS.year;
  const period = countOf(seen.period);
  if (period === undefined || !fitsYear(period, year, freqCode)) return REASONS.period;
  const processing = isOneOf(PROCESSING_FLOWS, flowCode);
  if (!processing && !isOneOf(FLOWS, flowCode)) return REASONS.flow;
  const reporter = placeOf(seen.reporterCode, year, period, resolve);
  if (typeof reporter === 'string') return reporter === 'unknown' ? REASONS.reporter : REASONS.reporterYears;
  const partner = placeOf(seen.partnerCode, year, period, resolve);
  if (typeof partner === 'string') return partner === 'unknown' ? REASONS.partner : REASONS.partnerYears;
  if (seen.partner2Code === '' || customsCode === '' || seen.motCode === '') return REASONS.whole;
  const second = placeOf(seen.partner2Code, year, period, resolve);
  if (typeof second === 'string') return second === 'unknown' ? REASONS.second : REASONS.secondYears;
  const transport = countOf(seen.motCode);
  if (transport === undefined) return REASONS.whole;
  if (seen.mosCode !== '' && seen.mosCode !== '0') return REASONS.supply;
  const classification = CLASSIFICATIONS[classificationCode];
  if (classification === undefined) return REASONS.classification;
  if (!isProduct(cmdCode, classification)) return REASONS.product;
  const { primaryValue: value, cifvalue, fobvalue, qty, netWgt } = seen;
  if (![value, cifvalue, fobvalue].every(isAmount)) return REASONS.value;
  if (!isAmount(qty) || !isAmount(netWgt)) return REASONS.quantity;
  if (!/^(|-1|\d{1,4})$/.test(seen.qtyUnitCode)) return REASONS.unit;
  const reported = flagOf(seen.isReported);
  if (reported === undefined) return REASONS.reported;

  const measured = {
    flow: processing ? 'other' : flowCode,
    classification,
    product: cmdCode,
    level: levelOf(cmdCode),
    period,
    year,
    frequency: freqCode,
    value: decimalOf(value),
    ...quantityOf(seen.qtyUnitCode, qty, netWgt),
    valuation: valuationOf(value, cifvalue, fobvalue),
    is_reported: reported,
    basis: 'reporter',
  };
  const whole = second.code === '0' && transport === 0 && customsCode === 'C00' && !processing;
  if (whole && reporter.country && partner.country && reporter.country !== partner.country)
    return { table: 'trade_flows', values: { reporter: reporter.country, partner: partner.country, ...measured } };
  return {
    table: 'trade_set_aside',
    values: {
      reporter: reporter.country ?? reporter.code,
      partner: partner.country ?? partner.code,
      partner_name: seen.partnerDesc || partner.entry.name,
      why: whole ? whyAside(reporter.entry, partner.entry) : 'breakdown',
      second_partner: second.code === '0' ? null : (second.country ?? second.code),
      transport: transport === 0 ? null : String(transport),
      procedure: procedureOf(customsCode, processing ? flowCode : undefined),
      ...measured,
    },
  };
}

interface Place {
  readonly code: string;
  readonly entry: CodeEntry;
  /** The country's code, unless the number is only its second one. */
  readonly country?: string;
}

function placeOf(written: string, year: number, period: number, resolve: ReadContext['resolve']): Place | 'unknown' | 'other years' {
  const number = countOf(written);
  const entry = number === undefined ? undefined : resolve('un', String(number));
  if (number === undefined || entry === undefined) return 'unknown';
  if (year < (entry.from ?? FIRST_YEAR) || year > (entry.to ?? LAST_YEAR)) return 'other years';
  const country = isSecondCode(number, period) ? undefined : entry.id;
  return { code: String(number), entry, ...(country === undefined ? {} : { country }) };
}

/** Why a row that is no breakdown stands aside: what one of its places is, the same country twice, or the second number of one. */
export function whyAside(reporter: CodeEntry, partner: CodeEntry): string {
  if (reporter.id === undefined) return reporter.kind;
  if (partner.id === undefined) return partner.kind;
  return reporter.id === partner.id ? 'own country' : 'breakdown';
}

function procedureOf(customs: string, processing: string | undefined): string | null {
  return [processing, customs === 'C00' ? undefined : customs].filter((part) => part !== undefined).join(' ') || null;
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}

function fitsYear(period: number, year: number, frequency: 'A' | 'M'): boolean {
  return frequency === 'A' ? period === year : period > year * 100 && period <= year * 100 + 12;
}

/** Whether a product code can be one of the classification; `TOTAL` is one of each. */
export function isProduct(code: string, classification: string): boolean {
  if (code === 'TOTAL') return true;
  return /^\d.{0,5}$/.test(code) && (!classification.startsWith('HS') || code.length % 2 === 0);
}

export function levelOf(product: string): number {
  return product === 'TOTAL' ? 0 : product.length;
}

function isAmount(amount: number | null): boolean {
  return amount === null || (amount >= 0 && amount < TOO_LARGE);
}

/** In digits, which the engine rounds to three behind the point, half away from zero, as it does those of a delimited file. */
export function decimalOf(amount: number | null): string | null {
  if (amount === null) return null;
  return amount < 1e-6 ? '0' : String(amount);
}

/** The quantity in the unit the source names, or the net weight where it names none. */
function quantityOf(
  unit: string,
  qty: number | null,
  netWgt: number | null,
): { readonly quantity: string | null; readonly quantity_unit: string | null } {
  if (unit !== '' && unit !== '-1') return { quantity: decimalOf(qty), quantity_unit: UNITS[unit] ?? `unit ${unit}` };
  return netWgt !== null && netWgt > 0 ? { quantity: decimalOf(netWgt), quantity_unit: 'kg' } : { quantity: null, quantity_unit: null };
}

/** The primary value is one of the two; where it is both or neither, the source does not show which. */
function valuationOf(value: number | null, cif: number | null, fob: number | null): 'CIF' | 'FOB' | 'as reported' {
  if (value === null || cif === fob) return 'as reported';
  if (cif === value) return 'CIF';
  return fob === value ? 'FOB' : 'as reported';
}

function flagOf(value: unknown): boolean | undefined {
  switch (String(value).toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return undefined;
  }
}
