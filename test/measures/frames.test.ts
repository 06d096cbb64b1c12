import { beforeAll, expect, test } from 'vitest';
import { countryTable } from '../../src/countries/table.ts';
import type { Organisation } from '../../src/domain/dossier.ts';
import { dyadOf } from '../../src/domain/dyad.ts';
import type { Frame, Frames } from '../../src/domain/frame.ts';
import { openStore } from '../../src/dossier/store.ts';
import { sharedFrames } from '../../src/measures/frames.ts';
import { subjectOf } from '../../src/measures/subject.ts';

let organisations: readonly Organisation[] = [];
let frames: Frames = { sources: [], frames: [] };
beforeAll(async () => {
  const store = openStore();
  organisations = await store.organisations();
  frames = await store.frames();
});

async function meetIn(a: string, b: string, asOf = '2026-11-24'): Promise<string[]> {
  const dyad = dyadOf(a, b);
  const dossier = { dyad: dyad.id, sources: [], records: [], conflicts: [], gaps: [] };
  const subject = subjectOf({ dyad, asOf, dossier, organisations, frames, countries: await countryTable() });
  return (sharedFrames(subject).value as readonly Frame[]).map(({ id }) => id);
}

test.each([
  ['a country and a group', 'KAZ', 'USA', 'c5-plus-1'],
  ['two of a group that meets', 'KAZ', 'KGZ', 'c5-plus-1'],
  ['members of two organisations', 'FRA', 'BRA', 'eu-celac'],
  ['members of one forum', 'IND', 'JPN', 'quad'],
])('%s meet', async (_how, a, b, frame) => {
  expect(await meetIn(a, b)).toContain(frame);
});

test.each([
  ['a stranger to the group', 'PAK', 'USA', 'c5-plus-1'],
  ['two on one side of organisations', 'FRA', 'DEU', 'eu-celac'],
  ['a country left out of it', 'CUB', 'USA', 'oas'],
])('%s do not', async (_how, a, b, frame) => {
  expect(await meetIn(a, b)).not.toContain(frame);
});

test('a list of countries says nothing of a day before the meeting it was read from', async () => {
  expect(await meetIn('KAZ', 'PAK')).toContain('asem');
  expect(await meetIn('KAZ', 'PAK', '2000-01-01')).toEqual([]);
});

test('every country named is in the table, every organisation is held', async () => {
  const { byCode } = await countryTable();
  const sides = frames.frames.flatMap((frame) => frame.sides);
  expect(sides.flatMap(({ countries = [], excluded = [] }) => [...countries, ...excluded]).filter((code) => !byCode.has(code))).toEqual([]);
  const held = new Set(organisations.map(({ id }) => id));
  expect(sides.flatMap(({ organisation }) => organisation ?? []).filter((id) => !held.has(id))).toEqual([]);
});
