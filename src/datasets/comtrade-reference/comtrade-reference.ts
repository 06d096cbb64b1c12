/** UN Comtrade's lists of reference: what its codes of places, products, flows, units and procedures mean. */
import type { Dataset } from '../dataset.ts';
import { codeLists } from './code-lists.ts';
import { placeLists } from './places.ts';
import { productList } from './products.ts';

export const comtradeReference: Dataset = {
  id: 'comtrade-reference',
  title: 'UN Comtrade: lists of reference',
  producer: 'United Nations Statistics Division',
  home: 'https://comtradeapi.un.org/files/v1/app/reference/ListofReferences.json',
  licence: 'not stated in the files; the producer has a policy on use and re-dissemination that must be read before data are passed on',
  citation: 'United Nations Statistics Division, UN Comtrade lists of reference.',
  rhythm: { says: 'now and then, when a country, an edition or a code is added', staleAfterDays: 730 },
  traps: [
    'One letter code stands for several numbers: PAK is 586 and, until 1971, 588; join by number and year, never by letters.',
    'Numbers are not those of ISO 3166 for some: the United States are 842, India 699, France 251.',
    'The list gives Sudan two numbers for 2011, and second numbers to France, Italy, Norway, Switzerland and the United States.',
    'A place known to have begun before the list’s first year has 1900 as its first year.',
    'Whether a place is a country is this project’s reading of its number, since the list only marks groups.',
    'The list of all editions of HS together calls its total that of the latest edition; which list a file is, its name tells.',
  ],
  tables: ['country_codes', 'nomenclatures'],
  forms: [...placeLists, productList, ...codeLists],
};
