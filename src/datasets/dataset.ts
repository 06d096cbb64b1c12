/** What a dataset says of itself: origin, terms, rhythm, traps, the forms of its files and the tables they fill. */
import type { Source } from '../domain/source.ts';
import type { CodeEntry, Form, SourceFile } from '../lake/form.ts';
import type { Packed } from './unpacking/members.ts';

export interface Dataset {
  /** Lower case, digits and hyphens; the name in commands and paths. */
  readonly id: string;
  readonly title: string;
  /** Who makes it: the first name in its citation. */
  readonly producer: string;
  /** Where it is published. */
  readonly home: string;
  readonly licence: string;
  /** How its producer asks to be cited, the producer first; the vintage is added. */
  readonly citation: string;
  /** How often a new release comes, and after how many days without one the content counts as stale. */
  readonly rhythm: { readonly says: string; readonly staleAfterDays?: number };
  /** What misleads who does not know it, a sentence each. */
  readonly traps: readonly string[];
  readonly tables: readonly string[];
  /** The file layouts it reads, each with a sentence for the documentation. */
  readonly forms: readonly FormEntry[];
  /** The vintage a file's name states, where it does: `BACI_HS92_Y2022_V202401b.csv` is of `2024-01b`. */
  readonly vintageOf?: (name: string) => string | undefined;
  /** How its packages are made, where they hold more than one data file. */
  readonly packed?: Packed;
  /** Codes of this dataset's own, besides the common schemes. */
  readonly codes?: readonly CodeEntry[];
}

export interface FormEntry {
  readonly says: string;
  /** Whether a file is of this form, from its name and the beginning of its text. */
  readonly matches: (file: FileHead) => boolean;
  /** The form for a file; some depend on the file's name. */
  readonly form: (file: SourceFile) => Form;
}

export interface FileHead {
  readonly name: string;
  /** First line without a byte-order mark. */
  readonly line: string;
  /** The first 64 KiB as text. */
  readonly start: string;
}

/** A dataset's vintage as a source: the producer first. */
export function sourceOf(dataset: Dataset, vintage: string): Omit<Source, 'id'> {
  return {
    type: 'dataset',
    title: dataset.title,
    annote: `${dataset.title}, vintage ${vintage}`,
    publisher: dataset.producer,
    URL: dataset.home,
    custom: { standing: 'dataset' },
  };
}
