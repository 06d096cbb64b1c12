/** What the operating system refuses, in words: a file that cannot be read is the user's mistake, not a crash. */
import { statSync } from 'node:fs';
import { InputError } from '../domain/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a circle',
  EBUSY: 'it is in use',
  EMFILE: 'too many files are open',
};

/** The code of a file-system error, such as `ENOENT`; empty for any other error. */
export function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The reason in words. */
export function faultReason(error: unknown): string {
  return REASONS[faultCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** Size of a file; undefined where there is none. @throws InputError when the operating system does not let one look */
export function fileSize(file: string): number | undefined {
  return reading(file, () => {
    try {
      return statSync(file, { throwIfNoEntry: false })?.size;
    } catch (error) {
      // A part of its path is a file: then there is nothing either.
      if (faultCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  });
}

/** Runs a file operation. @throws InputError naming the file when the operating system refuses; a bug keeps its stack. */
export function reading<Value>(file: string, operation: () => Value): Value {
  try {
    return operation();
  } catch (error) {
    if (faultCode(error) === '' || error instanceof InputError) throw error;
    throw new InputError(`cannot read '${file}': ${faultReason(error)}`);
  }
}
