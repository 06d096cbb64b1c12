import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const MAIN = resolve('dist/entente.js');

interface Example {
  readonly command: string;
  /** The block that follows a comment "output", if any. */
  readonly output: string | undefined;
}

/** Every command of the fenced `sh` blocks, with the output printed behind it. */
function examplesOf(document: string): Example[] {
  const text = readFileSync(document, 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```(?:\n\n<!-- output -->\n```\w*\n([\s\S]*?)```)?/g)].flatMap(([, block = '', output]) =>
    block
      .trim()
      .split('\n')
      .map((command) => ({ command, output })),
  );
}

/** What a user on a fresh machine would type, less the installation that this run already rests on. */
function run(command: string, folder: string): { status: number | null; stdout: string; stderr: string } {
  const line = command.replace(/^npm ci && /, '').replace(/^npx entente/, `node ${MAIN}`);
  return spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

describe.each(DOCUMENTS)('%s', (document) => {
  const examples = examplesOf(document).filter(({ command }) => !command.endsWith('npm test'));
  const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
  execFileSync('mkdir', ['-p', join(folder, 'my-data', 'dossiers')]);

  test.runIf(examples.length > 0).each(examples)('$command', ({ command, output }) => {
    const { status, stdout, stderr } = run(command, folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (output !== undefined) {
      expect(output.trim()).not.toBe('');
      expect(stdout).toContain(output.trim());
    }
  });

  test('every file it links to exists', () => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(() => readFileSync(resolve(document, '..', link))).not.toThrow();
  });
});

test('npx finds the command in the package itself', () => {
  const { status, stdout } = spawnSync('npx', ['entente', 'brief', 'KAZ', 'PAK'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# Kazakhstan and Pakistan: the state of relations\n/);
});

test('the README gives the two commands that do everything, and the second is what CI runs', () => {
  const commands = examplesOf('README.md').map(({ command }) => command);
  expect(commands.slice(0, 2)).toEqual(['npm ci && npx entente brief KAZ PAK', 'npm ci && npm test']);
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/npm ci.*\nnpm test/);
});

test('the README’s picture of the layout names every room of the house and no other', () => {
  const picture = readFileSync('README.md', 'utf8').match(/```text\nsrc\/\n([\s\S]*?)\ndata\//)?.[1] ?? '';
  const drawn = [...picture.matchAll(/^ {2}([\w.]+)\/? /gm)].map(([, room]) => room).sort();
  expect(drawn).toEqual(
    readdirSync('src')
      .filter((name) => !name.endsWith('.tmp.ts'))
      .sort(),
  );
});
