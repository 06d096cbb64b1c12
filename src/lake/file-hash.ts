/** The hash of a file's bytes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { InputError } from '../domain/errors.ts';
import { faultReason } from '../platform/file-faults.ts';

/** SHA-256 in hexadecimal digits. @throws InputError where the file cannot be read */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  } catch (error) {
    throw new InputError(`cannot read '${path}': ${faultReason(error)}`);
  }
  return hash.digest('hex');
}
