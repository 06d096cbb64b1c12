/** Synthetic dossiers for tests: obviously invented, in a folder of their own, never shipped. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SYNTHETIC_SOURCE = `sources:
  - id: synthetic-page
    type: webpage
    annote: synthetic page for a test
    publisher: Synthetic Press
    URL: https://synthetic.example/page
    issued: 2020-06-01
    custom: { standing: press }
`;

/** A data folder with one dossier of the given files. */
export function dataFolder(dyad: string, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'entente-synthetic-'));
  const folder = join(root, 'dossiers', dyad);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return root;
}

/** A dossier file of one source and the given records, indented as list items under `records:`. */
export function withRecords(records: string): string {
  return `${SYNTHETIC_SOURCE}records:\n${records}`;
}
