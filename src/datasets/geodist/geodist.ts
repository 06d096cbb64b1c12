/** CEPII GeoDist: distances between countries, their ties, cities and languages. */
import type { Dataset } from '../dataset.ts';
import { geodistCities } from './cities.ts';
import { geodistCodes } from './codes.ts';
import { distances } from './distances.ts';

export const geodist: Dataset = {
  id: 'geodist',
  title: 'GeoDist: distances between countries',
  producer: 'CEPII',
  home: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=6',
  licence: 'not stated by CEPII in the files; the R package cepiigeodist that carries them says CC0',
  citation:
    'CEPII, GeoDist. Mayer, T. and Zignago, S. (2011), Notes on CEPII’s distances measures: The GeoDist database, CEPII Working Paper 2011-25.',
  rhythm: { says: 'once, in 2011; not revised since' },
  traps: [
    'It describes the world of about 2002: Serbia and Montenegro are one (its YUG, here SCG), and South Sudan, Kosovo and Montenegro are absent.',
    'Codes are old ones: ROM, ZAR, TMP and PAL are Romania, DR Congo, Timor-Leste and Palestine.',
    '`dist` is between main cities and `distcap` between capitals: for Kazakhstan from Almaty and from Astana, which for Pakistan is 1,117 or 1,953 km.',
    'Weighted distances are missing in 2,215 pairs; such a pair has no row of them, never a 0.',
    'A pair of a country with itself holds its internal distance.',
    'Great circles, not routes: two countries may be near and have no way between them.',
    'Thirteen countries have two cities. The second one of Tanzania is called Dar es Salaam as the first, and lies at Dodoma.',
    'Colonial ties and languages are judgements of the authors, undated except `col45` (after 1945) and `curcol` (when they were coded).',
  ],
  tables: ['dyad_attributes', 'cities', 'country_attributes'],
  forms: [distances, geodistCities],
  codes: geodistCodes,
};
