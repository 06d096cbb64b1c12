/**
 * Small comma-separated files read record by record. A record is a line: fields may be quoted, but hold no line break, so that a
 * stray quote costs its own line and never swallows those that follow.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { InputError } from '../domain/errors.ts';
import type { Item, ReadContext, RecordForm, SourceFile, TableRow } from '../lake/form.ts';
import { columnsTold, headerFields } from '../lake/importing/layout.ts';

/** The fields of one record by name, without blanks around them; empty where the file says that the value is missing. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

export interface CsvForm<Name extends string> {
  readonly name: string;
  /** Columns of the file: those read of one with a header, all in their order of one without. */
  readonly columns: readonly Name[];
  readonly header: boolean;
  /** Spelling of a missing value besides the empty one: `\N`. */
  readonly missing?: string;
  /** Makes a reader for one file: it gives the rows of a record, or the reason why it gives none. */
  readonly reader: (context: ReadContext) => (fields: Fields<Name>, raw: Fields<Name>) => readonly TableRow[] | string;
}

/** Bytes of the largest file read this way; the files at hand have up to 2.4 million. */
const LIMIT = 32 << 20;
const LONGEST_LINE = 64 << 10;
/** Lines of the longest file read; the longest at hand has 67,664. */
const MOST_LINES = 500_000;

/** The form of a file whose records a reader turns into rows. */
export function csvForm<Name extends string>(csv: CsvForm<Name>): RecordForm {
  return { kind: 'records', name: csv.name, limit: LIMIT, read: (file, context) => items(file, csv, csv.reader(context)) };
}

/** The fields of one line; undefined where its quotes are broken. */
export function lineFields(line: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  try {
    return (parse(line, { relax_column_count: true }) as string[][])[0];
  } catch {
    return undefined;
  }
}

function* items<Name extends string>(file: SourceFile, csv: CsvForm<Name>, read: ReturnType<CsvForm<Name>['reader']>): Generator<Item> {
  const lines = readFileSync(file.path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/, MOST_LINES + 1);
  if (lines.length > MOST_LINES) throw new InputError(`'${file.name}' has more than ${MOST_LINES} lines; it is no file of this form`);
  const layout = csv.header ? headerOf(file, lines[0] ?? '', csv.columns) : csv.columns;
  for (const [at, text] of lines.entries()) {
    if ((csv.header && at === 0) || text.trim() === '') continue;
    const result = recordOf(text, layout, csv, read);
    yield typeof result === 'string' ? { reject: result, line: at + 1, text } : { rows: result };
  }
}

function recordOf<Name extends string>(
  text: string,
  layout: readonly (Name | undefined)[],
  csv: CsvForm<Name>,
  read: ReturnType<CsvForm<Name>['reader']>,
): readonly TableRow[] | string {
  if (text.length > LONGEST_LINE) return 'line too long';
  const found = lineFields(text);
  if (!found) return 'broken quotes';
  if (found.length < layout.length) return 'too few fields';
  if (found.length > layout.length) return 'too many fields';
  const pairs = layout.flatMap((name, at): [Name, string][] => (name === undefined ? [] : [[name, found[at] ?? '']]));
  const raw = Object.fromEntries(pairs) as Record<Name, string>;
  const fields = Object.fromEntries(pairs.map(([name, value]) => [name, value === csv.missing ? '' : value.trim()]));
  return read(fields as Record<Name, string>, raw);
}

/** For each column of the file its name in the form. @throws InputError for a column that is missing or stands twice */
function headerOf<Name extends string>(file: SourceFile, line: string, columns: readonly Name[]): (Name | undefined)[] {
  const fields = headerFields(line, ',').map((name) => name.toLowerCase());
  for (const name of columns) {
    const times = fields.filter((field) => field === name.toLowerCase()).length;
    if (times !== 1)
      throw new InputError(
        `'${file.name}' has ${times === 0 ? 'no' : 'more than one'} column '${name}'; its columns are ${columnsTold(fields)}`,
      );
  }
  return fields.map((field) => columns.find((name) => name.toLowerCase() === field));
}

/** A whole number that is exact; undefined for anything else. */
export function wholeOf(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Text, or null where there is none. */
export function textOf(text: string): string | null {
  return text === '' ? null : text;
}
