/** What an import is asked, what it tells while it runs, and what comes of it. */
import type { ImportPlan } from '../form.ts';
import type { ImportEntry } from '../manifest.ts';
import type { Table } from '../table.ts';

export interface ImportOptions {
  readonly lake: string;
  readonly plan: ImportPlan;
  readonly tables: ReadonlyMap<string, Table>;
  readonly version: string;
  readonly now: () => Date;
  /** Share of records that may be refused, 0 to 1. */
  readonly rejects: number;
  /** Bytes of memory the engine may use. */
  readonly memory: number;
  /** Puts this import in the place of all that the lake holds of the vintage; otherwise it is added to that. */
  readonly replace: boolean;
  readonly progress?: (step: Step) => void;
}

export interface Step {
  readonly doing: 'reading' | 'checking' | 'storing';
  /** 0 to 1, where it is known. */
  readonly done?: number;
  readonly bytes: number;
}

export type Imported =
  | { readonly outcome: 'imported'; readonly entry: ImportEntry }
  | { readonly outcome: 'unchanged'; readonly entry: ImportEntry };
