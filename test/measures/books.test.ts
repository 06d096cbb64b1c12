import { expect, test } from 'vitest';
import type { Blank } from '../../src/domain/blank.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { books, contradictions, latestYear, overlappingYear } from '../../src/measures/books.ts';
import { rivalries } from '../../src/measures/rivals.ts';
import { figure, syntheticSubject } from './synthetic-subject.ts';

function answerOf<Value>(found: Finding<Value>): Value {
  return found.value as Exclude<Value, Blank>;
}

test('each book keeps its own figures, calendar years apart from fiscal years, and statements apart from books', async () => {
  const subject = await syntheticSubject(
    figure({ id: 'a-2023', value: 52.5, period: '2023', country: 'BHR' }) +
      figure({ id: 'a-2023-exports', value: 5.7, period: '2023', country: 'BHR', flow: 'exports', exporter: 'BHR' }) +
      figure({
        id: 'b-fy24-exports',
        value: 185.25,
        period: '2023-07/2024-06',
        calendar: 'fiscal',
        country: 'BOL',
        flow: 'exports',
        exporter: 'BOL',
      }) +
      figure({
        id: 'b-fy24-imports',
        value: 0.677,
        period: '2023-07/2024-06',
        calendar: 'fiscal',
        country: 'BOL',
        flow: 'imports',
        exporter: 'BHR',
      }) +
      figure({ id: 'said', value: 138, period: '2023' }),
  );
  const { first, second, statements } = answerOf(books(subject));
  expect(first.lines).toHaveLength(1);
  expect(first.lines[0]).toMatchObject({
    turnover: { id: 'a-2023' },
    exports: { id: 'a-2023-exports' },
    total: { dollars: 52_500_000, derived: false },
  });
  expect(second.lines[0]).toMatchObject({ total: { dollars: 185_927_000, derived: true } });
  expect(statements.map(({ id }) => id)).toEqual(['said']);
  const line = latestYear(first);
  expect(line && overlappingYear(line, second)?.period.date.text).toBe('2023-07/2024-06');
});

test('one flow alone makes no total: a missing side is not a zero', async () => {
  const subject = await syntheticSubject(
    figure({ id: 'exports-only', value: 5, period: '2023', country: 'BHR', flow: 'exports', exporter: 'BHR' }),
  );
  const { first } = answerOf(books(subject));
  expect(first.lines[0]?.total).toBeUndefined();
  expect(latestYear(first)).toBeUndefined();
});

test('a doubted figure is kept and enters nothing', async () => {
  const subject = await syntheticSubject(
    figure({ id: 'outlier', value: 0.9, period: '2023', more: '    doubt: contradicts every other figure\n' }) +
      figure({ id: 'sound', value: 50, period: '2023' }),
  );
  expect(answerOf(books(subject)).doubted.map(({ id }) => id)).toEqual(['outlier']);
  expect(answerOf(rivalries(subject))).toEqual([]);
});

test('a part larger than the other book’s whole is a contradiction; a different span that merely overlaps is none', async () => {
  const subject = await syntheticSubject(
    figure({ id: 'half', value: 72.76, period: '2024-07/2024-12', country: 'BOL', flow: 'imports', exporter: 'BHR' }) +
      figure({ id: 'year', value: 11.8, period: '2024', country: 'BHR', flow: 'exports', exporter: 'BHR' }) +
      figure({
        id: 'fiscal',
        value: 129.63,
        period: '2024-07/2025-06',
        calendar: 'fiscal',
        country: 'BOL',
        flow: 'imports',
        exporter: 'BHR',
      }) +
      figure({ id: 'other-way', value: 900, period: '2024-07/2024-12', country: 'BOL', flow: 'exports', exporter: 'BOL' }),
  );
  const found = answerOf(contradictions(subject));
  expect(found.map(({ part, whole }) => [part.id, whole.id])).toEqual([['half', 'year']]);
  expect(found[0]?.ratio).toBeCloseTo(6.166, 3);
});

test('rivals: mirror figures of one flow meet, rounding apart does not count, other periods do not meet', async () => {
  const subject = await syntheticSubject(
    figure({ id: 'exports', value: 46, period: '2023', country: 'BOL', flow: 'exports', exporter: 'BOL' }) +
      figure({ id: 'imports', value: 52, period: '2023', country: 'BHR', flow: 'imports', exporter: 'BOL' }) +
      figure({ id: 'rounded-a', value: 100, period: '2022' }) +
      figure({ id: 'rounded-b', value: 100.4, period: '2022' }) +
      figure({ id: 'lone', value: 7, period: '2021' }),
  );
  expect(answerOf(rivalries(subject)).map(({ figures }) => figures.map(({ id }) => id))).toEqual([['imports', 'exports']]);
});
