/** Tables that are added up on the way in, through forms of the test's own. All data are synthetic. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { openReader } from '../../src/lake/duckdb/reader.ts';
import type { ResultRow } from '../../src/lake/engine.ts';
import type { DelimitedForm, Form, Output, RecordForm } from '../../src/lake/form.ts';
import { importFiles } from '../../src/lake/importing/import.ts';
import type { Imported } from '../../src/lake/importing/import-options.ts';
import { choice, decimal, integer, type Table, text } from '../../src/lake/table.ts';

const column = { optional: true } as const;
const sums: Table = {
  name: 'sums',
  row: 'synthetic',
  mind: [],
  columns: {
    kind: choice(['b', 'a'], 'synthetic'),
    place: text('synthetic', column),
    records: integer('synthetic'),
    amount: decimal('synthetic', column),
    least: integer('synthetic', column),
    most: integer('synthetic', column),
    label: text('synthetic', column),
  },
  sort: ['kind', 'place'],
  key: ['kind', 'place'],
};
const plain: Table = {
  name: 'plain',
  row: 'synthetic',
  mind: [],
  columns: { kind: text('synthetic'), amount: integer('synthetic') },
  sort: ['kind'],
  key: ['kind'],
};
const TABLES = new Map([sums, plain].map((table) => [table.name, table]));

const output = (more: Partial<Output> = {}): Output => ({
  table: 'sums',
  columns: { kind: 'kind', place: 'place', records: 'COUNT(*)', amount: 'SUM(amount)', least: 'MIN(amount)', most: 'MAX(amount)' },
  group: ['kind', 'place'],
  ...more,
});

const form = (more: Partial<DelimitedForm> = {}): DelimitedForm => ({
  kind: 'delimited',
  name: 'synthetic',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { kind: 'text', place: 'text', amount: 'whole' },
  required: ['kind', 'amount'],
  lookups: [],
  checks: [{ reason: 'unknown kind', when: "kind <> 'a' AND kind <> 'b'" }],
  outputs: [output()],
  split: true,
  ...more,
});

interface Done {
  readonly imported: Imported;
  readonly ask: (sql: string) => Promise<ResultRow[]>;
}

async function run(files: readonly (readonly [text: string, form: Form])[], rejects = 0): Promise<Done> {
  const root = mkdtempSync(join(tmpdir(), 'entente-grouped-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const lake = join(root, 'lake');
  const plan = files.map(([content, one], at) => {
    const path = join(root, `synthetic-${at}.csv`);
    writeFileSync(path, content);
    return { file: { name: `synthetic-${at}.csv`, path, bytes: content.length }, form: one };
  });
  const imported = await importFiles({
    lake,
    plan: { dataset: 'synthetic', vintage: '2026', files: plan, codes: [] },
    tables: TABLES,
    version: '0',
    now: () => new Date(0),
    rejects,
    memory: 500_000_000,
    replace: false,
  });
  return {
    imported,
    ask: async (sql) => {
      const held = [...TABLES.values()].map((table) => ({
        table,
        files: imported.entry.files.filter((file) => file.table === table.name).map(({ path }) => join(lake, path)),
      }));
      const reader = await openReader(lake, held);
      const rows = await reader.query(sql);
      reader.close();
      return rows;
    },
  };
}

const HEAD = 'kind,place,amount\n';
const ALL = 'SELECT kind, place, records, amount, least, most FROM sums ORDER BY ALL NULLS FIRST';

test('one file: keys with and without a value, and a record that is refused', async () => {
  const { ask, imported } = await run([[`${HEAD}a,x,1\na,x,2\nb,,4\na,,8\nc,x,16\na,,32\n`, form()]], 1);
  expect(await ask(ALL)).toEqual([
    { kind: 'a', place: null, records: 2, amount: 40, least: 8, most: 32 },
    { kind: 'a', place: 'x', records: 2, amount: 3, least: 1, most: 2 },
    { kind: 'b', place: null, records: 1, amount: 4, least: 4, most: 4 },
  ]);
  expect(imported.entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([[6, 1]]);
});

test('files of one order of columns, of another order, of another form, and rows read record by record share their keys', async () => {
  const semicolon = form({ name: 'semicolon', delimiter: ';', header: false });
  const rows: RecordForm = {
    kind: 'records',
    name: 'rows',
    limit: 1000,
    *read() {
      yield { rows: [{ table: 'sums', values: { kind: 'a', place: 'x', records: 1, amount: '1000.5', least: 1000, most: 1000 } }] };
    },
  };
  const { ask, imported } = await run([
    [`${HEAD}a,x,1\n`, form()],
    [`${HEAD}a,x,10\nb,x,1\n`, form()],
    [`amount,kind,place\n100,a,x\n`, form()],
    ['a;x;200\na;y;7\n', semicolon],
    ['record', rows],
  ]);
  expect(await ask(ALL)).toEqual([
    { kind: 'a', place: 'x', records: 5, amount: 1311.5, least: 1, most: 1000 },
    { kind: 'a', place: 'y', records: 1, amount: 7, least: 7, most: 7 },
    { kind: 'b', place: 'x', records: 1, amount: 1, least: 1, most: 1 },
  ]);
  expect(imported.entry.sources.reduce((sum, { records }) => sum + records, 0)).toBe(7);
});

test('several outputs of one file to one table are one row a key', async () => {
  const outputs = [
    output({ where: 'amount < 10' }),
    output({ where: 'amount >= 10', columns: { ...output().columns, place: "CASE WHEN place = 'z' THEN 'x' ELSE place END" } }),
  ];
  const { ask } = await run([[`${HEAD}a,x,1\na,z,20\n`, form({ outputs })]]);
  expect(await ask(ALL)).toEqual([{ kind: 'a', place: 'x', records: 2, amount: 21, least: 1, most: 20 }]);
});

test('keys that are constants are no ordinals', async () => {
  const one = output({ columns: { ...output().columns, place: "'7'" } });
  const { ask } = await run([[`${HEAD}a,x,1\na,y,2\n`, form({ outputs: [one] })]]);
  expect(await ask('SELECT place, records FROM sums')).toEqual([{ place: '7', records: 2 }]);
});

test('records are accounted for where one table is added up and the other is not, over several forms', async () => {
  const outputs: Output[] = [
    output({ where: "place = 'x'" }),
    { table: 'plain', where: "place <> 'x' OR place IS NULL", columns: { kind: 'kind', amount: 'amount' } },
  ];
  const checks = [{ reason: 'unknown kind', when: "kind = 'no'" }];
  const first = form({ outputs, checks: [...checks] });
  const second = form({ name: 'second', delimiter: ';', checks: [...checks], outputs: [output()] });
  const { ask, imported } = await run(
    [
      [`${HEAD}a,x,1\na,x,2\nother,y,3\nno,x,4\nlast,,5\n`, first],
      ['kind;place;amount\na;x;10\nno;x;1\n', second],
    ],
    1,
  );
  expect(await ask(ALL)).toEqual([{ kind: 'a', place: 'x', records: 3, amount: 13, least: 1, most: 10 }]);
  expect(await ask('SELECT kind, amount FROM plain ORDER BY kind')).toEqual([
    { kind: 'last', amount: 5 },
    { kind: 'other', amount: 3 },
  ]);
  expect(imported.entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
    [5, 1],
    [2, 1],
  ]);
});

test.each([
  ['a mean, which cannot be added up', { records: 'AVG(amount)' }],
  ['two sums in one', { records: 'SUM(amount) / SUM(amount)' }],
  ['a plain column', { records: 'amount' }],
])('%s is a mistake of the dataset', async (_what, columns) => {
  const one = output({ columns: { ...output().columns, ...columns } });
  const error = await run([[`${HEAD}a,x,1\n`, form({ outputs: [one] })]]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(InputError);
  expect(String(error)).toMatch(/no sum, count, minimum or maximum/);
});

test('outputs grouped in different ways are a mistake of the dataset', async () => {
  const outputs = [output(), output({ group: ['kind'], columns: { ...output().columns, place: 'MIN(place)' } })];
  await expect(run([[`${HEAD}a,x,1\n`, form({ outputs })]])).rejects.toThrow(/grouped in different ways/);
});
