/**
 * Letter codes of UN Comtrade that are not those of ISO 3166, for extracts that have no numbers. Where one of its letter codes stands
 * for two states, the years tell them apart. Source: its lists of reporters and partners.
 */
import type { CodeEntry } from '../../lake/form.ts';

type Row = readonly [code: string, kind: CodeEntry['kind'], name: string, id?: string, to?: number];

const ROWS: readonly Row[] = [
  ['W00', 'world', 'World'],
  ['EUR', 'group', 'European Union'],
  ['R4', 'group', 'ASEAN'],
  ['_AC', 'area', 'Africa CAMEU region, n.e.s.'],
  ['_CI', 'area', 'Channel Islands'],
  ['_MI', 'area', 'Midway Islands'],
  ['_WI', 'area', 'Wake Island'],
  ['_X', 'area', 'Areas, n.e.s.'],
  ['A49', 'area', 'Caribbean, n.e.s.'],
  ['A59', 'area', 'North America and Central America, n.e.s.'],
  ['A79', 'area', 'LAIA, n.e.s., or rest of America, n.e.s.'],
  ['ATB', 'area', 'British Antarctic Territory'],
  ['E19', 'area', 'Other Europe, n.e.s.'],
  ['E29', 'area', 'Eastern Europe, n.e.s.'],
  ['F19', 'area', 'Other Africa, n.e.s.'],
  ['F49', 'area', 'Northern Africa, n.e.s.'],
  ['F97', 'area', 'Western Asia, n.e.s.'],
  ['NTZ', 'area', 'Neutral Zone'],
  ['O19', 'area', 'Oceania, n.e.s.'],
  ['PUS', 'area', 'US miscellaneous Pacific islands'],
  ['R20', 'area', 'Europe EFTA, n.e.s.'],
  ['R91', 'area', 'CACM, n.e.s.'],
  ['S19', 'area', 'Other Asia, n.e.s.'],
  ['X1', 'special', 'Bunkers'],
  ['X2', 'special', 'Free zones'],
  ['XX', 'special', 'Special categories'],
  ['_KS', 'country', 'Kosovo', 'XKX'],
  ['_PM', 'former', 'Peninsular Malaysia, until 1963', 'PMY', 1963],
  ['_RI', 'former', 'Ryukyu Islands, until 1972', 'RYU', 1972],
  ['_RN', 'former', 'Rhodesia and Nyasaland, until 1964', 'RNY', 1964],
  ['_SH', 'former', 'Sabah, until 1963', 'SBH', 1963],
  ['_SK', 'former', 'Sarawak, until 1963', 'SWK', 1963],
  ['_SM', 'former', 'Sikkim, until 1974', 'SKM', 1974],
  ['_TK', 'former', 'Tanganyika, until 1964', 'TGK', 1964],
  ['_ZP', 'former', 'Zanzibar and Pemba, until 1964', 'ZAN', 1964],
  ['ZA1', 'former', 'Southern African Customs Union, until 1999', 'ZA1', 1999],
  ['BEL', 'former', 'Belgium-Luxembourg, until 1998', 'BLX', 1998],
  ['VNM', 'former', 'Republic of Viet Nam, until 1974', 'RVN', 1974],
  ['YEM', 'former', 'Arab Republic of Yemen, until 1990', 'YAR', 1990],
];

/** The scheme `comtrade`; codes it does not have are those of `iso3`. */
export const LETTER_CODES: readonly CodeEntry[] = ROWS.map(([code, kind, name, id, to]) => ({
  scheme: 'comtrade',
  code,
  kind,
  name,
  ...(id === undefined ? {} : { id }),
  ...(to === undefined ? {} : { to }),
}));
