import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '../../src/domain/record.ts';
import { recordTemplates } from '../../src/dossier/record-templates.ts';
import { entente } from '../cli/run.ts';
import { SYNTHETIC_SOURCE } from './synthetic.ts';

const templates = recordTemplates();
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

test.each(RECORD_KINDS)('the template of %s is valid as it stands and reaches the brief', (kind) => {
  const root = mkdtempSync(join(tmpdir(), 'entente-template-'));
  const folder = join(root, 'dossiers', 'BHR-BOL');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'synthetic.yaml'), `${SYNTHETIC_SOURCE}records:\n${indented(templates[kind])}`);
  expect(entente('dossier', 'validate', 'BHR-BOL', '--data', root)).toMatchObject({ code: 0, err: '' });
  const brief = entente('brief', 'BHR', 'BOL', '--data', root);
  expect(brief.code).toBe(0);
  expect(brief.out).toContain('synthetic page for a test');
});

test('the command prints the same template, the list of kinds, and refuses another', () => {
  expect(entente('dossier', 'template', 'visit').out).toBe(templates.visit);
  expect(entente('dossier', 'template').out.trim().split('\n')).toEqual([...RECORD_KINDS]);
  expect(entente('dossier', 'template', 'vist').err).toMatch(/did you mean visit\?/);
});
