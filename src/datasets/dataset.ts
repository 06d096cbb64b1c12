/** What a dataset says of itself: origin, terms, rhythm, traps, the forms of its files and the tables they fill. */
import { parseEdtf } from '../domain/edtf-parse.ts';
import type { Source } from '../domain/source.ts';
import type { CodeEntry, Form, SourceFile } from '../lake/form.ts';
import type { Packed } from './unpacking/members.ts';

export interface Dataset {
  /** Lower case, digits and hyphens; the name in commands and paths. */
  readonly id: string;
  readonly title: string;
  /** Who makes it: the first name in its citation. */
  readonly producer: string;
  /** Where it is published; empty for worksheets that are not. */
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
  /**
   * Where files given along say how others are read: takes both and gives their forms, with the codes that only they use.
   * The files it leaves go to `forms`.
   * @throws InputError for a file that says it wrong
   */
  readonly companions?: (files: readonly SourceFile[], common: readonly CodeEntry[]) => Promise<Planned>;
}

export interface Planned {
  readonly files: readonly { readonly file: SourceFile; readonly form: Form }[];
  readonly codes: readonly CodeEntry[];
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

/** A dataset's vintage as a source. @param dataset undefined where this version no longer knows it */
export function sourceOf(dataset: Dataset | undefined, id: string, vintage: string): Source {
  const issued = parseEdtf(vintage.replace(/[a-z]$/, ''));
  if (!dataset)
    return { id, type: 'dataset', annote: `dataset ${id}, vintage ${vintage}`, publisher: id, issued, custom: { standing: 'dataset' } };
  return {
    id,
    type: 'dataset',
    issued,
    title: dataset.title,
    annote: `${dataset.title}, vintage ${vintage}`,
    publisher: dataset.producer,
    ...(dataset.home === '' ? {} : { URL: dataset.home }),
    custom: { standing: 'dataset' },
  };
}
