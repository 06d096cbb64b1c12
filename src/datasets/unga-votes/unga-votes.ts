/** Roll calls of the United Nations General Assembly since 1946, collected by Erik Voeten, and what is estimated or derived from them. */
import { cowCodes } from '../cow/codes.ts';
import type { Dataset } from '../dataset.ts';
import { agreementByDecade, agreementByYear } from './agreement.ts';
import { idealPointFile } from './ideal-points.ts';
import { voteLists } from './lists.ts';
import { ownTable } from './own-table.ts';
import { rollCallList } from './roll-calls.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const ungaVotes: Dataset = {
  id: 'unga-votes',
  title: 'United Nations General Assembly voting data and ideal points',
  producer: 'Erik Voeten',
  home: 'https://doi.org/10.7910/DVN/LEJUQZ',
  licence:
    'not stated for the votes by the package unvotes, whose own code and copy are MIT; ideal points: MIT, by the producer’s repository',
  citation:
    'Erik Voeten: Voeten, E., Strezhnev, A. and Bailey, M., United Nations General Assembly Voting Data, Harvard Dataverse. Ideal points: Bailey, M., Strezhnev, A. and Voeten, E. (2017), Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2).',
  rhythm: { says: 'about once a year', staleAfterDays: 550 },
  traps: [
    'Before September 2004 most printed days of 1 to 7 are no days of the month: resolution 2758 of 25 October 1971 is printed 1971-10-07. Year and month hold.',
    'The lists of the package unvotes have no absences, so a country that is not in one was absent or no member; Voeten’s own table marks the absent (8), and states that were no members (9), which give no row.',
    'One code stands for the Soviet Union and Russia (RU, 365), and for Yugoslavia, Serbia and Montenegro, and Serbia (YU, 345); here each vote is of the state of its date.',
    'United Yemen voted in the autumn of 1990 under the name and number (678) of the Yemen Arab Republic.',
    '`NA` among two-letter codes is Namibia; names of several words stand unquoted among them.',
    'The votes of Taiwan (TW, 713) until 1971 are those of China’s seat.',
    'Agreement looks high for any pair, since most votes are near consensus; show it beside the median of all partners.',
    'The tables of agreement are derived, not published; their decade 2020 holds 14 January 2020 only.',
    'Voeten’s own table and the lists hold the same votes: import one or the other.',
    'The file of ideal points is in Latin-1; where the own table is, convert it to UTF-8 first.',
  ],
  tables: ['roll_calls', 'votes', 'ideal_points', 'vote_agreement'],
  forms: [ownTable, voteLists, rollCallList, agreementByDecade, agreementByYear, idealPointFile],
  vintageOf: (name) => {
    const [, month = '', year] = /_([A-Z][a-z]{2})(\d{4})\b/.exec(name) ?? [];
    const at = MONTHS.indexOf(month.toLowerCase());
    return year === undefined || at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}`;
  },
  codes: cowCodes,
};
