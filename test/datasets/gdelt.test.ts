import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countryTable } from '../../src/countries/table.ts';
import { CAMEO_CODES } from '../../src/datasets/gdelt/cameo-codes.ts';
import { InputError } from '../../src/domain/errors.ts';
import { zipOf } from './archives.ts';
import { event, events, type Fields } from './gdelt-lines.ts';
import { type TestLake, testLake } from './lake.ts';

const NAME = '20240115120000.export.CSV';
const dyads = (lake: TestLake) =>
  lake.ask(
    'SELECT source, target, month, quad_class AS class, root_code AS root, events, mentions, sources, articles, goldstein_sum AS goldstein, tone_sum AS tone FROM event_counts ORDER BY ALL',
  );

async function lakeOf(lines: readonly Fields[], options = {}): Promise<TestLake> {
  const lake = testLake();
  await lake.add('gdelt', { [NAME]: events(lines) }, options);
  return lake;
}

test('events are added up by dyad, direction, month, class and root code', async () => {
  const lake = await lakeOf([
    {},
    { SQLDATE: '20240131', NumMentions: 1, NumSources: 1, NumArticles: 1, GoldsteinScale: '-10', AvgTone: '-3.25' },
    { Actor1CountryCode: 'PAK', Actor2CountryCode: 'KAZ' },
    { SQLDATE: '20240201' },
    { EventRootCode: '19', QuadClass: 4, GoldsteinScale: -10 },
  ]);
  const usual = { source: 'KAZ', target: 'PAK', month: 202401, class: 1, root: '04', events: 1, mentions: 10, sources: 2, articles: 10 };
  expect(await dyads(lake)).toEqual([
    { ...usual, events: 2, mentions: 11, sources: 3, articles: 11, goldstein: -7.2, tone: -1.75 },
    { ...usual, class: 4, root: '19', goldstein: -10, tone: 1.5 },
    { ...usual, month: 202402, goldstein: 2.8, tone: 1.5 },
    { ...usual, source: 'PAK', target: 'KAZ', goldstein: 2.8, tone: 1.5 },
  ]);
});

test('the files of one import add up in one row a key, plain or zipped', async () => {
  const lake = testLake();
  const { entry } = await lake.add('gdelt', {
    '20240115120000.export.CSV': events([{}]),
    '20240115121500.export.CSV.zip': zipOf([{ name: '20240115121500.export.CSV', data: events([{}, {}], 10) }]),
    '20240115123000.export.CSV': events([{ Actor1CountryCode: '' }], 20),
  });
  expect(await lake.ask('SELECT events, mentions FROM event_counts')).toEqual([{ events: 3, mentions: 30 }]);
  expect(entry.sources.map(({ name, records, rejected }) => [name, records, rejected])).toEqual([
    ['20240115120000.export.CSV', 1, 0],
    ['20240115121500.export.CSV.zip/20240115121500.export.CSV', 2, 0],
    ['20240115123000.export.CSV', 1, 0],
  ]);
});

test('sums are exact, so they do not depend on the order', async () => {
  // 0.1 + 0.2 is not 0.3 in floating point; these differ in the last digits there.
  const tones = ['0.100000000001', '0.2', '-0.3', '1e-7', '33.3333333333333', '-99.9999999999', '66.6666666666667'];
  const sums = [];
  for (const order of [tones, [...tones].reverse()]) {
    const lake = await lakeOf(Array.from({ length: 700 }, (_, at) => ({ AvgTone: order[at % 7] ?? '', GoldsteinScale: '0.1' })));
    sums.push(await lake.ask('SELECT tone_sum, goldstein_sum FROM event_counts'));
  }
  expect(sums[0]).toEqual([{ tone_sum: 0, goldstein_sum: 70 }]);
  expect(sums[1]).toEqual(sums[0]);
});

test('an event without two different countries is set aside with the reason, and no fault', async () => {
  const lake = await lakeOf([
    {},
    { Actor1CountryCode: '' },
    { Actor2CountryCode: '' },
    { Actor1CountryCode: '', Actor2CountryCode: '' },
    { Actor2CountryCode: 'KAZ' },
    { Actor1CountryCode: 'EUR' },
    { Actor1CountryCode: 'AFR', Actor2CountryCode: 'AFR' },
    { Actor1CountryCode: 'BAG', Actor2CountryCode: 'IRQ' },
    { Actor1CountryCode: '', Actor2CountryCode: 'WST' },
    { Actor1CountryCode: 'WSB', Actor2CountryCode: 'PSE' },
  ]);
  expect(await lake.ask('SELECT why, source, target, events FROM event_counts_other ORDER BY ALL NULLS FIRST')).toEqual([
    { why: 'group', source: 'AFR', target: 'AFR', events: 1 },
    { why: 'group', source: 'BAG', target: 'IRQ', events: 1 },
    { why: 'group', source: 'EUR', target: 'PAK', events: 1 },
    { why: 'neither country', source: null, target: null, events: 1 },
    { why: 'no source country', source: null, target: 'PAK', events: 1 },
    { why: 'no source country', source: null, target: 'WST', events: 1 },
    { why: 'no target country', source: 'KAZ', target: null, events: 1 },
    { why: 'same country', source: 'KAZ', target: 'KAZ', events: 1 },
    { why: 'same country', source: 'PSE', target: 'PSE', events: 1 },
  ]);
  expect(
    await lake.ask('SELECT SUM(events) AS events FROM (SELECT events FROM event_counts UNION ALL SELECT events FROM event_counts_other)'),
  ).toEqual([{ events: 10 }]);
});

test('codes that are not those of ISO 3166', async () => {
  const pairs = [
    ['ROM', 'ROU'],
    ['TMP', 'TLS'],
    ['MTN', 'MNE'],
    ['IMY', 'IMN'],
    ['WSB', 'PSE'],
    ['GZS', 'PSE'],
    ['SSD', 'SSD'],
  ] as const;
  const lake = await lakeOf(pairs.map(([code]) => ({ Actor1CountryCode: code })));
  const found = await lake.ask('SELECT source, events FROM event_counts ORDER BY source');
  expect(found.map(({ source }) => source)).toEqual([...new Set(pairs.map(([, id]) => id))].sort());
  expect(found.find(({ source }) => source === 'PSE')).toEqual({ source: 'PSE', events: 2 });
});

test('every country among the codes is in the table of countries, and no code stands twice', async () => {
  const { byCode } = await countryTable();
  const unknown = CAMEO_CODES.filter(({ id, kind }) => kind === 'country' && !byCode.has(id ?? ''));
  expect(unknown).toEqual([]);
  expect(new Set(CAMEO_CODES.map(({ code }) => code)).size).toBe(CAMEO_CODES.length);
  expect(CAMEO_CODES).toHaveLength(262);
});

test('the month is that of the event, not that in which it was found', async () => {
  const lake = await lakeOf([{ SQLDATE: '20230115' }]);
  expect(await lake.ask('SELECT month, year FROM event_counts')).toEqual([{ month: 202301, year: 2023 }]);
});

test('the year 1920 that GDELT wrote for 2020 is put right, and only where it did', async () => {
  const lake = await lakeOf(
    [
      { SQLDATE: '19200102', DATEADDED: '20200102120000' },
      { SQLDATE: '19200102', DATEADDED: '20200106120000' },
      { SQLDATE: '19200102', DATEADDED: '' },
      { SQLDATE: '19210102', DATEADDED: '20200102120000' },
    ],
    { rejects: 1 },
  );
  expect(await lake.ask('SELECT month, events FROM event_counts')).toEqual([{ month: 202001, events: 1 }]);
});

test('what is wrong is refused with reason, file and line', async () => {
  const bad: readonly (readonly [Fields, string])[] = [
    [{ SQLDATE: '' }, 'no SQLDATE'],
    [{ SQLDATE: '20240230' }, 'SQLDATE is no day'],
    [{ SQLDATE: '2024011' }, 'SQLDATE is no day'],
    [{ SQLDATE: '2024-1-1' }, 'SQLDATE is no day'],
    [{ SQLDATE: '19700101' }, 'day is out of range'],
    [{ Actor1CountryCode: 'ZZZ' }, 'unknown country code of the source'],
    [{ Actor2CountryCode: 'usa' }, 'unknown country code of the target'],
    [{ EventRootCode: '--' }, 'root code is none of 01 to 20'],
    [{ EventRootCode: '21' }, 'root code is none of 01 to 20'],
    [{ EventRootCode: '1x' }, 'root code is none of 01 to 20'],
    [{ EventRootCode: '' }, 'no EventRootCode'],
    [{ QuadClass: 5 }, 'class is none of 1 to 4'],
    [{ QuadClass: '1.5' }, 'QuadClass is not a whole number'],
    [{ GoldsteinScale: '' }, 'no GoldsteinScale'],
    [{ GoldsteinScale: 11 }, 'Goldstein score out of range'],
    [{ NumMentions: -1 }, 'negative number of mentions, sources or articles'],
    [{ NumArticles: 1e12 }, 'number of mentions, sources or articles out of range'],
    [{ NumArticles: 'NaN' }, 'NumArticles is not a whole number'],
    [{ AvgTone: 'nan' }, 'tone is no number'],
    [{ AvgTone: '=1+1' }, 'tone is no number'],
    [{ AvgTone: '1e999' }, 'tone is no number'],
    [{ AvgTone: '101' }, 'tone out of range'],
  ];
  const lake = testLake();
  const text = events([{}, ...bad.map(([fields]) => fields)]);
  const { entry } = await lake.add('gdelt', { [NAME]: text }, { rejects: 1 });
  const told = readFileSync(join(lake.folder, entry.rejects?.path ?? ''), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; line: number; reason: string });
  expect(told.map(({ file, line, reason }) => [file, line, reason])).toEqual(bad.map(([, reason], at) => [NAME, at + 2, reason]));
  expect(await lake.ask('SELECT SUM(events) AS events FROM event_counts')).toEqual([{ events: 1 }]);
});

test('other tables of GDELT are refused by name', async () => {
  const lake = testLake();
  const fields = event().split('\t');
  const fault = (text: string) =>
    lake.add('gdelt', { 'synthetic.export.CSV': text }).then(
      () => '',
      (error: unknown) => (error instanceof InputError ? error.message : String(error)),
    );
  expect(await fault(`${[...fields.slice(0, 40), ...fields.slice(43)].join('\t')}\n`)).toMatch(
    /'synthetic.export.CSV' has lines of 58 columns: they are GDELT 1.0/,
  );
  expect(await fault(`${fields.slice(0, 57).join('\t')}\n`)).toMatch(/GDELT 1.0 before April 2013/);
  expect(await fault(`${fields.slice(0, 16).join('\t')}\n`)).toMatch(/mentions/);
  expect(await fault(`20240115120000-1\t${fields.slice(1, 27).join('\t')}\n`)).toMatch(/knowledge graph/);
  expect(await fault('SQLDATE\tActor1Code\n')).toMatch(/is no file of gdelt/);
});

test('a line with fewer or more fields is refused, not read askew', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'gdelt',
    { [NAME]: `${events([{}])}${event({ GlobalEventID: 2 }).split('\t').slice(0, 58).join('\t')}\n${event()}\tx\n` },
    { rejects: 1 },
  );
  expect(entry.rejects?.reasons).toEqual({ 'too few fields': 1, 'too many fields': 1 });
  expect(await lake.ask('SELECT events FROM event_counts')).toEqual([{ events: 1 }]);
});

test('quotes in a name are letters like others', async () => {
  const lake = await lakeOf([{ Actor1Name: '"SYNTHETIC' }, { Actor2Name: '""" SYNTHETIC "', SOURCEURL: 'https://synthetic.example/"' }]);
  expect(await lake.ask('SELECT events FROM event_counts')).toEqual([{ events: 2 }]);
});

test('the same bytes under two names are refused, since they would be counted twice', async () => {
  const lake = testLake();
  await expect(lake.add('gdelt', { [NAME]: events([{}]), 'copy.export.CSV': events([{}]) })).rejects.toThrow(
    "'copy.export.CSV' holds the same bytes as '20240115120000.export.CSV', and would be counted twice",
  );
});
