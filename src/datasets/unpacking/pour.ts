/** Writes an unpacked stream to a file, counting and checking as it goes. */
import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { InputError } from '../../domain/errors.ts';
import { faultCode, faultReason } from '../../platform/file-faults.ts';
import type { Meter } from './allowance.ts';

export interface Poured {
  readonly bytes: number;
  readonly crc: number;
}

/**
 * @param source opened when there is somewhere to pour to, since a stream that fails with nobody listening ends the process
 * @param name of the package, told in errors
 * @throws InputError for a damaged stream, one that is too long, or a disk that is full; nothing is left of it then
 */
export async function pour(source: () => Promise<Readable>, path: string, name: string, meter: Meter): Promise<Poured> {
  let bytes = 0;
  let crc = 0;
  // Never over a file or a link that is there already, and for this user only. Opened first, so that it is there when it is removed.
  const handle = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw damaged(name, error);
  });
  try {
    await pipeline(
      await source(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          meter.add(chunk.length);
          bytes += chunk.length;
          crc = crc32(chunk, crc);
          yield chunk;
        }
      },
      handle.createWriteStream(),
    );
  } catch (error) {
    await handle.close().catch(() => {});
    rmSync(path, { force: true });
    throw damaged(name, error);
  }
  return { bytes, crc };
}

/** What a library says of a package it cannot read, as the user's to mend; a bug of ours keeps its stack. */
export function damaged(name: string, error: unknown): unknown {
  if (error instanceof InputError || error instanceof TypeError || error instanceof ReferenceError) return error;
  const code = faultCode(error);
  if (code !== '' && !/^(Z_|ERR_)/.test(code)) return new InputError(`cannot unpack '${name}': ${faultReason(error)}`);
  const reason = error instanceof Error ? (WORDS.find(({ shows }) => shows.test(error.message))?.say ?? error.message) : String(error);
  return new InputError(`'${name}' is damaged: ${reason}; fetch it again`);
}

const WORDS: readonly { readonly shows: RegExp; readonly say: string }[] = [
  { shows: /unexpected end of file|End of central directory|unexpected EOF/i, say: 'its end is missing' },
  { shows: /incorrect data check|incorrect length check/i, say: 'its checksum does not match' },
  { shows: /incorrect header check/i, say: 'something that is not packed stands behind its end' },
  { shows: /too many bytes in the stream|not enough bytes in the stream/i, say: 'it does not hold as many bytes as its header says' },
];
