/** The records of a CSV file one by one, for files that are not left to the engine. */
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';

export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  /** Values by their headers in lower case, blanks around them taken off; absent where their number is not that of the headers. */
  readonly fields?: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** @throws InputError with the line where quotes do not match */
export async function* csvRecords(file: SourceFile): AsyncGenerator<CsvRecord> {
  const parser = createReadStream(file.path).pipe(
    parse({ bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true }),
  );
  let headers: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const piece of parser) {
      const { record, raw, info } = piece as Parsed;
      const text = raw.trim();
      const begins = info.lines - (text.match(/\n/g) ?? []).length;
      line = info.lines;
      if (!headers) headers = record.map((name) => name.trim().toLowerCase());
      else if (record.length !== headers.length) yield { line: begins, text };
      else yield { line: begins, text, fields: Object.fromEntries(headers.map((name, at) => [name, record[at]?.trim() ?? ''])) };
    }
  } catch (error) {
    if (error instanceof CsvError) {
      const [said = ''] = error.message.split('\n');
      // It repeats the field at fault, which may be long.
      throw new InputError(`'${file.name}' is no CSV after line ${line}: ${said.slice(0, 300)}`);
    }
    throw error;
  }
}
