/** A matrix of dyads by topics: how much is on record, and how old the newest of it is. */
export interface CoverageSpec {
  readonly kind: 'coverage';
  readonly columns: readonly string[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly title: string;
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly records: number;
  /** Year of the newest entry; absent where there is none. */
  readonly year?: number;
  readonly note: string;
}
