/** The time axis of the timeline: years at equal width, or an early part drawn narrower behind a visible break. */
import type { Day } from '../domain/edtf.ts';
import { dayNumber, dayOf, monthName, newYear, roundStep, timeScale, yearOf } from './scale.ts';
import { element, line, textAt } from './svg.ts';

export interface TimeAxis {
  readonly from: Day;
  readonly to: Day;
  readonly at: (day: Day) => number;
  /** The first year drawn at full width. */
  readonly breakYear?: number;
  readonly ticks: readonly Tick[];
}

interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Years that fit at full width without a break. */
const UNBROKEN_YEARS = 16;
/** Half the width of the blank at a break. */
const BREAK = 3;
/** Least distance between year labels and between month labels. */
const YEAR_LABEL = 31;
const MONTH_LABEL = 56;

/** Lays out the axis from the first to the last day; `days` are those of the marks, which decide where a break helps. */
export function timeAxis(from: Day, to: Day, days: readonly Day[], left: number, right: number): TimeAxis {
  const [first, last] = widened(from, to);
  const breakYear = breakYearOf(first, last, days);
  if (breakYear === undefined) {
    const at = timeScale(first, last, left, right);
    return { from: first, to: last, at, ticks: ticksOf(first, last, at, left, right) };
  }
  const start = newYear(breakYear);
  const recent = days.filter((day) => day >= start).length / Math.max(1, days.length);
  const bend = right - (right - left) * Math.min(0.72, Math.max(0.55, recent));
  const early = timeScale(first, start, left, bend - BREAK);
  const late = timeScale(start, last, bend + BREAK, right);
  const lateTicks = ticksOf(start, last, late, bend, right);
  const earlyTicks = ticksOf(first, start, early, left, bend).filter(({ x }) => x <= bend - YEAR_LABEL);
  return { from: first, to: last, at: (day) => (day < start ? early(day) : late(day)), breakYear, ticks: [...earlyTicks, ...lateTicks] };
}

/** The grid, its labels and the break, from `top` to `bottom`. */
export function drawTimeAxis(axis: TimeAxis, top: number, bottom: number, width: number): string {
  const grid = axis.ticks.map(({ x, text }) => {
    const atEdge = x > width - 14;
    return line(x, top, x, bottom, 'gr') + textAt(atEdge ? width : x, bottom + 14, 'tk', text, atEdge ? 'end' : 'middle');
  });
  if (axis.breakYear === undefined) return grid.join('');
  const bend = axis.at(newYear(axis.breakYear)) - BREAK;
  const [one, two] = [bend - BREAK, bend + BREAK];
  const gap = element('path', {
    d: `M${one.toFixed(1)} ${top - 2}V${bottom + 2}M${two.toFixed(1)} ${top - 2}V${bottom + 2}`,
    class: 'ax brk',
  });
  return `${grid.join('')}${gap}${textAt(one - 5, top - 4, 'mt', `narrower before ${axis.breakYear}`, 'end')}`;
}

/** An axis of a few days gets half a month on either side. */
function widened(from: Day, to: Day): [Day, Day] {
  const [first, last] = [dayNumber(from), dayNumber(to)].sort((a, b) => a - b) as [number, number];
  return last - first >= 30 ? [dayOf(first), dayOf(last)] : [dayOf(first - 15), dayOf(last + 15)];
}

/**
 * The break that gives most room to the years in which most is recorded: the shortest recent part of 8 to 14 years
 * with three fifths of the marks, else 14 years if they have more than two fifths.
 */
function breakYearOf(from: Day, to: Day, days: readonly Day[]): number | undefined {
  const [firstYear, lastYear] = [yearOf(from), yearOf(to)];
  if (lastYear - firstYear <= UNBROKEN_YEARS) return undefined;
  const shareSince = (year: number): number => days.filter((day) => yearOf(day) >= year).length / Math.max(1, days.length);
  const lengths = [8, 9, 10, 11, 12, 13, 14];
  const length = lengths.find((years) => shareSince(lastYear - years) >= 0.6) ?? (shareSince(lastYear - 14) > 0.4 ? 14 : undefined);
  return length === undefined ? undefined : lastYear - length;
}

function ticksOf(from: Day, to: Day, at: (day: Day) => number, left: number, right: number): Tick[] {
  const years = (dayNumber(to) - dayNumber(from)) / 365.25;
  const perYear = (right - left) / Math.max(years, 1 / 365);
  if (years < 2.5) return monthTicks(from, to, at, perYear / 12);
  const step = roundStep(YEAR_LABEL / perYear);
  const whole = Math.max(1, step);
  const first = Math.ceil(yearOf(dayOf(dayNumber(from) + 364)) / whole) * whole;
  const count = Math.max(0, Math.floor((yearOf(to) - first) / whole) + 1);
  return Array.from({ length: count }, (_, index) => first + index * whole)
    .filter((year) => newYear(year) >= from)
    .map((year) => ({ x: at(newYear(year)), text: String(year) }));
}

function monthTicks(from: Day, to: Day, at: (day: Day) => number, perMonth: number): Tick[] {
  const step = [1, 2, 3, 6].find((months) => months * perMonth >= MONTH_LABEL) ?? 12;
  const start = yearOf(from) * 12;
  return Array.from({ length: (yearOf(to) - yearOf(from) + 1) * 12 }, (_, index) => start + index)
    .filter((month) => month % step === 0)
    .map((month) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
    .filter((day) => day >= from && day <= to)
    .map((day) => ({ x: at(day), text: `${monthName(day)} ${yearOf(day)}` }));
}
