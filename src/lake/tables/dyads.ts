import { country, integer, number, type Table, text } from '../table.ts';

export const dyadAttributes: Table = {
  name: 'dyad_attributes',
  row: 'One attribute of one directed pair of countries: a distance, a common language, a colonial tie, an agreement of a list.',
  mind: [
    'Directed: origin to destination. Most attributes are the same both ways, and weighted distances differ in their last digits.',
    'A row whose origin is its destination describes a country itself, for instance its internal distance.',
    'An attribute that the source leaves empty has no row; 0 is a 0 that the source prints.',
  ],
  columns: {
    origin: country('The country from which it is seen.'),
    destination: country('The other country, or the same.'),
    attribute: text(
      'The attribute as the source names it. Of CEPII: `dist` between main cities, `distcap` between capitals, `distw` and `distwces` weighted by the population of cities (by arithmetic and by harmonic means).',
    ),
    value: number('Value in `unit`.'),
    unit: text('Unit: `km`, or `1 yes, 0 no`.'),
    from_year: integer('First year in which it holds, where the source dates it.', { optional: true }),
    to_year: integer('Last year in which it holds, where the source dates it.', { optional: true }),
  },
  sort: ['origin', 'destination', 'attribute', 'from_year'],
  key: ['origin', 'destination', 'attribute', 'from_year'],
};
