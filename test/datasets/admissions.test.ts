/** The months in which a seat's holder may vote agree with the membership list, whose every spell has a source. */
import { expect, test } from 'vitest';
import { countryTable } from '../../src/countries/table.ts';
import { admittedIn } from '../../src/datasets/unga-votes/admissions.ts';
import { openStore } from '../../src/dossier/store.ts';

test('every month of admission is that of the United Nations’ spells', async () => {
  const [{ byCode }, organisations] = await Promise.all([countryTable(), openStore().organisations()]);
  const spells = organisations.find(({ id }) => id === 'UN')?.spells ?? [];
  const compared = [...byCode.values()].flatMap(({ code, alpha2 }) => {
    const month = admittedIn(alpha2);
    if (month === undefined) return [];
    const from = spells.filter((spell) => spell.country === code && spell.status === 'member').map((spell) => spell.from?.min?.slice(0, 7));
    return [{ code, month, known: from.includes(month) }];
  });
  expect(compared.filter(({ known }) => !known)).toEqual([]);
  expect(compared.length).toBeGreaterThan(50);
});
