/** Synthetic roll calls of the United Nations General Assembly, and what is derived from them. */
import { lines, perRecord, type Sample } from './sample.ts';

const ROLL_CALL = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'me', 'nu', 'short', 'descr', 'yes'];
const OWN = ['', 'ccode', 'member', 'vote', 'Country', 'Countryname', ...ROLL_CALL];

function own(delimiter: string): string {
  const seven = ['7', '45', '1', '1990-12-04', 'R/45/1', '0', '1', '1', '0', 'SYNTHETIC', 'synthetic words', '3'];
  const eight = ['8', '61', '0', '2006-12-04', 'R/61/1', '', '', '0', '1', 'SYNTHETIC', '"synthetic, words"', '1'];
  const votes: readonly (readonly [ccode: number, vote: number, name: string, rollCall: readonly string[]])[] = [
    [2, 1, 'NA', seven],
    [770, 2, 'synthetic', seven],
    [365, 3, 'synthetic', seven],
    [345, 8, 'synthetic', seven],
    [705, 9, 'synthetic', seven],
    [345, 1, 'synthetic', eight],
  ];
  const rows = votes.map(([ccode, vote, name, rollCall]) => ['1', ccode, '1', vote, 'SYN', name, ...rollCall].join(delimiter));
  return lines(OWN.join(delimiter), ...rows);
}

const agreement = (span: 'year' | 'decade'): string =>
  lines(`a,b,${span},n,same,opposite`, 'KZ,PK,2010,70,60,1', '"RU","PK",1990,50,20,30', 'YU,RU,2000,10,0,0', 'NA,PK,2010,0,0,0');

export const ungaVotes: readonly Sample[] = [
  { name: 'synthetic-UNVotes.tab', text: own('\t'), many: true },
  { name: 'synthetic-UNVotes.csv', text: own(','), many: true },
  {
    name: 'short_synthetic-UNVotes.csv',
    text: lines('rcid,ccode,vote,session,date', '1,2,1,50,1995-12-12', '1,20,3,50,1995-12-12'),
    many: true,
  },
  {
    name: 'synthetic-lists.csv',
    text: lines(
      'rcid,date,unres,yes,abstain,no',
      '1,1971-10-07,"R/26/1","RU YU EG","PK TW","US CS"',
      '2,1990-11-03,"R/45/1","RU Yemen Arab Republic NA",,"Federal Republic of Germany YU"',
      '3,2010-10-26,,,,',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'synthetic-roll-calls.csv',
    text: lines(
      'rcid,session,importantvote,date,unres,amend,para,issues,short,descr',
      '1,26,0,1971-10-07,R/26/2758G,,1,"me di","SYNTHETIC CHINA","synthetic, with ""quotes"""',
      '2,58,,2003-12-23,R/58/1,0,,,,',
      '3,60,1,2005-12-01,R/60/1,1,0,nu,SYNTHETIC,',
    ),
    records: perRecord,
  },
  { name: 'synthetic-decades.csv', text: agreement('decade'), records: perRecord },
  { name: 'synthetic-years.csv', text: agreement('year'), records: perRecord },
  {
    name: 'synthetic-ideal-points.csv',
    text: lines(
      '"",ccode,session,IdealPointAll,NVotesAll,Q5%All,Q95%All,Countryname',
      '1,705,60,-0.5,70,-0.75,-2.5e-1,synthetic',
      '2,365,40,1,NA,NA,NA,"a, b"',
    ),
    records: perRecord,
  },
  { name: 'synthetic-short-ideal-points.csv', text: lines('ccode,session,IdealPoint', '345,50,0.25', '2,1,3'), records: perRecord },
];
