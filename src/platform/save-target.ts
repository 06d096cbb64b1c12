/** Where a file that is asked for is to be written: through a link, and never in the place of a device or a folder. */
import type { Stats } from 'node:fs';
import { realpathSync, statSync } from 'node:fs';
import { InputError } from '../domain/errors.ts';

export interface SaveTarget {
  readonly path: string;
  /** Mode of the file that stands there. */
  readonly mode?: number;
}

/** Where the bytes belong, and the mode of what stands there. @throws InputError for what is no regular file. */
export function saveTarget(file: string): SaveTarget {
  if (file.trim() === '') throw new InputError('--out is empty; name a file');
  const stat = statOf(file);
  if (stat === undefined) {
    if (/[/\\]$/.test(file)) throw new InputError(`cannot write '${file}': it is a folder; name a file`);
    return { path: file };
  }
  if (stat.isDirectory()) throw new InputError(`cannot write '${file}': it is a folder; name a file`);
  if (!stat.isFile()) throw new InputError(`cannot write '${file}': it is a device or a pipe; name a file, or redirect the output`);
  return { path: realpathSync(file), mode: stat.mode & 0o777 };
}

/** What stands at the path; nothing, or a refusal, leaves it to the writing to say why. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
