import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { HOSTS, ONLY_LINKED } from '../../src/datasets/hosts.ts';

const ROOT = resolve('src');
const files = readdirSync(ROOT, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

/** Addresses in messages, as examples of a local mirror. */
const LOCAL = ['127.0.0.1', 'localhost'];

function hostsIn(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g)].map(([, host = '']) => host);
}

test('every address in the source is of a host of the manifest, or of one that is only linked to', () => {
  const asked = Object.values(HOSTS).map(({ host }) => host as string);
  const strange = files.flatMap((file) =>
    hostsIn(readFileSync(join(ROOT, file), 'utf8'))
      .filter((host) => ![...asked, ...ONLY_LINKED, ...LOCAL].includes(host))
      .map((host) => `${file}: ${host}; if it is asked, list it in HOSTS; if it is only a link, in ONLY_LINKED`),
  );
  expect(strange).toEqual([]);
});

test('the check sees addresses at all', () => {
  expect(hostsIn(readFileSync(join(ROOT, 'datasets/hosts.ts'), 'utf8'))).toContain('comtradedeveloper.un.org');
  expect(hostsIn("fetch('https://api.example.org/x') http://10.0.0.1")).toEqual(['api.example.org', '10.0.0.1']);
});

test('no host is both asked and only linked to', () => {
  for (const { host } of Object.values(HOSTS)) expect(ONLY_LINKED).not.toContain(host);
});

test('hosts are put together from the manifest only', () => {
  const computed = files.filter(
    (file) => file !== 'datasets/hosts.ts' && /\b(?:https?|wss?):\/\/\$\{/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(computed).toEqual([]);
});

test('one file reaches the network, and only the server listens', () => {
  const reaching = files.filter((file) =>
    /(?<![.\w'])fetch\(|from 'undici'|new (WebSocket|XMLHttpRequest|EventSource)\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(reaching).toEqual(['datasets/fetching/effects.ts']);
  const listening = files.filter((file) => /'(node:)?(https?|http2|tls|dgram)'/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(listening.filter((file) => !file.startsWith('server/'))).toEqual([]);
});
