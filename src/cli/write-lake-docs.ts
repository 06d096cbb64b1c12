/** Writes docs/tables and docs/datasets. Run by `npm run lake-docs`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lakeDocs } from './lake-docs.ts';

for (const folder of ['tables', 'datasets']) rmSync(join('docs', folder), { recursive: true, force: true });
for (const [path, text] of Object.entries(lakeDocs())) {
  const file = join('docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
