import type { Edtf } from './edtf.ts';

/** Why a value is absent: a typed reason, never null. */
export const BLANK_REASONS = [
  'not reported',
  'not published yet',
  'not imported',
  'not applicable',
  'suppressed',
  'not computed',
  'not found',
  'unknown',
] as const;
export type BlankReason = (typeof BLANK_REASONS)[number];

/** What was looked for, where, and that nothing came of it: the provenance of a blank. */
export interface Search {
  readonly what: string;
  readonly where: readonly [string, ...string[]];
  /** When it was last looked for. */
  readonly on?: Edtf;
}

/** A gap, shown and never filled. */
export interface Blank {
  readonly id: string;
  /** Noun phrase: "The fourth Dostarym exercise". */
  readonly what: string;
  readonly reason: BlankReason;
  /** A clause after the reason, where one helps. */
  readonly detail?: string;
  readonly search: Search;
  /** The command that would fill it or shows what is held. */
  readonly command: string;
  /** The date of the thing that is missing; before it, the gap does not yet exist. */
  readonly about?: Edtf;
}
