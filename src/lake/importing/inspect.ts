/** Reads a file once from end to end, without understanding it: its hash, its records, and what makes it no table at all. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import { faultReason, reading } from '../../platform/file-faults.ts';
import { RecordCounter } from './record-counter.ts';

export interface Inspected {
  readonly bytes: number;
  readonly sha256: string;
  /** Records of a delimited file, its header among them; lines of any other text. */
  readonly records: number;
}

/** What tells two states of a file apart while it is read. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  /** When its bytes, name or rights last changed: unlike the time of its bytes, nobody can set it back. */
  readonly changed: number;
  readonly inode: number;
}

/** @throws InputError when the file is gone */
export function stampOf(path: string, name: string): Stamp {
  const { size, mtimeMs, ctimeMs, ino } = reading(name, () => statSync(path));
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

/** @throws InputError when the file is no longer as it was. */
export function sameStamp(path: string, name: string, before: Stamp): void {
  const now = statSync(path, { throwIfNoEntry: false });
  if (now?.size !== before.size || now.mtimeMs !== before.modified || now.ctimeMs !== before.changed || now.ino !== before.inode)
    throw new InputError(`'${name}' changed while it was read; nothing was imported. Import it again when it is complete`);
}

/**
 * Hashes a file and counts its records.
 * @param delimited the byte between fields where fields may be quoted, so that a line break within quotes belongs to its record
 * @param encoding in `latin-1` every byte but zero is a character
 * @throws InputError for what is no text of its encoding, with the place of the first bad byte
 */
export async function inspect(path: string, name: string, delimited?: number, encoding: 'utf-8' | 'latin-1' = 'utf-8'): Promise<Inspected> {
  const hash = createHash('sha256');
  const counter = new RecordCounter(delimited);
  let bytes = 0;
  let rest = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const chunk = piece as Buffer;
      hash.update(chunk);
      counter.add(chunk);
      if (encoding === 'utf-8') rest = checkText(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk, name, bytes - rest.length);
      else checkZero(chunk, name, bytes);
      bytes += chunk.length;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot read '${name}': ${faultReason(error)}`);
  }
  if (rest.length > 0) throw notText(name, bytes - rest.length);
  return { bytes, sha256: hash.digest('hex'), records: counter.end() };
}

/** Checks whole characters and returns the bytes of one that the next piece completes. */
function checkText(chunk: Buffer, name: string, offset: number): Buffer<ArrayBuffer> {
  const whole = chunk.length - incomplete(chunk);
  const text = chunk.subarray(0, whole);
  if (!isUtf8(text)) throw notText(name, offset + firstBad(text));
  checkZero(text, name, offset);
  return Buffer.from(chunk.subarray(whole));
}

function checkZero(text: Buffer, name: string, offset: number): void {
  if (text.includes(0)) throw new InputError(`'${name}' holds a zero byte at ${offset + text.indexOf(0)}: it is no text`);
}

function notText(name: string, at: number): InputError {
  return new InputError(`'${name}' is not UTF-8: byte ${at + 1} is no character; convert it, for instance with iconv -f latin1 -t utf-8`);
}

/** Number of bytes at the end that begin a character without ending it. */
function incomplete(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** By halving: the longest good beginning ends at the bad byte. */
function firstBad(text: Buffer): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const start = text.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - incomplete(start)))) good = middle;
    else bad = middle;
  }
  return good - incomplete(text.subarray(0, good));
}
