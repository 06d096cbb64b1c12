import { expect, test } from 'vitest';
import { statementsOf } from '../../src/brief/document.ts';
import { brief } from '../../src/entente.ts';

/** Every sentence of the brief of two countries without a dossier, one a line. */
async function told(a: string, b: string, asOf = '2026-11-24'): Promise<string> {
  const { sections } = await brief(a, b, { asOf });
  return statementsOf(sections)
    .map(({ text }) => text)
    .join('\n');
}

test.each([
  ['a contested border', 'PSE', 'ISR', /Their border follows the armistice lines of the West Bank and the Gaza Strip\./],
  ['a border in name only', 'RUS', 'UKR', /The line of control differs from the border\./],
  [
    'a capital whose status is disputed',
    'PSE',
    'ISR',
    /Jerusalem: Proclaimed capital and seat of government; the status of the city is disputed/,
  ],
  ['a membership that ended', 'GBR', 'IRL', /Ireland is a member of the EU; the United Kingdom was one from 1973 to 2020\./],
  ['a membership that ended without a first day', 'ISR', 'PSE', /Israel was one until 31 December 2018\./],
  ['a suspension, under which membership goes on', 'TCD', 'SDN', /Both belong to the AU; Sudan has been suspended since 27 October 2021\./],
  ['a membership older than the body', 'ERI', 'ETH', /Ethiopia since 25 May 1963, both counted from the body it replaced\./],
  [
    'a forum with its latest meeting',
    'FRA',
    'BRA',
    /the EU-CELAC summit \(begun on 26 January 2013; latest meeting on record 9 November 2025\)/,
  ],
])('a thin brief tells of %s', async (_what, a, b, sentence) => {
  expect(await told(a, b)).toMatch(sentence);
});

test('the bottom line names no capital that needs a note', async () => {
  const { sections } = await brief('PSE', 'ISR', { asOf: '2026-11-24' });
  const [bottomLine] = sections;
  if (!bottomLine) throw new Error('a brief has a bottom line');
  expect(
    statementsOf([bottomLine])
      .map(({ text }) => text)
      .join(' '),
  ).not.toMatch(/Jerusalem|Ramallah/);
});

test('before it ended, a membership is told as one', async () => {
  expect(await told('GBR', 'IRL', '2015-06-01')).toMatch(/Both are members of the EU/);
});

test.each([
  ['TCD', 'SDN', /Port Sudan/],
  ['RUS', 'UKR', /line of control|Crimea/],
])('of a day before it happened, the brief of %s and %s tells nothing of it', async (a, b, later) => {
  expect(await told(a, b)).toMatch(later);
  expect(await told(a, b, '2013-06-01')).not.toMatch(later);
});

test('a membership that no date places by the day is called unknown, not absent', async () => {
  const words = await told('AGO', 'ZMB', '2006-01-01');
  expect(words).not.toMatch(/Angola is a member of[^.]*\bAU\b/);
  const { sections } = await brief('AGO', 'ZMB', { asOf: '2006-01-01' });
  expect(JSON.stringify(sections)).toMatch(/Membership on that day of [^"]*\bAU\b/);
});
