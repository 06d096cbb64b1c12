/** The template of each kind of record, as `docs/records.md` shows it: one text to read, copy and test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record.ts';
import { PACKAGE_ROOT } from '../platform/package-root.ts';

/** YAML of one record as a list item, by kind. @throws Error (a bug) when the document lacks a kind. */
export function recordTemplates(): Readonly<Record<RecordKind, string>> {
  const text = readFileSync(join(PACKAGE_ROOT, 'docs', 'records.md'), 'utf8');
  const entries = RECORD_KINDS.map((kind) => {
    const block = text.match(new RegExp(`\\n## ${kind}\\n[\\s\\S]*?\`\`\`yaml\\n([\\s\\S]*?)\`\`\``))?.[1];
    if (block === undefined) throw new Error(`docs/records.md has no template of ${kind}`);
    return [kind, block] as const;
  });
  return Object.fromEntries(entries) as Record<RecordKind, string>;
}
