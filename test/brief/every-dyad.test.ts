import { beforeAll, expect, test } from 'vitest';
import { citationNumbers } from '../../src/brief/citations.ts';
import { composeBrief } from '../../src/brief/compose.ts';
import type { Brief } from '../../src/brief/document.ts';
import { statementsOf } from '../../src/brief/document.ts';
import { footerOf } from '../../src/brief/render/footer.ts';
import { renderMarkdown } from '../../src/brief/render/markdown.ts';
import type { CountryTable } from '../../src/countries/table.ts';
import { countryTable } from '../../src/countries/table.ts';
import type { Dossier, Organisation } from '../../src/domain/dossier.ts';
import { dyadOf } from '../../src/domain/dyad.ts';
import type { Frames } from '../../src/domain/frame.ts';
import { openStore } from '../../src/dossier/store.ts';
import { subjectOf } from '../../src/measures/subject.ts';

const AS_OF = '2026-11-24';
let countries: CountryTable;
let organisations: readonly Organisation[];
let frames: Frames;
const dossiers = new Map<string, Dossier>();

beforeAll(async () => {
  countries = await countryTable();
  const store = openStore();
  organisations = await store.organisations();
  frames = await store.frames();
  for (const id of store.dossierIds()) dossiers.set(id, await store.dossier(id));
});

function briefOf(a: string, b: string, asOf = AS_OF): Brief {
  const dyad = dyadOf(a, b);
  const dossier = dossiers.get(dyad.id) ?? { dyad: dyad.id, sources: [], records: [], conflicts: [], gaps: [] };
  return composeBrief(subjectOf({ dyad, asOf, dossier, organisations, frames, countries }));
}

/** What an editor would strike in any brief; empty for a sound one. */
function faultsOf(brief: Brief): string[] {
  const numbers = citationNumbers(brief);
  const statements = statementsOf(brief.sections);
  const bare = statements.filter(
    ({ grounds }) =>
      grounds.length === 0 ||
      grounds.some((ground) => ground.kind === 'search' && (ground.search.what === '' || ground.search.where.length === 0)),
  );
  const broken = statements.filter(
    ({ text }) => /undefined|NaN|null|\[object| {2}|\s[,.;]|\.\.|\{[dD]ate\}|Infinity| $/.test(text) || text.trim() === '',
  );
  const cited = new Set(statements.flatMap((statement) => numbers(statement)));
  const unlisted = [...cited].filter((number) => number < 1 || number > brief.sources.length);
  const uncited = brief.sources.filter(({ number }) => !cited.has(number));
  const empty = brief.sections.filter(({ blocks }) => blocks.length === 0);
  const lower = brief.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? block.statements : [])))
    .filter(({ text }) => !/^[\p{Lu}\p{N}“]/u.test(text) || !/[.?!]$/.test(text));
  return [
    ...bare.map(({ text }) => `no provenance: ${text}`),
    ...broken.map(({ text }) => `broken: ${text}`),
    ...unlisted.map((number) => `citation ${number} is not listed`),
    ...uncited.map(({ source }) => `source ${source.id} is not cited`),
    ...empty.map(({ id }) => `section ${id} is empty`),
    ...lower.map(({ text }) => `not a sentence: ${text}`),
  ];
}

test('the 193 members of the United Nations and its two observers make 18,915 dyads', () => {
  expect(countries.states).toHaveLength(195);
  expect((countries.states.length * (countries.states.length - 1)) / 2).toBe(18_915);
});

test('every one of the 18,915 dyads composes without a fault', { timeout: 600_000 }, () => {
  const faults: string[] = [];
  let composed = 0;
  countries.states.forEach((a, at) => {
    for (const b of countries.states.slice(at + 1)) {
      composed += 1;
      if (faults.length < 20) faults.push(...faultsOf(briefOf(a, b)).map((fault) => `${a}-${b} ${fault}`));
    }
  });
  expect(faults).toEqual([]);
  expect(composed).toBe(18_915);
});

test('so do partly recognised and dependent entities, with each other and with a state', () => {
  const others = [...countries.byCode.values()]
    .filter(({ status }) => status === 'partly-recognised' || status === 'territory')
    .map(({ code }) => code);
  const faults = others.flatMap((code, at) =>
    [briefOf(code, 'FRA'), ...(others[at + 1] ? [briefOf(code, others[at + 1] ?? 'KEN')] : [])].flatMap(faultsOf),
  );
  expect(faults).toEqual([]);
});

test('dossiers compose without a fault on any day of their past', () => {
  for (const id of dossiers.keys()) {
    const [a = '', b = ''] = id.split('-');
    for (const day of ['1990-01-01', '1992-02-24', '2001-09-11', '2016-12-31', '2023-07-08', '2024-08-31', '2026-02-04', AS_OF]) {
      expect(faultsOf(briefOf(a, b, day)), `${id} as of ${day}`).toEqual([]);
    }
  }
});

test('the order of the countries makes no difference, nor does a second run', () => {
  const text = (brief: Brief): string => renderMarkdown(brief, footerOf(brief));
  for (const [a, b] of [
    ['KAZ', 'PAK'],
    ['KEN', 'UGA'],
    ['BHR', 'BOL'],
  ] as const) {
    expect(text(briefOf(b, a))).toBe(text(briefOf(a, b)));
  }
});
