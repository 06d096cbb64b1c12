/** What processing answers gives, and what it needs for that. */
import type { Expected } from './body.ts';
import type { ComtradeEndpoint } from './build.ts';
import type { Kept } from './keep.ts';

/** An answer that is whole and kept. */
export interface Body {
  readonly json: unknown;
  readonly kept: Kept;
}

/** An answer to be imported, under the name that errors and rejects tell; none where its file's own name is to stay. */
export interface Useful {
  readonly kept: Kept;
  readonly name?: string;
}

export interface Collected {
  readonly bodies: readonly Useful[];
  /** What has no record, and why where that is known, as told to the user. */
  readonly blanks: readonly string[];
}

export interface Asking {
  readonly ask: (address: string, expected: Expected) => Promise<Body>;
  /** Lets go of answers, so that they are asked again. */
  readonly forget: (addresses: readonly string[]) => void;
  readonly endpoint: ComtradeEndpoint;
  /** Whether a mirror is asked, which may hold the answers of either endpoint. */
  readonly mirrored: boolean;
}
