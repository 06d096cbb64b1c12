/**
 * The records of a CSV file with their lines. None is lost in silence: one that cannot be read has a fault. A line break within quotes
 * belongs to its record, but a stray quote costs its own line only: a record of several lines must have as many fields as the others.
 */
import { readFileSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import { headerFields } from '../../lake/importing/layout.ts';
import { recordFields } from './record-fields.ts';

/** Characters of the longest record read; the longest at hand has 1,532. */
const LONGEST_RECORD = 64 << 10;
/** Lines of the longest file read, where nothing else is said. */
const MOST_LINES = 500_000;

export type CsvRecord = {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
} & ({ readonly fields: readonly string[]; readonly fault?: undefined } | { readonly fault: string });

export interface CsvFile {
  /** Names in the header, in lower case. */
  readonly names: readonly string[];
  /** @throws InputError for a file that ends within quotes, or has too many lines */
  readonly records: Iterable<CsvRecord>;
}

export interface CsvOptions {
  /** Number of fields in a file without a header; the header tells it otherwise. */
  readonly width?: number | undefined;
  readonly encoding?: 'latin-1' | undefined;
  /** Lines of the longest file read. */
  readonly lines?: number | undefined;
}

export function readCsv(file: SourceFile, { width, encoding, lines = MOST_LINES }: CsvOptions = {}): CsvFile {
  const text = textOf(file, encoding);
  const source = { name: file.name, text, lines };
  if (width !== undefined) return { names: [], records: recordsOf(source, { at: 0, line: 1 }, width) };
  const { end, next } = lineAt(text, 0);
  const names = headerFields(text.slice(0, end), ',').map((name) => name.toLowerCase());
  return { names, records: recordsOf(source, { at: next, line: 2 }, names.length) };
}

/** A byte-order mark says UTF-8, whatever else is said. */
function textOf(file: SourceFile, encoding: 'latin-1' | undefined): string {
  const bytes = readFileSync(file.path);
  const marked = bytes.subarray(0, 3).equals(Buffer.from('\ufeff'));
  return encoding === 'latin-1' && !marked ? bytes.toString('latin1') : bytes.toString('utf8', marked ? 3 : 0);
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
}

function* recordsOf({ name, text, lines }: Source, start: { at: number; line: number }, width: number): Generator<CsvRecord> {
  const content = text.trimEnd().length;
  const seen = new Set<string>();
  let { at, line } = start;
  while (at < content) {
    if (line > lines) throw new InputError(`'${name}' has more than ${lines} lines; divide it, or check that it is a table`);
    const { end, next } = lineAt(text, at);
    const alone = text.slice(at, end);
    const whole = wholeAt(text, at, width);
    if (whole && alone.trim() !== '') yield { line, text: whole.text, ...checked(whole.fields, width, seen) };
    if (!whole && next >= content && ENDS_WITHIN_QUOTES.test(alone))
      throw new InputError(`'${name}' has broken quotes at line ${line}: it is cut off or no CSV; nothing was imported`);
    if (!whole) yield { line, text: alone, fault: alone.length > LONGEST_RECORD ? 'record too long' : 'broken quotes' };
    at = whole?.next ?? next;
    line += whole?.lines ?? 1;
  }
}

/** The last field of a line begins with a quote and has none that ends it. */
const ENDS_WITHIN_QUOTES = /(?:^|,)"[^"]*(?:""[^"]*)*$/;

const BREAK = /\r\n|\n|\r/g;

function lineAt(text: string, at: number): { readonly end: number; readonly next: number } {
  BREAK.lastIndex = at;
  const found = BREAK.exec(text);
  return found ? { end: found.index, next: BREAK.lastIndex } : { end: text.length, next: text.length };
}

interface Whole {
  readonly text: string;
  readonly fields: readonly string[];
  readonly lines: number;
  /** Where the next record begins. */
  readonly next: number;
}

/** The record that begins here, over as many lines as its quotes are open; undefined where they are broken, or it is too long. */
function wholeAt(text: string, at: number, width: number): Whole | undefined {
  let open = false;
  let from = at;
  for (let lines = 1; from < text.length && from - at <= LONGEST_RECORD; lines += 1) {
    const { end, next } = lineAt(text, from);
    open = open !== hasOddQuotes(text.slice(from, end));
    from = next;
    if (open) continue;
    const own = text.slice(at, end);
    const fields = own.length > LONGEST_RECORD ? undefined : recordFields(own);
    return fields && (lines === 1 || fields.length === width) ? { text: own, fields, lines, next } : undefined;
  }
  return undefined;
}

function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let found = line.indexOf('"'); found >= 0; found = line.indexOf('"', found + 1)) odd = !odd;
  return odd;
}

function checked(fields: readonly string[], width: number, seen: Set<string>): { fields: readonly string[] } | { fault: string } {
  if (fields.length !== width) return { fault: fields.length < width ? 'too few fields' : 'too many fields' };
  // No text has a zero byte.
  const key = fields.join('\0');
  if (seen.has(key)) return { fault: 'repeats an earlier row' };
  seen.add(key);
  return { fields };
}
