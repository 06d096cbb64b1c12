import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entente } from '../cli/run.ts';

/** Outputs that a person has read and accepted; a change is read before `npm run golden` accepts it. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'KAZ-PAK-2026-03-31.md': ['brief', 'KAZ', 'PAK', '--as-of', '2026-03-31'],
  'KAZ-PAK-2024-08-31-short.md': ['brief', 'Pakistan', 'Kazakhstan', '--as-of', '2024-08-31', '--length', 'short'],
  'KAZ-PAK-diff.md': ['diff', 'KAZ', 'PAK', '--from', '2024-08-31', '--to', '2026-03-31'],
  'FRA-BRA-2026-11-01.md': ['brief', 'France', 'Brazil', '--as-of', '2026-11-01'],
  'TWN-XKX-2026-11-01.md': ['brief', 'Taiwan', 'Kosovo', '--as-of', '2026-11-01', '--length', 'short'],
};

test.each(Object.entries(CASES))('%s is as it was accepted', (name, args) => {
  const { code, out, err } = entente(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = join('test', 'golden', name);
  const changed = file.replace(/\.md$/, '-changed.md');
  rmSync(changed, { force: true });
  const accepted = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (out !== accepted) writeFileSync(changed, out);
  expect(out, `read ${changed}, then run: npm run golden`).toBe(accepted);
});
