import { choice, country, flag, integer, type Table, text } from '../table.ts';

export const nomenclatures: Table = {
  name: 'nomenclatures',
  row: 'One code of a nomenclature of goods, services, flows, units or procedures.',
  mind: ['A text is as the source has it, in its words.'],
  columns: {
    classification: text('The nomenclature: `HS2022`, `SITC4`, `comtrade flow`.'),
    code: text('Code within it.'),
    text: text('What it covers.'),
    parent: text('Code one level up.', { optional: true }),
    level: integer('Digits of the code, or depth; 0 for all.', { optional: true }),
    leaf: flag('Whether nothing stands below it.', { optional: true }),
    unit: text('Unit in which its quantities are counted.', { optional: true }),
  },
  sort: ['classification', 'code'],
  key: ['classification', 'code'],
};

export const countryCodes: Table = {
  name: 'country_codes',
  row: 'One code of one scheme and the country it means, with the years in which it does.',
  mind: [
    'One country has several codes over time (Pakistan is 588 until 1971, 586 after), and one code several countries (in Correlates of War, 365 is the Soviet Union until 1991 and Russia after), so join on the year as well.',
  ],
  columns: {
    scheme: text('Whose code it is: `comtrade reporter`, `comtrade partner`, `baci`, `cow`.'),
    code: text('The code.'),
    country: country('The country it means; absent where it means none.', { optional: true }),
    kind: choice(['country', 'former', 'world', 'group', 'area', 'special', 'unknown'], 'What it stands for.'),
    name: text('Name in the source.'),
    source_iso3: text('Three-letter code in the source, which is not unique there.', { optional: true }),
    from_year: integer('First year of its use.', { optional: true }),
    to_year: integer('Last year of its use.', { optional: true }),
  },
  sort: ['scheme', 'code', 'from_year'],
  key: ['scheme', 'code', 'from_year'],
};
