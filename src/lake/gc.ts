/** Removes what no state of the lake needs, and vintages older than those to be kept. */
import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../domain/errors.ts';
import { faultReason } from '../platform/file-faults.ts';
import { takeLock } from './duckdb/lock.ts';
import type { ImportEntry } from './manifest.ts';
import { readManifest, swapManifest } from './manifest.ts';
import { isNewer } from './place.ts';
import { leftoversOf } from './verify.ts';

export interface Collected {
  readonly files: number;
  readonly bytes: number;
  /** Vintages taken out of the lake: `baci 2023-02`. */
  readonly vintages: readonly string[];
}

/**
 * @param keep how many vintages of each dataset stay, the newest; all when absent
 * @throws InputError while an import is under way, or when a file cannot be removed
 */
export async function collectGarbage(lake: string, keep?: number): Promise<Collected> {
  const lock = await takeLock(lake, 'removing what is not needed');
  try {
    const before = readManifest(lake);
    const dropped = keep === undefined ? [] : olderThan(before.imports, keep);
    const manifest =
      dropped.length === 0
        ? before
        : { ...before, serial: before.serial + 1, imports: before.imports.filter((entry) => !dropped.includes(entry)) };
    // First the manifest: a file it names is never missing.
    if (manifest !== before) swapManifest(lake, manifest);
    const leftovers = leftoversOf(lake, manifest);
    let bytes = 0;
    for (const path of leftovers) {
      try {
        bytes += statSync(join(lake, path)).size;
        rmSync(join(lake, path), { force: true });
      } catch (error) {
        throw new InputError(`cannot remove '${join(lake, path)}': ${faultReason(error)}`);
      }
      removeEmpty(lake, dirname(path));
    }
    return { files: leftovers.length, bytes, vintages: [...new Set(dropped.map(({ dataset, vintage }) => `${dataset} ${vintage}`))] };
  } finally {
    lock.release();
  }
}

function olderThan(imports: readonly ImportEntry[], keep: number): ImportEntry[] {
  return imports.filter((entry) => {
    const newer = imports.filter(({ dataset, vintage }) => dataset === entry.dataset && isNewer(vintage, entry.vintage));
    return new Set(newer.map(({ vintage }) => vintage)).size >= keep;
  });
}

/** Removes folders that have become empty, up to the lake's own. */
function removeEmpty(lake: string, folder: string): void {
  for (let path = folder; path !== '.' && path !== ''; path = dirname(path)) {
    try {
      if (readdirSync(join(lake, path)).length > 0) return;
      rmdirSync(join(lake, path));
    } catch {
      return;
    }
  }
}
