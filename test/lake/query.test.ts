/** What a user may ask of the lake: one SELECT over its tables, and nothing else, whatever it is dressed as. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { baci } from '../../src/datasets/baci/baci.ts';
import { importDataset } from '../../src/datasets/import-files.ts';
import { InputError } from '../../src/domain/errors.ts';
import type { Result } from '../../src/lake/engine.ts';
import { openLake } from '../../src/lake/lake.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-query-test-'));
const folder = join(root, 'lake');
const outside = join(root, 'outside.csv');

beforeAll(async () => {
  const file = join(root, 'BACI_HS92_Y2020_V202201.csv');
  writeFileSync(file, 't,i,j,k,v,q\n2019,398,586,100199,1.5,2\n2020,398,586,100199,900719925474.123,NA\n');
  writeFileSync(outside, 'secret\n42\n');
  await importDataset({ lake: folder, dataset: baci, files: [file] });
  return () => rmSync(root, { recursive: true, force: true });
});

async function ask(sql: string, limits = { rows: 100, seconds: 20 }): Promise<Result> {
  const lake = openLake({ folder });
  try {
    return await lake.ask(sql, limits);
  } finally {
    lake.close();
  }
}

const FILE = 'tables/trade_flows';

describe('refused', () => {
  test.each([
    ['COPY', `COPY (SELECT 1) TO '${join(root, 'x.csv')}'`],
    ['COPY into the lake', `COPY (SELECT 1) TO '${join(folder, FILE, 'x.parquet')}'`],
    ['COPY of a table', `COPY trade_flows TO '${join(root, 'x.csv')}'`],
    ['EXPLAIN ANALYZE COPY', `EXPLAIN ANALYZE COPY (SELECT 1) TO '${join(root, 'x.csv')}'`],
    ['EXPLAIN ANALYZE COPY into the lake', `EXPLAIN ANALYZE COPY (SELECT 1) TO '${join(folder, 'x.csv')}'`],
    ['EXPLAIN', 'EXPLAIN SELECT 1'],
    ['ATTACH', `ATTACH '${join(root, 'x.db')}' AS x`],
    ['PRAGMA', 'PRAGMA database_list'],
    ['PRAGMA with a value', 'PRAGMA threads=1'],
    ['SET', 'SET enable_external_access = true'],
    ['RESET', 'RESET ALL'],
    ['INSTALL', 'INSTALL httpfs'],
    ['LOAD', 'LOAD httpfs'],
    ['CALL', 'CALL duckdb_tables()'],
    ['CREATE', 'CREATE TABLE x AS SELECT 1'],
    ['CREATE MACRO', 'CREATE MACRO f() AS 1'],
    ['DROP', 'DROP VIEW trade_flows'],
    ['INSERT', 'INSERT INTO trade_flows SELECT * FROM trade_flows'],
    ['UPDATE', 'UPDATE trade_flows SET value = 0'],
    ['DELETE', 'DELETE FROM trade_flows'],
    ['EXPORT DATABASE', `EXPORT DATABASE '${join(root, 'export')}'`],
    ['IMPORT DATABASE', `IMPORT DATABASE '${root}'`],
    ['BEGIN', 'BEGIN'],
    ['CHECKPOINT', 'CHECKPOINT'],
    ['VACUUM', 'VACUUM'],
    ['PREPARE', 'PREPARE p AS SELECT 1'],
    ['USE', 'USE memory'],
    ['two statements', 'SELECT 1; SELECT 2'],
    ['a SELECT before a COPY', `SELECT 1; COPY (SELECT 1) TO '${join(root, 'x.csv')}'`],
    ['nothing', ''],
    ['only a comment', '-- nothing'],
    ['no SQL', 'what is the trade of Kazakhstan'],
    ['reading a file outside', `SELECT * FROM read_csv('${outside}')`],
    ['reading a file outside by its name', `SELECT * FROM '${outside}'`],
    ['reading text outside', `SELECT * FROM read_text('${outside}')`],
    ['reading up from the lake', `SELECT * FROM read_text('${folder}/../outside.csv')`],
    ['reading the password file', "SELECT * FROM read_blob('/etc/passwd')"],
    ['listing outside', "SELECT * FROM glob('/etc/*')"],
    ['an address', "SELECT * FROM read_csv('https://example.org/x.csv')"],
    ['a statement in a function', "SELECT * FROM query('COPY (SELECT 1) TO ''x.csv''')"],
  ])('%s', async (_, sql) => {
    await expect(ask(sql)).rejects.toThrow(InputError);
    expect(existsSync(join(root, 'x.csv'))).toBe(false);
    expect(existsSync(join(folder, 'x.csv'))).toBe(false);
    expect(existsSync(join(folder, FILE, 'x.parquet'))).toBe(false);
    expect(existsSync(join(root, 'x.db'))).toBe(false);
  });

  test('the same when the result is to be a Parquet file', async () => {
    const lake = openLake({ folder });
    const file = join(root, 'out.parquet');
    for (const sql of [`SELECT 1) TO '${join(root, 'y.csv')}' --`, `COPY (SELECT 1) TO '${join(root, 'y.csv')}'`, 'SELECT 1; SELECT 2'])
      await expect(lake.askToParquet(sql, file, { seconds: 20 })).rejects.toThrow(InputError);
    expect(existsSync(join(root, 'y.csv'))).toBe(false);
    expect(existsSync(file)).toBe(false);
    lake.close();
  });

  test('a query that takes too long, in about its time', async () => {
    const began = Date.now();
    await expect(ask('SELECT COUNT(*) FROM range(100000000000) a WHERE sin(a.range) > 2', { rows: 1, seconds: 1 })).rejects.toThrow(
      /took longer than 1 s/,
    );
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  test('a table that no import fills, with what to do', async () => {
    await expect(ask('SELECT * FROM country_indicators')).rejects.toThrow(
      /table country_indicators is empty: no dataset that fills it has been imported/,
    );
  });

  test('an error of one line, without the engine’s marks', async () => {
    const refusal = await ask('SELECT nothing FROM trade_flows').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputError);
    expect(String(refusal)).toMatch(/the query is refused: .*nothing/);
    expect(String(refusal)).not.toContain('\n');
  });
});

describe('answered', () => {
  test('a query, with numbers as they are', async () => {
    const { rows, columns } = await ask('SELECT year, value, quantity FROM trade_flows ORDER BY year');
    expect(columns.map(({ name, numeric }) => [name, numeric])).toEqual([
      ['year', true],
      ['value', true],
      ['quantity', true],
    ]);
    // 18 digits are more than a double holds: they stay digits.
    expect(rows).toEqual([
      [2019, 1500, 2],
      [2020, 900719925474123, null],
    ]);
  });

  test('a query with a semicolon and a comment behind it', async () => {
    expect((await ask('SELECT 1 AS one; -- done')).rows).toEqual([[1]]);
    expect((await ask('WITH a AS (SELECT 2 AS two) SELECT * FROM a')).rows).toEqual([[2]]);
  });

  test('only so many rows, and says that there are more', async () => {
    const { rows, cut } = await ask('SELECT * FROM range(1000)', { rows: 7, seconds: 20 });
    expect(rows).toHaveLength(7);
    expect(cut).toBe(true);
  });

  test('to a Parquet file, whole', async () => {
    const lake = openLake({ folder });
    onTestFinished(() => lake.close());
    const file = join(root, 'good.parquet');
    expect(await lake.askToParquet('SELECT reporter, value FROM trade_flows -- all', file, { seconds: 20 })).toBe(2);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('PAR1');
  });
});
