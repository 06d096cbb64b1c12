import { country, integer, number, type Table, text } from '../table.ts';

export const countryIndicators: Table = {
  name: 'country_indicators',
  row: 'One indicator of one country in one year.',
  mind: ['Groups of countries, and the world, are in `group_indicators`, so countries may be added up where the indicator allows it.'],
  columns: {
    country: country('The country.'),
    indicator: text('Id of the indicator as its producer writes it: `NY.GDP.MKTP.CD`.'),
    year: integer('Year.'),
    value: number('Value in `unit`.'),
    unit: text('Unit, as far as the source states it.', { optional: true }),
    note: text('A reservation of the source or of this project.', { optional: true }),
  },
  sort: ['indicator', 'country', 'year'],
  key: ['indicator', 'country', 'year'],
  span: 'year',
};

export const groupIndicators: Table = {
  name: 'group_indicators',
  row: 'One indicator of a group of countries, or of the world, in one year.',
  mind: ['Groups overlap: rows may not be added up.'],
  columns: {
    group: text('Code of the group in the source: `WLD`, `SAS`.'),
    group_name: text('Its name in the source.', { optional: true }),
    indicator: text('Id of the indicator as its producer writes it.'),
    year: integer('Year.'),
    value: number('Value in `unit`.'),
    unit: text('Unit, as far as the source states it.', { optional: true }),
    note: text('A reservation of the source or of this project.', { optional: true }),
  },
  sort: ['indicator', 'group', 'year'],
  key: ['indicator', 'group', 'year'],
  span: 'year',
};
