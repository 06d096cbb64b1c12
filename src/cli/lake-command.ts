/** `entente lake`: public data in, whole and dated. */
import { InputError } from '../domain/errors.ts';
import { findDataset, importDataset, lakeFolder } from '../entente.ts';
import type { Effects } from './effects.ts';
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
  const { outcome, entry, aside } = await importDataset({
    lake: flags.lake ?? lakeFolder(),
    dataset,
    files,
    ...(flags.vintage === undefined ? {} : { vintage: flags.vintage }),
    ...(flags.replace ? { replace: true } : {}),
    ...(rejects === undefined ? {} : { rejects }),
    ...(memory === undefined ? {} : { memory }),
    progress: progress.step,
  }).finally(() => progress.end());
  if (aside.length > 0) effects.warn(`left aside, as no data: ${aside.join(', ')}`);
  if (outcome === 'unchanged') {
    effects.write(`${dataset.id} ${entry.vintage}: these files are already in the lake; nothing changed\n`);
    return;
  }
  const records = entry.sources.reduce((sum, source) => sum + source.records, 0);
  const rejected = entry.sources.reduce((sum, source) => sum + source.rejected, 0);
  const tables = entry.files.map(({ table, rows }) => `${table} ${rows.toLocaleString('en-GB')}`).join(', ');
  const refused = rejected > 0 ? `, ${rejected.toLocaleString('en-GB')} refused (${entry.rejects?.path})` : ', none refused';
  effects.write(`${dataset.id} ${entry.vintage}: ${records.toLocaleString('en-GB')} records read${refused}; rows: ${tables}\n`);
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
