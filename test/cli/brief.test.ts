import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { footerOf } from '../../src/brief/render/footer.ts';
import { renderTerminal } from '../../src/brief/render/terminal.ts';
import { brief } from '../../src/entente.ts';
import { dataFolder, withRecords } from '../dossier/synthetic.ts';
import { entente } from './run.ts';

test('any spelling, any order, the same brief', () => {
  const plain = entente('brief', 'KAZ', 'PAK', '--as-of', '2026-03-31').out;
  for (const [a, b] of [
    ['Pakistan', 'Kazakhstan'],
    ['Қазақстан', 'پاکستان'],
    ['kz', 'PK'],
  ] as const) {
    expect(entente('brief', a, b, '--as-of', '2026-03-31').out).toBe(plain);
  }
});

test('the same bytes in another time zone, locale and folder', () => {
  const run = (env: Readonly<Record<string, string>>, cwd: string): string =>
    spawnSync('node', [join(process.cwd(), 'dist/entente.js'), 'brief', 'KAZ', 'PAK', '--as-of', '2026-03-31', '--format', 'html'], {
      encoding: 'utf8',
      cwd,
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    }).stdout;
  const here = run({ TZ: 'UTC', LANG: 'C' }, process.cwd());
  expect(here.length).toBeGreaterThan(50_000);
  expect(run({ TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'kk_KZ.UTF-8' }, tmpdir())).toBe(here);
});

test('the footer’s hash changes with the content and with nothing else', () => {
  const hash = (...args: string[]): string | undefined => entente('brief', 'KAZ', 'PAK', ...args).out.match(/sha256 ([0-9a-f]{64})/)?.[1];
  expect(hash('--as-of', '2026-03-31')).toBe(hash('--as-of', '2026-03-31'));
  expect(hash('--as-of', '2026-03-31')).not.toBe(hash('--as-of', '2026-03-30'));
});

test('piped output is clean Markdown: no colour codes, balanced citations, every cited source listed', () => {
  const { out } = entente('brief', 'KAZ', 'PAK');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for a terminal's colour codes
  expect(out).not.toMatch(/\u001b/);
  const [body = '', list = ''] = out.split('\n## Sources\n');
  const cited = new Set(
    [...body.matchAll(/(?<!\\)\[(\d+)(?:–(\d+))?\]/g)].flatMap(([, from, to]) =>
      Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, at) => Number(from) + at),
    ),
  );
  const listed = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect([...cited].sort((a, b) => a - b)).toEqual(listed);
});

test('sections in the order of a brief, whatever the order asked for', () => {
  const { out } = entente('brief', 'KAZ', 'PAK', '--sections', 'security,glance');
  expect([...out.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['At a glance', 'Security', 'Sources']);
});

test('a reader that stops early is no fault', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', 'node dist/entente.js brief KAZ PAK --format html | head -c 100 >/dev/null'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect([0, 141]).toContain(status);
});

test('the three formats by the ending of the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-formats-'));
  const first = (name: string): string => {
    entente('brief', 'KEN', 'UGA', '--out', join(folder, name));
    return readFileSync(join(folder, name), 'utf8').slice(0, 15);
  };
  expect(first('a.html').toLowerCase()).toBe('<!doctype html>');
  expect(first('a.json')).toBe('{\n  "schema": "');
  expect(first('a.md')).toMatch(/^# Kenya and Ug/);
});

test('on a terminal: no line wider than the screen, whatever its width', async () => {
  const composed = await brief('KAZ', 'PAK', { asOf: '2026-03-31' });
  for (const columns of [40, 80, 200]) {
    const longest = Math.max(
      ...renderTerminal(composed, footerOf(composed), columns)
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(Math.min(columns, 96));
  }
});

describe('what comes from a record is text, never markup', () => {
  const evil = `Bahrain <img src=x onerror=alert(1)> & "Bolivia" [met](javascript:alert(1)) \`code\` {date}.`;
  const data = dataFolder('BHR-BOL', {
    'a.yaml': withRecords(`  - id: synthetic-attack
    kind: event
    topic: history
    label: <b>x</b>
    date: 2001
    text: '${evil}'
    sources: [synthetic-page]
`).replace('publisher: Synthetic Press', `publisher: 'Synthetic <script>alert(1)</script> Press'`),
  });

  test('in HTML', () => {
    const { out } = entente('brief', 'BHR', 'BOL', '--data', data, '--format', 'html');
    expect(out).not.toMatch(/<img|<script|<b>x/);
    expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('in Markdown', () => {
    const { out } = entente('brief', 'BHR', 'BOL', '--data', data);
    expect(out).toContain('\\<img');
    expect(out).not.toMatch(/(?<!\\)\[met(?<!\\)\]\(/);
  });

  test('an address that is no web page is refused when the dossier is read', () => {
    const bad = dataFolder('BHR-BOL', {
      'a.yaml': withRecords('').replace('https://synthetic.example/page', 'javascript:alert(1)').replace('records:\n', 'records: []\n'),
    });
    expect(entente('brief', 'BHR', 'BOL', '--data', bad)).toMatchObject({ code: 2 });
  });
});

test('a changed YAML file is read again without a build', () => {
  const data = dataFolder('BHR-BOL', {
    'a.yaml': withRecords(
      "  - { id: one, kind: event, topic: history, date: 2001, text: 'It synthetically began {date}.', sources: [synthetic-page] }\n",
    ),
  });
  expect(entente('brief', 'BHR', 'BOL', '--data', data).out).toContain('It synthetically began in 2001.');
});
