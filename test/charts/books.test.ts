import { describe, expect, test } from 'vitest';
import type { Bar, BooksSpec, Point, Strip } from '../../src/charts/books.ts';
import { drawBooks } from '../../src/charts/books.ts';
import { latestYears } from '../../src/charts/latest-years.ts';

function year(number: number, exports: number, imports: number): Bar {
  return {
    from: `${number}-01-01`,
    to: `${number}-12-31`,
    parts: [
      { flow: 'exports', millions: exports },
      { flow: 'imports', millions: imports },
    ],
    label: String(exports + imports),
    partial: false,
  };
}

function part(from: string, to: string, millions: number): Bar {
  return { from, to, parts: [{ flow: 'turnover', millions }], label: String(millions), partial: true };
}

function strip(bars: readonly Bar[], points: readonly Point[] = [], side: Strip['side'] = 'first'): Strip {
  return { title: 'SYNTHETIC books', note: 'calendar years', side, bars, points };
}

function spec(strips: readonly Strip[], from = '2019-01-01', to = '2025-12-31'): BooksSpec {
  return { kind: 'books', unit: 'million', from, to, strips };
}

interface Rectangle {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function rectangles(svg: string, className: string): Rectangle[] {
  const found = svg.matchAll(
    new RegExp(`<rect x="([\\d.-]+)" y="[\\d.-]+" width="([\\d.]+)" height="([\\d.]+)" class="${className}"`, 'g'),
  );
  return [...found].map(([, x, width, height]) => ({ x: Number(x), width: Number(width), height: Number(height) }));
}

describe('bars', () => {
  test('are as wide as their period: seven months are seven twelfths of a year', () => {
    const svg = drawBooks(spec([strip([year(2024, 10, 0), part('2025-01-01', '2025-07-31', 10)])]));
    const [whole] = rectangles(svg, 'full');
    const [months] = rectangles(svg, 'tint');
    expect((months?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(7 / 12, 1);
  });

  test('stand on one scale over all strips', () => {
    const svg = drawBooks(spec([strip([year(2023, 100, 0)]), strip([year(2023, 200, 0)], [], 'second')]));
    const [small, large] = rectangles(svg, 'full');
    expect((large?.height ?? 0) / (small?.height ?? 1)).toBeCloseTo(2, 1);
    expect(svg).toMatch(/class="strip first".*class="strip second"/s);
  });

  test('stack exports in full colour under imports in tint, with the total above', () => {
    const svg = drawBooks(spec([strip([year(2023, 30, 10)])]));
    expect((rectangles(svg, 'full')[0]?.height ?? 0) / (rectangles(svg, 'tint')[0]?.height ?? 1)).toBeCloseTo(3, 1);
    expect(svg).toContain('>40</text>');
    expect(svg).toContain('<title>2023: exports $30m, imports $10m</title>');
  });

  test('of a part of a year are outlined in dashes and name their months; full years are not', () => {
    expect(rectangles(drawBooks(spec([strip([year(2023, 30, 10)])])), 'part')).toHaveLength(0);
    const svg = drawBooks(spec([strip([part('2023-01-01', '2023-08-31', 21.7)])]));
    expect(rectangles(svg, 'part')).toHaveLength(1);
    expect(svg).toContain('>Jan–Aug</text>');
  });

  test('of one flow only say which, so that exports cannot pass for a total', () => {
    const svg = drawBooks(spec([strip([{ ...year(2023, 30, 0), parts: [{ flow: 'exports', millions: 30 }], label: '30' }])]));
    expect(svg).toContain('>exports only</text>');
  });

  test('of overlapping periods are both drawn, the lower in front', () => {
    const svg = drawBooks(
      spec([
        strip([part('2024-01-01', '2024-07-31', 20), { ...year(2024, 0, 0), parts: [{ flow: 'turnover', millions: 50 }], label: '50' }]),
      ]),
    );
    const heights = rectangles(svg, 'tint').map(({ height }) => height);
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(svg).toContain('>50</text>');
    expect(svg).toContain('>20</text>');
  });

  test('with rival figures for one year leave the higher visible at both sides', () => {
    const [back, front] = rectangles(drawBooks(spec([strip([year(2024, 60, 0), year(2024, 50, 0)])])), 'full');
    expect(front?.x).toBeGreaterThan(back?.x ?? Number.NaN);
    expect(front?.width).toBeLessThan(back?.width ?? Number.NaN);
  });

  test('of zero are a line with a zero above it, unlike a year without a figure', () => {
    const svg = drawBooks(spec([strip([year(2022, 0, 0), year(2023, 10, 0)])]));
    expect(svg).toContain('class="zero"');
    expect(svg).toContain('>0</text>');
    expect(svg.match(/class="zero"/g)).toHaveLength(1);
  });
});

describe('gaps', () => {
  test('are hatched and named once a strip, between and around the bars', () => {
    const svg = drawBooks(spec([strip([year(2021, 10, 0), year(2023, 10, 0)])]));
    expect(svg.match(/fill="url\(#books-gap\)"/g)).toHaveLength(3);
    expect(svg.match(/>no figure on record<\/text>/g)).toHaveLength(1);
  });

  test('fill a strip without bars, which says that it has none', () => {
    const svg = drawBooks(spec([strip([])]));
    expect(svg).toContain('>no figure on record</text>');
    expect(svg).toContain('fill="url(#books-gap)"');
    expect(drawBooks(spec([]))).toContain('no figure on record');
  });

  test('are left out where the years are full, and no line crosses one', () => {
    expect(drawBooks(spec([strip([year(2023, 10, 0)])], '2023-01-01', '2023-12-31'))).not.toContain('fill="url(#books-gap)"');
    expect(drawBooks(spec([strip([year(2021, 10, 0), year(2023, 10, 0)])]))).not.toMatch(/<poly|class="trend/);
  });
});

describe('statements', () => {
  const said: readonly Point[] = [
    { day: '2021-07-02', millions: 75, label: '75' },
    { day: '2021-07-02', millions: 199, label: 'almost 200, an ambassador' },
    { day: '2023-07-02', millions: 138, label: '138' },
  ];

  test('are open diamonds without hatching; rivals for one day are joined', () => {
    const svg = drawBooks(spec([strip([], said, 'said')]));
    expect(svg.match(/class="said-mark"/g)).toHaveLength(3);
    expect(svg.match(/class="rival"/g)).toHaveLength(1);
    expect(svg).not.toContain('fill="url(#books-gap)"');
    expect(svg).toContain('almost 200<tspan');
  });

  test('of one value for one day are one diamond', () => {
    const svg = drawBooks(spec([strip([], [...said, ...said], 'said')]));
    expect(svg.match(/class="said-mark"/g)).toHaveLength(3);
    expect(svg.match(/>138<\/text>/g)).toHaveLength(1);
  });
});

describe('scale', () => {
  test.each([
    [0.1, 'million', '$0.10m'],
    [52.5, 'million', '$40m'],
    [250, 'million', '$200m'],
    [4000, 'billion', '$4bn'],
    [500_000, 'billion', '$400bn'],
  ] as const)('%d millions, counted by the %s, are marked up to %s', (millions, unit, top) => {
    expect(drawBooks({ ...spec([strip([year(2023, millions, 0)])]), unit })).toContain(`>${top}</text>`);
  });

  test('a figure a million times smaller than another still shows', () => {
    const svg = drawBooks(spec([strip([year(2023, 500_000, 0)]), strip([year(2023, 0.1, 0)], [], 'second')]));
    expect(rectangles(svg, 'full').every(({ height }) => height > 0)).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('the drawing as a whole', () => {
  test('describes every figure, keeps records from injecting markup, and is the same each time', () => {
    const evil = { ...strip([year(2023, 30, 10)]), title: '<b>&"' };
    const svg = drawBooks(spec([evil]));
    expect(svg).toContain('2023: exports $30m, imports $10m.</desc>');
    expect(svg).not.toContain('<b>');
    expect(drawBooks(structuredClone(spec([evil])))).toBe(svg);
  });

  test('is redrawn for phones with the latest years, and lists what it leaves out', () => {
    const long = spec(
      [strip([year(2010, 5, 0), year(2024, 30, 10)], [{ day: '2012-07-02', millions: 28, label: 'about 28' }])],
      '2010-01-01',
    );
    const { latest, left } = latestYears(long, 340);
    expect(left).toEqual(['SYNTHETIC books, 5 in 2010, about 28 in 2012']);
    const svg = drawBooks(latest, { width: 340, id: 'books-narrow' });
    expect(svg).toContain('viewBox="0 0 340 ');
    expect(svg).toContain('url(#books-narrow-gap)');
    expect(svg).not.toContain('>2010</text>');
    expect(latestYears(spec([strip([])]), 720).left).toEqual([]);
  });
});
