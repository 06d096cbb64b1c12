/** What a reader makes of one record: the rows it gives, or why it gives none. */
import type { Item, TableRow } from '../lake/form.ts';

export type Outcome = readonly TableRow[] | string;

/** The same as the importer takes it. @param place where the record stands and how it reads */
export function itemOf(outcome: Outcome, { line, text }: { readonly line: number; readonly text: string }): Item {
  return typeof outcome === 'string' ? { reject: outcome, line, text } : { rows: outcome };
}
