import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

/** The house, ground floor first; rooms of one row share a floor and may not use each other. */
const FLOORS = [
  ['domain', 'statistics'],
  ['platform'],
  ['countries', 'charts'],
  ['dossier', 'lake'],
  ['measures', 'routing', 'datasets'],
  ['brief', 'check'],
  ['entente.ts'],
  ['cli', 'server'],
] as const;

const ROOT = resolve('src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file of the project that a file imports, types and dynamic imports included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const { module } = parseSync(file, text);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamic,
  ];
  return names.filter((name) => name.startsWith('.')).map((name) => resolve(dirname(file), name));
}

function roomOf(file: string): string {
  return relative(ROOT, file).split('/')[0] ?? '';
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room));
}

const files = sourceFiles(ROOT);

test('every file stands in a room of the house', () => {
  expect(files.filter((file) => floorOf(roomOf(file)) < 0).map((file) => relative(ROOT, file))).toEqual([]);
});

test('a room uses rooms below it, never above or beside it', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file) && floorOf(roomOf(target)) >= floorOf(roomOf(file)))
      .map((target) => `${relative(ROOT, file)} -> ${relative(ROOT, target)}`),
  );
  expect(wrong).toEqual([]);
});

test('the check sees imports at all: brief uses measures, and type imports count', () => {
  const rooms = new Set(
    files
      .filter((file) => roomOf(file) === 'brief')
      .flatMap(importsOf)
      .map(roomOf),
  );
  expect([...rooms]).toEqual(expect.arrayContaining(['measures', 'domain', 'charts']));
});

test('no import goes round in a circle', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].map((step) => relative(ROOT, step)).join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no file written by hand is over 600 lines', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 600)).toEqual([]);
});
