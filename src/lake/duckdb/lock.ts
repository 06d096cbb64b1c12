/** One importer at a time. The lock is the engine's own on a database file, which the system releases however a process ends. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { faultCode, faultReason } from '../../platform/file-faults.ts';
import type { Lock } from '../engine.ts';
import { engineApi, type Instance } from './connect.ts';

/**
 * Takes the lake's lock.
 * @param doing what the holder does, told to whoever finds the lock taken
 * @throws InputError naming the holder and how long it has held it
 */
export async function takeLock(lake: string, doing: string, now: () => number = Date.now): Promise<Lock> {
  const file = join(lake, 'importer.lock');
  const note = join(lake, 'importer.json');
  try {
    mkdirSync(lake, { recursive: true });
    if (!existsSync(file)) await createWhole(file);
  } catch (error) {
    throw new InputError(`cannot write to the lake '${lake}': ${faultReason(error)}`);
  }
  // The system's lock is the process's: within one process it would be given twice.
  if (held.has(file)) throw new InputError(`another import is under way: ${holderOf(note, now)}; wait until it is done`);
  held.add(file);
  const instance = await openLocked(file, note, now).catch((error: unknown) => {
    held.delete(file);
    throw error;
  });
  try {
    writeFileSync(note, `${JSON.stringify({ pid: process.pid, since: new Date(now()).toISOString(), doing })}\n`);
  } catch (error) {
    instance.closeSync();
    held.delete(file);
    throw new InputError(`cannot write to the lake '${lake}': ${faultReason(error)}`);
  }
  return {
    release: () => {
      rmSync(note, { force: true });
      instance.closeSync();
      held.delete(file);
    },
  };
}

/** Lock files this process holds. */
const held = new Set<string>();

/** An empty database, made aside and linked into place, so that a kill leaves none half made. */
async function createWhole(file: string): Promise<void> {
  const { DuckDBInstance } = await engineApi();
  const aside = `${file}.${process.pid}`;
  try {
    const instance = await DuckDBInstance.create(aside);
    const connection = await instance.connect();
    await connection.run('CHECKPOINT');
    connection.closeSync();
    instance.closeSync();
    linkSync(aside, file);
  } catch (error) {
    if (faultCode(error) !== 'EEXIST') throw error;
  } finally {
    for (const left of [aside, `${aside}.wal`]) rmSync(left, { force: true });
  }
}

async function openLocked(file: string, note: string, now: () => number): Promise<Instance> {
  const { DuckDBInstance } = await engineApi();
  try {
    return await DuckDBInstance.create(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/Could not set lock|Conflicting lock|already (open|attached)|being used/i.test(message))
      throw new InputError(`another import is under way: ${holderOf(note, now)}; wait until it is done`);
    if (/read-only|Permission denied/i.test(message)) throw new InputError(`cannot write to the lake: '${file}' may not be written`);
    throw new InputError(`the lake's lock '${file}' is damaged; it holds nothing: remove it and try again`);
  }
}

function holderOf(note: string, now: () => number): string {
  try {
    const { pid, since, doing } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; since: string; doing: string };
    return `process ${pid}, ${doing}, for ${ageOf(now() - Date.parse(since))}`;
  } catch {
    return 'its holder has just begun';
  }
}

function ageOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
