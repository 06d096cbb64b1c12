import { describe, expect, test } from 'vitest';
import { citationWords } from '../../src/brief/citations.ts';
import { dateWords, fillDate, shortDate, whenWords, withoutDate } from '../../src/brief/words/date.ts';
import { listWords, rangeWords } from '../../src/brief/words/list.ts';
import { amountWords, count, dollars, ordinal, times } from '../../src/brief/words/number.ts';
import { parseEdtf } from '../../src/domain/edtf-parse.ts';
import type { Amount } from '../../src/domain/quantity.ts';

describe('dates in sentences', () => {
  test.each([
    ['2019-05-22', 'on 22 May 2019'],
    ['1992-02', 'in February 1992'],
    ['1995', 'in 1995'],
    ['2022-21', 'in spring 2022'],
    ['199X', 'in the 1990s'],
    ['2025-10-14/2025-10-25', 'from 14 to 25 October 2025'],
    ['2020-02-27/2020-02-28', 'on 27–28 February 2020'],
    ['2024-06-30/2024-07-09', 'from 30 June to 9 July 2024'],
    ['2023-12-20/2024-01-05', 'from 20 December 2023 to 5 January 2024'],
    ['2023-07/2024-06', 'from July 2023 to June 2024'],
    ['2024-01/2024-08', 'from January to August 2024'],
    ['1961/1965', 'from 1961 to 1965'],
    ['../2025-09', 'by September 2025'],
    ['../2025-09-16', 'by 16 September 2025'],
    ['2017/..', 'since 2017'],
    ['2024-12~', 'about December 2024'],
    ['2001?', 'perhaps in 2001'],
  ])('%s: %s', (text, words) => {
    expect(whenWords(parseEdtf(text))).toBe(words);
  });

  test.each([
    ['2025-01/2025-07', 'January–July 2025', 'Jan–Jul 2025'],
    ['2019-05-22', '22 May 2019', '22 May 2019'],
    ['2025-09-09', '9 September 2025', '9 Sep 2025'],
    ['2024-12~', 'December 2024', 'about Dec 2024'],
  ])('%s as a noun and in a table', (text, noun, short) => {
    expect(dateWords(parseEdtf(text))).toBe(noun);
    expect(shortDate(parseEdtf(text))).toBe(short);
  });

  test('a sentence takes its date with its caveat, or goes without', () => {
    const entry = { date: parseEdtf('1992-02-24'), caveat: 'day derived' };
    expect(fillDate('They established relations {date}.', entry)).toBe('They established relations on 24 February 1992 (day derived).');
    expect(fillDate('{Date} they met in Almaty.', entry)).toBe('On 24 February 1992 (day derived), they met in Almaty.');
    expect(withoutDate('They established relations {date}, in Islamabad.')).toBe('They established relations, in Islamabad.');
    expect(withoutDate('{Date} they met.')).toBe('They met.');
    expect(withoutDate('They met {date} in Almaty.')).toBe('They met in Almaty.');
  });
});

describe('numbers', () => {
  const usd = (value: number, bound: Amount['bound'] = 'exactly', scale: Amount['scale'] = 'million'): Amount => ({
    value,
    unit: 'USD',
    scale,
    bound,
  });

  test.each([
    [usd(52.5), '$52.5m'],
    [usd(1, 'exactly', 'billion'), '$1bn'],
    [usd(200, 'almost'), 'almost $200m'],
    [usd(0.677), '$0.677m'],
    [usd(185.25), '$185.25m'],
    [usd(400, 'exactly', 'thousand'), '$400,000'],
    [{ value: 200, unit: 'companies', scale: 'one', bound: 'over' } as const, 'over 200 companies'],
    [{ value: 4900, unit: 'km', scale: 'one', bound: 'exactly' } as const, '4,900 km'],
    [{ value: 47.12, unit: 'percent', scale: 'one', bound: 'exactly' } as const, '47.12%'],
    [{ value: 2, unit: 'tonnes of grain', scale: 'million', bound: 'about' } as const, 'about 2 million tonnes of grain'],
    [{ value: 70, unit: 'KZT', scale: 'billion', bound: 'exactly' } as const, 'KZT 70 billion'],
  ])('%j is %s', (amount, words) => {
    expect(amountWords(amount)).toBe(words);
  });

  test('computed dollars, ratios, counts, ordinals', () => {
    expect([dollars(227_590_000), dollars(1_234_000_000), dollars(950)]).toEqual(['$227.6m', '$1.23bn', '$950']);
    expect([times(4), times(18.62), times(250.4)]).toEqual(['4.0 times', '18.6 times', '250 times']);
    expect([count(3), count(12), count(13), count(1200)]).toEqual(['three', 'twelve', '13', '1,200']);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '111th',
    ]);
  });
});

test('lists, ranges and runs of citations', () => {
  expect([listWords([]), listWords(['a']), listWords(['a', 'b']), listWords(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ]);
  expect(rangeWords([1, 2, 3, 4, 5, 6, 7, 8, 10])).toBe('1–8 and 10');
  expect(citationWords([3, 1, 2, 7, 8])).toBe('[1–3][7][8]');
});
