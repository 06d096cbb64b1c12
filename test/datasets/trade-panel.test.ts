import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const WITS = 'exp,imp,time,export,id,agreement\n';
const GRAVITY = 'iso_o,iso_d,distw,gdp_o,gdp_d,rta,flow,contig,comlang_off,comcur\n';
const TRADHIST = 'country,partner,year,imports,exports\n';

describe('exports every fourth year, 1964 to 2016', () => {
  test('a printed 0 stays a 0 that nobody is said to have reported, and no pair is made up', async () => {
    const lake = testLake();
    await lake.add('trade-panel', { 'synthetic-panel.csv': `${WITS}"KAZ","PAK",2012,2e+05,0,""\n"PAK","KAZ",2012,0,0,""\n` });
    expect(
      await lake.ask('SELECT reporter, partner, flow, year, value, basis, valuation, is_reported FROM trade_flows ORDER BY 1'),
    ).toEqual(
      [
        { reporter: 'KAZ', partner: 'PAK', value: 200_000, is_reported: true },
        { reporter: 'PAK', partner: 'KAZ', value: 0, is_reported: false },
      ].map((row) => ({ flow: 'X', year: 2012, basis: 'reporter, inferred', valuation: 'as reported', ...row })),
    );
    expect(await lake.ask('SELECT DISTINCT classification, product, level, period, frequency FROM trade_flows')).toEqual([
      { classification: 'none', product: 'TOTAL', level: 0, period: 2012, frequency: 'A' },
    ]);
  });

  test.each([
    ['SVU', 1988, 'SUN'],
    ['YDR', 1988, 'YMD'],
    ['YEM', 1988, 'YAR'],
    ['YEM', 1992, 'YEM'],
    ['KN1', 1972, 'KNA'],
    ['KN1', 2016, 'KNA'],
    ['MNT', 2008, 'MNE'],
    ['PCE', 1988, 'PCI'],
    ['SVR', 1972, 'RVN'],
    ['VDR', 1972, 'VDR'],
    ['TAN', 1964, 'TGK'],
    ['ZPM', 1964, 'ZAN'],
    ['ZW1', 1964, 'RNY'],
    ['SIK', 1972, 'SKM'],
    ['RYU', 1972, 'RYU'],
    ['PCZ', 1976, 'PCZ'],
    ['BLX', 2016, 'BLX'],
    ['ROM', 2016, 'ROU'],
    ['ZAR', 1964, 'COD'],
    ['TMP', 2016, 'TLS'],
    ['YUG', 1988, 'YUG'],
    ['SRB', 2004, 'SCG'],
    ['SRB', 2008, 'SRB'],
    ['ZAF', 1996, 'ZA1'],
    ['ZAF', 2000, 'ZAF'],
  ])('its %s of %i is %s', async (code, year, country) => {
    const lake = testLake();
    await lake.add('trade-panel', { 'synthetic-panel.csv': `${WITS}USA,${code},${year},5,0,\n` });
    expect(await lake.ask('SELECT partner FROM trade_flows')).toEqual([{ partner: country }]);
  });

  test('bunkers, free zones and areas are set aside, a code out of its years is refused', async () => {
    const lake = testLake();
    const others = ['BUN', 'UNS', 'FRE', 'SPE', 'NZE', 'BAT', 'USP'];
    const rows = others.map((code) => `USA,${code},1988,5,0,\n`).join('');
    const bad = 'USA,SVU,2016,5,0,\nUSA,QQQ,1988,5,0,\nUSA,FRA,1988,-5,0,\nUSA,FRA,19.5,5,0,\nUSA,FRA,1988,1e99,0,\n';
    const imported = await lake.add('trade-panel', { 'synthetic-panel.csv': `${WITS}USA,ITA,1988,5,0,\n${rows}${bad}` }, { rejects: 1 });
    expect(await lake.ask('SELECT partner FROM trade_flows')).toEqual([{ partner: 'ITA' }]);
    expect(await lake.ask('SELECT partner, partner_name, why FROM trade_set_aside ORDER BY 1')).toEqual([
      { partner: 'BAT', partner_name: 'British Antarctic Territory', why: 'area' },
      { partner: 'BUN', partner_name: 'Bunkers', why: 'special' },
      { partner: 'FRE', partner_name: 'Free zones', why: 'special' },
      { partner: 'NZE', partner_name: 'Neutral Zone', why: 'area' },
      { partner: 'SPE', partner_name: 'Special categories', why: 'special' },
      { partner: 'UNS', partner_name: 'Unspecified', why: 'special' },
      { partner: 'USP', partner_name: 'US miscellaneous Pacific islands', why: 'area' },
    ]);
    expect(placesOf(lake, imported)).toEqual([
      'synthetic-panel.csv:10 unknown importer code',
      'synthetic-panel.csv:11 unknown importer code',
      'synthetic-panel.csv:12 negative value',
      'synthetic-panel.csv:13 year is not a whole number',
      'synthetic-panel.csv:14 value is not a number of up to 15 digits before the point',
    ]);
  });

  test('its agreements are kept by the wave that has them', async () => {
    const lake = testLake();
    await lake.add('trade-panel', { 'synthetic-panel.csv': `${WITS}USA,SGP,2008,5,83,"Synthetic"\nUSA,SGP,2004,5,83,\n` });
    expect(await lake.ask('SELECT exporter, importer, agreement, name, year, year_is FROM trade_agreement_pairs')).toEqual([
      { exporter: 'USA', importer: 'SGP', agreement: '83', name: 'Synthetic', year: 2008, year_is: 'wave' },
    ]);
  });

  test('a pair and year that stands twice ends the import by name', async () => {
    const text = `${WITS}USA,SGP,2008,5,0,\nUSA,SGP,2008,6,0,\n`;
    await expect(testLake().add('trade-panel', { 'synthetic-panel.csv': text })).rejects.toThrow(
      /rows of trade_flows twice, the first with reporter USA, partner SGP/,
    );
  });
});

describe('gravity, one year', () => {
  test('flows are dollars, compiled, of an inferred year; GDP stands once a country and says so', async () => {
    const lake = testLake();
    await lake.add('trade-panel', {
      'synthetic-gravity.csv': `${GRAVITY}FRA,YUG,10.5,200,30,0,1.1e-08,0,0,0\nYUG,FRA,10.5,30,200,1,0,0,0,1\n`,
    });
    expect(await lake.ask('SELECT reporter, partner, year, value, basis, is_reported FROM trade_flows ORDER BY 1')).toEqual([
      { reporter: 'FRA', partner: 'SCG', year: 2006, value: 0.011, basis: 'compiled', is_reported: false },
      { reporter: 'SCG', partner: 'FRA', year: 2006, value: 0, basis: 'compiled', is_reported: false },
    ]);
    expect(await lake.ask('SELECT country, indicator, year, value, unit, note FROM country_indicators ORDER BY 1')).toEqual(
      [
        ['FRA', 200],
        ['SCG', 30],
      ].map(([country, value]) => ({
        country,
        value,
        indicator: 'gdp',
        year: 2006,
        unit: 'million US dollars, current',
        note: 'The file states no year; 2006 is inferred from its values.',
      })),
    );
    expect(await lake.ask("SELECT attribute, value, unit, from_year FROM dyad_attributes WHERE origin = 'SCG' ORDER BY 1")).toEqual([
      { attribute: 'comcur', value: 1, unit: '1 yes, 0 no', from_year: 2006 },
      { attribute: 'comlang_off', value: 0, unit: '1 yes, 0 no', from_year: null },
      { attribute: 'contig', value: 0, unit: '1 yes, 0 no', from_year: null },
      { attribute: 'distw', value: 10.5, unit: 'km', from_year: null },
      { attribute: 'rta', value: 1, unit: '1 yes, 0 no', from_year: 2006 },
    ]);
  });

  test('a GDP that differs between records, a dummy that is none and a flow that cannot be are refused', async () => {
    const lake = testLake();
    const bad = [
      'FRA,ITA,1,201,3,0,1,0,0,0',
      'FRA,ESP,1,200,3,2,1,0,0,0',
      'FRA,BEL,1,200,3,0,-1,0,0,0',
      'FRA,AUT,1,200,3,0,1e12,0,0,0',
      'FRA,FRA,1,200,200,0,1,0,0,0',
    ];
    const imported = await lake.add(
      'trade-panel',
      { 'synthetic-gravity.csv': `${GRAVITY}FRA,DEU,1,200,300,0,1,0,0,0\n${bad.join('\n')}\n` },
      { rejects: 1 },
    );
    expect(placesOf(lake, imported)).toEqual([
      'synthetic-gravity.csv:3 gdp_o differs from an earlier row of the country',
      'synthetic-gravity.csv:4 rta is neither 0 nor 1',
      'synthetic-gravity.csv:5 flow is no number of at least 0',
      'synthetic-gravity.csv:6 flow out of range',
      'synthetic-gravity.csv:7 origin and destination are the same',
    ]);
  });
});

test('TRADHIST is never among the dollars: its currency and direction are not verified', async () => {
  const lake = testLake();
  const imported = await lake.add(
    'trade-panel',
    { 'synthetic-tradhist.csv': `${TRADHIST}FRA,DEU,1900,7,\nROM,DEU,1901,0,8.5\nQQQ,DEU,1901,1,1\n` },
    { rejects: 1 },
  );
  expect(imported.entry.files.map(({ table }) => table)).toEqual(['trade_as_printed']);
  expect(
    await lake.ask(
      'SELECT panel, country, partner, direction, direction_known, year, value, currency FROM trade_as_printed ORDER BY year, direction',
    ),
  ).toEqual(
    [
      { country: 'FRA', direction: 'imports', year: 1900, value: 7 },
      { country: 'ROU', direction: 'exports', year: 1901, value: 8.5 },
      { country: 'ROU', direction: 'imports', year: 1901, value: 0 },
    ].map((row) => ({ panel: 'tradhist', partner: 'DEU', direction_known: false, currency: 'unverified', ...row })),
  );
  expect(placesOf(lake, imported)).toEqual(['synthetic-tradhist.csv:4 unknown country code']);
});

const real = (name: string): string => resolve(SHARED, 'data/trade', name);
const PANEL = real('comtrade_wb_1964_2016_4yr.csv');
const OTHERS = ['gravity_2006_zeros.csv', 'tradhist_DEU_FRA_1870_2014.csv', 'rta_pairs_from_wb_dta.csv'].map(real);

test.skipIf(!existsSync(PANEL))('the real panel of 1964 to 2016 (needs ../shared/data/trade)', async () => {
  const lake = testLake();
  const { entry } = await lake.add('trade-panel', [PANEL]);
  expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([[316_317, 0]]);
  const [counts] = await lake.ask(
    'SELECT COUNT(*) AS n, COUNT(*) FILTER (WHERE value = 0) AS zeros FROM (SELECT value FROM trade_flows UNION ALL SELECT value FROM trade_set_aside)',
  );
  expect(counts).toEqual({ n: 316_317, zeros: 125_104 });
  expect(await lake.ask('SELECT DISTINCT partner FROM trade_set_aside ORDER BY 1')).toEqual(
    ['BAT', 'BUN', 'FRE', 'NZE', 'SPE', 'UNS', 'USP'].map((partner) => ({ partner })),
  );
  const values = async (reporter: string, partner: string): Promise<unknown> =>
    (await lake.ask(`SELECT year, value FROM trade_flows WHERE reporter = '${reporter}' AND partner = '${partner}' ORDER BY 1`)).map(
      ({ year, value }) => [year, value],
    );
  expect(await values('KAZ', 'PAK')).toEqual([
    [1996, 12_190_096],
    [2000, 9700],
    [2004, 743_971],
    [2008, 25_216_748],
    [2012, 15_265_900],
    [2016, 2_655_472],
  ]);
  expect(await values('PAK', 'KAZ')).toEqual([
    [1992, 117_539],
    [1996, 15_575_283],
    [2000, 10_443_082],
    [2004, 8_886_976],
    [2008, 6_060_651],
    [2012, 4_239_301],
    [2016, 24_528_694],
  ]);
  expect(await lake.ask("SELECT value FROM trade_flows WHERE reporter = 'USA' AND partner = 'CAN' AND year = 1992")).toEqual([]);
  // Zeros that are printed stay; the pairs of the year without a record stay absent.
  expect(await lake.ask("SELECT COUNT(*) AS n FROM trade_flows WHERE reporter = 'UZB'")).toEqual([{ n: 0 }]);
});

test.skipIf(!OTHERS.every((file) => existsSync(file)))('the real other panels (needs ../shared/data/trade)', async () => {
  const lake = testLake();
  const { entry } = await lake.add('trade-panel', OTHERS);
  expect(entry.sources.map(({ form, records, rejected }) => [form, records, rejected])).toEqual([
    ['gravity 2006', 22_588, 0],
    ['tradhist', 33_289, 0],
    ['deep pairs', 8838, 0],
  ]);
  const [flows] = await lake.ask(
    'SELECT COUNT(*) AS n, COUNT(*) FILTER (WHERE value > 0) AS positive, COUNT(DISTINCT reporter) AS reporters FROM trade_flows',
  );
  expect(flows).toEqual({ n: 22_588, positive: 17_088, reporters: 166 });
  expect(await lake.ask("SELECT value FROM trade_flows WHERE reporter = 'CHN' AND partner = 'USA'")).toEqual([{ value: 305_788_000_000 }]);
  expect(await lake.ask("SELECT country, value FROM country_indicators WHERE country IN ('CHN', 'USA') ORDER BY 1")).toEqual([
    { country: 'CHN', value: 2_668_071.25 },
    { country: 'USA', value: expect.closeTo(13_201_819, -1) },
  ]);
  expect(
    await lake.ask("SELECT direction, value FROM trade_as_printed WHERE country = 'FRA' AND partner = 'DEU' AND year = 2014 ORDER BY 1"),
  ).toEqual([
    { direction: 'exports', value: 80_196_657_152 },
    { direction: 'imports', value: 58_300_751_872 },
  ]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM trade_agreement_pairs')).toEqual([{ n: 8838 }]);
});
