/** From files on disk to an import of a dataset: which form each has, which vintage they are of. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { InputError } from '../domain/errors.ts';
import type { CodeEntry, Form, SourceFile } from '../lake/form.ts';
import { importFiles } from '../lake/importing/import.ts';
import type { Imported, Step } from '../lake/importing/import-options.ts';
import { firstLine, startOf } from '../lake/importing/layout.ts';
import { isVintage } from '../lake/place.ts';
import { TABLES } from '../lake/tables/catalogue.ts';
import { reading } from '../platform/file-faults.ts';
import { VERSION } from '../platform/package-root.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { codesFor } from './codes/catalogue.ts';
import type { Dataset, Planned } from './dataset.ts';
import { Allowance } from './unpacking/allowance.ts';
import { unpack } from './unpacking/unpack.ts';

export interface ImportRequest {
  readonly lake: string;
  readonly dataset: Dataset;
  readonly files: readonly string[];
  readonly vintage?: string;
  readonly replace?: boolean;
  /** Share of records that may be refused; a thousandth when absent. */
  readonly rejects?: number;
  readonly memory?: number;
  readonly now?: () => Date;
  readonly progress?: (step: Step) => void;
}

/** Refused records above this share end an import. */
export const REJECTS_ALLOWED = 0.001;
/** Bytes for the engine: a sort of any size spills to disk. */
export const MEMORY = 1_100_000_000;

/** What came of an import, and the members of packages that were left aside as no data. */
export type ImportResult = Imported & { readonly aside: readonly string[] };

/** @throws InputError for a file that is none of the dataset's, a vintage that is none, or what stops an import. */
export async function importDataset(request: ImportRequest): Promise<ImportResult> {
  const { dataset, lake, now = () => new Date() } = request;
  if (request.files.length === 0) throw new InputError(`name at least one file of ${dataset.id}`);
  const folder = temporaryFolder('unpacked');
  try {
    const sources: SourceFile[] = [];
    const seen = new Set<string>();
    const named = new Map<string, string>();
    const aside: string[] = [];
    const allowance = new Allowance(folder.path);
    for (const path of request.files) {
      const found = sourceFile(path);
      if (seen.has(found.path)) throw new InputError(`'${path}' is named twice`);
      seen.add(found.path);
      const other = named.get(found.name);
      if (other) throw new InputError(`'${path}' and '${other}' have the same name, by which their records are told apart; rename one`);
      named.set(found.name, path);
      const unpacked = await unpack(found, folder.path, dataset.packed ?? {}, allowance);
      sources.push(...unpacked.files);
      aside.push(...unpacked.aside);
    }
    const common = await codesFor(dataset);
    const { files, codes } = await planFiles(dataset, sources, common);
    const vintage = vintageOf(
      dataset,
      files.map(({ file }) => file.name),
      request.vintage,
      now(),
    );
    const imported = await importFiles({
      lake,
      plan: { dataset: dataset.id, vintage, files, codes: [...common, ...codes] },
      tables: TABLES,
      version: VERSION,
      now,
      rejects: request.rejects ?? REJECTS_ALLOWED,
      memory: request.memory ?? MEMORY,
      replace: request.replace ?? false,
      ...(request.progress ? { progress: request.progress } : {}),
    });
    return { ...imported, aside };
  } finally {
    folder.remove();
  }
}

function sourceFile(path: string): SourceFile {
  const full = resolve(path);
  const stat = reading(path, () => statSync(full));
  if (stat.isDirectory()) throw new InputError(`cannot read '${path}': it is a folder; name its files`);
  if (!stat.isFile()) throw new InputError(`cannot read '${path}': it is a device or a pipe; name a file`);
  if (stat.size === 0) throw new InputError(`'${path}' is empty`);
  return { name: basename(path), path: full, bytes: stat.size };
}

/** The forms of all files: of those that others tell how to read, and of the rest by themselves. */
export async function planFiles(dataset: Dataset, sources: readonly SourceFile[], common: readonly CodeEntry[]): Promise<Planned> {
  for (const file of sources) refuseWebPage(file);
  const told = (await dataset.companions?.(sources, common)) ?? { files: [], codes: [] };
  const taken = new Set(told.files.map(({ file }) => file));
  const rest = sources.filter((file) => !taken.has(file)).map((file) => ({ file, form: formOf(dataset, file) }));
  return { files: [...told.files, ...rest], codes: told.codes };
}

function refuseWebPage(file: SourceFile): void {
  if (/^\ufeff?\s*(<!doctype html|<html|<head|<body)/i.test(startOf(file)))
    throw new InputError(`'${file.name}' is a web page, not data: what served it may have asked for a login or shown an error`);
}

/** The form of a file, from its name and its first line. @throws InputError listing what the dataset reads. */
export function formOf(dataset: Dataset, file: SourceFile): Form {
  refuseWebPage(file);
  const start = startOf(file);
  const head = { name: file.name, line: isLine(start) ? firstLine(file) : '', start };
  const entry = dataset.forms.find(({ matches }) => matches(head));
  if (entry) return entry.form(file);
  const reads = dataset.forms.map(({ says }) => says.replace(/\.$/, '')).join('; ');
  throw new InputError(
    `'${file.name}' is no file of ${dataset.id}: it begins '${start.slice(0, 60).replace(/\s+/g, ' ').trim()}'. It reads: ${reads}`,
  );
}

/** JSON may stand on one long line; a table may not. */
function isLine(start: string): boolean {
  return !/^\ufeff?\s*[[{]/.test(start);
}

/** @throws InputError when the files disagree, or the vintage asked for is none. */
export function vintageOf(dataset: Dataset, names: readonly string[], asked: string | undefined, now: Date): string {
  if (asked !== undefined) {
    if (!isVintage(asked)) throw new InputError(`--vintage '${asked}' is no date; write for instance 2024-01 or 2025-06-30`);
    return asked;
  }
  const stated = [...new Set(names.flatMap((name) => dataset.vintageOf?.(name) ?? []))];
  if (stated.length > 1)
    throw new InputError(`the files are of several vintages (${stated.join(', ')}); import each by itself, or name one --vintage`);
  const [only] = stated;
  if (only !== undefined && !isVintage(only))
    throw new InputError(`the files' names give the vintage '${only}', which is no date; name one with --vintage`);
  return only ?? now.toISOString().slice(0, 10);
}
