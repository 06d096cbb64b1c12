/**
 * Codes of the World Bank's WITS that are not ISO 3166, and those whose meaning changed with the years, for panels drawn from it.
 * Each stands only for the years in which the state was; elsewhere it is unknown and its record is refused.
 *
 * Three present codes take in more in early years: the panel has no Botswana, Lesotho, Namibia or Eswatini before 2000, when UN trade
 * statistics know only their customs union with South Africa; no Montenegro before 2006, when Serbia's number was that of both; and
 * before 1991 a Democratic Yemen of its own, so that its YEM is the Arab Republic.
 */
import type { CodeEntry } from '../../lake/form.ts';
import { type PlaceSql, placeSql } from '../own-codes.ts';

/** The scheme of these codes. */
export const SCHEME = 'trade-panel';

type Row = readonly [code: string, id: string, name: string, from?: number | undefined, to?: number];

const ENDED: readonly Row[] = [
  ['SVU', 'SUN', 'Soviet Union', undefined, 1991],
  ['YDR', 'YMD', 'Democratic Yemen', undefined, 1990],
  ['YEM', 'YAR', 'Arab Republic of Yemen', undefined, 1990],
  ['SRB', 'SCG', 'Serbia and Montenegro', 1992, 2005],
  ['ZAF', 'ZA1', 'Southern African Customs Union', undefined, 1999],
  ['PCE', 'PCI', 'Pacific Islands (Trust Territory)', undefined, 1991],
  ['SVR', 'RVN', 'Republic of Viet Nam', undefined, 1974],
  ['TAN', 'TGK', 'Tanganyika', undefined, 1964],
  ['ZPM', 'ZAN', 'Zanzibar and Pemba', undefined, 1964],
  ['ZW1', 'RNY', 'Rhodesia and Nyasaland', undefined, 1964],
  ['SIK', 'SKM', 'Sikkim', undefined, 1974],
];

/** Saint Kitts and Nevis is KN1 in all years, also beside an Anguilla of its own. */
const COUNTRIES: readonly Row[] = [
  ['KN1', 'KNA', 'Saint Kitts and Nevis, with Anguilla until 1980'],
  ['MNT', 'MNE', 'Montenegro', 2006],
];

const OTHERS: readonly (readonly [code: string, kind: CodeEntry['kind'], name: string])[] = [
  ['BAT', 'area', 'British Antarctic Territory'],
  ['NZE', 'area', 'Neutral Zone'],
  ['USP', 'area', 'US miscellaneous Pacific islands'],
  ['BUN', 'special', 'Bunkers'],
  ['FRE', 'special', 'Free zones'],
  ['SPE', 'special', 'Special categories'],
  ['UNS', 'special', 'Unspecified'],
];

const entry = (kind: CodeEntry['kind'], [code, id, name, from, to]: Row): CodeEntry => ({
  scheme: SCHEME,
  code,
  id,
  kind,
  name,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export const witsCodes: readonly CodeEntry[] = [
  ...ENDED.map((row) => entry('former', row)),
  ...COUNTRIES.map((row) => entry('country', row)),
  ...OTHERS.map(([code, kind, name]): CodeEntry => ({ scheme: SCHEME, code, kind, name })),
];

/** The lookups of a column of such codes. @param year SQL of the year */
export function witsPlace(as: string, code: string, year: string): PlaceSql {
  return placeSql({ as, own: { scheme: SCHEME, code, year }, common: { scheme: 'iso3', code } });
}
