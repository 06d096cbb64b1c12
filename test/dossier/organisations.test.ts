import { beforeAll, expect, test } from 'vitest';
import { countryTable } from '../../src/countries/table.ts';
import type { Organisation } from '../../src/domain/dossier.ts';
import { openStore } from '../../src/dossier/store.ts';

let organisations: readonly Organisation[] = [];
beforeAll(async () => {
  organisations = await openStore().organisations();
});

/** Countries whose spell of a status covers some day that the date may mean. */
function holders(organisation: Organisation, status: string, from: string, to: string): string[] {
  const covering = organisation.spells.filter(
    (spell) =>
      spell.status === status && (spell.from?.min ?? '') <= to && (spell.to?.max ?? '9999') >= from && (spell.to?.min ?? '9999') > from,
  );
  return [...new Set(covering.map(({ country }) => country))];
}

test('34 organisations, each with members and sources', () => {
  expect(organisations).toHaveLength(34);
  expect(organisations.filter(({ spells, sources }) => spells.length === 0 || sources.length === 0)).toEqual([]);
});

test('each list is as long as the organisation or a page states for a date', () => {
  const wrong = organisations.flatMap((organisation) =>
    organisation.sizes.flatMap(({ status, count, date }) => {
      const counted = holders(organisation, status, date.min ?? date.max ?? '', date.max ?? date.min ?? '').length;
      return counted === count ? [] : [`${organisation.id} on ${date.text}: ${counted} ${status}s, stated ${count}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('the United Nations has 193 members, each of them a state of the table', async () => {
  const un = organisations.find(({ id }) => id === 'UN');
  const { byCode } = await countryTable();
  const members = un ? holders(un, 'member', '2026-11-24', '2026-11-24') : [];
  expect(members).toHaveLength(193);
  expect(members.filter((code) => byCode.get(code)?.status !== 'un-member')).toEqual([]);
});

test('no country holds two spells of one status at once', () => {
  const twice = organisations.flatMap(({ id, spells }) =>
    spells.flatMap((spell, at) =>
      spells
        .slice(at + 1)
        .filter((other) => other.country === spell.country && other.status === spell.status)
        .filter((other) => (spell.from?.min ?? '') < (other.to?.max ?? '9999') && (other.from?.min ?? '') < (spell.to?.max ?? '9999'))
        .map(() => `${id} ${spell.country} ${spell.status}`),
    ),
  );
  expect(twice).toEqual([]);
});

test.each([
  ['UN', 'KAZ', '1992-03-02'],
  ['UN', 'PAK', '1947-09-30'],
  ['UN', 'SSD', '2011-07-14'],
  ['SCO', 'PAK', '2017-06-09'],
  ['WTO', 'KAZ', '2015-11-30'],
  ['EAEU', 'KAZ', '2015-01-01'],
  ['NATO', 'FIN', '2023-04-04'],
  ['EU', 'HRV', '2013-07-01'],
  ['ASEAN', 'KHM', '1999-04-30'],
])('%s: %s a member since %s', (id, country, from) => {
  const spell = organisations
    .find((organisation) => organisation.id === id)
    ?.spells.find((candidate) => candidate.country === country && candidate.status === 'member');
  expect(spell?.from?.text).toBe(from);
});
