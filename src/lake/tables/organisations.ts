import { choice, country, flag, integer, type Table, text } from '../table.ts';

const CODED = 'Years are codings by Correlates of War, not dates of accession in law: CICA is coded from 2006, SCO from 1996.';

export const organisationsListed: Table = {
  name: 'organisations_listed',
  row: 'One intergovernmental organisation that Correlates of War lists.',
  mind: [CODED],
  columns: {
    organisation: text('Abbreviation in the source, its id there: `ECO`, `SCO`.'),
    number: integer('Number in the source.', { optional: true }),
    name: text('Name in the source, abridged.'),
    full_name: text('Full name in the source.', { optional: true }),
    from_year: integer('Year in which it began.', { optional: true }),
    to_year: integer('Year in which it ended; absent where it had not.', { optional: true }),
    last_year_coded: integer('Last year for which members are coded.', { optional: true }),
    purpose: choice(['political', 'economic', 'social'], 'Main purpose, as the source codes it.', { optional: true }),
  },
  sort: ['organisation'],
  key: ['organisation'],
};

export const organisationSpells: Table = {
  name: 'organisation_spells',
  row: 'A run of years in which Correlates of War codes one state as a member, associate or observer of one organisation.',
  mind: [
    CODED,
    'Until 1965 the source has every fifth year only, so that spells begin and end up to four years off.',
    'One code stands for the Soviet Union and Russia, for Yugoslavia and Serbia, for Prussia and Germany: a spell that passes from one state to the next gives a row for each, and `spell_from` and `spell_to` have the whole. A year belongs to the state that stood on the first of October, so that a spell from 1991 on, that in the CIS among them, begins with a year of the Soviet Union.',
    'Former states without a code here (Prussia, Austria-Hungary, the Ottoman Empire) have no `country`.',
  ],
  columns: {
    country: country('The state; absent where it has no code here.', { optional: true }),
    organisation: text('Abbreviation of the organisation: `organisations_listed.organisation`.'),
    status: choice(['full', 'associate', 'observer'], 'Kind of membership.'),
    from_year: integer('First year coded, of this state.'),
    to_year: integer('Last year coded, of this state.'),
    open_ended: flag('Whether the last year is the last of the data, so that the membership may go on.'),
    spell_from: integer('First year of the whole spell.'),
    spell_to: integer('Last year of the whole spell.'),
    cow_code: integer('State number in Correlates of War.'),
    state: text('The state, named as Correlates of War and this project do: `Soviet Union`, `Prussia`.'),
  },
  sort: ['country', 'organisation', 'from_year', 'cow_code'],
  key: ['organisation', 'cow_code', 'from_year'],
  span: 'from_year',
};

export const sharedMemberships: Table = {
  name: 'shared_memberships',
  row: 'The number of intergovernmental organisations of which two states are both coded as full members in one year.',
  mind: [
    CODED,
    'A count of organisations of every size and weight, the universal ones among them.',
    'One row a pair: where both have codes, `country` is the first in the alphabet. Years are of the state that stood on the first of October.',
  ],
  columns: {
    country: country('The one state; absent where it has no code here.', { optional: true }),
    partner: country('The other.', { optional: true }),
    year: integer('Year.'),
    shared: integer('Organisations.'),
    cow_code: integer('State number of `country` in Correlates of War.'),
    partner_cow_code: integer('State number of `partner`.'),
  },
  sort: ['country', 'partner', 'year', 'cow_code', 'partner_cow_code'],
  key: ['year', 'cow_code', 'partner_cow_code'],
  span: 'year',
};
