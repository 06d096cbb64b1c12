/** What is done to a lake by accident or on purpose: odd names, odd folders, full disks, damage, and questions too large. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { baci } from '../../src/datasets/baci/baci.ts';
import { importDataset } from '../../src/datasets/import-files.ts';
import { requirementOf } from '../../src/datasets/passport-index/requirement.ts';
import { InputError } from '../../src/domain/errors.ts';
import { openWriter } from '../../src/lake/duckdb/writer.ts';
import { collectGarbage } from '../../src/lake/gc.ts';
import { openLake } from '../../src/lake/lake.ts';
import { readManifest } from '../../src/lake/manifest.ts';
import { revisionsOf } from '../../src/lake/revisions.ts';
import { eventExamples } from '../../src/lake/tables/event-codes.ts';
import { verifyLake } from '../../src/lake/verify.ts';
import { temporaryFolder } from '../../src/platform/temporary-folder.ts';
import { testLake } from '../datasets/lake.ts';

const HEAD = 't,i,j,k,v,q\n';
const flow = (year: number, value: number, product = '100199'): string => `${year},398,586,${product},${value},1\n`;

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const add = (lake: string, files: readonly string[], options: { vintage?: string; rejects?: number; replace?: boolean } = {}) =>
  importDataset({ lake, dataset: baci, files, vintage: '2026-01-01', ...options });

async function values(lake: string): Promise<unknown[]> {
  const open = openLake({ folder: lake });
  onTestFinished(() => open.close());
  return (await open.ask('SELECT value FROM trade_flows ORDER BY value', { rows: 100, seconds: 20 })).rows.flat();
}

describe('a name', () => {
  test.each(['a[1].csv', 'a*.csv', 'a?.csv', "a'b.csv", 'a"b.csv', 'a%20.csv', "x'); DROP TABLE x; --.csv", 'a.csv.gz', 'a\nb.csv'])(
    'of a file such as %j is that file, and no other',
    async (name) => {
      const root = scratch();
      for (const other of ['a1.csv', 'ab.csv']) write(root, other, HEAD + flow(2019, 7));
      await add(join(root, 'lake'), [write(root, name, HEAD + flow(2019, 1))]);
      expect(await values(join(root, 'lake'))).toEqual([1000]);
    },
  );

  test.each(['l[1]', 'l*', "l'q", 'env=prod'])('of a lake such as %j is that lake, and no other', async (name) => {
    const root = scratch();
    await add(join(root, 'l1'), [write(root, 'a.csv', HEAD + flow(2019, 7))]);
    await add(join(root, name), [write(root, 'b.csv', HEAD + flow(2019, 1))]);
    expect(await values(join(root, name))).toEqual([1000]);
    expect((await verifyLake(join(root, name))).faults).toEqual([]);
    const open = openLake({ folder: join(root, name) });
    expect(await open.query('SELECT value FROM trade_flows')).toEqual([{ value: 1000 }]);
    open.close();
  });

  test.each(['value=3', 'VINTAGE=2001', 'dataset=x'])(
    'of a folder such as %s would be read as a column: no lake lies there',
    async (name) => {
      const root = scratch();
      const file = write(root, 'a.csv', HEAD + flow(2019, 7));
      await expect(add(join(root, name, 'lake'), [file])).rejects.toThrow(/would be read as the column/);
      expect(() => openLake({ folder: join(root, name, 'lake') })).toThrow(InputError);
    },
  );

  test('of each of two files stands with what is refused of it', async () => {
    const root = scratch();
    const first = write(join(root, 'a'), 'x.csv', `${HEAD}${flow(2019, 1, 'bad1')}${flow(2019, 1)}`);
    const second = write(join(root, 'b'), 'y.csv', `${HEAD}${flow(2018, 1)}${flow(2018, 1, 'bad2')}${flow(2018, 1, 'bad3')}`);
    await add(join(root, 'lake'), [first, second], { rejects: 1 });
    const [entry] = readManifest(join(root, 'lake')).imports;
    expect(entry?.sources.map(({ rejected }) => rejected)).toEqual([1, 2]);
    const told = readFileSync(join(root, 'lake', entry?.rejects?.path ?? ''), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map(({ line, text }) => [line, /bad\d/.exec(text)?.[0]])).toEqual([
      [2, 'bad1'],
      [3, 'bad2'],
      [4, 'bad3'],
    ]);
    expect(Object.keys(told[0])).toEqual(['file', 'line', 'reason', 'text']);
  });

  test('that says another edition makes another import of the same bytes', async () => {
    const root = scratch();
    const lake = join(root, 'lake');
    for (const name of ['BACI_HS92.csv', 'BACI_HS22.csv']) await add(lake, [write(root, name, HEAD + flow(2019, 1))]);
    const open = openLake({ folder: lake });
    onTestFinished(() => open.close());
    expect(await open.query('SELECT classification FROM trade_flows ORDER BY 1')).toEqual([
      { classification: 'HS1992' },
      { classification: 'HS2022' },
    ]);
  });

  test.each(['2024-02-31', '2023-02-29', '2024-13', '../x'])('of a vintage such as %s is refused', async (vintage) => {
    const root = scratch();
    await expect(add(join(root, 'lake'), [write(root, 'a.csv', HEAD + flow(2019, 1))], { vintage })).rejects.toThrow(/is no date/);
  });

  test('of a file that gives a vintage which is no date is refused', async () => {
    const root = scratch();
    const file = write(root, 'BACI_HS92_V202413.csv', HEAD + flow(2019, 1));
    await expect(importDataset({ lake: join(root, 'lake'), dataset: baci, files: [file] })).rejects.toThrow(
      /give the vintage '2024-13', which is no date/,
    );
  });

  test('that every object has is no requirement of a visa', () => {
    expect(requirementOf('constructor', '2024-05-08')).toBeUndefined();
    expect(requirementOf('Visa free', '2024-05-08')).toEqual({ needed: 'visa free', days: null });
  });
});

describe('refused records', () => {
  test('may be exactly as many as are allowed', async () => {
    const root = scratch();
    const good = Array.from({ length: 71 }, (_, at) => flow(2019, 1, String(100_000 + at))).join('');
    const file = write(root, 'a.csv', HEAD + good + flow(2019, 1, 'bad').repeat(29));
    await expect(add(join(root, 'lake'), [file], { rejects: 0.28 })).rejects.toThrow(/29 of 100 records/);
    await add(join(root, 'lake'), [file], { rejects: 0.29 });
  });
});

describe('damage', () => {
  test.each(['flipped', 'missing'])('a %s file is mended by importing the same again with --replace', async (kind) => {
    const lake = testLake();
    const files = { 'a.csv': HEAD + flow(2019, 1) };
    await lake.add('baci', files);
    const place = readManifest(lake.folder).imports[0]?.files[0]?.path ?? '';
    const bytes = readFileSync(join(lake.folder, place));
    bytes[40] = (bytes[40] ?? 0) ^ 0xff;
    if (kind === 'missing') rmSync(join(lake.folder, place));
    else writeFileSync(join(lake.folder, place), bytes);
    expect((await verifyLake(lake.folder)).faults).toHaveLength(1);
    expect((await lake.add('baci', files, { replace: true })).outcome).toBe('imported');
    expect((await verifyLake(lake.folder)).faults).toEqual([]);
    expect(await lake.ask('SELECT value FROM trade_flows')).toEqual([{ value: 1000 }]);
    // What a state of the lake names is never written over.
    expect(readManifest(lake.folder).imports[0]?.files[0]?.path).not.toBe(place);
  });

  test('at any byte of a file’s end is told in one line', async () => {
    const lake = testLake();
    await lake.add('baci', { 'a.csv': HEAD + flow(2019, 1) });
    const place = join(lake.folder, readManifest(lake.folder).imports[0]?.files[0]?.path ?? '');
    const whole = readFileSync(place);
    for (let back = 1; back <= 1000; back += 29) {
      const bytes = Buffer.from(whole);
      bytes[bytes.length - back] = (bytes[bytes.length - back] ?? 0) ^ 0x10;
      writeFileSync(place, bytes);
      const fault = await lake.ask('SELECT * FROM trade_flows').catch((error: unknown) => error);
      expect(Array.isArray(fault) || fault instanceof InputError, `byte ${back}: ${String(fault)}`).toBe(true);
    }
  });

  test('a manifest that is gone is told, and neither gc nor an import takes the lake for an empty one', async () => {
    const lake = testLake();
    await lake.add('baci', { 'a.csv': HEAD + flow(2019, 1) });
    const manifest = readFileSync(join(lake.folder, 'manifest.json'));
    const place = readManifest(lake.folder).imports[0]?.files[0]?.path ?? '';
    rmSync(join(lake.folder, 'manifest.json'));
    await expect(collectGarbage(lake.folder)).rejects.toThrow(/manifest\.json' is missing; the last state kept is .*manifest-000001\.json/);
    await expect(lake.add('baci', { 'a.csv': HEAD + flow(2019, 1) }, { vintage: '2020' })).rejects.toThrow(/is missing/);
    expect(existsSync(join(lake.folder, place))).toBe(true);
    writeFileSync(join(lake.folder, 'manifest.json'), manifest);
    expect(await lake.ask('SELECT value FROM trade_flows')).toEqual([{ value: 1000 }]);
  });

  test('a file in the place of the lake, or of its tables, is told in one line', async () => {
    const root = scratch();
    const file = write(root, 'file', 'x');
    expect(() => openLake({ folder: file })).toThrow(/is no folder, and so no lake/);
    const lake = join(root, 'lake');
    await add(lake, [write(root, 'a.csv', HEAD + flow(2019, 1))]);
    rmSync(join(lake, 'tables'), { recursive: true });
    writeFileSync(join(lake, 'tables'), 'x');
    await expect(values(lake)).rejects.toThrow(/is missing; import its dataset again/);
    await expect(verifyLake(lake)).rejects.toThrow(InputError);
    await expect(collectGarbage(lake)).rejects.toThrow(InputError);
  });

  test.skipIf(process.platform === 'win32')('a manifest of which only a part can be written leaves the one before', async () => {
    const root = scratch();
    const lake = join(root, 'lake');
    await add(lake, [write(root, 'first.csv', HEAD + flow(2019, 1))]);
    const names = Array.from({ length: 99 }, (_, at) =>
      write(root, `one-of-many-files-${at}.csv`, HEAD + flow(2019, 1, String(100_000 + at))),
    );
    // 12,288 bytes, as many as the lock has and fewer than the next manifest: the system writes that many, and no more.
    const script = `ulimit -f 12; exec node dist/entente.js lake import baci ${names.join(' ')} --vintage 2020 --lake ${lake}`;
    const { status } = spawnSync('bash', ['-c', script]);
    expect(status).not.toBe(0);
    expect(readManifest(lake).imports.map(({ vintage }) => vintage)).toEqual(['2026-01-01']);
    expect((await verifyLake(lake)).faults).toEqual([]);
  });

  test('rows of one key that stand apart are found, where a table is not in the order of its key', async () => {
    const root = scratch();
    const writer = await openWriter({ codes: [], spill: root, memory: 300_000_000 });
    onTestFinished(() => writer.close());
    const row = (event: string, number: number) => ({
      table: 'event_examples',
      values: { scheme: 'plover', event, example: 1, number },
    });
    await writer.append(eventExamples, [row('AID', 1), row('COERCE', 1), row('AID', 2)]);
    const [written] = await writer.write([eventExamples], [], root, async () => 0);
    expect(await writer.check(eventExamples, written?.path ?? '', written?.varying)).toMatchObject({ rows: 3, repeats: 1 });
  });
});

describe('a file that is removed while it is read', () => {
  test('is told, not a crash', async () => {
    const lake = testLake();
    const rows = Array.from({ length: 100_000 }, (_, at) => flow(1995 + (at % 20), 1, String(100_000 + Math.floor(at / 20)))).join('');
    const file = join(lake.folder, '..', 'files-1', 'a.csv');
    const importing = lake.add('baci', { 'a.csv': HEAD + rows }, { progress: () => rmSync(file, { force: true }) });
    await expect(importing).rejects.toThrow(InputError);
  });
});

describe('a diff', () => {
  test('has the tables of all imports of a vintage', async () => {
    const root = scratch();
    const lake = join(root, 'lake');
    const first = write(root, 'country_codes.csv', 'country_code,country_name,country_iso2,country_iso3\n398,Kazakhstan,KZ,KAZ\n');
    for (const [vintage, value] of [
      ['2024', 1],
      ['2025', 2],
    ] as const) {
      await add(lake, [first], { vintage });
      await add(lake, [write(join(root, vintage), 'flows.csv', HEAD + flow(2019, value))], { vintage });
    }
    const open = openLake({ folder: lake });
    onTestFinished(() => open.close());
    const tables = await revisionsOf(open, 'baci', '2024', '2025', 5);
    expect(tables.map(({ table, revised }) => [table, revised])).toEqual([
      ['trade_flows', 1],
      ['country_codes', 0],
    ]);
  });
});

describe('a question', () => {
  const opened = async (): Promise<ReturnType<typeof openLake>> => {
    const root = scratch();
    await add(join(root, 'lake'), [write(root, 'a.csv', HEAD + flow(2019, 1))]);
    const lake = openLake({ folder: join(root, 'lake') });
    onTestFinished(() => lake.close());
    return lake;
  };

  test('that fails while its result is written to Parquet is refused in one line', async () => {
    const lake = await opened();
    const file = join(dirname(lake.folder), 'o.parquet');
    await expect(lake.askToParquet("SELECT CAST(t AS INT) FROM (VALUES ('a')) v(t)", file, { seconds: 20 })).rejects.toThrow(InputError);
    expect(existsSync(file)).toBe(false);
    expect(await lake.askToParquet("SELECT 'it''s' AS a; -- done", file, { seconds: 20 })).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('is never written in the place of a pipe, a folder or a link', async () => {
    const lake = await opened();
    const root = dirname(lake.folder);
    const pipe = join(root, 'pipe');
    spawnSync('mkfifo', [pipe]);
    await expect(lake.askToParquet('SELECT 1', pipe, { seconds: 20 })).rejects.toThrow(/is a device or a pipe/);
    expect(statSync(pipe).isFIFO()).toBe(true);
    await expect(lake.askToParquet('SELECT 1', root, { seconds: 20 })).rejects.toThrow(/is a folder/);
    await expect(lake.askToParquet('SELECT 1', '', { seconds: 20 })).rejects.toThrow(/--out is empty/);
    writeFileSync(join(root, 'target'), 'old');
    symlinkSync(join(root, 'target'), join(root, 'link'));
    await lake.askToParquet('SELECT 1', join(root, 'link'), { seconds: 20 });
    expect(readFileSync(join(root, 'target')).subarray(0, 4).toString()).toBe('PAR1');
  });

  test('whose answer would fill the memory is refused', { timeout: 120_000 }, async () => {
    const lake = await opened();
    await expect(lake.ask("SELECT repeat('x', 100000) FROM range(2500)", { rows: 10_000, seconds: 100 })).rejects.toThrow(
      /the result has more than 200000000 characters/,
    );
  });

  test('may name an empty table in a text or a column, and may have days of time', async () => {
    const lake = await opened();
    const limits = { rows: 10, seconds: 999_999_999 };
    expect((await lake.ask("SELECT 'votes' AS votes -- from ports", limits)).rows).toEqual([['votes']]);
    for (const sql of ['SELECT * FROM votes', 'SELECT * FROM trade_flows, "votes"', 'SELECT * FROM trade_flows t JOIN votes ON TRUE'])
      await expect(lake.ask(sql, limits)).rejects.toThrow(/table votes is empty/);
  });
});

describe('a temporary folder', () => {
  test('that cannot be made is told in one line', () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = '/nowhere-at-all';
    try {
      expect(() => temporaryFolder('test')).toThrow(/cannot write to '\/nowhere-at-all', the folder for temporary files/);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  test.skipIf(process.platform === 'win32')('is removed when its process is told to end', async () => {
    const root = scratch();
    const rows = Array.from({ length: 300_000 }, (_, at) => flow(1995 + (at % 20), 1, String(100_000 + Math.floor(at / 20)))).join('');
    const file = write(root, 'a.csv', HEAD + rows);
    const temporary = join(root, 'tmp');
    mkdirSync(temporary);
    const child = spawn('node', ['dist/entente.js', 'lake', 'import', 'baci', file, '--lake', join(root, 'lake')], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await expect.poll(() => readdirSync(temporary).length, { interval: 5, timeout: 20_000 }).toBe(1);
    child.kill('SIGTERM');
    expect([await ended, readdirSync(temporary)]).toEqual(['SIGTERM', []]);
  });
});
