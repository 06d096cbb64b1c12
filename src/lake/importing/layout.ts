/** The order of a delimited file's columns, from its header. */
import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import { reading } from '../../platform/file-faults.ts';
import type { DelimitedForm, SourceFile } from '../form.ts';

const LONGEST_HEADER = 64 << 10;

/** The first line of a file, without a byte-order mark or line break. @throws InputError when there is no end to it. */
export function firstLine(file: Pick<SourceFile, 'path' | 'name'>): string {
  const start = startOf(file);
  const end = start.search(/[\r\n]/);
  if (end < 0 && Buffer.byteLength(start) >= LONGEST_HEADER)
    throw new InputError(`'${file.name}' has no line break in its first ${LONGEST_HEADER} bytes: it is no table`);
  return (end < 0 ? start : start.slice(0, end)).replace(/^\ufeff/, '');
}

/** The beginning of a file as text. */
export function startOf(file: Pick<SourceFile, 'path' | 'name'>): string {
  return reading(file.name, () => {
    const handle = openSync(file.path, 'r');
    try {
      const buffer = Buffer.alloc(LONGEST_HEADER);
      return buffer.subarray(0, readSync(handle, buffer, 0, LONGEST_HEADER, 0)).toString('utf8');
    } finally {
      closeSync(handle);
    }
  });
}

/** Fields of a header; quotes are taken off. */
export function headerFields(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let inQuotes = false;
  for (const character of line) {
    if (character === '"') inQuotes = !inQuotes;
    else if (character === delimiter && !inQuotes) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field].map((name) => name.trim());
}

/**
 * For each column of the file, the form's name of it; undefined where it is not read.
 * @throws InputError naming a column that is missing or stands twice
 */
export function layoutOf(form: DelimitedForm, file: SourceFile): (string | undefined)[] {
  if (!form.header) return Object.keys(form.columns);
  const fields = headerFields(firstLine(file), form.delimiter).map((name) => name.toLowerCase());
  const wanted = new Map(Object.keys(form.columns).map((name) => [(form.names?.[name] ?? name).toLowerCase(), name]));
  for (const [spelt, name] of wanted) {
    const times = fields.filter((field) => field === spelt).length;
    if (times === 1) continue;
    const said = form.names?.[name] ?? name;
    throw new InputError(
      `'${file.name}' has ${times === 0 ? 'no' : 'more than one'} column '${said}'; its columns are ${columnsTold(fields)}`,
    );
  }
  return fields.map((field) => wanted.get(field));
}

/** The first names of a header, shortened, for a message of one line. */
export function columnsTold(names: readonly string[]): string {
  return names
    .slice(0, 30)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name).replace(/\s+/g, ' '))
    .join(', ');
}

/** Whether a file's first line has all columns of a form. */
export function hasHeader(form: DelimitedForm, line: string): boolean {
  const fields = headerFields(line, form.delimiter).map((name) => name.toLowerCase());
  return Object.keys(form.columns).every((name) => fields.includes((form.names?.[name] ?? name).toLowerCase()));
}
