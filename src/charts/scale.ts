/** Scales: days to the right, millions upwards, and the round numbers at which both are marked. */
import type { Day } from '../domain/edtf.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function newYear(year: number): Day {
  return `${String(year).padStart(4, '0')}-01-01`;
}

export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** `8 Jul 2023`. */
export function dayText(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)} ${yearOf(day)}`;
}

/** `2023`, `Jan–Jul 2025`, `Jul 2023–Jun 2024`: a counted period by its months. */
export function periodText(from: Day, to: Day): string {
  const [first, last] = [monthName(from), monthName(to)];
  if (yearOf(from) !== yearOf(to)) return `${first} ${yearOf(from)}–${last} ${yearOf(to)}`;
  if (first === 'Jan' && last === 'Dec') return String(yearOf(from));
  return first === last ? `${first} ${yearOf(from)}` : `${first}–${last} ${yearOf(from)}`;
}

/** The first and last of some days; undefined without any. */
export function extentOf(days: readonly Day[]): readonly [Day, Day] | undefined {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}

/** Maps a day to a place between `left` and `right`. */
export function timeScale(from: Day, to: Day, left: number, right: number): (day: Day) => number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const perDay = (right - left) / Math.max(1, last - first);
  return (day) => left + (dayNumber(day) - first) * perDay;
}

/** The smallest of the round steps 1, 2, 5, 10, 20 ... that is at least `least`. */
export function roundStep(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return Number((factor * power).toPrecision(3));
}

/** Multiples of `step` from zero up to `top`. */
export function multiples(step: number, top: number): number[] {
  const count = Math.floor(top / step + 1e-9);
  return Array.from({ length: Math.min(count, 50) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Writes values in millions on an axis in one unit: `200` and, with its unit, `$200m` or `$0.5bn`. */
export function moneyAxis(unit: 'million' | 'billion', step: number): (millions: number, withUnit: boolean) => string {
  const billions = unit === 'billion';
  const inUnit = step / (billions ? 1000 : 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(inUnit) + 1e-9));
  return (millions, withUnit) => {
    if (millions === 0) return '0';
    const value = (millions / (billions ? 1000 : 1)).toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return withUnit ? `$${value}${billions ? 'bn' : 'm'}` : value;
  };
}
