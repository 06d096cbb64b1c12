import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStore } from '../../src/dossier/store.ts';

/** A human-written article's statements; they stand outside the project and are read from there when it is at hand. */
const FACTS = '../shared/article/facts.json';

/**
 * What covers, corrects or disputes each recordable statement: record ids, `conflict ...`, `gap ...`, or
 * `organisation ...`. A statement that no record of this dyad could carry says why.
 */
const COVERAGE: Readonly<Record<string, readonly string[] | string>> = {
  S01: ['borders-kazakhstan-2023'],
  S02: ['borders-kazakhstan-2023'],
  S04: 'a fact of one country, not of the dyad',
  S05: 'a fact of one country, not of the dyad',
  S06: ['conflict common-border', 'transit-two-countries'],
  S08: ['independence-1991'],
  S12: ['conflict common-border'],
  S13: ['independence-1991'],
  S14: ['recognition-1991', 'conflict first-to-recognise'],
  S15: ['relations-1992'],
  S16: ['visit-tokayev-2026', 'visit-koshanov-2022'],
  S17: ['flight-almaty-lahore', 'conflict common-border'],
  S18: ['cpec-2015', 'conflict cpec-start'],
  S20: ['ports-access-2026'],
  S21: ['business-council', 'conflict business-council-when'],
  S22: ['business-council'],
  S23: ['figure-trade-2018-article', 'figure-trade-2018m8-envoy'],
  S24: ['figure-growth-2018-article'],
  S25: ['target-billion'],
  S26: ['figure-trade-2023-article', 'figure-trade-2023-kaz', 'figure-trade-2023-pak-quoted'],
  S27: ['figure-trade-2018-article', 'figure-trade-2023-article'],
  S28: ['roadmap-2025-2027', 'target-billion'],
  S30: ['flight-almaty-lahore'],
  S31: ['figure-air-cargo-2023', 'gap gap-air-cargo'],
  S32: ['flight-almaty-lahore'],
  S33: ['pilot-trucks-2023', 'torkham-closed-2025'],
  S35: ['agreement-military-technical-2016', 'exercise-dostarym'],
  S36: ['memorandum-peacekeeping'],
  S37: ['exercise-dostarym', 'exercise-pats'],
  S39: ['memorandum-peacekeeping'],
  S40: ['peacekeeping-draft-content-2024'],
  S42: ['visit-tokayev-2026', 'visit-nurtleu-2025'],
  S43: ['organisation UN'],
  S44: ['organisation OIC'],
  S45: ['organisation SCO', 'sco-member-2017'],
  S46: ['organisation ECO'],
  S47: ['organisation CICA'],
  S48: ['unesco-board-2023', 'gap gap-unesco-vote'],
  S49: ['conflict memorandums-total', 'figure-documents-2026'],
  S51: ['commission'],
  S52: ['tapi-talks-2022', 'conflict energy-visit-order'],
  S53: ['tapi-talks-2022', 'conflict tapi-name'],
  S55: ['exchange-numl-2021', 'gap gap-exchange-programme'],
  S56: ['exchange-numl-2021', 'gap gap-exchange-programme'],
  S59: ['conflict trade-direction-2023'],
  S65: ['declaration-partnership-2026'],
  S67: ['figure-memorandums-sde-2020'],
  S68: 'a title in a list of sources, which states nothing of the two countries',
  S69: ['gap gap-air-cargo'],
  S70: ['gap gap-air-cargo'],
};

const facts = existsSync(FACTS) ? (JSON.parse(readFileSync(FACTS, 'utf8')) as { facts: { id: string; checkable: string }[] }).facts : [];
if (facts.length === 0) console.warn(`skipped: the article's statements are not at hand (${FACTS})`);

test.skipIf(facts.length === 0)('every checkable statement of the article is covered, corrected or disputed', () => {
  const open = facts.filter(({ id, checkable }) => checkable === 'yes' && COVERAGE[id] === undefined).map(({ id }) => id);
  expect(open).toEqual([]);
});

test('what the coverage names is in the dossier', async () => {
  const store = openStore();
  const [dossier, organisations] = [await store.dossier('KAZ-PAK'), await store.organisations()];
  const held = new Set([
    ...dossier.records.map(({ id }) => id),
    ...dossier.conflicts.map(({ id }) => `conflict ${id}`),
    ...dossier.gaps.map(({ id }) => `gap ${id}`),
    ...organisations
      .filter(({ spells }) => ['KAZ', 'PAK'].every((code) => spells.some(({ country }) => country === code)))
      .map(({ id }) => `organisation ${id}`),
  ]);
  const missing = Object.entries(COVERAGE).flatMap(([statement, names]) =>
    typeof names === 'string' ? [] : names.filter((name) => !held.has(name)).map((name) => `${statement}: ${name}`),
  );
  expect(missing).toEqual([]);
});
