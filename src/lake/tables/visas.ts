import { choice, country, integer, type Table, text } from '../table.ts';

export const visaRequirements: Table = {
  name: 'visa_requirements',
  row: 'What holders of one country’s passport needed to enter another for a short visit, on the day of one snapshot.',
  mind: [
    'A snapshot of a website, not of the law: it has no date of entry into force, and a change lies between two snapshots.',
    'Ordinary passports only; diplomatic and service passports have their own agreements.',
    'A requirement is of one direction; the other is a row of its own. A country’s own passport has no row.',
  ],
  columns: {
    passport: country('Country of the passport.'),
    destination: country('Country entered.'),
    snapshot: text('Day or month of the snapshot: `2025-01-12`, `2025-01`.'),
    requirement: choice(
      ['visa free', 'visa on arrival', 'eta', 'e-visa', 'visa required', 'no admission'],
      'What is needed: nothing, a visa on arrival, an electronic travel authorisation, a visa obtained online, a visa; or entry is refused. Absent where the code is not explained.',
      { optional: true },
    ),
    days: integer('Days of stay without a visa, where stated.', { optional: true }),
    stated: text('The requirement as the source writes it: `90`, `VR`, `covid ban`.'),
  },
  sort: ['passport', 'destination', 'snapshot'],
  key: ['passport', 'destination', 'snapshot'],
  span: 'snapshot',
};
