/** The line and text of records given by number, for telling which were refused. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { RecordCounter } from './record-counter.ts';

export interface RecordLine {
  readonly line: number;
  readonly text: string;
}

/** Longest piece of a refused record that is kept. */
const LONGEST_TEXT = 500;

/**
 * @param wanted numbers of records, from 0, among those whose first line is not in `without`
 * @param without lines of records that could not be read at all, and so have no number
 */
export async function recordLines(
  path: string,
  delimiter: number | undefined,
  header: boolean,
  wanted: ReadonlySet<number>,
  without: ReadonlySet<number>,
): Promise<Map<number, RecordLine>> {
  const found = new Map<number, RecordLine>();
  const counter = new RecordCounter(delimiter);
  const input = createReadStream(path);
  let line = 0;
  let first = 0;
  let text = '';
  let number = header ? -1 : 0;
  for await (const piece of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (first === 0) first = line;
    if (text.length < LONGEST_TEXT) text += text === '' ? piece : `\n${piece}`;
    const before = counter.ended;
    counter.add(Buffer.from(`${piece}\n`));
    if (counter.ended === before) {
      // A blank line between records, or a line break within quotes.
      if (text.trim() === '' && piece === '') {
        first = 0;
        text = '';
      }
      continue;
    }
    if (!without.has(first)) {
      if (wanted.has(number)) found.set(number, { line: first, text: text.slice(0, LONGEST_TEXT) });
      number += 1;
    }
    if (found.size === wanted.size && wanted.size > 0) break;
    first = 0;
    text = '';
  }
  input.destroy();
  return found;
}
