/**
 * Numeric codes of UN trade statistics that are not the present ISO 3166 number of one country, with the years in which they are used.
 * Source: the reference lists of reporters and partners of UN Comtrade (comtradeapi.un.org/files/v1/app/reference).
 *
 * A state that went on in other borders keeps its present code (Pakistan is 588 until 1971, 586 after); one that ended keeps its own
 * (the Soviet Union, Yugoslavia), so that its trade is never credited to a successor.
 */
import type { CodeEntry } from '../../lake/form.ts';

type Row = readonly [code: number, id: string, name: string, from?: number | undefined, to?: number];

/** Countries under a number of their own in trade statistics, some for a time. */
const COUNTRIES: readonly Row[] = [
  [251, 'FRA', 'France, with Monaco'],
  [250, 'FRA', 'Metropolitan France'],
  [276, 'DEU', 'Germany', 1991],
  [280, 'DEU', 'Federal Republic of Germany, until 1990', undefined, 1990],
  [356, 'IND', 'India, until 1974', undefined, 1974],
  [699, 'IND', 'India', 1975],
  [586, 'PAK', 'Pakistan', 1972],
  [588, 'PAK', 'East and West Pakistan, until 1971', undefined, 1971],
  [230, 'ETH', 'Ethiopia, with Eritrea, until 1992', undefined, 1992],
  [231, 'ETH', 'Ethiopia', 1993],
  [579, 'NOR', 'Norway, with Svalbard and Jan Mayen'],
  [578, 'NOR', 'Norway, without Svalbard and Jan Mayen'],
  [590, 'PAN', 'Panama, without the Canal Zone, until 1977', undefined, 1977],
  [591, 'PAN', 'Panama', 1978],
  [658, 'KNA', 'Saint Kitts, Nevis and Anguilla, until 1980', undefined, 1980],
  [659, 'KNA', 'Saint Kitts and Nevis', 1981],
  [736, 'SDN', 'Sudan, with South Sudan, until 2011', undefined, 2011],
  [729, 'SDN', 'Sudan', 2011],
  [704, 'VNM', 'Viet Nam', 1975],
  [756, 'CHE', 'Switzerland'],
  [757, 'CHE', 'Switzerland, with Liechtenstein'],
  [381, 'ITA', 'Italy'],
  [840, 'USA', 'United States'],
  [841, 'USA', 'United States with Puerto Rico, until 1980', undefined, 1980],
  [842, 'USA', 'United States, with Puerto Rico and the US Virgin Islands', 1981],
  [850, 'VIR', 'US Virgin Islands, until 1980', undefined, 1980],
  [887, 'YEM', 'Yemen', 1991],
  [56, 'BEL', 'Belgium', 1999],
  [442, 'LUX', 'Luxembourg', 1999],
  [412, 'XKX', 'Kosovo'],
];

/** States and customs areas that ended: countries of their own while they lasted. */
const ENDED: readonly Row[] = [
  [58, 'BLX', 'Belgium-Luxembourg, until 1998', undefined, 1998],
  [200, 'CSK', 'Czechoslovakia, until 1992', undefined, 1992],
  [278, 'DDR', 'German Democratic Republic, until 1990', undefined, 1990],
  [459, 'PMY', 'Peninsular Malaysia, until 1963', undefined, 1963],
  [457, 'SWK', 'Sarawak, until 1963', undefined, 1963],
  [461, 'SBH', 'Sabah, until 1963', undefined, 1963],
  [530, 'ANT', 'Netherlands Antilles, until 2010', 1986, 2010],
  [532, 'ANT', 'Netherlands Antilles with Aruba, until 1985', undefined, 1985],
  [582, 'PCI', 'Pacific Islands (Trust Territory), until 1991', undefined, 1991],
  [592, 'PCZ', 'Panama Canal Zone, until 1977', undefined, 1977],
  [647, 'RYU', 'Ryukyu Islands, until 1972', undefined, 1972],
  [698, 'SKM', 'Sikkim, until 1974', undefined, 1974],
  [711, 'ZA1', 'Southern African Customs Union, until 1999', undefined, 1999],
  [717, 'RNY', 'Rhodesia and Nyasaland, until 1964', undefined, 1964],
  [720, 'YMD', 'Democratic Yemen, until 1990', undefined, 1990],
  [810, 'SUN', 'Soviet Union, until 1990', undefined, 1991],
  [835, 'TGK', 'Tanganyika, until 1964', undefined, 1964],
  [836, 'ZAN', 'Zanzibar and Pemba, until 1964', undefined, 1964],
  [866, 'VDR', 'Democratic Republic of Viet Nam, until 1974', undefined, 1974],
  [868, 'RVN', 'Republic of Viet Nam, until 1974', undefined, 1974],
  [886, 'YAR', 'Arab Republic of Yemen, until 1990', undefined, 1990],
  [890, 'YUG', 'Yugoslavia, until 1991', undefined, 1991],
  [891, 'SCG', 'Serbia and Montenegro, until 2006', 1992, 2006],
];

/** What is no country. 490 is Taiwan for the greater part, but the source does not say so, and neither does this table. */
const OTHERS: readonly (readonly [code: number, kind: CodeEntry['kind'], name: string])[] = [
  [0, 'world', 'World'],
  [80, 'area', 'British Antarctic Territory'],
  [97, 'group', 'European Union'],
  [129, 'area', 'Caribbean, n.e.s.'],
  [221, 'area', 'Eastern Europe, n.e.s.'],
  [290, 'area', 'Northern Africa, n.e.s.'],
  [471, 'area', 'CACM, n.e.s.'],
  [472, 'area', 'Africa CAMEU region, n.e.s.'],
  [473, 'area', 'LAIA, n.e.s.'],
  [488, 'area', 'Midway Islands'],
  [490, 'area', 'Other Asia, n.e.s.'],
  [527, 'area', 'Oceania, n.e.s.'],
  [536, 'area', 'Neutral Zone'],
  [568, 'area', 'Other Europe, n.e.s.'],
  [577, 'area', 'Other Africa, n.e.s.'],
  [636, 'area', 'Rest of America, n.e.s.'],
  [637, 'area', 'North America and Central America, n.e.s.'],
  [697, 'area', 'Europe EFTA, n.e.s.'],
  [830, 'area', 'Channel Islands'],
  [837, 'special', 'Bunkers'],
  [838, 'special', 'Free zones'],
  [839, 'special', 'Special categories'],
  [849, 'area', 'US miscellaneous Pacific islands'],
  [872, 'area', 'Wake Island'],
  [879, 'area', 'Western Asia, n.e.s.'],
  [899, 'area', 'Areas, n.e.s.'],
  [975, 'group', 'ASEAN'],
];

const entry = (kind: CodeEntry['kind'], [code, id, name, from, to]: Row): CodeEntry => ({
  scheme: 'un',
  code: String(code),
  id,
  kind,
  name,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** The scheme `un`: present ISO 3166 numbers, with the exceptions above in their place. */
export function unCodes(countries: readonly { readonly code: string; readonly m49?: string; readonly name: string }[]): CodeEntry[] {
  const special = [...COUNTRIES.map((row) => entry('country', row)), ...ENDED.map((row) => entry('former', row))];
  const others = OTHERS.map(([code, kind, name]): CodeEntry => ({ scheme: 'un', code: String(code), kind, name }));
  const taken = new Set([...special, ...others].map(({ code }) => code));
  const present = countries.flatMap(({ code, m49, name }): CodeEntry[] => {
    if (m49 === undefined) return [];
    const number = String(Number(m49));
    return taken.has(number) ? [] : [{ scheme: 'un', code: number, id: code, kind: 'country', name }];
  });
  return [...present, ...special, ...others];
}
