/** The outside world as the command line sees it: passed in, so that tests fix the clock and the terminal. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../domain/edtf.ts';
import { InputError } from '../domain/errors.ts';
import { today } from '../entente.ts';
import { faultCode, faultReason } from '../platform/file-faults.ts';
import { saveTarget } from '../platform/save-target.ts';

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
  const { path: target, mode } = saveTarget(file);
  const aside = join(dirname(target), `.entente-${process.pid}.part`);
  try {
    writeFileSync(aside, text, mode === undefined ? {} : { mode });
    renameSync(aside, target);
  } catch (error) {
    discard(aside);
    throw new InputError(`cannot write '${file}': ${faultCode(error) === 'ENOENT' ? 'its folder does not exist' : faultReason(error)}`);
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
