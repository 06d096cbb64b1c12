/** CSV read record by record, for files of odd shapes that fit in memory: fields by name, and the line of each record. */
import { readFileSync } from 'node:fs';
import { type CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../domain/errors.ts';
import type { Item, SourceFile } from '../lake/form.ts';
import { columnsTold, headerFields } from '../lake/importing/layout.ts';

export interface CsvRecord {
  /** 1-based line on which the record begins. */
  readonly line: number;
  /** The record as it stands in the file. */
  readonly text: string;
  /** A field without the blanks around it; undefined where it is empty or spelt as missing. */
  readonly field: (name: string) => string | undefined;
  /** Refuses the record. */
  readonly reject: (reason: string) => Item;
}

/** Whether a header has all of these columns, compared without regard to case. */
export function hasColumns(line: string, columns: readonly string[]): boolean {
  const fields = headerFields(line, ',').map((name) => name.toLowerCase());
  return columns.every((name) => fields.includes(name.toLowerCase()));
}

/**
 * Gives an item for each record of a file; records of the wrong width, and repeats of an earlier one, are refused.
 * @throws InputError for broken quotes and for a column that is missing or stands twice
 */
export function* csvItems(
  file: SourceFile,
  options: { readonly columns: readonly string[]; readonly missing?: readonly string[]; readonly encoding?: 'latin1' },
  read: (record: CsvRecord) => Item,
): Generator<Item> {
  const [header, ...rows] = parseFile(file, options.encoding);
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const places = new Map(options.columns.map((name) => [name, placeOf(name, names, file)]));
  const missing = new Set(['', ...(options.missing ?? [])]);
  const seen = new Set<string>();
  for (const { fields, line, text } of rows) {
    const reject = (reason: string): Item => ({ reject: reason, line, text });
    const key = JSON.stringify(fields);
    if (fields.length !== names.length) yield reject(fields.length < names.length ? 'too few fields' : 'too many fields');
    else if (seen.has(key)) yield reject('repeats an earlier row');
    else {
      const field = (name: string): string | undefined => {
        const place = places.get(name);
        if (place === undefined) throw new Error(`column ${name} is not read`);
        const value = (fields[place] ?? '').trim();
        return missing.has(value) ? undefined : value;
      };
      yield read({ line, text, field, reject });
    }
    seen.add(key);
  }
}

interface Parsed {
  readonly fields: readonly string[];
  readonly line: number;
  readonly text: string;
}

function parseFile(file: SourceFile, encoding?: 'latin1'): Parsed[] {
  try {
    const records = parse(readFileSync(file.path), {
      bom: true,
      ...(encoding ? { encoding } : {}),
      info: true,
      raw: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => {
      const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
      return { fields: record, text, line: info.lines - text.split('\n').length + 1 };
    });
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    if (typeof code !== 'string') throw error;
    throw new InputError(`'${file.name}' has broken quotes at line ${lines ?? 'unknown'}: it is cut off or no CSV; nothing was imported`);
  }
}

function placeOf(name: string, names: readonly string[], file: SourceFile): number {
  const place = names.indexOf(name.toLowerCase());
  if (place >= 0 && names.lastIndexOf(name.toLowerCase()) === place) return place;
  const times = place < 0 ? 'no' : 'more than one';
  throw new InputError(`'${file.name}' has ${times} column '${name}'; its columns are ${columnsTold(names)}`);
}

/** A number as CSV writes it, exponents included; undefined for anything else. */
export function csvNumber(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A year, month or day (`2003`, `2003-07`, `2003-07-17`) that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return false;
  const [, year = '', month = '01', day = '01'] = found;
  const time = Date.parse(`${year}-${month}-${day}`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}
