/** `entente lake`: public data in, whole and dated. */
import { InputError } from '../domain/errors.ts';
import { findDataset, importDataset, lakeFolder } from '../entente.ts';
import type { Effects } from './effects.ts';
import { importLine } from './import-line.ts';
import { importProgress } from './progress.ts';

export interface ImportFlags {
  readonly vintage?: string;
  readonly replace?: boolean;
  readonly maxRejects?: string;
  readonly lake?: string;
}

export async function lakeImport(name: string, files: readonly string[], flags: ImportFlags, effects: Effects): Promise<void> {
  const dataset = await findDataset(name);
  const progress = importProgress(effects);
  const rejects = flags.maxRejects === undefined ? undefined : readShare('--max-rejects', flags.maxRejects);
  const memory = readMemory(process.env.ENTENTE_MEMORY);
  const imported = await importDataset({
    lake: flags.lake ?? lakeFolder(),
    dataset,
    files,
    ...(flags.vintage === undefined ? {} : { vintage: flags.vintage }),
    ...(flags.replace ? { replace: true } : {}),
    ...(rejects === undefined ? {} : { rejects }),
    ...(memory === undefined ? {} : { memory }),
    progress: progress.step,
  }).finally(() => progress.end());
  if (imported.aside.length > 0) effects.warn(`left aside, as no data: ${imported.aside.join(', ')}`);
  effects.write(importLine(dataset, imported));
}

/** A share between 0 and 1, or a percentage. */
export function readShare(option: string, text: string): number {
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1];
  const share = percent === undefined ? (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN) : Number(percent) / 100;
  if (!(share >= 0 && share <= 1)) throw new InputError(`${option} '${text}' is no share; write for instance 0.001 or 0.1%`);
  return share;
}

/** Bytes from `1.2GB` or `800MB`. */
export function readMemory(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const found = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(text);
  const bytes = found ? Number(found[1]) * (found[2]?.toUpperCase() === 'GB' ? 1e9 : 1e6) : Number.NaN;
  if (!(bytes >= 100e6)) throw new InputError(`ENTENTE_MEMORY '${text}' is no amount of at least 100MB; write for instance 1.2GB`);
  return bytes;
}
