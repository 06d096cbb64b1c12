import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

test('no word of the engine stands outside the engine’s folder', () => {
  const found = readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join('src', 'lake', 'duckdb')))
    // What loads the engine names its folder; nothing else may.
    .filter((file) =>
      /duckdb|read_csv|read_parquet|read_json|COPY \(/i.test(
        readFileSync(file, 'utf8').replace(/from '[./]*(lake\/)?duckdb\/[\w-]+\.ts'|import\('[./]*duckdb\/[\w-]+\.ts'\)/g, ''),
      ),
    )
    .map((file) => relative('src', file));
  expect(found).toEqual([]);
});
