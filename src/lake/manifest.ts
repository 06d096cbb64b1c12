/** What the lake holds: one file, written whole, with a checksum over itself. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../domain/errors.ts';
import { faultReason, fileSize, reading } from '../platform/file-faults.ts';

const FORMAT = 'entente/lake/1';
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

const storedFile = z.strictObject({
  /** Below the lake's folder, with forward slashes. */
  path: z.string().regex(/^tables\/[a-z_]+\/dataset=[a-z0-9-]+\/vintage=[0-9a-z-]+\/[0-9a-z-]+\.parquet$/),
  table: z.string(),
  bytes: count,
  sha256: hash,
  rows: count,
  /** First and last year in it, where the table has a span. */
  span: z.strictObject({ from: z.string(), to: z.string() }).optional(),
});

const importEntry = z.strictObject({
  /** Names its files; from the dataset, the vintage and the bytes of the sources. */
  id: z.string().regex(/^[0-9a-z-]+$/),
  dataset: z.string().regex(/^[a-z0-9-]+$/),
  vintage: z.string(),
  /** UTC, to the second. */
  imported: z.string(),
  /** Version of Entente that read the sources: another may read them otherwise. */
  version: z.string(),
  sources: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash, form: z.string(), records: count, rejected: count })),
  /** Records refused, by reason, and where each is told. */
  rejects: z.strictObject({ path: z.string(), sha256: hash, reasons: z.record(z.string(), count) }).optional(),
  files: z.array(storedFile),
});

const body = z.strictObject({ format: z.literal(FORMAT), serial: count, imports: z.array(importEntry) });
const sealed = z.strictObject({ ...body.shape, checksum: hash });

export type Manifest = Readonly<z.infer<typeof body>>;
export type ImportEntry = Readonly<z.infer<typeof importEntry>>;
export type StoredFile = Readonly<z.infer<typeof storedFile>>;

export const NO_IMPORTS: Manifest = { format: FORMAT, serial: 0, imports: [] };

export function manifestFile(lake: string): string {
  return join(lake, 'manifest.json');
}

/**
 * The manifest of a lake; that of an empty one where there is none.
 * @throws InputError naming the file when it is damaged, or gone from a lake that had one.
 */
export function readManifest(lake: string): Manifest {
  const file = manifestFile(lake);
  if (!hasManifest(lake)) {
    // Taken for an empty lake, it would be written over, and gc would remove all its files.
    if (earlier(lake).length > 0) throw new InputError(`'${file}' is missing${helpOf(lake)}`);
    return NO_IMPORTS;
  }
  const text = reading(file, () => readFileSync(file, 'utf8'));
  return parseManifest(text, file, lake);
}

/** Whether a folder is a lake. @throws InputError for a file in its place, and where one may not look */
export function hasManifest(lake: string): boolean {
  if (fileSize(manifestFile(lake)) !== undefined) return true;
  if (fileSize(lake) !== undefined && !statSync(lake).isDirectory())
    throw new InputError(`'${lake}' is no folder, and so no lake; name another with --lake or ENTENTE_LAKE`);
  return false;
}

/** What can be done about a manifest that cannot be read. */
function helpOf(lake: string): string {
  const before = earlier(lake).at(-1);
  return before ? `; the last state kept is ${join(lake, 'history', before)}: copy it there and run entente lake verify` : '';
}

function parseManifest(text: string, file: string, lake: string): Manifest {
  const damaged = (why: string): InputError => new InputError(`'${file}' is damaged: ${why}${helpOf(lake)}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw damaged('it is no JSON');
  }
  const format = (parsed as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && format !== FORMAT && /^entente\/lake\/\d+$/.test(format))
    throw new InputError(`'${file}' is of ${format}, which this version does not read; it reads ${FORMAT}`);
  const read = sealed.safeParse(parsed);
  if (!read.success) throw damaged(`${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}`.trim());
  const { checksum, ...rest } = read.data;
  if (checksumOf(rest) !== checksum) throw damaged('its checksum does not match');
  return rest;
}

function checksumOf(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

function earlier(lake: string): string[] {
  try {
    return readdirSync(join(lake, 'history'))
      .filter((name) => /^manifest-\d{6}\.json$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** Manifests of earlier states that are kept, so that a damaged one can be put right. */
const KEPT_STATES = 5;

/** Makes a state of the lake the present one: readers see the old one or this. @throws InputError when it cannot be written. */
export function swapManifest(lake: string, manifest: Manifest): void {
  const text = `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 1)}\n`;
  // One importer at a time writes these, so whatever an import that was ended left is written over.
  const aside = join(lake, 'manifest.json.part');
  const copy = join(lake, 'history', 'manifest.json.part');
  try {
    writeSynced(copy, text);
    writeSynced(aside, text);
    renameSync(aside, manifestFile(lake));
  } catch (error) {
    for (const part of [aside, copy]) discard(part);
    throw new InputError(`cannot write '${manifestFile(lake)}': ${faultReason(error)}; the lake is as it was`);
  }
  keepState(lake, copy, manifest.serial);
}

/** Puts the copy of a state that now stands among the states kept. It stands whether or not that can be done. */
function keepState(lake: string, copy: string, serial: number): void {
  try {
    syncFolder(lake);
    renameSync(copy, join(lake, 'history', `manifest-${String(serial).padStart(6, '0')}.json`));
    syncFolder(join(lake, 'history'));
    for (const old of earlier(lake).slice(0, -KEPT_STATES)) discard(join(lake, 'history', old));
  } catch {
    discard(copy);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Written over by the next import.
  }
}

/** Writes a file and waits until it is on the disk. */
export function writeSynced(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    // Not writeSync: on a disk that is almost full it writes a part and says so only in its result.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until a file's bytes are on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until a folder's entries are on the disk, where the system can do that. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
