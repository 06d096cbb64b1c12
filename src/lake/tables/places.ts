import { country, flag, number, type Table, text } from '../table.ts';

export const cities: Table = {
  name: 'cities',
  row: 'One city of a country, with its place.',
  mind: ['A country has several where its capital is not its main city; `is_main` is true of one a country.'],
  columns: {
    country: country('The country.'),
    city: text('Name in English, as the source has it.'),
    city_fr: text('Name in French.', { optional: true }),
    lat: number('Latitude in degrees, north positive.'),
    lon: number('Longitude in degrees, east positive.'),
    is_capital: flag('Whether the source marks it as the capital.'),
    is_other_capital: flag('Whether the source marks it as a second or former capital.'),
    is_main: flag('Whether it is the main city, from which the source measures distances.'),
  },
  sort: ['country', 'city', 'lat', 'lon'],
  key: ['country', 'city', 'lat', 'lon'],
};

export const countryAttributes: Table = {
  name: 'country_attributes',
  row: 'One attribute of one country that does not change from year to year: its area, a language, a colonial ruler.',
  mind: ['An attribute that the source leaves empty has no row. What changes by the year is in `country_indicators`.'],
  columns: {
    country: country('The country.'),
    attribute: text('The attribute as the source names it: `area`, `landlocked`, `langoff_1`.'),
    value: number('Value in `unit`, where it is a number.', { optional: true }),
    words: text('Value as the source writes it, where it is no number: `Kazakh`, `GBR`.', { optional: true }),
    unit: text('Unit of the number: `km2`, `km`, `1 yes, 0 no`, `cities`.', { optional: true }),
  },
  sort: ['country', 'attribute'],
  key: ['country', 'attribute'],
};
