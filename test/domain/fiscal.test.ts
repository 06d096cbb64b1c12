import { expect, test } from 'vitest';
import { fiscalSpan } from '../../src/domain/fiscal.ts';

const PAKISTAN = { startMonth: 7, startDay: 1, namedBy: 'end' } as const;

test.each([
  ['FY24', PAKISTAN, '2023-07/2024-06'],
  ['FY2025', PAKISTAN, '2024-07/2025-06'],
  ['2023-24', PAKISTAN, '2023-07/2024-06'],
  ['FY99', PAKISTAN, '1998-07/1999-06'],
  ['FY2023', { startMonth: 4, startDay: 1, namedBy: 'start' } as const, '2023-04/2024-03'],
  ['2023-24', { startMonth: 4, startDay: 1, namedBy: 'end' } as const, '2023-04/2024-03'],
  ['FY24', { startMonth: 1, startDay: 1, namedBy: 'end' } as const, '2024'],
  ['2015/16', { startMonth: 7, startDay: 8, namedBy: 'end' } as const, '2015-07-08/2016-07-07'],
])('%s is %o %s', (label, year, span) => {
  expect(fiscalSpan(label, year)).toBe(span);
});

test('another label is refused by name', () => {
  expect(() => fiscalSpan('24', PAKISTAN)).toThrow("'24' is not a fiscal year");
});
