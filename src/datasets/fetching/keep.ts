/**
 * Answers kept on disk: each body whole, with its exact request and when it came. `index.json` is written whole, `requests.jsonl`
 * grows by a line for each request made. A folder of kept answers has the layout of a mirror, and can be one.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../domain/errors.ts';
import { syncFile, writeSynced } from '../../lake/manifest.ts';
import { faultCode, faultReason, reading } from '../../platform/file-faults.ts';
import { placeOf } from './place.ts';

const FORMAT = 'entente/fetched/1';

const keptEntry = z.strictObject({
  /** The request to the public source, without the key. */
  url: z.string(),
  /** Whom it was asked of: the public host, or a mirror. */
  from: z.string(),
  /** Below the folder, with forward slashes. */
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTC, to the second: when the source gave it. */
  retrieved: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
});
const keptIndex = z.strictObject({ format: z.literal(FORMAT), bodies: z.array(keptEntry) });

export type Kept = Readonly<z.infer<typeof keptEntry>>;

export interface Keep {
  readonly folder: string;
  /** The kept answer to a request, if it is whole and came from there. */
  held(url: string, from: string): Promise<Kept | undefined>;
  /** A new file for a body under way. */
  part(): string;
  /** Takes a body that is whole. */
  take(part: string, kept: Omit<Kept, 'file' | 'bytes' | 'sha256'>): Promise<Kept>;
  /** Lets go of answers that are worth nothing. */
  forget(urls: readonly string[]): void;
  log(line: Readonly<Record<string, string | number>>): void;
  pathOf(kept: Kept): string;
}

/** @throws InputError where the folder cannot be written or its index is damaged. */
export function openKeep(folder: string): Keep {
  const parts = join(folder, 'parts');
  const writing = <Value>(operation: () => Value): Value => {
    try {
      return operation();
    } catch (error) {
      if (faultCode(error) === '' || error instanceof InputError) throw error;
      throw new InputError(`cannot write to '${folder}': ${faultReason(error)}`);
    }
  };
  if (reading(folder, () => statSync(folder, { throwIfNoEntry: false }))?.isFile())
    throw new InputError(`cannot keep answers in '${folder}': it is a file; name a folder`);
  writing(() => mkdirSync(parts, { recursive: true }));
  dropLeftParts(parts);
  readIndex(folder);
  let number = 0;

  /** What stands there now, not what stood there at the start: another fetch may write to the same folder. */
  const change = (edit: (bodies: readonly Kept[]) => readonly Kept[]): void =>
    writing(() => {
      const bodies = [...edit(readIndex(folder))].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
      const aside = join(parts, `${process.pid}-index.part`);
      writeSynced(aside, `${JSON.stringify({ format: FORMAT, bodies }, null, 1)}\n`);
      renameSync(aside, join(folder, 'index.json'));
    });

  return {
    folder,
    held: async (url, from) => {
      const kept = readIndex(folder).find((entry) => entry.url === url && entry.from === from);
      if (!kept) return undefined;
      const path = join(folder, ...placeOf(url));
      if (!existsSync(path) || statSync(path).size !== kept.bytes || (await hashOf(path)) !== kept.sha256) return undefined;
      return kept;
    },
    part: () => {
      number += 1;
      return join(parts, `${process.pid}-${number}.part`);
    },
    take: async (part, { url, from, retrieved }) => {
      const place = placeOf(url);
      const sha256 = await hashOf(part);
      const kept: Kept = { url, from, file: place.join('/'), bytes: statSync(part).size, sha256, retrieved };
      writing(() => {
        const path = join(folder, ...place);
        mkdirSync(dirname(path), { recursive: true });
        syncFile(part);
        renameSync(part, path);
      });
      change((bodies) => [...bodies.filter((entry) => entry.url !== url), kept]);
      return kept;
    },
    forget: (urls) => {
      change((bodies) => bodies.filter(({ url }) => !urls.includes(url)));
      for (const url of urls) rmSync(join(folder, ...placeOf(url)), { force: true });
    },
    log: (line) =>
      writing(() => {
        const file = join(folder, 'requests.jsonl');
        appendFileSync(file, `${endsInside(file) ? '\n' : ''}${JSON.stringify(line)}\n`);
      }),
    pathOf: ({ url }) => join(folder, ...placeOf(url)),
  };
}

/** The answers that a folder says it holds; none where it has no index. @throws InputError where the index is damaged. */
export function readIndex(folder: string): readonly Kept[] {
  const file = join(folder, 'index.json');
  if (!existsSync(file)) return [];
  const text = reading(file, () => readFileSync(file, 'utf8'));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new InputError(`'${file}' is damaged: it is no JSON; remove it, and everything is asked again`);
  }
  const read = keptIndex.safeParse(parsed);
  if (!read.success) throw new InputError(`'${file}' is no index of ${FORMAT}; name another folder, or remove it`);
  return read.data.bodies;
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Whether a log ends within a line: its writer was killed there. */
function endsInside(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return false;
  const handle = openSync(file, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(handle, last, 0, 1, size - 1);
    return last.toString() !== '\n';
  } finally {
    closeSync(handle);
  }
}

/** Bodies that a killed fetch left half written. */
function dropLeftParts(parts: string): void {
  for (const name of readdirSync(parts)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1]);
    if (pid === process.pid || isAlive(pid)) continue;
    rmSync(join(parts, name), { force: true, recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return faultCode(error) === 'EPERM';
  }
}
