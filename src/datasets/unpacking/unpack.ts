/** Unpacks what publishers serve packed, within limits; anything else is the file itself. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import { sameStamp, stampOf } from '../../lake/importing/inspect.ts';
import { reading } from '../../platform/file-faults.ts';
import type { Allowance } from './allowance.ts';
import type { Packed } from './members.ts';
import { packingOf } from './packing.ts';

export interface Unpacked {
  /** Named as the package with the member behind it: `20240101.export.CSV.zip/20240101.export.CSV`. */
  readonly files: readonly SourceFile[];
  /** Members left aside because their names say that they are no data. */
  readonly aside: readonly string[];
}

/**
 * The files within a file; itself when it is not packed.
 * @param folder where to unpack
 * @throws InputError for a package that is damaged, unsafe, too large, or holds more than the dataset reads; nothing is left of it then
 */
export async function unpack(file: SourceFile, folder: string, packed: Packed, allowance: Allowance): Promise<Unpacked> {
  const packing = packingOf(file.path, file.name);
  if (packing === undefined) return { files: [file], aside: [] };
  if (packing !== 'zip' && packing !== 'gzip')
    throw new InputError(`'${file.name}' is packed with ${packing}, which is not read; unpack it, or pack it as .zip or .gz`);
  const paths: string[] = [];
  const place = (): string => {
    const path = join(folder, `${randomUUID()}.unpacked`);
    paths.push(path);
    return path;
  };
  try {
    const before = reading(file.name, () => stampOf(file.path, file.name));
    const unpacked = packing === 'zip' ? await fromZip(file, place, packed, allowance) : await fromGzip(file, place, allowance);
    reading(file.name, () => sameStamp(file.path, file.name, before));
    const empty = unpacked.files.find(({ bytes }) => bytes === 0);
    if (empty) throw new InputError(`'${empty.name}' is empty`);
    return unpacked;
  } catch (error) {
    for (const path of paths) rmSync(path, { force: true });
    throw error;
  }
}

async function fromZip(file: SourceFile, place: () => string, packed: Packed, allowance: Allowance): Promise<Unpacked> {
  const { unzipTo } = await import('./zip.ts');
  const { files, aside } = await unzipTo(file, place, packed, await allowance.meter(file.name, file.bytes));
  return {
    files: files.map(({ member, path, bytes }) => ({ name: `${file.name}/${member}`, path, bytes })),
    aside: aside.map((member) => `${file.name}/${member}`),
  };
}

async function fromGzip(file: SourceFile, place: () => string, allowance: Allowance): Promise<Unpacked> {
  const { gunzipTo } = await import('./gzip.ts');
  const path = place();
  const bytes = await gunzipTo(file, path, await allowance.meter(file.name, file.bytes));
  const nested = packingOf(path, file.name);
  if (nested) throw new InputError(`'${file.name}' is refused: what it holds is packed itself, with ${nested}`);
  return { files: [{ name: `${file.name}/${file.name.replace(/\.gz$/i, '')}`, path, bytes }], aside: [] };
}
