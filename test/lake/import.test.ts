/** Imports as a user meets them, on synthetic files in the layout of BACI and of the World Bank. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/lake/duckdb/lock.ts';
import { readManifest } from '../../src/lake/manifest.ts';
import { verifyLake } from '../../src/lake/verify.ts';
import { testLake } from '../datasets/lake.ts';
import { rejectsOf } from '../datasets/rejects.ts';

const HEAD = 't,i,j,k,v,q\n';
/** Synthetic: 398 is Kazakhstan, 586 Pakistan, 490 other Asia n.e.s. */
const FLOWS = `${HEAD}2019,398,586,100199,1.500,2.250\n2019,586,398,080510,0.020,NA\n2020,398,586,100199,3.000,   1.000\n2020,398,490,100199,7.000,\n`;
const NAME = 'BACI_HS92_Y2020_V202201.csv';

const totals = 'SELECT reporter, partner, year, value, quantity FROM trade_flows ORDER BY 1, 2, 3';

describe('an import', () => {
  test('gives values in dollars, missing quantities as absent, and areas n.e.s. apart', async () => {
    const lake = testLake();
    const { outcome } = await lake.add('baci', { [NAME]: FLOWS }, { vintage: '2022-01' });
    expect(outcome).toBe('imported');
    expect(await lake.ask(totals)).toEqual([
      { reporter: 'KAZ', partner: 'PAK', year: 2019, value: 1500, quantity: 2.25 },
      { reporter: 'KAZ', partner: 'PAK', year: 2020, value: 3000, quantity: 1 },
      { reporter: 'PAK', partner: 'KAZ', year: 2019, value: 20, quantity: null },
    ]);
    expect(await lake.ask('SELECT reporter, partner, partner_name, why, value FROM trade_set_aside')).toEqual([
      { reporter: 'KAZ', partner: '490', partner_name: 'Other Asia, n.e.s.', why: 'area', value: 7000 },
    ]);
  });

  test('of the same files changes nothing, not a byte', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS });
    const before = readFileSync(join(lake.folder, 'manifest.json'));
    expect((await lake.add('baci', { [NAME]: FLOWS })).outcome).toBe('unchanged');
    expect(readFileSync(join(lake.folder, 'manifest.json'))).toEqual(before);
  });

  test('of other rows is added to its vintage; of the same rows it is refused, or replaces them when asked', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS });
    await lake.add('baci', { [NAME]: `${HEAD}2021,398,586,100199,9.000,1\n` });
    expect(await lake.ask('SELECT COUNT(*) AS n, SUM(value) AS total FROM trade_flows')).toEqual([{ n: 4, total: 13_520 }]);
    await expect(lake.add('baci', { [NAME]: `${HEAD}2019,398,586,100199,9.000,1\n` })).rejects.toThrow(
      /1 rows of trade_flows are already in vintage .* --replace/,
    );
    await lake.add('baci', { [NAME]: `${HEAD}2019,398,586,100199,9.000,1\n` }, { replace: true });
    expect(await lake.ask('SELECT COUNT(*) AS n, SUM(value) AS total FROM trade_flows')).toEqual([{ n: 1, total: 9000 }]);
  });

  test('of a newer vintage stands beside the older, and --as-of picks', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS }, { vintage: '2022-01' });
    await lake.add('baci', { [NAME]: FLOWS.replace('3.000', '4.000') }, { vintage: '2023-02' });
    const of2020 = 'SELECT value, vintage FROM trade_flows WHERE year = 2020';
    expect(await lake.ask(of2020)).toEqual([{ value: 4000, vintage: '2023-02' }]);
    expect(await lake.ask(of2020, '2022-12-31')).toEqual([{ value: 3000, vintage: '2022-01' }]);
    // A vintage named by a month was public for certain only when the month had ended.
    expect(await lake.ask(of2020, '2022-01-30')).toEqual([]);
  });

  test('of a vintage with a letter is newer than the one it mends', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS }, { vintage: '2022-01' });
    await lake.add('baci', { [NAME]: FLOWS.replace('3.000', '4.000') }, { vintage: '2022-01b' });
    expect(await lake.ask('SELECT value FROM trade_flows WHERE year = 2020')).toEqual([{ value: 4000 }]);
  });
});

describe('a record that cannot be right', () => {
  const many = Array.from({ length: 2000 }, (_, at) => `2019,398,586,${String(10_000 + at).padStart(6, '0')},1.000,1`).join('\n');

  test('is refused with file, line and reason, and counted', async () => {
    const lake = testLake();
    const bad = `${HEAD}2019,999,586,100199,1,1\n${many}\n2019,398,586,1001,1,1\n`;
    const imported = await lake.add('baci', { [NAME]: bad });
    const [entry] = readManifest(lake.folder).imports;
    expect(entry?.rejects?.reasons).toEqual({ 'product is no HS code of six digits': 1, 'unknown exporter code': 1 });
    expect(rejectsOf(lake, imported)).toEqual([
      { file: NAME, line: 2, reason: 'unknown exporter code', text: '2019,999,586,100199,1,1' },
      { file: NAME, line: 2003, reason: 'product is no HS code of six digits', text: '2019,398,586,1001,1,1' },
    ]);
    expect(entry?.sources[0]).toMatchObject({ records: 2002, rejected: 2 });
  });

  test.each([
    ['a year that is no whole number', '2019.5,398,586,100199,1,1'],
    ['a code with a fraction', '2019,398.4,586,100199,1,1'],
    ['a negative value', '2019,398,586,100199,-1,1'],
    ['a value that is no number', '2019,398,586,100199,n/a,1'],
    ['a quantity that is no number', '2019,398,586,100199,1,lots'],
    ['a formula', '2019,398,586,100199,=1+1,1'],
    ['too few fields', '2019,398,586'],
    ['too many fields', '2019,398,586,100199,1,1,1,1'],
    ['not a number', '2019,398,586,100199,nan,1'],
    ['infinity', 'inf,398,586,100199,1,1'],
    ['a country trading with itself', '2019,398,398,100199,1,1'],
  ])('%s', async (_, line) => {
    const lake = testLake();
    const imported = await lake.add('baci', { [NAME]: `${HEAD}${many}\n${line}\n` });
    const [entry] = readManifest(lake.folder).imports;
    expect(entry?.sources[0]).toMatchObject({ records: 2001, rejected: 1 });
    const [kept] = rejectsOf(lake, imported);
    expect(kept).toMatchObject({ line: 2002, text: line });
    expect(await lake.ask('SELECT COUNT(*) AS n FROM trade_flows')).toEqual([{ n: 2000 }]);
  });

  test('in number ends the import whole, with the first place', async () => {
    const lake = testLake();
    await expect(lake.add('baci', { [NAME]: `${FLOWS}2019,1,586,100199,1,1\n` })).rejects.toThrow(
      /1 of 5 records of baci are refused, more than the 0.1 % allowed: unknown exporter code \(1\); the first is 'BACI_HS92_Y2020_V202201.csv' line 6/,
    );
    expect(existsSync(join(lake.folder, 'manifest.json'))).toBe(false);
    await lake.add('baci', { [NAME]: `${FLOWS}2019,1,586,100199,1,1\n` }, { rejects: 0.5 });
    expect(await lake.ask('SELECT COUNT(*) AS n FROM trade_flows')).toEqual([{ n: 3 }]);
  });

  test('is found by its line behind blank lines and line breaks within quotes', async () => {
    const lake = testLake();
    const rows = `Country Name,Country Code,Year,Value\n\n"Kazakh\nstan",KAZ,2019,1\n${Array.from(
      { length: 1500 },
      (_, at) => `Pakistan,PAK,${1900 + (at % 130)},${at}`,
    )
      .slice(0, 120)
      .join('\n')}\nNowhere,ZZZ,2020,2\n`;
    const imported = await lake.add('worldbank', { 'gdp-synthetic.csv': rows }, { rejects: 0.01 });
    const [kept] = rejectsOf(lake, imported);
    expect(kept).toEqual({ file: 'gdp-synthetic.csv', line: 125, reason: 'unknown country code', text: 'Nowhere,ZZZ,2020,2' });
  });
});

describe('a file that is no table', () => {
  test.each([
    ['a web page', '<!DOCTYPE html><html><body>Please log in</body></html>', /is a web page, not data/],
    ['another table', 'a,b,c\n1,2,3\n', /is no file of baci: it begins 'a,b,c 1,2,3'\. It reads: Trade flows/],
    ['Latin-1', Buffer.from(`${HEAD}2019,398,586,10019\xe9,1,1\n`, 'latin1'), /is not UTF-8: byte 31 is no character/],
    ['with zero bytes', `${HEAD}2019,398,586,\u0000,1,1\n`, /holds a zero byte/],
    ['UTF-16', Buffer.from(`\ufeff${FLOWS}`, 'utf16le'), /is no file of baci|not UTF-8|zero byte/],
    ['only a header', HEAD, /hold no record/],
    ['one endless line', `${HEAD}${'9'.repeat(5 << 20)}\n`, /records of baci are refused|line/],
    [
      'a row twice',
      `${HEAD}2019,398,586,100199,1,1\n2019,398,586,100199,1,1\n`,
      /give 1 rows of trade_flows twice, the first with reporter KAZ, partner PAK/,
    ],
  ])('%s is refused with its reason', async (_, content, reason) => {
    const lake = testLake();
    await expect(lake.add('baci', { [NAME]: content })).rejects.toThrow(reason as RegExp);
    expect(existsSync(join(lake.folder, 'manifest.json'))).toBe(false);
  });

  test.each([
    ['a byte-order mark', `\ufeff${FLOWS}`],
    ['CRLF', FLOWS.replaceAll('\n', '\r\n')],
    ['no line break at its end', FLOWS.trimEnd()],
    ['quotes', FLOWS.replaceAll('100199', '"100199"')],
    ['columns in another order', 'q,v,k,j,i,t\n2.250,1.500,100199,586,398,2019\nNA,0.020,080510,398,586,2019\n1,3,100199,586,398,2020\n'],
    [
      'a column more',
      FLOWS.split('\n')
        .map((line) => (line === '' ? line : `${line},x`))
        .join('\n'),
    ],
  ])('%s is no fault', async (_, content) => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: content });
    expect(await lake.ask('SELECT SUM(value) AS total FROM trade_flows')).toEqual([{ total: 4520 }]);
  });
});

describe('the lake', () => {
  test('refuses a second importer and names the first', async () => {
    const lake = testLake();
    mkdirSync(lake.folder, { recursive: true });
    const lock = await takeLock(lake.folder, 'importing baci 2022-01');
    await expect(lake.add('baci', { [NAME]: FLOWS })).rejects.toThrow(
      /another import is under way: process \d+, importing baci 2022-01, for \d+ s/,
    );
    lock.release();
    await lake.add('baci', { [NAME]: FLOWS });
  });

  test.each(['a flipped byte', 'a truncated file', 'a missing file'])('tells %s, and the import can be done again', async (damage) => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS });
    const path = readManifest(lake.folder).imports[0]?.files[0]?.path ?? '';
    const file = join(lake.folder, path);
    if (damage === 'a missing file') rmSync(file);
    else if (damage === 'a truncated file') truncateSync(file, 100);
    else {
      const bytes = readFileSync(file);
      bytes[40] = (bytes[40] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
    }
    const { faults } = await verifyLake(lake.folder);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(path);
    await lake.add('baci', { [NAME]: FLOWS }, { replace: true }).catch(() => undefined);
  });

  test('whose manifest is damaged says so, names the last good one, and reads again from it', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS });
    const file = join(lake.folder, 'manifest.json');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('"rows": 3', '"rows": 4'));
    await expect(lake.ask(totals)).rejects.toThrow(
      /manifest\.json' is damaged: its checksum does not match; the last state kept is .*manifest-000001\.json/,
    );
    writeFileSync(file, readFileSync(join(lake.folder, 'history', 'manifest-000001.json')));
    expect(await lake.ask(totals)).toHaveLength(3);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be written is told (skips as root, who may write anywhere)', async () => {
    const lake = testLake();
    mkdirSync(lake.folder, { recursive: true });
    chmodSync(lake.folder, 0o500);
    await expect(lake.add('baci', { [NAME]: FLOWS })).rejects.toThrow(/cannot write to the lake/);
    chmodSync(lake.folder, 0o700);
  });

  test('leaves nothing in staging', async () => {
    const lake = testLake();
    await lake.add('baci', { [NAME]: FLOWS });
    await lake.add('baci', { [NAME]: `${FLOWS}x` }).catch(() => undefined);
    expect(readdirSync(join(lake.folder, 'staging'))).toEqual([]);
    expect(statSync(join(lake.folder, 'manifest.json')).size).toBeGreaterThan(100);
  });

  test('does not take a file that grows while it is read', async () => {
    const lake = testLake();
    const rows = Array.from(
      { length: 400_000 },
      (_, at) => `${1995 + (at % 20)},398,586,${String(10_000 + Math.floor(at / 20)).padStart(6, '0')},1.000,1`,
    ).join('\n');
    const file = join(lake.folder, '..', 'files-1', NAME);
    const grow = (): void => appendFileSync(file, '2019,586,398,100199,1,1\n');
    const importing = lake.add(
      'baci',
      { [NAME]: `${HEAD}${rows}\n` },
      { progress: ({ doing }) => (doing === 'reading' ? grow() : undefined) },
    );
    await expect(importing).rejects.toThrow(/changed while it was read; nothing was imported/);
  });
});
