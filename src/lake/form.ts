/** How a dataset says what its files look like and which rows of which tables they fill. The engine does the reading. */
import type { Day } from '../domain/edtf.ts';

/**
 * What a raw column is read as. `whole` refuses 4.5, `decimal` keeps three digits, `number` is floating point; a missing value
 * is one that is empty or spelt as `missing` lists.
 */
export type RawType = 'text' | 'whole' | 'decimal' | 'number' | 'day';

/** A delimited text file, read by the engine itself: for files of any size. */
export interface DelimitedForm {
  readonly kind: 'delimited';
  readonly name: string;
  readonly delimiter: ',' | ';' | '\t';
  /** Whether the first line names the columns. Without one, `columns` must list all of them in order. */
  readonly header: boolean;
  /** Whether fields may be quoted with `"`. */
  readonly quoted: boolean;
  /**
   * Every column of the file in its order, by the name used below; those not needed are `text`. Where there are lookups, none may be
   * called `id`, `kind` or `name`.
   */
  readonly columns: Readonly<Record<string, RawType>>;
  /** Names in the header, where they differ from the keys of `columns`, compared without regard to case. */
  readonly names?: Readonly<Record<string, string>>;
  /** Spellings of a missing value besides the empty one: `NA`. */
  readonly missing?: readonly string[];
  /** Columns that must have a value. */
  readonly required: readonly string[];
  /**
   * Codes to be resolved; a raw column called code, id, kind or name is then written `raw.code`. Each gives `<as>.id`, `<as>.kind` and
   * `<as>.name` to the expressions, and `<as>.first_year` and `<as>.last_year` of the code's use; all null where the code is unknown.
   */
  readonly lookups: readonly Lookup[];
  /** Why a record is refused, in the order of asking. SQL over the raw columns and lookups that Trino and the present engine both run. */
  readonly checks: readonly Check[];
  readonly outputs: readonly Output[];
  /** Whether each record kept goes to exactly one of the outputs, as one row or added to one. Then rows account for records without reading again. */
  readonly split?: true;
}

export interface Lookup {
  readonly as: string;
  readonly scheme: string;
  /** SQL expression for the code; compared as a whole number where the scheme's codes are numeric. */
  readonly code: string;
  /** SQL expression for the year in which the code must hold; without it, codes must hold at one time only. */
  readonly year?: string;
}

export interface Check {
  readonly reason: string;
  /** SQL that is true of a record to refuse. */
  readonly when: string;
}

export interface Output {
  readonly table: string;
  /** SQL expression for each column of the table that is filled. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL that is true of the records this output takes; all when absent. */
  readonly where?: string;
  /**
   * Columns by which rows are added up on the way in; each of the others is one call of SUM, COUNT, MIN or MAX, so that the outputs and
   * files that fill one table add up in one row a key. All outputs to the table must be grouped alike.
   */
  readonly group?: readonly string[];
}

/** Any other file: the dataset reads it record by record. For files that fit in memory (refused above `limit` bytes). */
export interface RecordForm {
  readonly kind: 'records';
  readonly name: string;
  readonly limit: number;
  /** Encoding of the publisher's own file; UTF-8 when absent, and then anything else is refused. The reader decodes. */
  readonly encoding?: 'utf-8' | 'latin-1';
  readonly read: (file: SourceFile, context: ReadContext) => AsyncIterable<Item> | Iterable<Item>;
}

export type Form = DelimitedForm | RecordForm;

/** One record of a file: the rows it gives, or why it gives none. */
export type Item = { readonly rows: readonly TableRow[] } | { readonly reject: string; readonly line: number; readonly text: string };

export interface TableRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Value>>;
}
export type Value = string | number | boolean | null;

/** A file as the importer staged it: never changed while it is read. */
export interface SourceFile {
  /** The name the user or publisher gave it, without its folder. */
  readonly name: string;
  /** Where its bytes are. */
  readonly path: string;
  readonly bytes: number;
}

export interface ReadContext {
  /** Resolves a code of a scheme in a year. */
  readonly resolve: (scheme: string, code: string, year?: number) => CodeEntry | undefined;
  readonly vintage: string;
  readonly today: Day;
}

/** One code of one scheme and what it means, for the years in which it does. */
export interface CodeEntry {
  readonly scheme: string;
  readonly code: string;
  /** This project's code; absent for what is not a country. */
  readonly id?: string;
  readonly kind: CodeKind;
  readonly name: string;
  /** First and last year of the code's use, where it has not always meant this. */
  readonly from?: number;
  readonly to?: number;
}

/** What a code stands for. Only rows of countries (present, former or dependent) may be added up over partners. */
export const CODE_KINDS = ['country', 'former', 'world', 'group', 'area', 'special'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** What the importer needs of a dataset. */
export interface ImportPlan {
  readonly dataset: string;
  readonly vintage: string;
  readonly files: readonly { readonly file: SourceFile; readonly form: Form }[];
  readonly codes: readonly CodeEntry[];
}
