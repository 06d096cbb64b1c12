/** The sources of the table of countries, as citable items. */
import type { Source } from '../domain/source.ts';

/** Version of the package the table is compiled from. */
export const WORLD_COUNTRIES_VINTAGE = '5.1.0';

export const DATASET_SOURCES: readonly Source[] = [
  {
    id: 'world-countries',
    type: 'dataset',
    annote: `borders, area, region, languages and UN membership of countries, version ${WORLD_COUNTRIES_VINTAGE}, with this project's sourced corrections`,
    publisher: 'world-countries (ODbL)',
    URL: 'https://github.com/mledoze/countries',
    custom: { standing: 'dataset' },
  },
  {
    id: 'geonames-capitals',
    type: 'dataset',
    annote: 'coordinates of capital cities, two decimals',
    publisher: 'GeoNames (CC BY 4.0)',
    URL: 'https://www.geonames.org',
    custom: { standing: 'dataset' },
  },
];
