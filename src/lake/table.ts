/** How a table of the lake is described: its columns, order on disk and what one row means. */

/** What a column holds. `code` is a country's code as this project writes it; `choice` is one of a fixed list. */
export type ColumnType =
  | { readonly is: 'text' | 'integer' | 'decimal' | 'number' | 'date' | 'boolean' | 'code' }
  | { readonly is: 'choice'; readonly of: readonly string[] };

export interface Column {
  readonly type: ColumnType;
  /** May be absent; a missing value is never zero. */
  readonly optional?: true;
  /** What it means, with its unit. */
  readonly doc: string;
}

export interface Table {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly row: string;
  /** Further sentences: what to mind when it is summed or joined. */
  readonly mind: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Order of the rows on disk: whatever is asked for together stands together. */
  readonly sort: readonly string[];
  /** The columns that tell one row of a vintage from another; two rows alike in them would be counted twice. */
  readonly key: readonly string[];
  /** The column whose year says what span the data cover, where there is one. */
  readonly span?: string;
}

type Options = { readonly optional?: true };
const column =
  (is: Exclude<ColumnType['is'], 'choice'>) =>
  (doc: string, options: Options = {}): Column => ({ type: { is }, doc, ...options });

export const text = column('text');
/** A whole number of up to 18 digits. */
export const integer = column('integer');
/** A number with three digits after the point, exact in sums: money and quantities, up to 999,999,999,999,999.999. */
export const decimal = column('decimal');
/** A binary floating-point number: distances, coordinates, scores. */
export const number = column('number');
export const date = column('date');
export const flag = column('boolean');
export const country = column('code');
export const choice = (of: readonly string[], doc: string, options: Options = {}): Column => ({
  type: { is: 'choice', of },
  doc,
  ...options,
});

/** Columns that every table has from its place in the lake; they are part of the path, so vintages never mix. */
export const PLACE_COLUMNS = {
  dataset: 'Id of the dataset, as in `entente lake status`.',
  vintage: 'Release of the dataset: the date its publisher gives it, or the day it was fetched.',
} as const;
