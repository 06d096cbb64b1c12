/** The records an import refused, as they stand in the lake. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '../../src/lake/importing/import-options.ts';
import type { Reject } from '../../src/lake/importing/rejects.ts';
import type { TestLake } from './lake.ts';

export function rejectsOf(lake: TestLake, { entry }: Imported): Reject[] {
  if (!entry.rejects) return [];
  return readFileSync(join(lake.folder, entry.rejects.path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reject);
}

/** File, line and reason of each refused record. */
export function placesOf(lake: TestLake, imported: Imported): string[] {
  return rejectsOf(lake, imported).map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}
