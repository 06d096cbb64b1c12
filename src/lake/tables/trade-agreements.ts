import { choice, country, flag, integer, type Table, text } from '../table.ts';

const LISTS = ['DESTA', 'GPTAD', 'HUGGO'] as const;

const listed = {
  list: choice(LISTS, 'The list that has it: DESTA, GPTAD (World Bank), HUGGO.'),
  via: choice(['DESTA', 'manytrade'], "Whose file it was read from: the list's own, or the copy in the package manytrade."),
  agreement: text('Id of the agreement in that file: `371`, `ECNCOT_2003A`.'),
  name: text('Name in the list.'),
  entry_type: text(
    'What the entry is, where the list says: `base_treaty`, `accession`, `withdrawal`, `negotiation`, `consolidated`, `protocol or amendment`.',
    { optional: true },
  ),
} as const;

const dated = {
  begun: text('First date of the agreement in the list: a year, month or day.', { optional: true }),
  signed: text('Date of signature: a year, month or day.', { optional: true }),
  in_force: text('Date of entry into force of the agreement: a year, month or day. Lists contradict each other.', { optional: true }),
  ended: text('Date of its end: a year, month or day.', { optional: true }),
  open_ended: flag('Whether the list marks it as without an end; where false and `ended` is absent, the list says nothing.'),
} as const;

const memberInForce = text('Date of entry into force for this member: a year, month or day.', { optional: true });

const NOT_RATIFIED = 'A membership listed is not a ratification: a list may name every member of an organisation as a party.';

export const tradeAgreements: Table = {
  name: 'trade_agreements',
  row: 'One entry of one list of trade agreements.',
  mind: [
    'Lists overlap and contradict each other; one agreement stands once or more in each. Choose a `list` and a `via`.',
    'Entries of type `negotiation` are no agreements.',
  ],
  columns: {
    ...listed,
    ...dated,
    base_agreement: text('Id of the agreement that the entry joins, amends or leaves.', { optional: true }),
    cross_list_id: text('Id of the agreement across lists, in manytrade (`manyID`).', { optional: true }),
    composition: integer('Code of DESTA for the kind of parties (`typememb`, 1 to 7 in its codebook).', { optional: true }),
    region: text('Region, in the words of the list.', { optional: true }),
    wto_listed: flag('Whether DESTA found it on the list of the WTO.', { optional: true }),
    wto_name: text('Its name there.', { optional: true }),
  },
  sort: ['list', 'via', 'agreement', 'signed', 'in_force', 'name', 'begun', 'ended', 'open_ended', 'cross_list_id'],
  key: ['list', 'via', 'agreement', 'signed', 'in_force', 'name', 'begun', 'ended', 'open_ended', 'cross_list_id'],
};

const MEMBER_KEY = [
  'list',
  'via',
  'agreement',
  'member',
  'signed',
  'in_force',
  'member_in_force',
  'name',
  'begun',
  'ended',
  'open_ended',
] as const;

export const tradeAgreementMembers: Table = {
  name: 'trade_agreement_members',
  row: 'One country that one list names as a party to one entry.',
  mind: [
    NOT_RATIFIED,
    'A country stands several times under one agreement where the list has an entry for each amendment or accession.',
    'Of `entry_type` negotiation and withdrawal, a row is no membership.',
    'Groups that a list names as parties are in `trade_agreement_set_aside`.',
  ],
  columns: {
    country: country('The party.'),
    ...listed,
    member: text('Code of the party in the list.'),
    ...dated,
    member_in_force: memberInForce,
  },
  sort: ['country', ...MEMBER_KEY],
  key: ['country', ...MEMBER_KEY],
};

export const tradeAgreementSetAside: Table = {
  name: 'trade_agreement_set_aside',
  row: 'One entry of a list of members that names no one country: a group, two countries in one field, an unknown code, or none.',
  mind: ['A group often stands beside its members, so it may not be counted with them.'],
  columns: {
    ...listed,
    member: text('The party as the list writes it: `EC`, `SRB - YUG`.', { optional: true }),
    why: choice(['group', 'several countries', 'unknown code', 'none named'], 'Why it is no member.'),
    ...dated,
    member_in_force: memberInForce,
  },
  sort: [...MEMBER_KEY],
  key: [...MEMBER_KEY],
};

export const tradeAgreementPairs: Table = {
  name: 'trade_agreement_pairs',
  row: 'One agreement that a list gives for one directed pair of countries in one year.',
  mind: [
    'Where `year_is` is `first wave`, the year is the first wave of a panel with the agreement: not its entry into force, which lies in the years before.',
    NOT_RATIFIED,
  ],
  columns: {
    list: text('The list: `DTA` is the deep trade agreements of the World Bank.'),
    exporter: country('One country.'),
    importer: country('The other.'),
    agreement: text('Id of the agreement in the list.'),
    name: text('Its name in the list.'),
    year: integer('Year.'),
    year_is: choice(
      ['wave', 'first wave'],
      'What the year says: a wave of a panel that has the agreement for the pair, or the first such wave.',
    ),
  },
  sort: ['list', 'exporter', 'importer', 'agreement', 'year_is', 'year'],
  key: ['list', 'exporter', 'importer', 'agreement', 'year_is', 'year'],
  span: 'year',
};
