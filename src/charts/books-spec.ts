/** Trade as each book counts it: one strip a book, one scale, statements in a strip of their own. */
import type { Day } from '../domain/edtf.ts';

export interface BooksSpec {
  readonly kind: 'books';
  /** In which the axis and the labels count; values are in millions either way. */
  readonly unit: 'million' | 'billion';
  readonly from: Day;
  readonly to: Day;
  readonly strips: readonly Strip[];
}

export interface Strip {
  /** "Kazakhstan's books". */
  readonly title: string;
  /** Behind the title: "calendar years", "July to June", "book or period not stated". */
  readonly note: string;
  /** Colour of the first or second country, or grey for what was said. */
  readonly side: 'first' | 'second' | 'said';
  readonly bars: readonly Bar[];
  readonly points: readonly Point[];
}

/** A counted span, as wide as its period; parts stack upwards. */
export interface Bar {
  readonly from: Day;
  readonly to: Day;
  readonly parts: readonly { readonly flow: 'exports' | 'imports' | 'turnover'; readonly millions: number }[];
  /** Printed above: the total as the source or our sum gives it. */
  readonly label: string;
  /** Less than a year: a dashed outline. */
  readonly partial: boolean;
}

/** A stated figure: an open diamond at the middle of its period; figures of one day are joined by a dotted stem. */
export interface Point {
  readonly day: Day;
  readonly millions: number;
  readonly label: string;
}
