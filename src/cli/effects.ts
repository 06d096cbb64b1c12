/** The outside world as the command line sees it: passed in, so that tests fix the clock and the terminal. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Day } from '../domain/edtf.ts';
import { InputError } from '../domain/errors.ts';
import { today } from '../entente.ts';

export interface Effects {
  readonly today: Day;
  /** Width of the terminal; undefined when the output is piped. */
  readonly columns: number | undefined;
  write(text: string): void;
  warn(line: string): void;
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
    process.stderr.write(`${line}\n`);
  },
  save: saveWhole,
};

/** Writes beside the target and renames, so that the target is either as it was or complete. @throws InputError when it cannot. */
export function saveWhole(file: string, text: string): void {
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new InputError(`cannot write '${file}': ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder is a file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder; name a file',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
