/**
 * What UN Comtrade's codes mean here, and which rows may stand among the trade flows: the same for every form of its files.
 * Source: its lists of reference (comtradeapi.un.org/files/v1/app/reference).
 */

/** Editions by `classificationCode`. What a reporter used and what it was converted to stand side by side under their own editions. */
export const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  H0: 'HS1992',
  H1: 'HS1996',
  H2: 'HS2002',
  H3: 'HS2007',
  H4: 'HS2012',
  H5: 'HS2017',
  H6: 'HS2022',
  S1: 'SITC1',
  S2: 'SITC2',
  S3: 'SITC3',
  S4: 'SITC4',
  B4: 'BEC4',
  B5: 'BEC5',
};

/** Flows that `trade_flows` holds under the same codes. */
export const FLOWS = ['M', 'X', 'DX', 'FM', 'RM', 'RX'] as const;

/** Inward and outward processing: parts of imports and exports by customs procedure, so they stand aside. */
export const PROCESSING_FLOWS = ['MIP', 'MOP', 'XIP', 'XOP'] as const;

/** Units by `qtyUnitCode`; -1 is no quantity. */
export const UNITS: Readonly<Record<string, string>> = {
  2: 'm²',
  3: '1000 kWh',
  4: 'm',
  5: 'u',
  6: '2u',
  7: 'l',
  8: 'kg',
  9: '1000u',
  10: 'U (jeu/pack)',
  11: '12u',
  12: 'm³',
  13: 'carat',
  14: 'km',
  15: 'g',
  16: 'hive',
  17: '1000 m³',
  18: 'TJ',
  19: 'BBL',
  20: '1000 L',
  21: '1000 KG',
  22: 'kWH',
  23: 'l alc 100%',
  24: 'head',
  25: 'kg/net eda',
  26: 'kg C5H14ClNO',
  27: 'kg P2O5',
  28: 'kg H2O2',
  29: 'kg met.am.',
  30: 'kg N',
  31: 'kg KOH',
  32: 'kg K2O',
  33: 'kg NaOH',
  34: 'kg 90% sdt',
  35: 'kg U',
  36: 'ct/l',
  37: 'Bq',
  38: 'gi F/S',
  39: 'GRT',
  40: 'GT',
  41: 'ce/el',
};

/**
 * Second numbers of countries that another number already covers: metropolitan France (251 has Monaco too), Norway without Svalbard
 * (579), Switzerland without Liechtenstein (757), the United States without its islands (842), Italy (380). A reporter that used both
 * would count a country twice, so rows of these stand aside under their number.
 */
const SECOND_CODES = [250, 381, 578, 756, 840] as const;

/** Sudan changed its number (736, then 729) in July 2011, and both are in use in that year: one of them counts in each period. */
const SUDAN = { former: 736, present: 729, year: 2011, first: 201101, change: 201107, last: 201112 } as const;

/** Whether a country's number is its second one in this period. @param period 2011, or 201107 */
export function isSecondCode(code: number, period: number): boolean {
  if (code === SUDAN.present) return period === SUDAN.year || (period >= SUDAN.first && period <= SUDAN.change);
  if (code === SUDAN.former) return period > SUDAN.change && period <= SUDAN.last;
  return (SECOND_CODES as readonly number[]).includes(code);
}

/** The same as SQL over the columns `code` and `period`. */
export function secondCodeSql(code: string): string {
  const { former, present, year, first, change, last } = SUDAN;
  return [
    `${code} IN (${SECOND_CODES.join(', ')})`,
    `(${code} = ${present} AND (period = ${year} OR (period >= ${first} AND period <= ${change})))`,
    `(${code} = ${former} AND period > ${change} AND period <= ${last})`,
  ].join(' OR ');
}

/** Why a record is refused, in the words of `entente lake status`. */
export const REASONS = {
  services: 'services (typeCode S) are no trade in goods',
  type: 'typeCode is neither C (goods) nor S (services)',
  frequency: 'frequency is neither A (year) nor M (month)',
  year: 'year out of range',
  period: 'period does not fit its year and frequency',
  flow: 'unknown flow code',
  reporter: 'unknown reporter code',
  reporterYears: 'reporter code is not used in this year',
  partner: 'unknown partner code',
  partnerYears: 'partner code is not used in this year',
  second: 'unknown code of a second partner',
  secondYears: 'code of the second partner is not used in this year',
  whole: 'no code for second partner, customs procedure or transport, so whether it is a breakdown cannot be told',
  supply: 'goods with a mode of supply (mosCode), which services only have',
  classification: 'unknown classification code',
  product: 'product code does not fit its classification',
  value: 'value is no number, negative or out of range',
  quantity: 'quantity is no number, negative or out of range',
  unit: 'code of the unit is no whole number',
  reported: 'isReported is neither true nor false',
} as const;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/** Values from here on are beyond what the tables hold. */
export const TOO_LARGE = 1e15;
