/**
 * Months in which states were admitted to the United Nations, from October 1961 on: whoever came later than a change of a seat's
 * holder has voted with the later one only. Source: United Nations, Member States (un.org/en/about-us/member-states).
 */
const ADMITTED: Readonly<Record<string, readonly string[]>> = {
  '1961-10': ['MN', 'MR'],
  '1961-12': ['TZ'],
  '1962-09': ['RW', 'BI', 'JM', 'TT'],
  '1962-10': ['DZ', 'UG'],
  '1963-05': ['KW'],
  '1963-12': ['KE', 'Zanzibar'],
  '1964-12': ['MW', 'MT', 'ZM'],
  '1965-09': ['GM', 'MV', 'SG'],
  '1966-09': ['GY'],
  '1966-10': ['BW', 'LS'],
  '1966-12': ['BB'],
  '1967-12': ['YD'],
  '1968-04': ['MU'],
  '1968-09': ['SZ'],
  '1968-11': ['GQ'],
  '1991-09': ['EE', 'LV', 'LT', 'KP', 'KR', 'FM', 'MH'],
  '1992-03': ['AM', 'AZ', 'KZ', 'KG', 'MD', 'SM', 'TJ', 'TM', 'UZ'],
  '1992-05': ['BA', 'HR', 'SI'],
  '1992-07': ['GE'],
  '1993-01': ['CZ', 'SK'],
  '1993-04': ['MK'],
  '1993-05': ['ER', 'MC'],
  '1993-07': ['AD'],
  '1994-12': ['PW'],
  '1999-09': ['KI', 'NR', 'TO'],
  '2000-09': ['TV'],
  '2002-09': ['CH', 'TL'],
  '2006-06': ['ME'],
  '2011-07': ['SS'],
};

const byMember = new Map(
  Object.entries(ADMITTED).flatMap(([month, members]) => members.map((member): [string, string] => [member, month])),
);

/** The month of a member's admission, `1992-03`, where it lies after September 1961. */
export function admittedIn(member: string): string | undefined {
  return byMember.get(member);
}
