/** Synthetic files of GeoDist. */
import { lines, perRecord, type Sample } from './sample.ts';

const CITIES =
  'iso2,iso3,cnum,country,pays,area,dis_int,landlocked,continent,city_en,city_fr,lat,lon,cap,maincity,citynum,langoff_1,langoff_2,langoff_3,lang20_1,lang20_2,lang20_3,lang20_4,lang9_1,lang9_2,lang9_3,lang9_4,colonizer1,colonizer2,colonizer3,colonizer4,short_colonizer1,short_colonizer2,short_colonizer3';

/** A synthetic record of a city; what is not given is missing. */
const city = (values: Readonly<Record<string, string>>): string =>
  CITIES.split(',')
    .map((name) => values[name] ?? '.')
    .join(',');

const KAZ = {
  iso3: 'KAZ',
  country: 'synthetic',
  area: '2717300.5',
  landlocked: '1',
  continent: 'Asia',
  citynum: '25',
  langoff_1: 'Kazakh',
};

export const geodist: readonly Sample[] = [
  {
    name: 'dist_synthetic.csv',
    text: lines(
      'iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,distw,distwces',
      'KAZ,PAK,0,0,0,0,0,0,0,0,1117.5,1953,1500.25,1400',
      'ROM,YUG,1,0,0,0,0,0,0,1,12.5,13,.,NA',
      '"FRA","FRA",0,1,1,0,0,0,0,0,1e2,0,0,',
    ),
    many: true,
  },
  {
    name: 'geo_synthetic.csv',
    text: lines(
      CITIES,
      city({ ...KAZ, city_en: 'Synthetic Almaty', city_fr: '"Synthétique, Almaty"', lat: '43.25', lon: '76.9', cap: '0', maincity: '1' }),
      city({ ...KAZ, city_en: 'Synthetic Astana', lat: '51', lon: '71.4', cap: '1', maincity: '0' }),
      city({ iso3: 'YUG', area: '102173', city_en: 'Synthetic Belgrade', lat: '-4.5e1', lon: '-120', cap: '2', maincity: '1' }),
    ),
    many: true,
    records: perRecord,
  },
];
