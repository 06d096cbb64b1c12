/**
 * Seats of the United Nations General Assembly that several states have held in turn, or one that ended, with the months of each.
 * A month and not a day, since the days of early votes are not known. Dates: `data/countries/former.yaml`; where a state changed
 * within a month, there is no vote of that month before the change (June 2006) or none at all, but for September 1961: Syria, which
 * left the United Arab Republic on its 28th, has no vote of its own in it, so the month is the union's.
 */

interface Holder {
  readonly id: string;
  /** First and last month, `1991-12`; open where absent. */
  readonly from?: string;
  readonly to?: string;
}

interface Seat {
  /** How the lists of votes write its holder: two letters, or a name where ISO 3166 had none. */
  readonly members: readonly string[];
  /** State numbers of Correlates of War, which gives them to all its holders. */
  readonly cow: readonly number[];
  readonly holders: readonly Holder[];
}

export const SEATS: readonly Seat[] = [
  {
    members: ['RU', 'SU'],
    cow: [365],
    holders: [
      { id: 'SUN', to: '1991-12' },
      { id: 'RUS', from: '1992-01' },
    ],
  },
  {
    // The Federal Republic of Yugoslavia voted from Yugoslavia's seat twice in 1992 and was admitted on 1 November 2000.
    members: ['YU', 'Yugoslavia'],
    cow: [345],
    holders: [
      { id: 'YUG', to: '1992-04' },
      { id: 'SCG', from: '1992-05', to: '2006-05' },
      { id: 'SRB', from: '2006-06' },
    ],
  },
  {
    members: ['EG'],
    cow: [651],
    holders: [
      { id: 'EGY', to: '1958-02' },
      { id: 'UAR', from: '1958-03', to: '1961-09' },
      { id: 'EGY', from: '1961-10' },
    ],
  },
  {
    members: ['TZ'],
    cow: [510],
    holders: [
      { id: 'TGK', to: '1964-04' },
      { id: 'TZA', from: '1964-05' },
    ],
  },
  { members: ['Zanzibar'], cow: [511], holders: [{ id: 'ZAN', to: '1964-04' }] },
  {
    // The source keeps the name and number of the Yemen Arab Republic for the first votes of united Yemen, in the autumn of 1990.
    members: ['YE', 'Yemen Arab Republic'],
    cow: [678],
    holders: [
      { id: 'YAR', to: '1990-05' },
      { id: 'YEM', from: '1990-06' },
    ],
  },
  { members: [], cow: [679], holders: [{ id: 'YEM', from: '1991-01' }] },
  { members: ['YD', 'Yemen People’s Republic', "Yemen People's Republic"], cow: [680], holders: [{ id: 'YMD', to: '1990-05' }] },
  { members: ['CS', 'Czechoslovakia'], cow: [315], holders: [{ id: 'CSK', to: '1992-12' }] },
  { members: ['DD', 'German Democratic Republic'], cow: [265], holders: [{ id: 'DDR', to: '1990-10' }] },
  // The same state as the present Germany, whose first votes in the autumn of 1990 the source keeps under the old name and number.
  { members: ['Federal Republic of Germany', 'German Federal Republic'], cow: [260], holders: [{ id: 'DEU', to: '1990-12' }] },
  { members: [], cow: [255], holders: [{ id: 'DEU', from: '1991-01' }] },
];

/** Names of more than one word, which stand unquoted among codes that blanks separate. */
export const LONG_NAMES: readonly string[] = SEATS.flatMap(({ members }) => members.filter((name) => name.includes(' ')));

const byMember = new Map(SEATS.flatMap((seat) => seat.members.map((member): [string, Seat] => [member, seat])));

/** The seat of a voter that is not one state throughout. */
export function seatOf(member: string): Seat | undefined {
  return byMember.get(member);
}

/** Who held a seat in a month; undefined where nobody did. */
export function holderIn(seat: Seat, month: string): string | undefined {
  return seat.holders.find(({ from = '', to = '9999' }) => month >= from && month <= to)?.id;
}

/** The states that held a seat within a span of months, both included. */
export function holdersWithin(seat: Seat, first: string, last: string): readonly string[] {
  return [...new Set(seat.holders.filter(({ from = '', to = '9999' }) => from <= last && to >= first).map(({ id }) => id))];
}

/** SQL of the voter's code. @param code SQL of its state number @param month SQL of `1991-12` @param otherwise SQL of the rest */
export function voterSql(code: string, month: string, otherwise: string): string {
  const cases = SEATS.flatMap(({ cow, holders }) =>
    cow.flatMap((number) => [
      ...holders.map(
        ({ id, from = '', to = '9999' }) => `WHEN ${code} = ${number} AND ${month} BETWEEN '${from}' AND '${to}' THEN '${id}'`,
      ),
      // A seat that nobody held.
      `WHEN ${code} = ${number} THEN NULL`,
    ]),
  );
  return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}
