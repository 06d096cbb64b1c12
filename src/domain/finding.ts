import type { Blank } from './blank.ts';
import type { Grounds } from './provenance.ts';
import type { Period } from './quantity.ts';

declare const founded: unique symbol;

/**
 * The answer of one measure for one dyad: a value or a typed blank, with what it rests on and how it was reached.
 * Only `finding` makes one, and it cannot be called without grounds.
 */
export interface Finding<Value> {
  readonly [founded]: true;
  /** `measure/subject`: `geography/distance`, `books/KAZ`. */
  readonly id: string;
  readonly value: Value | Blank;
  readonly unit?: string;
  readonly period?: Period;
  /** One sentence: how the value follows from its grounds. */
  readonly method: string;
  readonly grounds: Grounds;
}

/** Makes a finding. @throws Error (a bug, not bad input) when an untyped caller passes no grounds. */
export function finding<Value>(parts: Omit<Finding<Value>, typeof founded>): Finding<Value> {
  if (parts.grounds.length === 0) throw new Error(`finding ${parts.id} has no grounds`);
  return parts as Finding<Value>;
}
