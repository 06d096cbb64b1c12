import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lakeDocs } from '../../src/cli/lake-docs.ts';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { TABLES } from '../../src/lake/tables/catalogue.ts';

test('the pages of tables and datasets are what the code says (npm run lake-docs writes them)', () => {
  const docs = lakeDocs();
  for (const [path, text] of Object.entries(docs)) expect(readFileSync(join('docs', path), 'utf8'), path).toBe(text);
  const present = ['tables', 'datasets'].flatMap((folder) => readdirSync(join('docs', folder)).map((name) => `${folder}/${name}`));
  expect(present.sort()).toEqual(Object.keys(docs).sort());
});

test.each([...TABLES.values()])('$name is described so that it can be read back', (table) => {
  const names = Object.keys(table.columns);
  expect(names).toEqual(expect.arrayContaining([...table.sort]));
  // Two rows of one key must stand together on disk, or they are not found.
  expect(table.sort).toEqual(expect.arrayContaining([...table.key]));
  if (table.span) expect(names).toContain(table.span);
  for (const [name, { doc }] of Object.entries(table.columns)) expect(doc.length, name).toBeGreaterThan(3);
});

test.each([...DATASETS.values()])('$id fills only tables there are, and says what it is', (dataset) => {
  expect([...TABLES.keys()]).toEqual(expect.arrayContaining([...dataset.tables]));
  expect(dataset.home).toMatch(/^(https:\/\/|$)/);
  expect(dataset.citation.startsWith(dataset.producer)).toBe(true);
  expect(dataset.traps.length).toBeGreaterThan(0);
});
