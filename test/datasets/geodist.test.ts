import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const DIST = 'iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,distw,distwces\n';
const GEO_COLUMNS =
  'iso2,iso3,cnum,country,pays,area,dis_int,landlocked,continent,city_en,city_fr,lat,lon,cap,maincity,citynum,langoff_1,langoff_2,langoff_3,lang20_1,lang20_2,lang20_3,lang20_4,lang9_1,lang9_2,lang9_3,lang9_4,colonizer1,colonizer2,colonizer3,colonizer4,short_colonizer1,short_colonizer2,short_colonizer3';

/** A synthetic record of a city; what is not given is missing. */
function city(values: Readonly<Record<string, string>>): string {
  return GEO_COLUMNS.split(',')
    .map((name) => values[name] ?? '.')
    .join(',');
}

const FRANCE = { iso3: 'FRA', country: 'synthetic', area: '100', landlocked: '0', lat: '1.5', lon: '-2.5', cap: '1', maincity: '1' };

test('a wide record becomes one row an attribute; what is missing has none, and a printed 0 stays', async () => {
  const lake = testLake();
  await lake.add('geodist', { 'synthetic-dist.csv': `${DIST}ROM,ZAR,0,1,0,0,0,0,0,0,12.5,13,.,\nZAR,ROM,0,1,0,0,0,0,0,0,12.5,13,0,14\n` });
  const rows = await lake.ask('SELECT origin, destination, attribute, value, unit FROM dyad_attributes ORDER BY 1, 3');
  expect(rows).toHaveLength(10 + 12);
  expect(rows).toContainEqual({ origin: 'ROU', destination: 'COD', attribute: 'contig', value: 0, unit: '1 yes, 0 no' });
  expect(rows).toContainEqual({ origin: 'ROU', destination: 'COD', attribute: 'distcap', value: 13, unit: 'km' });
  expect(rows.filter(({ origin, attribute }) => origin === 'ROU' && String(attribute).startsWith('distw'))).toEqual([]);
  expect(rows).toContainEqual({ origin: 'COD', destination: 'ROU', attribute: 'distw', value: 0, unit: 'km' });
});

test('old codes are read as the states they meant: its Yugoslavia is Serbia and Montenegro', async () => {
  const lake = testLake();
  const ties = '0,0,0,0,0,0,0,0,1,1,1,1\n';
  await lake.add('geodist', { 'synthetic-dist.csv': `${DIST}YUG,TMP,${ties}PAL,ANT,${ties}` });
  expect(await lake.ask("SELECT origin, destination FROM dyad_attributes WHERE attribute = 'dist' ORDER BY 1")).toEqual([
    { origin: 'PSE', destination: 'ANT' },
    { origin: 'SCG', destination: 'TLS' },
  ]);
});

test('a distance that cannot be, or a code that is none, refuses its record with its line', async () => {
  const lake = testLake();
  const ties = '0,0,0,0,0,0,0,0';
  const bad = [`FRA,XXX,${ties},1,1,1,1`, `FRA,DEU,${ties},-1,1,1,1`, `FRA,ITA,2,0,0,0,0,0,0,0,1,1,1,1`, `FRA,ESP,${ties},NaN,1,1,1`];
  const imported = await lake.add(
    'geodist',
    { 'synthetic-dist.csv': `${DIST}FRA,BEL,${ties},1,1,1,1\n${bad.join('\n')}\n` },
    { rejects: 1 },
  );
  expect(placesOf(lake, imported)).toEqual([
    'synthetic-dist.csv:3 unknown code of destination',
    'synthetic-dist.csv:4 negative dist',
    'synthetic-dist.csv:5 contig is neither 0 nor 1',
    'synthetic-dist.csv:6 dist is not a finite number',
  ]);
});

test('a pair that stands twice ends the import by name', async () => {
  const record = 'FRA,BEL,0,0,0,0,0,0,0,0,1,1,1,1\n';
  await expect(testLake().add('geodist', { 'synthetic-dist.csv': DIST + record + record })).rejects.toThrow(
    /rows of dyad_attributes twice, the first with origin FRA, destination BEL/,
  );
});

test('two cities of a country are two rows, and what is said of the country is one', async () => {
  const lake = testLake();
  const rows = [
    city({ ...FRANCE, city_en: 'Synthetic A', langoff_1: 'French', colonizer1: '.' }),
    city({ ...FRANCE, city_en: 'Synthetic B', langoff_1: 'French', cap: '2', maincity: '0', lat: '2' }),
  ];
  await lake.add('geodist', { 'synthetic-geo.csv': `${GEO_COLUMNS}\n${rows.join('\n')}\n` });
  expect(await lake.ask('SELECT country, city, lat, lon, is_capital, is_other_capital, is_main FROM cities ORDER BY 2')).toEqual([
    { country: 'FRA', city: 'Synthetic A', lat: 1.5, lon: -2.5, is_capital: true, is_other_capital: false, is_main: true },
    { country: 'FRA', city: 'Synthetic B', lat: 2, lon: -2.5, is_capital: false, is_other_capital: true, is_main: false },
  ]);
  expect(await lake.ask('SELECT attribute, value, words, unit FROM country_attributes ORDER BY 1')).toEqual([
    { attribute: 'area', value: 100, words: null, unit: 'km2' },
    { attribute: 'landlocked', value: 0, words: null, unit: '1 yes, 0 no' },
    { attribute: 'langoff_1', value: null, words: 'French', unit: null },
  ]);
});

test('a city off the globe, a repeat, a record cut short or one that contradicts its country is refused with its line', async () => {
  const lake = testLake();
  const a = city({ ...FRANCE, city_en: 'Synthetic A' });
  const rows = [
    a,
    city({ ...FRANCE, city_en: 'Synthetic B', area: '101' }),
    city({ ...FRANCE, city_en: 'Synthetic C', lat: '91' }),
    a,
    'FR,FRA,250',
    city({ ...FRANCE, iso3: 'QQQ', city_en: 'Synthetic D' }),
  ];
  const imported = await lake.add('geodist', { 'synthetic-geo.csv': `${GEO_COLUMNS}\n${rows.join('\n')}\n` }, { rejects: 1 });
  expect(placesOf(lake, imported)).toEqual([
    'synthetic-geo.csv:3 area differs from an earlier row of the country',
    'synthetic-geo.csv:4 lat is no latitude',
    'synthetic-geo.csv:5 repeats an earlier row',
    'synthetic-geo.csv:6 too few fields',
    'synthetic-geo.csv:7 unknown country code',
  ]);
});

test('a file cut off within quotes is told by name and line', async () => {
  const text = `${GEO_COLUMNS}\n"FR","FRA`;
  await expect(testLake().add('geodist', { 'synthetic-geo.csv': text })).rejects.toThrow(/'synthetic-geo.csv' has broken quotes at line 2/);
});

const FILES = ['cepii_dist.csv', 'cepii_geo.csv'].map((name) => resolve(SHARED, 'data/trade', name));

test.skipIf(!FILES.every((file) => existsSync(file)))('the real GeoDist (needs ../shared/data/trade)', async () => {
  const lake = testLake();
  const { entry } = await lake.add('geodist', FILES);
  expect(entry.sources.map(({ form, records, rejected }) => [form, records, rejected])).toEqual([
    ['cities', 238, 0],
    ['distances', 50_176, 0],
  ]);
  const pair = await lake.ask("SELECT attribute, value FROM dyad_attributes WHERE origin = 'KAZ' AND destination = 'PAK'");
  expect(Object.fromEntries(pair.map(({ attribute, value }) => [attribute, value]))).toMatchObject({
    contig: 0,
    comlang_off: 0,
    dist: 1116.941,
    distcap: 1952.763,
    distw: 2222.343,
    distwces: 2026.509,
  });
  const [counts] = await lake.ask(
    "SELECT COUNT(*) AS n, COUNT(*) FILTER (WHERE attribute = 'distcap') AS pairs, COUNT(*) FILTER (WHERE attribute = 'distwces') AS weighted FROM dyad_attributes",
  );
  expect(counts).toEqual({ n: 12 * 50_176 - 2 * 2215, pairs: 50_176, weighted: 50_176 - 2215 });
  expect(
    await lake.ask('SELECT COUNT(*) AS n, COUNT(DISTINCT country) AS countries, COUNT(*) FILTER (WHERE is_main) AS main FROM cities'),
  ).toEqual([{ n: 238, countries: 225, main: 225 }]);
  expect(await lake.ask("SELECT city, is_capital, is_main FROM cities WHERE country = 'KAZ' ORDER BY 1")).toEqual([
    { city: 'Alma-Ata (Almaty)', is_capital: false, is_main: true },
    { city: 'Astana', is_capital: true, is_main: false },
  ]);
});
