/** Whether the lake is as it was written: checksums, sizes, rows, order, keys, and what is left over. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { InputError } from '../domain/errors.ts';
import { faultCode, faultReason, fileSize } from '../platform/file-faults.ts';
import { openWriter } from './duckdb/writer.ts';
import type { Writer } from './engine.ts';
import { fileHash } from './file-hash.ts';
import type { ImportEntry, Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { TABLES } from './tables/catalogue.ts';

export interface Verified {
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
  /** What is wrong, a line each, with the file and what to do. */
  readonly faults: readonly string[];
  /** Files no state of the lake needs: left by an import that was ended, or replaced; `gc` removes them. */
  readonly leftovers: readonly string[];
}

/** Reads every file of the lake from end to end. @throws InputError when the manifest itself is damaged. */
export async function verifyLake(lake: string): Promise<Verified> {
  const manifest = readManifest(lake);
  const faults: string[] = [];
  const writer = await openWriter({ codes: [], spill: join(lake, 'staging'), memory: 800_000_000 });
  try {
    for (const entry of manifest.imports) {
      for (const file of entry.files) faults.push(...(await checkStored(writer, lake, entry, file)));
      const { rejects } = entry;
      if (rejects && (await hashIfThere(join(lake, rejects.path))) !== rejects.sha256)
        faults.push(`${rejects.path}: missing or changed; it tells the refused records of ${entry.dataset} ${entry.vintage}`);
    }
  } finally {
    writer.close();
  }
  const files = manifest.imports.flatMap((entry) => entry.files);
  return {
    files: files.length,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    faults,
    leftovers: leftoversOf(lake, manifest),
  };
}

async function checkStored(writer: Writer, lake: string, entry: ImportEntry, file: ImportEntry['files'][number]): Promise<string[]> {
  const path = join(lake, file.path);
  const again = `import ${entry.dataset} ${entry.vintage} again with --replace`;
  const size = fileSize(path);
  if (size === undefined) return [`${file.path}: missing; ${again}`];
  if (size !== file.bytes) return [`${file.path}: ${size} bytes, ${file.bytes} were written; ${again}`];
  if ((await fileHash(path)) !== file.sha256) return [`${file.path}: its bytes have changed; ${again}`];
  const table = TABLES.get(file.table);
  if (!table) return [`${file.path}: this version knows no table ${file.table}`];
  try {
    const found = await writer.check(table, path);
    if (found.rows !== file.rows) return [`${file.path}: ${found.rows} rows, ${file.rows} were written; ${again}`];
    if (found.repeats > 0) return [`${file.path}: ${found.repeats} rows stand twice; ${again}`];
    return found.unsorted > 0 ? [`${file.path}: not in order; ${again}`] : [];
  } catch (error) {
    if (error instanceof InputError) return [`${file.path}: ${error.message}; ${again}`];
    // The columns of another version's table, for instance.
    return [`${file.path}: does not fit table ${file.table} (${firstLine(error)}); ${again}`];
  }
}

/** Undefined where there is no file. */
async function hashIfThere(path: string): Promise<string | undefined> {
  return existsSync(path) ? fileHash(path) : undefined;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Files below the lake's folders of data that the manifest does not name, relative to the lake, sorted. */
export function leftoversOf(lake: string, manifest: Manifest): string[] {
  const named = new Set(
    manifest.imports.flatMap(({ files, rejects }) => [...files.map(({ path }) => path), ...(rejects ? [rejects.path] : [])]),
  );
  const found = ['tables', 'rejects', 'staging'].flatMap((folder) =>
    filesBelow(join(lake, folder)).map((path) => relative(lake, path).replaceAll('\\', '/')),
  );
  return found.filter((path) => !named.has(path)).sort();
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    // There is none, or an import that ends just now removes it.
    if (faultCode(error) === 'ENOENT') return [];
    throw new InputError(`cannot read '${folder}': ${faultReason(error)}`);
  }
}
