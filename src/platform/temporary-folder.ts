/** A folder for what is needed while something runs, removed when it is done and when the process is told to end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../domain/errors.ts';
import { faultReason } from './file-faults.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Folders that stand now. */
const standing = new Set<string>();

/** @throws InputError where the system's folder for temporary files cannot be written */
export function temporaryFolder(purpose: string): TemporaryFolder {
  if (standing.size === 0) for (const signal of SIGNALS) process.on(signal, endBy);
  const path = made(purpose);
  standing.add(path);
  return {
    path,
    remove: () => {
      discard(path);
      standing.delete(path);
      leaveSignals();
    },
  };
}

function made(purpose: string): string {
  try {
    return mkdtempSync(join(tmpdir(), `entente-${purpose}-`));
  } catch (error) {
    leaveSignals();
    throw new InputError(`cannot write to '${tmpdir()}', the folder for temporary files: ${faultReason(error)}; TMPDIR names another`);
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** While no folder stands, a signal does what it usually does. */
function leaveSignals(): void {
  if (standing.size === 0) for (const signal of SIGNALS) process.off(signal, endBy);
}

/** Ends as the signal would have, without leaving gigabytes behind. */
function endBy(signal: NodeJS.Signals): void {
  for (const path of standing) discard(path);
  for (const each of SIGNALS) process.off(each, endBy);
  process.kill(process.pid, signal);
}

function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Still in use; the system clears its own folder in time.
  }
}
