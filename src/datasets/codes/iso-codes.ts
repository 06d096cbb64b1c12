/** Letter codes: ISO 3166 as countries bear them now, former codes, and the codes of datasets that look like ISO and are not. */
import type { CodeEntry } from '../../lake/form.ts';

/** Codes that changed while the state did not. */
const RENAMED: readonly (readonly [old: string, now: string, name: string])[] = [
  ['ROM', 'ROU', 'Romania, until 2002'],
  ['ZAR', 'COD', 'Zaire, until 1997'],
  ['TMP', 'TLS', 'East Timor, until 2002'],
  ['PAL', 'PSE', 'Palestine'],
  ['WBG', 'PSE', 'West Bank and Gaza'],
  ['FXX', 'FRA', 'Metropolitan France'],
  ['BUR', 'MMR', 'Burma, until 1989'],
  ['KSV', 'XKX', 'Kosovo'],
  ['UNK', 'XKX', 'Kosovo'],
  ['ADO', 'AND', 'Andorra, in older World Bank files'],
  ['IMY', 'IMN', 'Isle of Man, in older World Bank files'],
];

/** States that ended, under the codes this project and ISO 3166-3 give them. */
const ENDED: readonly (readonly [id: string, name: string])[] = [
  ['SUN', 'Soviet Union'],
  ['YUG', 'Yugoslavia'],
  ['SCG', 'Serbia and Montenegro'],
  ['CSK', 'Czechoslovakia'],
  ['DDR', 'German Democratic Republic'],
  ['YMD', 'Democratic Yemen'],
  ['YAR', 'Arab Republic of Yemen'],
  ['VDR', 'Democratic Republic of Viet Nam'],
  ['RVN', 'Republic of Viet Nam'],
  ['ANT', 'Netherlands Antilles'],
  ['BLX', 'Belgium-Luxembourg'],
  ['PCI', 'Pacific Islands (Trust Territory)'],
  ['PCZ', 'Panama Canal Zone'],
  ['RYU', 'Ryukyu Islands'],
  ['SKM', 'Sikkim'],
  ['TGK', 'Tanganyika'],
  ['ZAN', 'Zanzibar'],
  ['RNY', 'Rhodesia and Nyasaland'],
  ['UAR', 'United Arab Republic'],
];

interface Named {
  readonly code: string;
  readonly alpha2: string;
  readonly name: string;
}

/** The scheme `iso3`. */
export function iso3Codes(countries: readonly Named[]): CodeEntry[] {
  return [
    ...countries.map(({ code, name }): CodeEntry => ({ scheme: 'iso3', code, id: code, kind: 'country', name })),
    ...RENAMED.map(([code, id, name]): CodeEntry => ({ scheme: 'iso3', code, id, kind: 'country', name })),
    ...ENDED.map(([code, name]): CodeEntry => ({ scheme: 'iso3', code, id: code, kind: 'former', name })),
  ];
}

/** The scheme `iso2`. Former two-letter codes are those of the years in which they stood. */
export function iso2Codes(countries: readonly Named[]): CodeEntry[] {
  return [
    ...countries
      .filter(({ alpha2 }) => alpha2 !== '')
      .map(({ code, alpha2, name }): CodeEntry => ({ scheme: 'iso2', code: alpha2, id: code, kind: 'country', name })),
    { scheme: 'iso2', code: 'SU', id: 'SUN', kind: 'former', name: 'Soviet Union' },
    { scheme: 'iso2', code: 'YU', id: 'YUG', kind: 'former', name: 'Yugoslavia' },
    { scheme: 'iso2', code: 'DD', id: 'DDR', kind: 'former', name: 'German Democratic Republic' },
    { scheme: 'iso2', code: 'YD', id: 'YMD', kind: 'former', name: 'Democratic Yemen' },
  ];
}

/** The scheme `name`: English names as this project's table of countries writes them, without an article. */
export function nameCodes(countries: readonly Named[]): CodeEntry[] {
  return countries.map(({ code, name }): CodeEntry => ({ scheme: 'name', code: name, id: code, kind: 'country', name }));
}
