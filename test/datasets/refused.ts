/** The refused records of an import, as `file:line reason`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '../../src/lake/importing/import.ts';

export function refused(folder: string, { entry }: Imported): string[] {
  if (!entry.rejects) return [];
  return readFileSync(join(folder, entry.rejects.path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; line: number; reason: string })
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}
