/** The timeline of a dyad: lanes of dated marks, spans with known or unknown ends, rings for missing members of a series. */
import type { Day } from '../domain/edtf.ts';

export interface TimelineSpec {
  readonly kind: 'timeline';
  /** First and last day of the axis. */
  readonly from: Day;
  readonly to: Day;
  readonly lanes: readonly Lane[];
}

export interface Lane {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
}

export interface Mark {
  /** Where the dot goes: the middle of what the date may mean. */
  readonly day: Day;
  /** The date as words, for the tooltip and the narrow list. */
  readonly date: string;
  /** One to three words beside the dot. */
  readonly label: string;
  /** The sentence it stands for. */
  readonly title: string;
  /** A member of a numbered series without a record: a dotted ring, placed where it would be expected. */
  readonly missing?: boolean;
}

/** Something that held from one day to another, such as a flight. */
export interface Span {
  readonly from: Day;
  /** The end, or the first sign that it had ended, or the last day of the axis while it holds. */
  readonly to: Day;
  readonly end: 'known' | 'unknown' | 'holds';
  readonly label: string;
}
