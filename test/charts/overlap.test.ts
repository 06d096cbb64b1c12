/** Whatever the data, no two texts of a chart are printed over each other and every number is a number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BooksSpec } from '../../src/charts/books.ts';
import { drawBooks } from '../../src/charts/books.ts';
import type { Box } from '../../src/charts/labels.ts';
import { lineBox, overlap, textWidth } from '../../src/charts/labels.ts';
import type { TimelineSpec } from '../../src/charts/timeline.ts';
import { drawTimeline } from '../../src/charts/timeline.ts';

/** The texts of a drawing with the boxes they fill, read back from its markup. */
function textBoxes(svg: string): { text: string; box: Box }[] {
  const found: { text: string; box: Box }[] = [];
  const shifts: [number, number][] = [];
  for (const [tag, name, attributes = '', content = ''] of svg.matchAll(
    /<(\/?g|text)\b([^>]*)>(?:((?:[^<]|<tspan[^>]*>|<\/tspan>)*)<\/text>)?/g,
  )) {
    if (name === '/g') shifts.pop();
    else if (name === 'g') shifts.push(numbersOf(/translate\(([^)]*)\)/.exec(tag)?.[1]));
    else found.push({ text: content, box: boxOf(attributes, content, shifts) });
  }
  return found;
}

function numbersOf(pair = '0 0'): [number, number] {
  const [x = 0, y = 0] = pair.split(' ').map(Number);
  return [x, y];
}

function boxOf(attributes: string, content: string, shifts: readonly [number, number][]): Box {
  const value = (key: string): string => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const [dx, dy] = shifts.reduce(([x, y], [moreX, moreY]) => [x + moreX, y + moreY], [0, 0]);
  const classes = value('class').split(' ');
  const [first = '', note] = content.split(/<tspan[^>]*>/).map((part) => part.replace('</tspan>', '').replace(/&\w+;/g, '&'));
  const size = classes.includes('st')
    ? 12.5
    : classes.includes('vl')
      ? 11.5
      : classes.includes('lb') && !classes.includes('mt')
        ? 11
        : 10.5;
  const width = textWidth(first, size, classes.includes('st') || classes.includes('vl')) + (note ? 6 + textWidth(note, 10.5) : 0);
  return lineBox(
    Number(value('x')) + dx,
    Number(value('y')) + dy,
    width,
    size,
    classes.includes('m') ? 'middle' : classes.includes('e') ? 'end' : 'start',
  );
}

function overprinted(svg: string): string[] {
  const texts = textBoxes(svg);
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(shrunk(one.box), other.box) ? [`'${one.text}' over '${other.text}'`] : [])),
  );
}

/** Rounding to a tenth may make neighbours touch. */
function shrunk({ left, top, right, bottom }: Box): Box {
  return { left: left + 0.3, top: top + 0.3, right: right - 0.3, bottom: bottom - 0.3 };
}

const words = fc.constantFrom(
  'recognition',
  '9th',
  'SCO member: Pakistan',
  'strategic partnership',
  '$1bn target',
  'IV',
  'WWWWW MMMMM',
  'a<b & "c"',
);
const aDay = fc
  .integer({ min: 0, max: 45_000 })
  .map((days) => new Date(Date.UTC(1904, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const aSpan = fc.tuple(aDay, aDay).map((days) => days.sort() as [string, string]);

const timelines: fc.Arbitrary<TimelineSpec> = fc.record({
  kind: fc.constant('timeline' as const),
  from: fc.constantFrom('1904-01-01', '1991-01-01', '2026-02-04'),
  to: fc.constant('2026-12-31'),
  lanes: fc.array(
    fc.record({
      title: words,
      marks: fc.array(
        fc.record({
          day: fc.oneof(aDay, fc.constant('2026-02-04')),
          date: fc.constant('d'),
          label: words,
          title: words,
          missing: fc.boolean(),
        }),
        { maxLength: 60 },
      ),
      spans: fc.array(
        fc
          .record({ days: aSpan, end: fc.constantFrom('known' as const, 'unknown' as const, 'holds' as const), label: words })
          .map(({ days: [from, to], ...rest }) => ({ from, to, ...rest })),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 5 },
  ),
});

const magnitude = fc.constantFrom(0.1, 3, 250, 9_000, 500_000);
const aBar = fc.record({
  year: fc.integer({ min: 1995, max: 2025 }),
  months: fc.constantFrom(1, 3, 7, 12),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  fiscal: fc.boolean(),
});

const books: fc.Arbitrary<BooksSpec> = magnitude.chain((top) =>
  fc.record({
    kind: fc.constant('books' as const),
    unit: fc.constantFrom('million' as const, 'billion' as const),
    from: fc.constantFrom('1995-01-01', '2018-01-01'),
    to: fc.constant('2025-12-31'),
    strips: fc.array(
      fc.record({
        title: fc.constantFrom('Kazakhstan’s books', 'The United Arab Emirates’ books'),
        note: fc.constantFrom('calendar years', 'book or period not stated, drawn at the period spoken of'),
        side: fc.constantFrom('first' as const, 'second' as const, 'said' as const),
        bars: fc.array(
          aBar.map(({ year, months, share, fiscal }) => ({
            from: fiscal ? `${year}-07-01` : `${year}-01-01`,
            to:
              months === 12
                ? fiscal
                  ? `${year + 1}-06-30`
                  : `${year}-12-31`
                : `${year}-${String((fiscal ? 6 : 0) + Math.min(months, 6)).padStart(2, '0')}-28`,
            parts: [{ flow: 'exports' as const, millions: share * top }],
            label: (share * top).toPrecision(4),
            partial: months < 12,
          })),
          { maxLength: 40 },
        ),
        points: fc.array(
          fc.record({
            day: fc.oneof(aDay, fc.constant('2021-07-02')),
            millions: fc.double({ min: 0, max: top, noNaN: true }),
            label: fc.constantFrom('about 100, an ambassador', '75', ''),
          }),
          { maxLength: 30 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
);

test('timelines never overprint', () => {
  fc.assert(
    fc.property(timelines, (spec) => {
      const svg = drawTimeline(spec);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(overprinted(svg)).toEqual([]);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test.each([720, 340])('charts of books never overprint at a width of %d', (width) => {
  fc.assert(
    fc.property(books, (spec) => {
      const svg = drawBooks(spec, { width });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(overprinted(svg)).toEqual([]);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('the check sees overprinting at all', () => {
  expect(
    overprinted('<g transform="translate(0 5)"><text x="0" y="10" class="lb">one</text></g><text x="4" y="15" class="lb">two</text>'),
  ).toHaveLength(1);
  expect(overprinted('<text x="0" y="10" class="lb">one</text><text x="4" y="30" class="lb">two</text>')).toEqual([]);
});
