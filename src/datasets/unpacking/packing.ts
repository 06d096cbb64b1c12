/** What a package's first bytes say it is: names lie, and servers pack what they call plain. */
import { closeSync, openSync, readSync } from 'node:fs';
import { reading } from '../../platform/file-faults.ts';

/** `zip` and `gzip` are unpacked here; the others are named in the refusal. */
export type Packing = 'zip' | 'gzip' | 'bzip2' | 'xz' | '7z' | 'zstd' | 'rar' | 'lz4' | 'compress' | 'tar';

const MAGIC: readonly (readonly [kind: Packing, bytes: readonly number[], at?: number])[] = [
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['zip', [0x50, 0x4b, 7, 8]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], 4],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
  ['lz4', [4, 0x22, 0x4d, 0x18]],
  ['compress', [0x1f, 0x9d]],
  ['tar', [0x75, 0x73, 0x74, 0x61, 0x72], 257],
];

const LONGEST_MAGIC = 262;

/** How a file is packed; undefined for what is not. @param name told when it cannot be read */
export function packingOf(path: string, name: string): Packing | undefined {
  const start = Buffer.alloc(LONGEST_MAGIC);
  reading(name, () => {
    const handle = openSync(path, 'r');
    try {
      readSync(handle, start, 0, LONGEST_MAGIC, 0);
    } finally {
      closeSync(handle);
    }
  });
  return MAGIC.find(([, bytes, at = 0]) => bytes.every((byte, offset) => start[at + offset] === byte))?.[0];
}
