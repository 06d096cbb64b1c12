/** The chart of books for narrow screens: the latest years only, and in words what is left out. */
import type { BooksSpec } from './books-spec.ts';
import { newYear, periodText, yearOf } from './scale.ts';

/** Least width of a year with a readable value over it, and the width of the value axis. */
const YEAR_WIDTH = 36;
const AXIS_WIDTH = 54;

/** As many of the latest years as fit, and each strip's figures that are not drawn: `Said, 33.6 in 2014, 28 in 2018`. */
export function latestYears(spec: BooksSpec, width: number): { readonly latest: BooksSpec; readonly left: readonly string[] } {
  const years = Math.max(1, Math.floor((width - AXIS_WIDTH) / YEAR_WIDTH));
  const start = newYear(yearOf(spec.to) - years + 1);
  if (start <= spec.from) return { latest: spec, left: [] };
  const left = spec.strips.flatMap((strip) => {
    const bars = strip.bars
      .filter((bar) => bar.from < start && bar.label !== '')
      .map((bar) => `${bar.label} in ${periodText(bar.from, bar.to)}`);
    const points = strip.points
      .filter((point) => point.day < start && point.label !== '')
      .map((point) => `${point.label} in ${yearOf(point.day)}`);
    const figures = [...bars, ...points];
    return figures.length === 0 ? [] : [`${strip.title}, ${figures.join(', ')}`];
  });
  const strips = spec.strips.map((strip) => ({
    ...strip,
    bars: strip.bars.filter((bar) => bar.from >= start),
    points: strip.points.filter((point) => point.day >= start),
  }));
  return { latest: { ...spec, from: start, strips }, left };
}
