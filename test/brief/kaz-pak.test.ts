import { beforeAll, describe, expect, test } from 'vitest';
import { entente } from '../cli/run.ts';

/** The facts of the first dyad that a careless brief gets wrong; each as a reader meets it. */
let now = '';
let then = '';
beforeAll(() => {
  // Citations out of the way, so that a sentence is matched as words.
  const read = (asOf: string): string =>
    entente('brief', 'KAZ', 'PAK', '--as-of', asOf)
      .out.replace(/\[\d+(–\d+)?\]/g, '')
      .replace(/\s+/g, ' ');
  now = read('2026-03-31');
  then = read('2024-08-31');
});

describe('as of 31 March 2026', () => {
  test.each([
    ['no common border', /Kazakhstan and Pakistan share no land border; China alone lies between them on land/],
    ['the ambassador’s "at least two" is his, and of goods', /Ambassador Yerzhan Kistafin said .*goods .*at least two/],
    ['relations since 24 February 1992, the day derived', /24 February 1992 \(day derived\)/],
    ['recognition', /Pakistan recognised Kazakhstan on 20 December 1991\./],
    ['the China-Pakistan corridor of 2015', /China-Pakistan Economic Corridor.* on 20 April 2015/],
    [
      'the SCO: observer in 2005, member in 2017',
      /Pakistan has been a member of the SCO since 9 June 2017 \(observer from (5 July )?2005\)/,
    ],
    ['2023 by Kazakhstan’s books', /\$52\.5m in 2023 \(exports 5\.7, imports 46\.8\)/],
    [
      '$197m is Pakistani data as quoted, its period unstated',
      /Kistafin quoted Pakistani data at \$197m on 21 December 2023, without a period/,
    ],
    [
      'fiscal years by Pakistan’s books',
      /By Pakistan’s books \(July to June\), Pakistani exports to Kazakhstan were \$185\.25m in FY24 and \$97\.96m in FY25/,
    ],
    ['$138m belongs to the article that prints it', /\$138m \| an undated article/],
    [
      'half-years rule out the fiscal year as the whole explanation',
      /Different years alone do not explain.*\$72\.76m in July–December 2024.*\$11\.8m in 2024/,
    ],
    ['and in the other direction', /\$56\.59m in July–December 2023.*\$46\.8m in 2023/],
    ['the target as first set', /set a target of \$1bn of trade in Bishkek on 22 May 2019/],
    ['its deadline, and whose word that is', /Sharif gave it the deadline “within a year” on 4 February 2026/],
    [
      'its distance in each book and by the prime minister’s figure',
      /The target is 18\.6 times Kazakhstan’s \$53\.7m for 2024, 4\.4 times Pakistan’s \$227\.6m \(our sum\) for FY25 and 4\.0 times the \$250m stated by Prime Minister Shehbaz Sharif for 2025/,
    ],
    ['the flight opened', /Almaty-Lahore.*8 July 2023/],
    ['and was not operating by September 2025', /opened on 8 July 2023 and was not operating by 16 September 2025/],
    ['no day for its end', /No source held gives the day on which the Almaty-Lahore flight stopped/],
    ['peacekeeping: drafted in 2024, signed in 2026', /\| draft published 5 Jul 2024[^|]*\| 4 Feb 2026 \|/],
    ['the strategic partnership', /declared a strategic partnership on 4 February 2026/],
    ['37 documents, and the other counts', /Documents signed on 4 February 2026 \| 37, .*\| .*30/],
    ['the fourth Dostarym is missing and said to be', /No record is held of the fourth/],
  ])('%s', (_what, pattern) => {
    expect(now).toMatch(pattern);
  });

  test('nothing says that the two share a border, but as one side of a conflict', () => {
    const outside = now.split('## Where sources disagree')[0] ?? '';
    expect(outside).not.toMatch(/share (a|geographic|common) (land )?borders?\b/);
  });
});

describe('as of 31 August 2024', () => {
  test.each([
    ['no strategic partnership', /strategic partnership/i],
    ['no 37 documents', /\b37\b (documents|memorandums|agreements)/],
    ['no state visit of 2026', /\b(January|February|March|Feb|Mar) 2026/],
    ['no target moved', /within a year/],
    ['no figure published later', /\$53\.7m|\$89\.6m|\$97\.96m|\$185\.25m/],
    ['no Dostarym of 2025', /Cherat/],
    ['no stop of the flight', /not operating|flight (had )?stopped/],
  ])('%s', (_what, pattern) => {
    const told = then.replace(/looked for by 24 November 2026/g, '').split('## Sources')[0] ?? '';
    expect(told).not.toMatch(pattern);
  });

  test('the flight operates, the peacekeeping memorandum is a draft, 2023 is known', () => {
    expect(then).toMatch(/Almaty-Lahore, opened on 8 July 2023 and was last seen operating on 24 August 2023/);
    expect(then).toMatch(/\| draft published 5 Jul 2024[^|]*\| – \|/);
    expect(then).toMatch(/\$52\.5m in 2023/);
  });
});

test('the difference of the two days: the world apart from what was only learned', () => {
  const { out } = entente('diff', 'KAZ', 'PAK', '--from', '2024-08-31', '--to', '2026-03-31');
  const [world = '', knowledge = ''] = out.split('We learned of something earlier');
  expect(world).toMatch(/strategic partnership/);
  expect(world).toMatch(/14–25 Oct 2025/);
  expect(world).toMatch(/2024 \| .*\$53\.7m/);
  expect(knowledge).toMatch(/Jul 2023 – Jun 2024 \| .*\$185\.25m/);
  expect(knowledge).toMatch(/16 Sep 2025 \| .*Almaty-Lahore/);
  expect(world).not.toMatch(/\| Feb 1992/);
});
