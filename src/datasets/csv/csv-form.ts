/** The form of a CSV file that is read record by record, by the names of its columns: for files of odd shapes that fit in memory. */
import { InputError } from '../../domain/errors.ts';
import type { Item, ReadContext, RecordForm, SourceFile } from '../../lake/form.ts';
import { columnsTold } from '../../lake/importing/layout.ts';
import { itemOf, type Outcome } from '../outcome.ts';
import { readCsv } from './csv-records.ts';

/** The fields of one record by name. */
export interface CsvFields<Name extends string = string> {
  /** Without the blanks around it; undefined where it is empty or spelt as missing. */
  readonly field: (name: Name) => string | undefined;
  /** As it stands in the file. */
  readonly raw: (name: Name) => string;
}

export interface CsvForm<Name extends string> {
  readonly name: string;
  /** Columns that are read, compared without regard to case; of a file without a header all of them, in their order. */
  readonly columns: readonly Name[];
  /** Whether the first line names the columns; it does when absent. */
  readonly header?: boolean;
  /** Spellings of a missing value besides the empty one: `NA`. */
  readonly missing?: readonly string[];
  readonly encoding?: 'latin-1';
  /** Bytes of the largest file read; 32 million when absent. */
  readonly limit?: number;
  /** Lines of the longest file read; half a million when absent. */
  readonly lines?: number;
  /** Makes a reader for one file. */
  readonly reader: (context: ReadContext, file: SourceFile) => (record: CsvFields<Name>) => Outcome;
}

const LIMIT = 32 << 20;

export function csvForm<Name extends string>(csv: CsvForm<Name>): RecordForm {
  const { name, limit = LIMIT, encoding } = csv;
  return {
    kind: 'records',
    name,
    limit,
    ...(encoding ? { encoding } : {}),
    read: (file, context) => items(file, csv, csv.reader(context, file)),
  };
}

function* items<Name extends string>(file: SourceFile, csv: CsvForm<Name>, read: ReturnType<CsvForm<Name>['reader']>): Generator<Item> {
  const { columns, header = true, encoding, lines } = csv;
  const { names, records } = readCsv(file, { encoding, lines, width: header ? undefined : columns.length });
  const places = new Map(columns.map((name, at) => [name, header ? placeOf(name, names, file) : at]));
  const missing = new Set(['', ...(csv.missing ?? [])]);
  for (const record of records) yield itemOf(record.fault ?? read(fieldsOf(record.fields, places, missing)), record);
}

function fieldsOf<Name extends string>(
  fields: readonly string[],
  places: ReadonlyMap<Name, number>,
  missing: ReadonlySet<string>,
): CsvFields<Name> {
  const raw = (name: Name): string => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`column ${name} is not read`);
    return fields[place] ?? '';
  };
  const field = (name: Name): string | undefined => {
    const value = raw(name).trim();
    return missing.has(value) ? undefined : value;
  };
  return { field, raw };
}

/** @throws InputError for a column that is missing or stands twice */
function placeOf(name: string, names: readonly string[], file: SourceFile): number {
  const place = names.indexOf(name.toLowerCase());
  if (place >= 0 && names.lastIndexOf(name.toLowerCase()) === place) return place;
  const times = place < 0 ? 'no' : 'more than one';
  throw new InputError(`'${file.name}' has ${times} column '${name}'; its columns are ${columnsTold(names)}`);
}
