import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, SYNTHETIC_SOURCE } from '../dossier/synthetic.ts';
import { entente, isOneClearError } from './run.ts';

describe('one clear line on stderr, exit code 2, nothing on stdout', () => {
  test.each([
    ['an unknown country with a suggestion', ['brief', 'Kazakstann', 'Pakistan'], /'Kazakstann'; did you mean Kazakhstan\?/],
    ['an unknown country with nothing near', ['brief', 'Ruritania-on-Sea', 'Pakistan'], /unknown country 'Ruritania-on-Sea'/],
    ['an ambiguous country', ['brief', 'Congo', 'Kenya'], /'Congo'.*COG.*COD/],
    ['an ambiguous country in second place', ['brief', 'Kenya', 'Korea'], /'Korea'.*KOR.*PRK/],
    ['Guinea', ['brief', 'Guinea', 'Kenya'], /GIN.*GNB.*GNQ.*PNG/],
    ['a former state', ['brief', 'USSR', 'Pakistan'], /'USSR' is a state that was dissolved in 1991; write .*KAZ \(Kazakhstan\)/],
    ['the same country twice', ['brief', 'KAZ', 'Kazakhstan'], /both are KAZ/],
    ['an empty name', ['brief', '', 'PAK'], /unknown country ''/],
    ['a date that does not exist', ['brief', 'KAZ', 'PAK', '--as-of', '2024-02-30'], /--as-of '2024-02-30' is not an EDTF date/],
    ['a date in another notation', ['brief', 'KAZ', 'PAK', '--as-of', '31.08.2024'], /'31\.08\.2024'/],
    ['a date in the future', ['brief', 'KAZ', 'PAK', '--as-of', '2999-01-01'], /lies after today/],
    ['since after as-of', ['brief', 'KAZ', 'PAK', '--as-of', '2020-01-01', '--since', '2021-01-01'], /--since 2021-01-01 is not before/],
    ['an unknown section', ['brief', 'KAZ', 'PAK', '--sections', 'trade,sport'], /'sport' is none of bottom-line/],
    ['a misspelt section', ['brief', 'KAZ', 'PAK', '--sections', 'histroy'], /did you mean history/],
    ['no section', ['brief', 'KAZ', 'PAK', '--sections', ','], /--sections is empty/],
    ['an unknown format', ['brief', 'KAZ', 'PAK', '--format', 'pdf'], /'pdf' is none of md, html, json/],
    ['an unknown length', ['brief', 'KAZ', 'PAK', '--length', 'long'], /'long' is none of short, full/],
    ['a data folder that is not there', ['brief', 'KAZ', 'PAK', '--data', '/nonexistent-folder'], /no data folder/],
    ['diff backwards', ['diff', 'KAZ', 'PAK', '--from', '2024-01-01', '--to', '2023-01-01'], /is not before --to/],
    ['a dossier that is not there', ['dossier', 'show', 'BOL-BHR'], /no dossier BHR-BOL/],
    ['a dyad in a wrong form', ['dossier', 'show', 'KAZ'], /'KAZ' is not a dyad/],
  ])('%s', (_what, args, message) => {
    const run = entente(...args);
    expect(run.err).toMatch(message);
    expect(isOneClearError(run), JSON.stringify(run)).toBe(true);
  });

  test.each([
    ['a missing country', ['brief', 'KAZ']],
    ['an unknown option', ['brief', 'KAZ', 'PAK', '--colour']],
    ['diff without a day', ['diff', 'KAZ', 'PAK']],
    ['an unknown command', ['breif', 'KAZ', 'PAK']],
  ])('%s', (_what, args) => {
    const run = entente(...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(run.err).not.toBe('');
  });
});

describe('an output file is whole or absent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-out-'));

  test('a folder that does not exist', () => {
    const run = entente('brief', 'KEN', 'UGA', '--out', join(folder, 'no', 'brief.md'));
    expect(run.err).toMatch(/cannot write .*its folder does not exist/);
    expect(isOneClearError(run)).toBe(true);
  });

  test('a folder in place of a file', () => {
    const run = entente('brief', 'KEN', 'UGA', '--out', folder);
    expect(isOneClearError(run)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an earlier file stays when the input is wrong', () => {
    const file = join(folder, 'kept.md');
    writeFileSync(file, 'earlier');
    entente('brief', 'KEN', 'Congo', '--out', file);
    expect(readdirSync(folder)).toEqual(['kept.md']);
  });

  test('the ending gives the format, and nothing is left beside the file', () => {
    const file = join(folder, 'brief.json');
    expect(entente('brief', 'KEN', 'UGA', '--out', file)).toMatchObject({ code: 0, out: '', err: '' });
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a broken dossier', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nrecords: [*c, *c, *c]\n`;

  test.each([
    ['a YAML bomb', bomb, /bhr\.yaml:\d+.*anchors and aliases are not allowed/],
    ['broken YAML', 'records:\n  - id: [', /bhr\.yaml:\d+.*not readable as YAML/],
    ['a field that does not exist', `${SYNTHETIC_SOURCE}recrods: []\n`, /unknown field 'recrods'/],
    ['a list where an object belongs', '- a\n- b\n', /bhr\.yaml/],
  ])('%s is one line with file and line', (_what, text, message) => {
    const run = entente('brief', 'BHR', 'BOL', '--data', dataFolder('BHR-BOL', { 'bhr.yaml': text }));
    expect(run.err).toMatch(message);
    expect(isOneClearError(run), run.err).toBe(true);
  });
});

describe('what is there is not destroyed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-kept-'));

  test('a pipe or a device is refused', () => {
    expect(entente('brief', 'KEN', 'UGA', '--out', '/dev/null')).toMatchObject({ code: 2 });
    expect(entente('brief', 'KEN', 'UGA', '--out', '/dev/null').err).toMatch(/a device or a pipe/);
  });

  test('a link is written through and a file keeps its mode', () => {
    const [real, link] = [join(folder, 'real.md'), join(folder, 'link.md')];
    writeFileSync(real, 'earlier', { mode: 0o600 });
    symlinkSync(real, link);
    expect(entente('brief', 'KEN', 'UGA', '--out', link)).toMatchObject({ code: 0 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toMatch(/^# Kenya and Uganda/);
    expect(statSync(real).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['an ending that names no format', ['brief', 'KEN', 'UGA', '--out', join(folder, 'x.pdf')], /ends in none of \.md, \.html, \.json/],
    ['a path through a file', ['brief', 'KEN', 'UGA', '--out', '/etc/passwd/x.md'], /cannot write/],
    ['a name that is too long', ['brief', 'KEN', 'UGA', '--out', join(folder, `${'n'.repeat(300)}.md`)], /the name is too long/],
    ['a data folder without dossiers', ['brief', 'KEN', 'UGA', '--data', folder], /name one with a dossiers folder/],
    ['three countries', ['dossier', 'show', 'KAZ', 'PAK', 'USA'], /more than two countries/],
    ['control characters in a name', ['brief', '\u001b]0;x\u0007', 'PAK'], /unknown country/],
  ])('%s', (_what, args, message) => {
    const run = entente(...args);
    expect(run.err).toMatch(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
    expect(run.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(isOneClearError(run), JSON.stringify(run)).toBe(true);
  });

  test('a full disk on the output is one line, not a stack', () => {
    const { status, stderr } = spawnSync('bash', ['-c', 'node dist/entente.js brief KAZ PAK > /dev/full'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toBe('entente: cannot write to the output: the disk is full\n');
  });
});
