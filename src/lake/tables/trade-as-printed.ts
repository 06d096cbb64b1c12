import { choice, flag, integer, number, type Table, text } from '../table.ts';

export const tradeAsPrinted: Table = {
  name: 'trade_as_printed',
  row: 'A value of a trade panel that is not in US dollars, or is not known to be, as the file prints it.',
  mind: [
    'Never to be added to, or compared with, `trade_flows`: the currency is another, or `unverified`.',
    'A value that the file leaves empty has no row; 0 is a 0 that the file prints.',
  ],
  columns: {
    panel: text('Name of the panel.'),
    country: text('Country code where the first side is a country, else the code of the file.'),
    partner: text('Country code where the other side is a country, else the code of the file.'),
    direction: text('Name of the column, or direction, the value stands under: `imports`, `exports`.'),
    direction_known: flag('Whether it is known that these are exports or imports of `country`; false where only a column is called so.'),
    year: integer('Year.'),
    value: number('Value in units of `currency`.'),
    currency: text('ISO 4217 code; `unverified` where the file and its description do not agree on one.'),
    set_aside: choice(
      ['world', 'group', 'area', 'special', 'own country'],
      'Why it may not be added up with the others; absent where both sides are countries.',
      { optional: true },
    ),
  },
  sort: ['panel', 'country', 'partner', 'direction', 'year'],
  key: ['panel', 'country', 'partner', 'direction', 'year'],
  span: 'year',
};
