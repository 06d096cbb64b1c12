import { country, integer, number, type Table, text } from '../table.ts';

export const exchangeRates: Table = {
  name: 'exchange_rates',
  row: 'The exchange rate of one currency in one year.',
  mind: ['Units of the currency for one unit of `per`. A currency that was redenominated is not comparable over the years.'],
  columns: {
    named: text('The country, or currency, that the source names: `Japan`, `Euro`.'),
    country: country('The country; absent where a currency of several is named.', { optional: true }),
    year: integer('Year.'),
    rate: number('Units of its currency for one unit of `per`.'),
    per: text('What the rate is for one of: `US dollar`.'),
  },
  sort: ['named', 'year'],
  key: ['named', 'year'],
  span: 'year',
};
