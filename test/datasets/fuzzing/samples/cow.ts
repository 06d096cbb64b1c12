/** Synthetic files in state numbers of Correlates of War. */
import { lines, perRecord, type Sample } from './sample.ts';

export const cow: readonly Sample[] = [
  {
    name: 'states_synthetic.csv',
    text: lines(
      'ccode,stateabb,statenme,iso3',
      '365,RUS,Russia,RUS',
      '680,YPR,"Yemen, Synthetic",YAR',
      '240,HAN,Hanover,',
      '999,SYN,Synthetica,SYN',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'organisations_synthetic.csv',
    text: lines(
      'ioname,orgname,longorgname,sdate,deaddate,ionum,year,political,economic,social',
      'SYN,Synthetic,"Synthetic, Organisation",1950,NA,10,2014,1,0,0',
      'SYM,Synthetic Too,,1815,1900,,NA,,,',
    ),
    records: perRecord,
  },
  {
    name: 'spells_synthetic.csv',
    text: lines(
      'ioname,state,cow_ccode,iso3,status,first_year,last_year',
      'SYN,russia,365,RUS,full,1945,2014',
      'SYN,"pakistan",770,PAK,observer,1950,1960',
      'SYN,prussia,255,,associate,1865,1875',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'atop_synthetic.csv',
    text: lines(
      'cow1,cow2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul',
      '705,770,1995,0,0,0,1,1',
      '365,705,1995,1,0,1,0,0',
      '"255",305,1850,0,1,0,0,0',
    ),
  },
  { name: 'shared_synthetic.csv', text: lines('cow1,cow2,year,shared', '345,365,1990,7', '345,365,2010,8', '255,305,1850,0') },
  {
    name: 'rivalries_synthetic.csv',
    text: lines(
      'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin',
      '1,"Synthetic, Egypt-Israel",651,666,1948,2020,1,,,0,1,',
      '2,Synthetic Venice-Spain,230,324,1500,1600,,1,,,,NA',
    ),
    many: true,
    records: perRecord,
  },
];
