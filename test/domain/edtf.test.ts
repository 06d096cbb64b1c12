import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainOrder, compareEdtf, contains, overlaps } from '../../src/domain/edtf.ts';
import { parseEdtf } from '../../src/domain/edtf-parse.ts';

const bounds = (text: string): [string | null, string | null] => {
  const { min, max } = parseEdtf(text);
  return [min, max];
};

describe('what a date may mean', () => {
  test.each([
    ['2019-05-22', '2019-05-22', '2019-05-22'],
    ['1992-02', '1992-02-01', '1992-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1992', '1992-01-01', '1992-12-31'],
    ['2022-21', '2022-03-01', '2022-05-31'],
    ['2022-24', '2022-12-01', '2023-02-28'],
    ['2023-07/2024-06', '2023-07-01', '2024-06-30'],
    ['2024-12~', '2024-12-01', '2024-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2022-21/2022-23', '2022-03-01', '2022-11-30'],
  ])('%s is %s to %s', (text, min, max) => {
    expect(bounds(text)).toEqual([min, max]);
  });

  test('an open end has no bound', () => {
    expect(bounds('2017/..')).toEqual(['2017-01-01', null]);
    expect(bounds('../2025-09')).toEqual([null, '2025-09-30']);
    expect(bounds('2017/')).toEqual(['2017-01-01', null]);
  });

  test('doubt and approximation are kept apart', () => {
    expect(parseEdtf('1992?')).toMatchObject({ uncertain: true });
    expect(parseEdtf('1992~')).toMatchObject({ approximate: true });
    expect(parseEdtf('1992%')).toMatchObject({ uncertain: true, approximate: true });
    expect(parseEdtf('1992')).not.toHaveProperty('uncertain');
  });

  test('days agree with the edtf library for any year, month and day that exist', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
        (date, length) => {
          const text = date.toISOString().slice(0, length);
          const reference = edtf(text) as { min: number; max: number };
          const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
          expect(bounds(text)).toEqual([day(reference.min), day(reference.max)]);
        },
      ),
    );
  });
});

describe('what is not a date', () => {
  test.each([
    '2023-02-30',
    '2023-13',
    '2021-00-10',
    '30/06/2020',
    'yesterday',
    '',
    '..',
    '/',
    '../..',
    '2023-1-5',
    '20230105',
    '2024-06/2023-07',
    '2023-02-29',
    'Y17E7',
    '-0044',
  ])('%j is refused by name', (text) => {
    expect(() => parseEdtf(text)).toThrow(text === '' ? /not an EDTF date/ : new RegExp(`'${text.replace(/[.]/g, '\\.')}'`));
  });
});

describe('order of imprecise dates', () => {
  const order = (a: string, b: string): number => certainOrder(parseEdtf(a), parseEdtf(b));

  test('certain only where no overlap is possible', () => {
    expect(order('1991-12', '1992')).toBe(-1);
    expect(order('1992', '1991-12-31')).toBe(1);
    expect(order('1992', '1992-02-24')).toBe(0);
    expect(order('2017/..', '2016')).toBe(1);
    expect(order('../2016', '2017-06-09')).toBe(-1);
    expect(order('2023-07/2024-06', '2024')).toBe(0);
  });

  test('overlap and containment', () => {
    expect(overlaps(parseEdtf('2023-07/2024-06'), parseEdtf('2023'))).toBe(true);
    expect(contains(parseEdtf('2023'), parseEdtf('2023-07/2023-12'))).toBe(true);
    expect(contains(parseEdtf('2023'), parseEdtf('2023-07/2024-06'))).toBe(false);
    expect(contains(parseEdtf('2017/..'), parseEdtf('2025-09'))).toBe(true);
    expect(contains(parseEdtf('2025'), parseEdtf('2017/..'))).toBe(false);
  });

  test('lists sort the same way whatever order they come in', () => {
    const texts = ['1992-02-24', '1992', '1992-02', '../1991', '1991-12-20', '1992/..', '1992?'];
    const sorted = (list: readonly string[]): string[] =>
      list
        .map(parseEdtf)
        .sort(compareEdtf)
        .map(({ text }) => text);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(sorted(texts));
      }),
    );
    expect(sorted(texts)).toEqual(['../1991', '1991-12-20', '1992', '1992?', '1992/..', '1992-02', '1992-02-24']);
  });
});
