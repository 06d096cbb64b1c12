/** Names and places of files say nothing of what is in them, unless the dataset says so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { importDataset } from '../../src/datasets/import-files.ts';
import { openLake } from '../../src/lake/lake.ts';
import { testLake } from './lake.ts';

const flows = (year: number): string => `t,i,j,k,v,q\n${year},398,586,270900,1.5,2\n`;
const values = (value: number): string => `Country Name,Country Code,Year,Value\nSynthetic,KAZ,2020,${value}\n`;

function filesIn(files: Readonly<Record<string, string>>): (name: string) => string {
  const root = mkdtempSync(join(tmpdir(), 'entente-names-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return (name) => join(root, name);
}

test.each(['a[1].csv', 'a?.csv', 'a*.csv', "it's.csv", 'a.csv.gz', 'a.parquet', 't=1/a.csv', 'i=36/j=36/a.csv', 'é 中.csv', '-v.csv'])(
  '%s is read, and no other file',
  async (name) => {
    const lake = testLake();
    const at = filesIn({ 'a1.csv': flows(2001), 'ab.csv': flows(2002), [name]: flows(2020) });
    await lake.add('baci', [at(name)]);
    expect(await lake.ask('SELECT reporter, partner, period, value FROM trade_flows')).toEqual([
      { reporter: 'KAZ', partner: 'PAK', period: 2020, value: 1500 },
    ]);
  },
);

test('a lake in a folder with brackets in its name is read back and asked', async () => {
  const at = filesIn({ 'synthetic.csv': flows(2020) });
  const folder = at('lake[1]*');
  const baci = DATASETS.get('baci');
  if (!baci) throw new Error('no baci');
  await importDataset({ lake: folder, dataset: baci, files: [at('synthetic.csv')], vintage: '2026-01' });
  const lake = openLake({ folder });
  expect(await lake.query('SELECT period FROM trade_flows')).toEqual([{ period: 2020 }]);
  expect((await lake.ask('SELECT period FROM trade_flows', { rows: 1, seconds: 10 })).rows).toEqual([[2020]]);
  lake.close();
});

test('files of several editions in one import keep their own', async () => {
  const lake = testLake();
  await lake.add('baci', { 'BACI_HS92_Y2020_V202401.csv': flows(2020), 'BACI_HS17_Y2020_V202401.csv': flows(2021) });
  expect(await lake.ask('SELECT classification, period FROM trade_flows ORDER BY ALL')).toEqual([
    { classification: 'HS1992', period: 2020 },
    { classification: 'HS2017', period: 2021 },
  ]);
});

test('files of several indicators in one import keep their own', async () => {
  const lake = testLake();
  await lake.add('worldbank', { 'NY.GDP.MKTP.CD.csv': values(1), 'SP.POP.TOTL.csv': values(2) });
  expect(await lake.ask('SELECT indicator, country, value, unit FROM country_indicators ORDER BY ALL')).toEqual([
    { indicator: 'NY.GDP.MKTP.CD', country: 'KAZ', value: 1, unit: 'current US dollars' },
    { indicator: 'SP.POP.TOTL', country: 'KAZ', value: 2, unit: 'persons' },
  ]);
});

test('the same bytes under a name that means something else are not the same import', async () => {
  const lake = testLake();
  await lake.add('worldbank', { 'NY.GDP.MKTP.CD.csv': values(1) });
  expect((await lake.add('worldbank', { 'SP.POP.TOTL.csv': values(1) })).outcome).toBe('imported');
  expect(await lake.ask('SELECT indicator FROM country_indicators ORDER BY 1')).toEqual([
    { indicator: 'NY.GDP.MKTP.CD' },
    { indicator: 'SP.POP.TOTL' },
  ]);
  expect((await lake.add('worldbank', { 'SP.POP.TOTL.csv': values(1) })).outcome).toBe('unchanged');
});

test('two files of one name are refused: their records could not be told apart', async () => {
  const lake = testLake();
  const at = filesIn({ '1/synthetic.csv': flows(2020), '2/synthetic.csv': flows(2021) });
  await expect(lake.add('baci', [at('1/synthetic.csv'), at('2/synthetic.csv')])).rejects.toThrow(/have the same name/);
});
