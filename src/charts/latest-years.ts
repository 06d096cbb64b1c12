/** The chart of books for narrow screens: the latest years only, and in words what is left out. */
import type { BooksSpec } from './books.ts';
import { pointText } from './points.ts';
import { newYear, yearOf } from './scale.ts';
import { barText } from './strip.ts';

/** Least width of a year with a readable value over it, and the width of the value axis. */
const YEAR_WIDTH = 36;
const AXIS_WIDTH = 54;

/** As many of the latest years as fit, and each figure that is not drawn: `Kazakhstan’s books, 2016: ...`. */
export function latestYears(spec: BooksSpec, width: number): { readonly latest: BooksSpec; readonly left: readonly string[] } {
  const years = Math.max(1, Math.floor((width - AXIS_WIDTH) / YEAR_WIDTH));
  const start = newYear(yearOf(spec.to) - years + 1);
  if (start <= spec.from) return { latest: spec, left: [] };
  const left = spec.strips.flatMap((strip) => {
    const bars = strip.bars.filter((bar) => bar.from < start).map(barText);
    const points = strip.points.filter((point) => point.day < start).map(pointText);
    return [...bars, ...points].map((text) => `${strip.title}, ${text}`);
  });
  const strips = spec.strips.map((strip) => ({
    ...strip,
    bars: strip.bars.filter((bar) => bar.from >= start),
    points: strip.points.filter((point) => point.day >= start),
  }));
  return { latest: { ...spec, from: start, strips }, left };
}
