import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const HEADER = 'Date,Country,Exchange rate\n';

test('a rate is of the currency named, for one US dollar; the euro has no country', async () => {
  const lake = testLake();
  await lake.add('exchange-rates', { 'synthetic.csv': `${HEADER}1999-01-01,Euro,2.5\n1999-01-01,Japan,3\n2000-01-01,Japan,\n` });
  expect(await lake.ask('SELECT named, country, year, rate, per FROM exchange_rates ORDER BY 1')).toEqual([
    { named: 'Euro', country: null, year: 1999, rate: 2.5, per: 'US dollar' },
    { named: 'Japan', country: 'JPN', year: 1999, rate: 3, per: 'US dollar' },
  ]);
});

test('months, unknown names and rates that are none are refused with their lines', async () => {
  const lake = testLake();
  const bad = ['1999-02-01,Japan,3', '1999-01-01,Atlantis,3', '2001-01-01,Japan,0', '2002-01-01,Japan,Infinity', '2003-01-01,Japan'];
  const imported = await lake.add(
    'exchange-rates',
    { 'synthetic.csv': `${HEADER}1999-01-01,Japan,3\n${bad.join('\n')}\n` },
    { rejects: 1 },
  );
  expect(placesOf(lake, imported)).toEqual([
    'synthetic.csv:3 date is no 1 January: the file is not annual',
    'synthetic.csv:4 unknown country or currency',
    'synthetic.csv:5 rate is no number above 0',
    'synthetic.csv:6 rate is no number above 0',
    'synthetic.csv:7 too few fields',
  ]);
});

test('the older file of the same repository, in which some rates are the other way round, is not read', async () => {
  await expect(testLake().add('exchange-rates', { 'synthetic.csv': 'Date,Country,Value\n1999-01-01,Japan,3\n' })).rejects.toThrow(
    /is no file of exchange-rates/,
  );
});

const FILE = resolve(SHARED, 'data/trade/fed_exchange_rates_annual.csv');

test.skipIf(!existsSync(FILE))('the real rates (needs ../shared/data/trade)', async () => {
  const lake = testLake();
  const { entry } = await lake.add('exchange-rates', [FILE]);
  expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([[993, 0]]);
  expect(entry.files.map(({ table, rows, span }) => [table, rows, span?.from, span?.to])).toEqual([
    ['exchange_rates', 993, '1971', '2025'],
  ]);
  expect(await lake.ask("SELECT rate FROM exchange_rates WHERE named = 'Euro' AND year = 2002")).toEqual([{ rate: 1.0578 }]);
  expect(await lake.ask("SELECT named FROM exchange_rates WHERE country IN ('KAZ', 'PAK')")).toEqual([]);
});
