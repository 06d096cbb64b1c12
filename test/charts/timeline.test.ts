import { describe, expect, test } from 'vitest';
import type { Lane, Mark, Span, TimelineSpec } from '../../src/charts/timeline.ts';
import { drawTimeline, timelineEntries } from '../../src/charts/timeline.ts';

function mark(day: string, label: string, more: Partial<Mark> = {}): Mark {
  return { day, date: day, label, title: `SYNTHETIC ${label}`, ...more };
}

function lane(marks: readonly Mark[], spans: readonly Span[] = [], title = 'Politics'): Lane {
  return { title, marks, spans };
}

function spec(lanes: readonly Lane[], from = '2015-01-01', to = '2026-12-31'): TimelineSpec {
  return { kind: 'timeline', from, to, lanes };
}

/** Places of the dots, left to right. */
function dots(svg: string): number[] {
  return [...svg.matchAll(/<circle cx="([\d.-]+)"/g)].map(([, x]) => Number(x)).sort((a, b) => a - b);
}

function yearPlace(svg: string, year: number): number {
  return Number(new RegExp(`<text x="([\\d.]+)"[^>]*class="tk[^"]*">${year}<`).exec(svg)?.[1]);
}

describe('marks', () => {
  test('a dot stands at its day, with its words beside it and its sentence as tooltip', () => {
    const svg = drawTimeline(spec([lane([mark('2020-07-01', 'target')])]));
    const [x] = dots(svg);
    expect(x).toBeGreaterThan(yearPlace(svg, 2020));
    expect(x).toBeLessThan(yearPlace(svg, 2021));
    expect(svg).toContain('>target</text>');
    expect(svg).toContain('<title>2020-07-01: SYNTHETIC target</title>');
  });

  test('entries of one day share a dot that names them all and counts those without room', () => {
    const svg = drawTimeline(spec([lane(Array.from({ length: 60 }, (_, index) => mark('2026-02-04', `entry ${index}`)))]));
    expect(dots(svg)).toHaveLength(1);
    const tooltip = /<g><title>([^<]*)<\/title><circle/.exec(svg)?.[1] ?? '';
    expect(tooltip.split('\n')).toHaveLength(60);
    const named = svg.match(/>entry \d+<\/text>/g)?.length ?? 0;
    expect(svg).toContain(`>+${60 - named} more</text>`);
  });

  test('a label that has no room is in the tooltip of its dot', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      mark(`2020-01-${String(index + 1).padStart(2, '0')}`, `long label number ${index}`),
    );
    const svg = drawTimeline(spec([lane(crowd)]));
    expect(dots(svg)).toHaveLength(12);
    expect(svg.match(/<\/text>/g)?.length).toBeLessThan(30);
    for (const { label } of crowd) expect(svg).toContain(label);
  });

  test('a missing member is a dotted ring that says so, beside a dot of the same day', () => {
    const svg = drawTimeline(spec([lane([mark('2020-01-01', 'III'), mark('2020-01-01', 'IV', { missing: true })])]));
    expect(svg).toMatch(/class="odot"/);
    expect(svg).toContain('>IV, no record</text>');
    const [a = 0, b = 0] = dots(svg);
    expect(b - a).toBeGreaterThanOrEqual(8);
  });

  test('a day beyond the axis widens it instead of being moved', () => {
    const svg = drawTimeline(spec([lane([mark('2010-06-01', 'early')])]));
    expect(yearPlace(svg, 2015)).toBeGreaterThan(dots(svg)[0] ?? Number.NaN);
  });
});

describe('spans', () => {
  const flight = { from: '2023-07-08', to: '2025-09-16', label: 'flight' };

  test('an unknown end is a broken bar with an end mark and says that it is unknown', () => {
    const svg = drawTimeline(spec([lane([], [{ ...flight, end: 'unknown' }])]));
    expect(svg).toContain('class="flt dash"');
    expect(svg).toContain('class="endm"');
    expect(svg).toContain('>flight, end not on record</text>');
    expect(svg).toContain('from 8 Jul 2023, end not on record, ended by 16 Sep 2025');
  });

  test('a known end is a whole bar with an end mark, a span that holds has an arrow instead', () => {
    const known = drawTimeline(spec([lane([], [{ ...flight, end: 'known' }])]));
    expect(known).not.toContain('dash');
    expect(known).toContain('class="endm"');
    const holds = drawTimeline(spec([lane([], [{ ...flight, end: 'holds' }])]));
    expect(holds).toContain('class="arrow"');
    expect(holds).not.toContain('class="endm"');
  });

  test('bars that overlap in time stand in rows of their own', () => {
    const svg = drawTimeline(
      spec([
        lane(
          [],
          [
            { ...flight, end: 'known' },
            { ...flight, from: '2024-01-01', label: 'bus', end: 'holds' },
          ],
        ),
      ]),
    );
    const heights = [...svg.matchAll(/y1="([\d.-]+)"[^>]*class="flt"/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(2);
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(12);
    expect(svg).toContain('>bus</text>');
  });
});

describe('axis', () => {
  test('early years are narrower where most is recent, and the break is named', () => {
    const recent = Array.from({ length: 8 }, (_, index) => mark(`${2017 + index}-05-01`, `r${index}`));
    const svg = drawTimeline(spec([lane([mark('1992-02-24', 'relations'), ...recent])], '1991-01-01'));
    const start = Number(/narrower before (\d{4})/.exec(svg)?.[1]);
    expect(start).toBeGreaterThan(2010);
    expect(svg).toContain(`years before ${start} are drawn narrower`);
    const years = [...svg.matchAll(/<text x="([\d.]+)"[^>]*class="tk[^"]*">(\d{4})</g)].map(
      ([, x, year]) => [Number(x), Number(year)] as const,
    );
    const perYear = (index: number): number => {
      const [[x1, y1], [x2, y2]] = [years.at(index) ?? [0, 0], years.at(index + 1) ?? [0, 1]];
      return (x2 - x1) / (y2 - y1);
    };
    expect(perYear(years.length - 3)).toBeGreaterThan(2 * perYear(0));
  });

  test('a short span, or one whose marks are old, has no break', () => {
    expect(drawTimeline(spec([lane([mark('2020-01-01', 'a')])]))).not.toContain('narrower before');
    const old = Array.from({ length: 9 }, (_, index) => mark(`${1650 + index * 20}-01-01`, `o${index}`));
    expect(drawTimeline(spec([lane(old)], '1648-01-01'))).not.toContain('narrower before');
  });

  test('a span of months is marked by months, one of a single day still has a width', () => {
    expect(drawTimeline(spec([lane([mark('2025-06-06', 'a')])], '2025-01-01', '2025-12-31'))).toMatch(/>Jul 2025</);
    const oneDay = drawTimeline(spec([lane([mark('2026-02-04', 'a')])], '2026-02-04', '2026-02-04'));
    expect(dots(oneDay)[0]).toBeGreaterThan(300);
    expect(dots(oneDay)[0]).toBeLessThan(500);
  });
});

describe('the drawing as a whole', () => {
  test('nothing to draw says so', () => {
    expect(drawTimeline(spec([]))).toContain('no dated entry on record');
    expect(drawTimeline(spec([lane([]), lane([mark('2020-01-01', 'a')], [], 'Trade')]))).toContain('nothing on record');
  });

  test('it is named and described with every entry, in order of time', () => {
    const svg = drawTimeline(spec([lane([mark('2021-01-01', 'later'), mark('2016-01-01', 'earlier')])]));
    expect(svg).toMatch(/^<svg viewBox="0 0 720 \d+" role="img" aria-labelledby="timeline-name" aria-describedby="timeline-values"/);
    const description = /<desc id="timeline-values">([^<]*)</.exec(svg)?.[1] ?? '';
    expect(description.indexOf('earlier')).toBeLessThan(description.indexOf('later'));
  });

  test('records cannot inject markup', () => {
    const evil = '<script>alert(1)</script>"&';
    const svg = drawTimeline(
      spec([lane([mark('2020-01-01', evil)], [{ from: '2020-01-01', to: '2021-01-01', end: 'known', label: evil }], evil)]),
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('equal specs give equal bytes, and a second one on a page has ids of its own', () => {
    const one = spec([lane([mark('2020-01-01', 'a')])]);
    expect(drawTimeline(one)).toBe(drawTimeline(structuredClone(one)));
    expect(drawTimeline(one, { id: 'timeline-2' })).toContain('id="timeline-2-name"');
  });

  test('as a list it has all marks and bars in order of time', () => {
    const both = spec([
      lane([mark('2024-01-01', 'b')], [{ from: '2020-03-01', to: '2021-01-01', end: 'known', label: 'bus' }]),
      lane([mark('2019-01-01', 'a')]),
    ]);
    expect(timelineEntries(both).map(({ text }) => text)).toEqual(['SYNTHETIC a', 'bus: from 1 Mar 2020 to 1 Jan 2021', 'SYNTHETIC b']);
  });
});
