/**
 * Dates that say exactly what is known: a value of EDTF (ISO 8601-2:2019, levels 0 and 1) with the first and
 * the last calendar day it may mean. The text is parsed in `edtf-parse.ts`; this file only compares.
 */

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, UTC. Days compare as strings. */
export type Day = string;

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';

export interface Edtf {
  /** The EDTF string as written, e.g. `1992-02`, `2022-21`, `2023-07/2024-06`, `../2025-09`. */
  readonly text: string;
  readonly precision: Precision;
  /** First day it may mean; null when the start is open or unknown. */
  readonly min: Day | null;
  /** Last day it may mean; null when the end is open or unknown. */
  readonly max: Day | null;
  /** `~` or `%`: about. */
  readonly approximate?: boolean;
  /** `?` or `%`: doubted. */
  readonly uncertain?: boolean;
}

/**
 * Order of two imprecise dates by what is certain: -1 when `a` ended before `b` can have begun, 1 the other way
 * round, 0 when they may coincide.
 */
export function certainOrder(a: Edtf, b: Edtf): -1 | 0 | 1 {
  if (a.max !== null && b.min !== null && a.max < b.min) return -1;
  if (b.max !== null && a.min !== null && b.max < a.min) return 1;
  return 0;
}

/** Whether the two may share a day. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  return certainOrder(a, b) === 0;
}

/** Whether every day that `inner` may mean lies in `outer`. */
export function contains(outer: Edtf, inner: Edtf): boolean {
  const startsInside = outer.min === null || (inner.min !== null && inner.min >= outer.min);
  const endsInside = outer.max === null || (inner.max !== null && inner.max <= outer.max);
  return startsInside && endsInside;
}

/**
 * A total order for lists: by first possible day (an open start first), then by last possible day (the narrower
 * first, an open end last), then by text, so that equal inputs always come out the same way.
 */
export function compareEdtf(a: Edtf, b: Edtf): number {
  return compareDays(a.min, b.min, '0000-00-00') || compareDays(a.max, b.max, '9999-99-99') || compareText(a.text, b.text);
}

function compareDays(a: Day | null, b: Day | null, open: string): number {
  return compareText(a ?? open, b ?? open);
}

/** Byte order, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
