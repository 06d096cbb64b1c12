import { expect, test } from 'vitest';
import { deskOf } from '../../src/brief/desk.ts';
import { booksChart } from '../../src/brief/sections/books-chart.ts';
import { figure, syntheticSubject } from '../measures/synthetic-subject.ts';

/** Labels and unit of the chart of four synthetic totals, in millions of dollars. */
async function chartOf(values: readonly number[]): Promise<{ unit: string; labels: string[]; caption: string }> {
  const records = values.map((value, at) => figure({ id: `figure-${at}`, value, period: String(2015 + at), country: 'BHR' })).join('');
  const chart = booksChart(deskOf(await syntheticSubject(records), '2025-11-24', 'full'));
  if (chart?.spec.kind !== 'books') throw new Error('four figures make a chart of books');
  const labels = chart.spec.strips.flatMap(({ bars }) => bars.map(({ label }) => label));
  return { unit: chart.spec.unit, labels, caption: chart.caption.text };
}

test.each([
  [[896.6, 1325, 17.7, 626.7], 'million', ['896.6', '1,325', '17.7', '626.7'], /^Millions of US dollars/],
  [[575_609, 265_961, 612_100, 500], 'billion', ['575.609', '265.961', '612.1', '0.5'], /^Billions of US dollars/],
] as const)('the labels of %j, in one unit, keep the digits of the figures', async (values, unit, labels, caption) => {
  const chart = await chartOf(values);
  expect(chart.unit).toBe(unit);
  expect(chart.labels).toEqual(labels);
  expect(chart.caption).toMatch(caption);
});
