/** Every query of the project parses under Trino's grammar and uses only functions that Trino and the present engine both have. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TrinoSQL } from 'dt-sql-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { codesFor } from '../../src/datasets/codes/catalogue.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { planFiles } from '../../src/datasets/import-files.ts';
import type { DelimitedForm, SourceFile } from '../../src/lake/form.ts';
import { countsSql, examplesSql } from '../../src/lake/revisions.ts';
import { TABLES } from '../../src/lake/tables/catalogue.ts';
import { SAMPLES } from '../datasets/fuzzing/samples/index.ts';

/** Functions whose meaning is the same in both. A new one is added here after its documentation in both has been read. */
const FUNCTIONS = new Set(
  'REGEXP_LIKE CAST TRY_CAST COALESCE NULLIF LENGTH SUBSTR TRIM LOWER UPPER CONCAT REPLACE ABS FLOOR SUM COUNT MIN MAX AVG ROUND GREATEST LEAST'.split(
    ' ',
  ),
);
/** Words that stand before a bracket without being functions. */
const WORDS = new Set(
  'IN AND OR NOT WHEN THEN ELSE BETWEEN AS ON WHERE SELECT FROM OVER VALUES EXISTS DECIMAL VARCHAR BY UNION ALL CASE HAVING IS DISTINCT JOIN'.split(
    ' ',
  ),
);

const parser = new TrinoSQL();

function faults(sql: string): string[] {
  const called = [...withoutText(sql).matchAll(/\b([A-Za-z_]+)\s*\(/g)].map(([, name = '']) => name.toUpperCase());
  const strange = [...new Set(called.filter((name) => !FUNCTIONS.has(name) && !WORDS.has(name)))].map((name) => `function ${name}`);
  return [...parser.validate(sql).map(({ message, startLine }) => `line ${startLine}: ${message}`), ...strange];
}

function withoutText(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'/g, "''").replace(/"(?:[^"]|"")*"/g, 'x');
}

/** What the engine makes of a form, in the terms the form itself uses. */
function formSql(form: DelimitedForm): string[] {
  const joins = form.lookups.map(
    ({ as, code, year }) =>
      `LEFT JOIN codes AS ${as} ON ${as}.code = (${code})${year ? ` AND (${year}) BETWEEN ${as}.first_year AND ${as}.last_year` : ''}`,
  );
  const checks = form.checks.map(({ when }, at) => `WHEN ${when} THEN ${at}`).join(' ');
  return form.outputs.map(({ columns, where, group }) => {
    const list = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
    const kept = checks ? `(CASE ${checks} END) IS NULL` : 'TRUE';
    const by = group ? ` GROUP BY ${group.map((name) => columns[name]).join(', ')}` : '';
    return `SELECT ${list.join(', ')} FROM raw ${joins.join(' ')} WHERE ${kept}${where ? ` AND (${where})` : ''}${by}`;
  });
}

describe('the lake’s queries', async () => {
  const folder = resolve('src/lake/queries');
  const modules = await Promise.all(
    readdirSync(folder).map(async (name) => [name, (await import(join(folder, name))) as Record<string, unknown>] as const),
  );
  const sample = { dataset: 'baci', reporter: 'KAZ', partner: 'PAK', flow: 'X', country: 'KAZ', first: 'KAZ', second: 'PAK' };
  const queries = modules.flatMap(([name, exported]) =>
    Object.entries(exported).map(([title, value]): [string, string] => [
      `${name}: ${title}`,
      typeof value === 'function' ? String(value(sample)) : String(value),
    ]),
  );
  test.each(queries)('%s', (_, sql) => {
    expect(faults(sql)).toEqual([]);
  });
});

test.each([...TABLES.values()])('comparing two vintages of $name', (table) => {
  const values = Object.keys(table.columns).filter((name) => !table.key.includes(name));
  expect(faults(countsSql(table, values))).toEqual([]);
  if (values.length > 0) expect(faults(examplesSql(table, values, 10))).toEqual([]);
});

/** Every delimited form of a dataset's samples; some are made from a file's header, or from a mapping beside it. */
async function formsOf(dataset: Dataset, folder: string): Promise<[string, DelimitedForm][]> {
  const common = await codesFor(dataset);
  const found = (SAMPLES[dataset.id] ?? []).filter(({ refused }) => !refused);
  const forms = await Promise.all(
    found.map(async ({ beside, ...sample }, at): Promise<[string, DelimitedForm][]> => {
      const files = [sample, ...(beside ? [beside] : [])].map(({ name, text }): SourceFile => {
        const path = join(mkdtempSync(join(folder, `${at}-`)), name);
        writeFileSync(path, text);
        return { name, path, bytes: Buffer.byteLength(text) };
      });
      const planned = await planFiles(dataset, files, common);
      return planned.files.flatMap(({ file, form }): [string, DelimitedForm][] =>
        form.kind === 'delimited' && file.name === sample.name ? [[`${dataset.id} ${file.name}: ${form.name}`, form]] : [],
      );
    }),
  );
  return forms.flat();
}

describe('what reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-forms-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const forms = (await Promise.all([...DATASETS.values()].map((dataset) => formsOf(dataset, folder)))).flat();
  test.each(forms)('%s', (_, form) => {
    for (const sql of formSql(form)) expect(faults(sql)).toEqual([]);
  });
});

test('the check sees a fault: an unknown function, and what is no SQL', () => {
  expect(faults("SELECT regexp_full_match(a, 'x') FROM t")).toEqual(['function REGEXP_FULL_MATCH']);
  expect(faults('SELECT FROM WHERE')).not.toEqual([]);
});
