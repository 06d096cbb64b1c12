import type { CountryCode } from './country.ts';
import type { Edtf } from './edtf.ts';
import type { NonEmpty } from './record.ts';
import type { Source } from './source.ts';

/** One side of a frame: countries by name, or the members of an organisation on the day. */
export interface FrameSide {
  readonly countries?: readonly CountryCode[];
  readonly organisation?: string;
  /** Members that do not take part. */
  readonly excluded?: readonly CountryCode[];
  /** Whether the members of this side meet each other in the frame, and not only the other side. */
  readonly within?: boolean;
}

/** A standing forum between groups of countries: the C5+1, the AU-EU summit. */
export interface Frame {
  readonly id: string;
  /** With its article: "the C5+1". */
  readonly name: string;
  /** Who meets there. */
  readonly about?: string;
  readonly since: Edtf;
  readonly sides: readonly FrameSide[];
  /** The latest meeting a page showed, which need not be the last one held. */
  readonly latest?: Edtf;
  readonly sources: NonEmpty<string>;
  readonly known?: Edtf;
  readonly note?: string;
}

export interface Frames {
  readonly sources: readonly Source[];
  readonly frames: readonly Frame[];
}
