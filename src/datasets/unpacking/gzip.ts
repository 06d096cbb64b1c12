/** Files packed with gzip: one stream, or several on end, as servers append them. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import type { Meter } from './allowance.ts';
import { damaged, pour } from './pour.ts';

/**
 * Unpacks all streams of a file, each with its checksum.
 * @param path where to
 * @throws InputError for a damaged file, or one with anything but zeros behind its last stream
 */
export async function gunzipTo(file: SourceFile, path: string, meter: Meter): Promise<number> {
  const gunzip = createGunzip();
  const { bytes } = await pour(async () => Readable.from(inflated(file, gunzip)), path, file.name, meter);
  // The engine stops at zeros, which some writers pad with; the rest is ours to look at.
  await checkRest(file, gunzip.bytesWritten);
  return bytes;
}

/** Fed piece by piece: a pipeline would break off where the last stream ends before the file does. */
async function* inflated(file: SourceFile, gunzip: Gunzip): AsyncGenerator<Buffer> {
  let failure: unknown;
  const feeding = feed(file, gunzip).catch((error: unknown) => {
    failure = error;
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } finally {
    gunzip.destroy();
    await feeding;
  }
  if (failure) throw failure;
}

async function feed(file: SourceFile, gunzip: Gunzip): Promise<void> {
  for await (const piece of createReadStream(file.path, { highWaterMark: 1 << 18 })) {
    if (gunzip.destroyed || gunzip.readableEnded) return;
    await new Promise<void>((done) => {
      gunzip.once('close', done);
      gunzip.write(piece as Buffer, () => {
        gunzip.off('close', done);
        done();
      });
    });
  }
  if (!gunzip.destroyed) gunzip.end();
}

async function checkRest(file: SourceFile, from: number): Promise<void> {
  const handle = await open(file.path, 'r').catch((error: unknown) => {
    throw damaged(file.name, error);
  });
  try {
    const buffer = Buffer.alloc(1 << 18);
    for (let at = from; at < file.bytes; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      const other = buffer.subarray(0, bytesRead).findIndex((byte) => byte !== 0);
      if (other >= 0)
        throw new InputError(`'${file.name}' has something behind its end, at byte ${at + other + 1}, that is not packed with gzip`);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
