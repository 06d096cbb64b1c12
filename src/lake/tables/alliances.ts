import { country, flag, integer, type Table, text } from '../table.ts';

const ORDER = 'One row a pair: where both have codes, `country` is the first in the alphabet.';

export const alliances: Table = {
  name: 'alliances',
  row: 'What two states were bound to by alliances in one year, as ATOP codes their treaties.',
  mind: [
    'Years are codings of the source, not dates of entry into force; the treaty is not named. A pair without a row has no alliance coded.',
    'An obligation counts whether the treaty has two parties or fifty (the OSCE and the Organization of American States are in it).',
    'In 1990 both codes of Germany (255 and 260) have rows: count partners, not rows.',
    ORDER,
  ],
  columns: {
    country: country('The one state; absent where it has no code here.', { optional: true }),
    partner: country('The other.', { optional: true }),
    year: integer('Year.'),
    defence: flag('Whether they are to defend each other if attacked.'),
    offence: flag('Whether they are to join in an attack.'),
    neutrality: flag('Whether they are to stay neutral in a conflict of the other.'),
    non_aggression: flag('Whether they are not to attack each other.'),
    consultation: flag('Whether they are to consult each other in a crisis.'),
    cow_code: integer('State number of `country` in Correlates of War.'),
    partner_cow_code: integer('State number of `partner`.'),
  },
  sort: ['country', 'partner', 'year', 'cow_code', 'partner_cow_code'],
  key: ['year', 'cow_code', 'partner_cow_code'],
  span: 'year',
};

const kind = (doc: string) => flag(`${doc}; absent where the source does not mark it.`, { optional: true });

export const rivalries: Table = {
  name: 'rivalries',
  row: 'A run of years in which two states are coded as strategic rivals.',
  mind: [
    'A judgement of historians from each side’s perceptions, not an act of state; years are codings.',
    'A rivalry that passes from one state to the next under one code (Russia and the Soviet Union, Egypt and the United Arab Republic) gives a row for each pair of states: count `rivalry`, not rows. `rivalry_from` and `rivalry_to` have the whole.',
    ORDER,
  ],
  columns: {
    country: country('The one state; absent where it has no code here (Prussia, Venice, the Ottoman Empire).', { optional: true }),
    partner: country('The other.', { optional: true }),
    from_year: integer('First year, of these two states.'),
    to_year: integer('Last year, of these two states.'),
    open_ended: flag('Whether the last year is the last of the data, so that the rivalry may go on.'),
    rivalry: integer('Number of the rivalry in the source.'),
    name: text('Name of the rivalry in the source.'),
    rivalry_from: integer('First year of the whole rivalry.'),
    rivalry_to: integer('Last year of the whole rivalry.'),
    is_positional: kind('Whether over rank and influence'),
    is_spatial: kind('Whether over territory'),
    is_ideological: kind('Whether over systems of belief'),
    is_interventionary: kind('Whether over intervention in the other’s affairs'),
    is_principal: kind('Whether it is a principal rivalry'),
    is_asymmetric_principal: kind('Whether it is an asymmetric principal rivalry (`aprin`)'),
    cow_code: integer('State number of `country` in Correlates of War.'),
    partner_cow_code: integer('State number of `partner`.'),
  },
  sort: ['country', 'partner', 'from_year', 'rivalry'],
  key: ['rivalry', 'from_year'],
  span: 'from_year',
};
