/** The outside world as the command line sees it: passed in, so that tests fix the clock and the terminal. */
import type { Stats } from 'node:fs';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../domain/edtf.ts';
import { InputError } from '../domain/errors.ts';
import { today } from '../entente.ts';
import { faultCode, faultReason } from '../platform/file-faults.ts';

export interface Effects {
  readonly today: Day;
  /** Width of the terminal; undefined when the output is piped. */
  readonly columns: number | undefined;
  write(text: string): void;
  warn(line: string): void;
  /** Rewrites the last line of the terminal's error output; absent where that is no terminal. */
  readonly redraw?: (line: string) => void;
  /** Writes a whole file or nothing. */
  save(file: string, text: string): void;
}

export const defaultEffects: Effects = {
  today: today(),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  write: (text) => {
    process.stdout.write(text);
  },
  warn: (line) => {
    process.stderr.write(`${oneLine(line)}\n`);
  },
  ...(process.stderr.isTTY
    ? {
        redraw: (line: string) => {
          process.stderr.write(`\r\u001b[K${oneLine(line).slice(0, (process.stderr.columns ?? 80) - 1)}`);
        },
      }
    : {}),
  save: saveWhole,
};

/**
 * Writes beside the target and renames, so that the target is either as it was or complete. A link is written through, an
 * existing file keeps its mode, and nothing but a regular file is ever replaced.
 * @throws InputError when it cannot.
 */
export function saveWhole(file: string, text: string): void {
  if (file.trim() === '') throw new InputError('--out is empty; name a file');
  const { target, mode } = targetOf(file);
  const aside = join(dirname(target), `.entente-${process.pid}.part`);
  try {
    writeFileSync(aside, text, mode === undefined ? {} : { mode });
    renameSync(aside, target);
  } catch (error) {
    discard(aside);
    throw new InputError(`cannot write '${file}': ${faultCode(error) === 'ENOENT' ? 'its folder does not exist' : faultReason(error)}`);
  }
}

/** Where the bytes belong, and the mode of what stands there. */
function targetOf(file: string): { target: string; mode?: number } {
  const stat = statOf(file);
  if (stat === undefined) {
    if (/[/\\]$/.test(file)) throw new InputError(`cannot write '${file}': it is a folder; name a file`);
    return { target: file };
  }
  if (stat.isDirectory()) throw new InputError(`cannot write '${file}': it is a folder; name a file`);
  if (!stat.isFile()) throw new InputError(`cannot write '${file}': it is a device or a pipe; name a file, or redirect the output`);
  return { target: realpathSync(file), mode: stat.mode & 0o777 };
}

/** What stands at the path; nothing, or a refusal, leaves it to the writing to say why. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What could not be written cannot always be removed either; the first error is the one to tell.
  }
}

/** One line for a terminal: no control characters, no endless values. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return plain.length > LONGEST_LINE ? `${plain.slice(0, LONGEST_LINE)}...` : plain;
}

const LONGEST_LINE = 1_000;
