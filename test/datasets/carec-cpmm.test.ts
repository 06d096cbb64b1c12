import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { carecCpmm } from '../../src/datasets/carec-cpmm/carec-cpmm.ts';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const COUNTRY = 'country,mode,year,indicator,direction,value,unit,source_url,source_note';
const CROSSING = 'crossing,reporting_side,corridor,direction,mode,year,hours,cost_usd,source_url,note';
const PAGE = 'https://example.org/synthetic';
const text = (...lines: string[]): string => `${lines.join('\n')}\n`;

test('values of a country keep their unit, page and note, and those of all CAREC stand apart', async () => {
  const lake = testLake();
  await lake.add('carec-cpmm', {
    'synthetic-tfi.csv': text(
      COUNTRY,
      `PAK,road,2020,TFI3_transport_cost,all,704.5,USD per 500 km per 20 t,${PAGE},"Synthetic table, revised"`,
      `CAREC,rail,2021,TFI1_border_time,inbound,0,hours,${PAGE},`,
    ),
  });
  expect(await lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM corridor_performance')).toEqual([
    {
      place_kind: 'country',
      country: 'PAK',
      crossing: null,
      corridor: null,
      indicator: 'TFI3_transport_cost',
      mode: 'road',
      direction: 'all',
      year: 2020,
      value: 704.5,
      unit: 'USD per 500 km per 20 t',
      source_url: PAGE,
      note: 'Synthetic table, revised',
    },
  ]);
  expect(await lake.ask('SELECT "group", indicator, mode, direction, year, value, unit, note FROM corridor_performance_groups')).toEqual([
    { group: 'CAREC', indicator: 'TFI1_border_time', mode: 'rail', direction: 'inbound', year: 2021, value: 0, unit: 'hours', note: null },
  ]);
});

test('a crossing gives a row for its time and one for its cost, and none for what is missing', async () => {
  const lake = testLake();
  await lake.add('carec-cpmm', {
    'synthetic-points.csv': text(
      CROSSING,
      `Synthetic Pass,PAK,5;6,outbound,road,2020,70.7,109,${PAGE},Synthetic note`,
      `Synthetic Pass,AFG,,outbound,road,2020,24.2,,${PAGE},`,
    ),
  });
  expect(await lake.ask('SELECT place_kind, country, crossing, corridor, indicator, value, unit, note FROM corridor_performance')).toEqual([
    {
      place_kind: 'crossing',
      country: 'AFG',
      crossing: 'Synthetic Pass',
      corridor: null,
      indicator: 'BCP_time',
      value: 24.2,
      unit: 'hours',
      note: null,
    },
    {
      place_kind: 'crossing',
      country: 'PAK',
      crossing: 'Synthetic Pass',
      corridor: '5;6',
      indicator: 'BCP_cost',
      value: 109,
      unit: 'USD',
      note: 'Synthetic note',
    },
    {
      place_kind: 'crossing',
      country: 'PAK',
      crossing: 'Synthetic Pass',
      corridor: '5;6',
      indicator: 'BCP_time',
      value: 70.7,
      unit: 'hours',
      note: 'Synthetic note',
    },
  ]);
});

test('records that are wrong are refused with file and line, each for its reason', async () => {
  const lake = testLake();
  const good = `PAK,road,2020,TFI1_border_time,all,55.7,hours,${PAGE},`;
  const country = text(
    COUNTRY,
    good,
    good,
    good.replace('55.7', '55.8'),
    good.replace('PAK', 'XXX'),
    good.replace('55.7', '-1'),
    good.replace('55.7', ''),
    good.replace('55.7', 'NaN'),
    good.replace('55.7', '1e400'),
    good.replace('hours', 'days'),
    good.replace('TFI1_border_time', 'constructor'),
    good.replace('road', 'sea'),
    good.replace('all', 'both'),
    good.replace('2020', '20'),
    good.replace(PAGE, 'see report'),
  );
  const crossing = text(
    CROSSING,
    `Synthetic Pass,PAK,5,outbound,road,2020,,,${PAGE},`,
    `,PAK,5,outbound,road,2020,1,1,${PAGE},`,
    `Synthetic Pass,PAK,five,outbound,road,2020,1,1,${PAGE},`,
    `Synthetic Pass,PAK,5,outbound,road,2020,1,free,${PAGE},`,
    `Synthetic Pass,CAREC,5,outbound,road,2020,1,1,${PAGE},`,
  );
  const imported = await lake.add('carec-cpmm', { 'synthetic-tfi.csv': country, 'synthetic-bcp.csv': crossing }, { rejects: 1 });
  expect(placesOf(lake, imported)).toEqual([
    'synthetic-tfi.csv:3 repeats an earlier row',
    'synthetic-tfi.csv:4 contradicts an earlier row of the same country, group, indicator, mode, direction, year',
    'synthetic-tfi.csv:5 unknown country code',
    ...[6, 7, 8, 9].map((line) => `synthetic-tfi.csv:${line} value is no number from 0`),
    'synthetic-tfi.csv:10 unit is not that of the indicator',
    'synthetic-tfi.csv:11 unknown indicator',
    'synthetic-tfi.csv:12 mode is neither road nor rail',
    'synthetic-tfi.csv:13 direction is none of all, inbound, outbound',
    'synthetic-tfi.csv:14 year out of range',
    'synthetic-tfi.csv:15 source_url is no web address',
    'synthetic-bcp.csv:2 neither time nor cost',
    'synthetic-bcp.csv:3 no crossing',
    'synthetic-bcp.csv:4 corridor is no list of numbers',
    'synthetic-bcp.csv:5 value is no number from 0',
    'synthetic-bcp.csv:6 unknown country code',
  ]);
  expect(await lake.ask('SELECT value FROM corridor_performance')).toEqual([{ value: 55.7 }]);
});

test('one record that is wrong stops an import of few, and nothing is imported', async () => {
  const lake = testLake();
  await expect(lake.add('carec-cpmm', { 'synthetic.csv': text(COUNTRY, 'PAK,road') })).rejects.toThrow(
    "1 of 1 records of carec-cpmm are refused, more than the 0.1 % allowed: too few fields (1); the first is 'synthetic.csv' line 2",
  );
});

test('the known errors of the source are told', () => {
  const traps = carecCpmm.traps.join(' ');
  for (const said of ['swaps Torkham and Chaman', 'SWOD', '8.7 to 8.6 hours', '20 t over 500 km', 'pandemic'])
    expect(traps).toContain(said);
});

const real = ['carec_cpmm_country_tfi.csv', 'carec_cpmm_border_points.csv'].map((name) => resolve(SHARED, 'data/transport', name));

test.skipIf(!real.every((file) => existsSync(file)))('the real files (needs shared/data/transport) come whole', async () => {
  const lake = testLake();
  const { entry } = await lake.add('carec-cpmm', real);
  expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
    [59, 0],
    [18, 0],
  ]);
  expect(await lake.ask('SELECT place_kind, COUNT(*) AS n FROM corridor_performance GROUP BY 1 ORDER BY 1')).toEqual([
    { place_kind: 'country', n: 52 },
    { place_kind: 'crossing', n: 25 },
  ]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM corridor_performance_groups')).toEqual([{ n: 7 }]);
  expect(
    await lake.ask(
      "SELECT crossing, year, value, note FROM corridor_performance WHERE indicator = 'BCP_time' AND crossing IN ('Chaman', 'Torkham (Peshawar)') AND year < 2021 AND direction = 'outbound' ORDER BY 1, 2",
    ),
  ).toEqual([
    { crossing: 'Chaman', year: 2019, value: 60.1, note: 'source text attributes to Torkham - label swap; see md' },
    { crossing: 'Chaman', year: 2020, value: 70.7, note: 'Table 3.14; confirmed by 2020-report/road-transport' },
    { crossing: 'Torkham (Peshawar)', year: 2019, value: 35.7, note: 'source text attributes to Chaman - label swap; see md' },
    { crossing: 'Torkham (Peshawar)', year: 2020, value: 50, note: 'Table 3.14; confirmed by 2020-report/road-transport' },
  ]);
  expect(await lake.ask("SELECT COUNT(*) AS n FROM corridor_performance WHERE source_url LIKE 'https://cpmm.carecprogram.org/%'")).toEqual([
    { n: 77 },
  ]);
  expect(
    await lake.ask(
      "SELECT note FROM corridor_performance WHERE country = 'KAZ' AND year = 2020 AND mode = 'road' AND indicator = 'TFI1_border_time'",
    ),
  ).toEqual([{ note: 'Table 3.7 (2020 report said 8.7)' }]);
});
