import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';

const MATRIX = 'Passport,Destination,Requirement';
const HISTORY = 'snapshot,passport,destination,requirement';
const table = (header: string, ...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;

test('a number is a stay without a visa, and the own country gives no row', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'passport-index',
    { 'synthetic_2031-02.csv': table(MATRIX, 'KAZ,KAZ,-1', 'KAZ,PAK,e-visa', 'KAZ,TUR,90', 'PAK,XKX,visa required', 'NAM,PSE,visa free') },
    { vintage: '2031-02' },
  );
  expect(entry.sources[0]).toMatchObject({ records: 5, rejected: 0 });
  expect(await lake.ask('SELECT passport, destination, snapshot, requirement, days, stated FROM visa_requirements')).toEqual([
    { passport: 'KAZ', destination: 'PAK', snapshot: '2031-02', requirement: 'e-visa', days: null, stated: 'e-visa' },
    { passport: 'KAZ', destination: 'TUR', snapshot: '2031-02', requirement: 'visa free', days: 90, stated: '90' },
    { passport: 'NAM', destination: 'PSE', snapshot: '2031-02', requirement: 'visa free', days: null, stated: 'visa free' },
    { passport: 'PAK', destination: 'XKX', snapshot: '2031-02', requirement: 'visa required', days: null, stated: 'visa required' },
  ]);
});

test('the name of the file gives the vintage and the snapshot, which else is the vintage', async () => {
  const lake = testLake();
  const add = (name: string, vintage?: string) =>
    lake.add('passport-index', { [name]: table(MATRIX, 'NA,PK,eta') }, vintage ? { vintage } : {});
  await add('synthetic-tidy-iso2.csv', '2031-03-04');
  expect(await lake.ask('SELECT passport, destination, snapshot FROM visa_requirements')).toEqual([
    { passport: 'NAM', destination: 'PAK', snapshot: '2031-03-04' },
  ]);
});

test('codes of early snapshots are read by their legend, and unexplained numbers are kept without a meaning', async () => {
  const lake = testLake();
  await lake.add('passport-index', {
    'synthetic-history.csv': table(
      HISTORY,
      '2019-11-23,KAZ,PAK,0',
      '2019-11-23,KAZ,TUR,3',
      '2019-11-23,KAZ,USA,2',
      '2019-11-23,KAZ,IRN,1',
      '2020-02-07,KAZ,PAK,VR',
      '2021-02-24,KAZ,PAK,covid ban',
      '2024-01-05,KAZ,PAK,3',
    ),
  });
  expect(
    await lake.ask('SELECT snapshot, destination, requirement, days, stated FROM visa_requirements ORDER BY snapshot, stated'),
  ).toEqual([
    { snapshot: '2019-11-23', destination: 'PAK', requirement: 'visa required', days: null, stated: '0' },
    { snapshot: '2019-11-23', destination: 'IRN', requirement: 'visa on arrival', days: null, stated: '1' },
    { snapshot: '2019-11-23', destination: 'USA', requirement: 'eta', days: null, stated: '2' },
    { snapshot: '2019-11-23', destination: 'TUR', requirement: 'visa free', days: null, stated: '3' },
    { snapshot: '2020-02-07', destination: 'PAK', requirement: 'visa required', days: null, stated: 'VR' },
    { snapshot: '2021-02-24', destination: 'PAK', requirement: 'no admission', days: null, stated: 'covid ban' },
    { snapshot: '2024-01-05', destination: 'PAK', requirement: null, days: null, stated: '3' },
  ]);
});

test('what the legend does not have is refused', async () => {
  const lake = testLake();
  const rows = [
    'KAZ,PAK,e-visa',
    'KAZ,PAK,e-visa',
    'KAZ,PAK,90',
    'KAZ,USA,maybe',
    'KAZ,USA,1e2',
    'KAZ,USA,-30',
    'KAZ,USA,400',
    'KAZ,KAZ,90',
    'KAZ,USA,-1',
    'Kazakhstan,USA,90',
    'KAZ,QQQ,90',
    'KAZ,USA,',
  ];
  const { entry } = await lake.add('passport-index', { 'synthetic_2031-02.csv': table(MATRIX, ...rows) }, { rejects: 0.95 });
  expect(entry.rejects?.reasons).toEqual({
    'requirement is none of the legend': 4,
    '-1 and the own country do not go together': 2,
    'no requirement': 1,
    'passport and destination stand a second time': 1,
    'repeats an earlier row': 1,
    'unknown destination code': 1,
    'unknown passport code': 1,
  });
  const refused = await lake.ask('SELECT COUNT(*) AS n FROM visa_requirements');
  expect(refused).toEqual([{ n: 1 }]);
});

const FOLDER = resolve(SHARED, 'data/diplomacy');
const REAL = [`${FOLDER}/visa_requirements_2025-01.csv`, `${FOLDER}/visa_KZ_PK_history.csv`];

test.skipIf(!REAL.every(existsSync))(
  'the real files (needs ../shared/data/diplomacy) give the counts their description states',
  async () => {
    const lake = testLake();
    const { entry } = await lake.add('passport-index', REAL);
    expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
      [39_601, 0],
      [106, 0],
    ]);
    // 199 passports have no row for their own country.
    expect(entry.files[0]?.rows).toBe(39_601 - 199 + 106);
    expect(
      await lake.ask(
        "SELECT passport, destination, requirement FROM visa_requirements WHERE snapshot = '2025-01' AND passport IN ('KAZ', 'PAK') AND destination IN ('KAZ', 'PAK') ORDER BY 1",
      ),
    ).toEqual([
      { passport: 'KAZ', destination: 'PAK', requirement: 'e-visa' },
      { passport: 'PAK', destination: 'KAZ', requirement: 'visa required' },
    ]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM visa_requirements WHERE snapshot = '2025-01' AND days IS NOT NULL")).toEqual([
      { n: 10_988 },
    ]);
  },
);
