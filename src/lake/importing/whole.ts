/** What the files of a plan give, before anything of it is in the lake. */
import type { Inspected } from './inspect.ts';
import type { Reject } from './rejects.ts';

/** A file that was read: its hash, and its records without a header. */
export type ReadSource = Inspected & { readonly name: string; readonly path: string; readonly form: string; readonly header: boolean };

/** What the files of a plan give, staged and read back. */
export interface Whole {
  readonly tables: readonly { path: string; table: string; rows: number; span?: { from: string; to: string } }[];
  readonly sources: readonly ReadSource[];
  readonly rejects: readonly Reject[];
}
