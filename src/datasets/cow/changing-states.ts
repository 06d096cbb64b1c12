/**
 * Codes of Correlates of War that have stood for several states in turn, or for one that ended, with the years of each.
 *
 * Correlates of War gives the Soviet Union and Russia one code (365), and so Yugoslavia and Serbia (345), Tanganyika and Tanzania
 * (510), Egypt and the United Arab Republic (651), Prussia and Germany (255), Sardinia and Italy (325). Here a year belongs to the
 * state that stood on the first of October: 1991 to the Soviet Union, 2006 to Serbia, 1961 to Egypt. States that this project has
 * no code for have none here: they are never credited to a successor. Names and years: the list of states of Correlates of War, and
 * for the turns within a code `data/countries/former.yaml`.
 */

/** Years that are absent are open; an id that is absent is a state without a code. */
interface Holder {
  readonly id?: string;
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
}

/** States of one code, in order of time and without a gap. */
export const CHANGING: readonly (readonly [code: number, kind: 'country' | 'former', holder: Holder])[] = [
  [240, 'former', { name: 'Hanover' }],
  [245, 'former', { name: 'Bavaria' }],
  [255, 'former', { name: 'Prussia', to: 1870 }],
  [255, 'country', { id: 'DEU', name: 'Germany, from 1871', from: 1871 }],
  // The same state as the present Germany: it is the German Democratic Republic that ended.
  [260, 'country', { id: 'DEU', name: 'German Federal Republic, until 1990' }],
  [265, 'former', { id: 'DDR', name: 'German Democratic Republic' }],
  [267, 'former', { name: 'Baden' }],
  [269, 'former', { name: 'Saxony' }],
  [271, 'former', { name: 'Wuerttemberg' }],
  [273, 'former', { name: 'Hesse Electoral' }],
  [275, 'former', { name: 'Hesse Grand Ducal' }],
  [280, 'former', { name: 'Mecklenburg Schwerin' }],
  [300, 'former', { name: 'Austria-Hungary' }],
  [315, 'former', { id: 'CSK', name: 'Czechoslovakia' }],
  // Not in the list of states: a code of the rivalries, which begin before it.
  [324, 'former', { name: 'Venice' }],
  [325, 'former', { name: 'Sardinia', to: 1860 }],
  [325, 'country', { id: 'ITA', name: 'Italy, from 1861', from: 1861 }],
  [327, 'former', { name: 'Papal States' }],
  [329, 'former', { name: 'Two Sicilies' }],
  [332, 'former', { name: 'Modena' }],
  [335, 'former', { name: 'Parma' }],
  [337, 'former', { name: 'Tuscany' }],
  [345, 'country', { id: 'SRB', name: 'Serbia, until 1918', to: 1918 }],
  [345, 'former', { id: 'YUG', name: 'Yugoslavia', from: 1919, to: 1991 }],
  [345, 'former', { id: 'SCG', name: 'Serbia and Montenegro, until 2003 as Federal Republic of Yugoslavia', from: 1992, to: 2005 }],
  [345, 'country', { id: 'SRB', name: 'Serbia, from 2006', from: 2006 }],
  [365, 'country', { id: 'RUS', name: 'Russia, until 1922', to: 1922 }],
  [365, 'former', { id: 'SUN', name: 'Soviet Union', from: 1923, to: 1991 }],
  [365, 'country', { id: 'RUS', name: 'Russia, from 1992', from: 1992 }],
  [510, 'former', { id: 'TGK', name: 'Tanganyika', to: 1963 }],
  [510, 'country', { id: 'TZA', name: 'Tanzania, from 1964', from: 1964 }],
  [511, 'former', { id: 'ZAN', name: 'Zanzibar' }],
  [552, 'former', { id: 'RHO', name: 'Rhodesia', to: 1979 }],
  [552, 'country', { id: 'ZWE', name: 'Zimbabwe, from 1980', from: 1980 }],
  [640, 'former', { name: 'Ottoman Empire', to: 1922 }],
  [640, 'country', { id: 'TUR', name: 'Turkey, from 1923', from: 1923 }],
  [651, 'country', { id: 'EGY', name: 'Egypt, until 1957', to: 1957 }],
  [651, 'former', { id: 'UAR', name: 'United Arab Republic', from: 1958, to: 1960 }],
  [651, 'country', { id: 'EGY', name: 'Egypt, from 1961', from: 1961 }],
  [678, 'former', { id: 'YAR', name: 'Yemen Arab Republic' }],
  [680, 'former', { id: 'YMD', name: 'Yemen People’s Republic' }],
  [730, 'former', { name: 'Korea, until 1905' }],
  [816, 'former', { id: 'VDR', name: 'Democratic Republic of Vietnam', to: 1975 }],
  [816, 'country', { id: 'VNM', name: 'Vietnam, from 1976', from: 1976 }],
  [817, 'former', { id: 'RVN', name: 'Republic of Vietnam' }],
];
