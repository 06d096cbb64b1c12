import { choice, country, date, flag, integer, number, type Table, text } from '../table.ts';

const SEAT =
  'A seat that passed to another state is told apart by date: SUN until 1991 and RUS after; YUG until April 1992, SCG until May 2006, SRB after; UAR from March 1958 to September 1961, EGY before and after; TGK until April 1964 and TZA after; YAR and YMD until May 1990 and YEM after; CSK, DDR. The Federal Republic of Germany is DEU throughout, and TWN has the votes cast in China’s seat until October 1971.';

export const rollCalls: Table = {
  name: 'roll_calls',
  row: 'One recorded vote of the United Nations General Assembly: on a resolution, a paragraph, an amendment or a motion.',
  mind: [
    'Votes on paragraphs and amendments stand beside those on the whole text; the flags that tell them apart are absent for most years.',
    'Only recorded votes are here; most resolutions are adopted without one.',
    'Before September 2004 a printed day of 1 to 7 is for the most part no day of the month (resolution 2758 of 25 October 1971 is printed 1971-10-07); `date` is then absent, and the year and month hold.',
  ],
  columns: {
    roll_call: integer('Number of the roll call in the source (`rcid`).'),
    session: integer('Session of the Assembly, with the special sessions counted to the regular one of their time.'),
    year: integer('Calendar year.'),
    month: integer('Month, 1 to 12.'),
    date: date('Day of the vote, where the source’s can be one.', { optional: true }),
    stated_date: text('The date as the source prints it.'),
    resolution: text('Number in the source: `R/26/2758G`, `A/RES/74/7`.', { optional: true }),
    important: flag('Whether the United States Department of State listed the vote as important.', { optional: true }),
    amendment: flag('Whether it was on an amendment.', { optional: true }),
    paragraph: flag('Whether it was on a paragraph.', { optional: true }),
    issues: text(
      'Issues, separated by blanks: me Palestinian conflict, nu nuclear weapons, di arms control and disarmament, co colonialism, hr human rights, ec economic development.',
      { optional: true },
    ),
    title: text('Short description in the source.', { optional: true }),
    description: text('Longer description in the source, often cut off there.', { optional: true }),
    yes: integer('Votes in favour, as the source counts them.', { optional: true }),
    abstain: integer('Abstentions, as the source counts them.', { optional: true }),
    no: integer('Votes against, as the source counts them.', { optional: true }),
  },
  sort: ['roll_call'],
  key: ['roll_call'],
  span: 'year',
};

export const votes: Table = {
  name: 'votes',
  row: 'What one country did in one roll call of the United Nations General Assembly.',
  mind: [
    'A country without a row was absent or no member; only the source’s own table tells the two apart, and gives rows for the absent.',
    'Most votes are near consensus: any two countries agree in most. Show an agreement beside the median over all partners.',
    SEAT,
  ],
  columns: {
    country: country('The voter, as the state it was on that day.'),
    roll_call: integer('Number of the roll call: `roll_calls.roll_call`.'),
    vote: choice(['yes', 'abstain', 'no', 'absent'], 'What it voted.'),
    year: integer('Calendar year of the vote.'),
    member: text('The voter in the source: two-letter code, name, or number of Correlates of War.'),
  },
  sort: ['country', 'roll_call'],
  key: ['country', 'roll_call'],
  span: 'year',
};

export const idealPoints: Table = {
  name: 'ideal_points',
  row: 'An estimate of where one country stood in one session of the United Nations General Assembly, on one line from its votes.',
  mind: [
    'A position has no unit and no meaning of its own: only differences within one vintage may be compared, and each is an estimate with an error.',
    'The year is that of the session’s opening; sessions run into the next.',
    SEAT,
  ],
  columns: {
    country: country('The country, as the state it was in October of the year.'),
    session: integer('Session of the Assembly.'),
    year: integer('Year in which the session opened: session + 1945.'),
    ideal_point: number('Position on the scale of the source, which has no unit (about -3 to 3.2); higher is nearer to the United States.'),
    low: number('5 % quantile of the estimate.', { optional: true }),
    high: number('95 % quantile of the estimate.', { optional: true }),
    votes: integer('Number of its votes in the session.', { optional: true }),
    cow_code: integer('State number in Correlates of War, which one state may share with its successor.'),
  },
  sort: ['country', 'session'],
  key: ['country', 'session'],
  span: 'year',
};

export const voteAgreement: Table = {
  name: 'vote_agreement',
  row: 'Derived, not published: how often two countries voted alike in the United Nations General Assembly in a year or a decade.',
  mind: [
    'Derived from the votes; where these are in the lake too, they count the same votes again.',
    'Share = `same / votes`; half credit for an abstention beside a yes or no gives `(same + 0.5 * (votes - same - opposite)) / votes`. Consensus makes every share look high: show it beside the country’s median partner.',
    'Rows of a year and rows of a decade count the same votes; the year’s rows are of two countries and their partners only. The decade 2020 holds one day, 14 January 2020.',
    'One row a pair, of which `country` is the first in the alphabet. A side is absent where its seat passed from one state to another within the span, so that the votes are of both: Russia in the 1990s with those who were members before 1992.',
  ],
  columns: {
    country: country('The one country.', { optional: true }),
    partner: country('The other.', { optional: true }),
    span: choice(['year', 'decade'], 'What the row is of.'),
    year: integer('The year, or the first of the decade.'),
    votes: integer('Roll calls in which both voted yes, no or abstained.'),
    same: integer('Those in which both voted the same.'),
    opposite: integer('Those in which one voted yes and the other no.'),
    member: text('The one country in the source: two-letter code or name.'),
    partner_member: text('The other in the source.'),
  },
  sort: ['country', 'partner', 'span', 'year', 'member', 'partner_member'],
  key: ['span', 'year', 'member', 'partner_member'],
  span: 'year',
};
