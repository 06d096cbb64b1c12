/** What the lake asks of a query engine. One stands behind it today; nothing outside the engine's own folder names it. */
import type { CodeEntry, DelimitedForm, TableRow } from './form.ts';
import type { Table } from './table.ts';

/** A value of a result: exact decimals and whole numbers beyond 2^53 come as their digits. */
export type Cell = string | number | boolean | null;
export type ResultRow = Readonly<Record<string, Cell>>;

export interface ResultColumn {
  readonly name: string;
  readonly numeric: boolean;
}

export interface Result {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether there were more rows than the limit. */
  readonly cut: boolean;
}

/** Files of one table, of the vintages a reader may see. */
export interface TableFiles {
  readonly table: Table;
  readonly files: readonly string[];
}

/** Reads one state of the lake. */
export interface Reader {
  /** Runs one of the project's own queries, with `?` for parameters. */
  query(sql: string, parameters?: readonly Cell[]): Promise<ResultRow[]>;
  /**
   * Runs a user's query: one statement that can only read, and only the lake.
   * @throws InputError when it is anything else, takes longer than `seconds`, or does not parse.
   */
  ask(sql: string, limits: { readonly rows: number; readonly seconds: number }): Promise<Result>;
  /** As `ask`, with the result written to a Parquet file. @returns the number of rows. */
  askToParquet(sql: string, file: string, limits: { readonly seconds: number }): Promise<number>;
  close(): void;
}

/** A file that is scanned where it lies, with its columns in the order of the file. */
export interface ScannedFile {
  readonly path: string;
  readonly name: string;
  /** For each column of the file, the form's name of it, or undefined where it is not read. */
  readonly layout: readonly (string | undefined)[];
}

export interface Scan {
  readonly form: DelimitedForm;
  readonly files: readonly ScannedFile[];
}

export interface Written {
  readonly table: string;
  readonly path: string;
  readonly rows: number;
  /** The columns of the order that were not the same for all rows. */
  readonly varying: readonly string[];
}

/** What a record was refused for, with its place. */
export interface Refusal {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** Records the engine could not read as the form says, and those that a check refuses, up to a limit of each. */
export interface Refused {
  /** How many there are in all, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Records that have the wrong number of fields, broken quotes, or a value that is not of its column's type. */
  readonly unreadable: readonly Refusal[];
  /** Readable records that a check refuses, by their number (from 0) among the readable records of the file. */
  readonly refused: readonly { readonly path: string; readonly record: number; readonly reason: string }[];
}

/** What is found of a written file when it is read back. */
export interface Checked {
  readonly rows: number;
  /** The first key that stands twice, as its values. */
  readonly repeated?: readonly string[];
  readonly repeats: number;
  readonly unsorted: number;
  readonly span?: { readonly from: string; readonly to: string };
}

/** Writes an import into a staging folder. */
export interface Writer {
  /** Holds rows that a dataset read record by record. */
  append(table: Table, rows: readonly TableRow[]): Promise<void>;
  /**
   * Writes each table that has rows, sorted, from the scans and the appended rows.
   * @param counted number of records of a scan, counted independently; a scan that is used up is not read again for another table
   */
  write(tables: readonly Table[], scans: readonly Scan[], folder: string, counted: (scan: Scan) => Promise<number>): Promise<Written[]>;
  /** The records of a scan that were not kept. Read again, and only when there are any. @param limit of each kind */
  refused(scan: Scan, limit: number): Promise<Refused>;
  /** Number of records of a scan that were kept. */
  kept(scan: Scan): Promise<number>;
  /** Reads a written file back. @param varying columns of the order that may differ between rows; all of the order when absent */
  check(table: Table, file: string, varying?: readonly string[]): Promise<Checked>;
  /** Number of rows of a written file whose key also stands in files of the lake. */
  shared(table: Table, file: string, held: readonly string[]): Promise<number>;
  /** Forgets rows that were appended and not written, so that another import can begin. */
  clear(): Promise<void>;
  /** Share of the statement under way that is done, 0 to 1; undefined when unknown. */
  progress(): number | undefined;
  close(): void;
}

export interface WriterOptions {
  readonly codes: readonly CodeEntry[];
  /** Where sorts may spill. */
  readonly spill: string;
  /** Bytes of memory the engine may use. */
  readonly memory: number;
}

/** Held by one importer at a time; the system releases it when the process ends, however it ends. */
export interface Lock {
  release(): void;
}
