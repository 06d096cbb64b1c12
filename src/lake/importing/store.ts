/** The last step of an import: files moved into place, refusals kept, the manifest swapped. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { faultReason } from '../../platform/file-faults.ts';
import { fileHash } from '../file-hash.ts';
import type { ImportPlan } from '../form.ts';
import type { ImportEntry, Manifest, StoredFile } from '../manifest.ts';
import { readManifest, swapManifest, syncFile, syncFolder, writeSynced } from '../manifest.ts';
import type { ImportOptions } from './import-options.ts';
import type { Reject } from './rejects.ts';
import { reasonsOf, rejectLines } from './rejects.ts';
import type { Whole } from './whole.ts';

/** What is in the lake of a plan's vintage. */
export function heldOf(manifest: Manifest, plan: ImportPlan): ImportEntry[] {
  return manifest.imports.filter(({ dataset, vintage }) => dataset === plan.dataset && vintage === plan.vintage);
}

/** Until the manifest is swapped nothing that is read changes. */
export async function store(options: ImportOptions, { tables, sources, rejects }: Whole): Promise<ImportEntry> {
  const { lake, plan, now, version } = options;
  const before = readManifest(lake);
  const id = idOf(plan, sources, version, before);
  const files: StoredFile[] = [];
  try {
    for (const { path, table, rows, span } of tables) {
      if (rows === 0) continue;
      const folder = `tables/${table}/dataset=${plan.dataset}/vintage=${plan.vintage}`;
      const place = `${folder}/${id}.parquet`;
      syncFile(path);
      const sha256 = await fileHash(path);
      const bytes = statSync(path).size;
      mkdirSync(join(lake, folder), { recursive: true });
      renameSync(path, join(lake, place));
      syncFolder(join(lake, folder));
      files.push({ path: place, table, bytes, sha256, rows, ...(span ? { span } : {}) });
    }
    const told = rejects.length > 0 ? storeRejects(lake, plan, id, rejects) : undefined;
    const entry: ImportEntry = {
      id,
      dataset: plan.dataset,
      vintage: plan.vintage,
      imported: `${now().toISOString().slice(0, 19)}Z`,
      version,
      sources: sources.map(({ name, path, bytes, sha256, form, records }) => ({
        name,
        bytes,
        sha256,
        form,
        records,
        rejected: rejects.filter((reject) => reject.path === path).length,
      })),
      ...(told ? { rejects: told } : {}),
      files,
    };
    const replaced = options.replace ? heldOf(before, plan) : [];
    const others = before.imports.filter((held) => !replaced.includes(held));
    const imports = [...others, entry].sort((a, b) =>
      a.dataset < b.dataset || (a.dataset === b.dataset && a.vintage < b.vintage) ? -1 : 1,
    );
    swapManifest(lake, { ...before, serial: before.serial + 1, imports });
    return entry;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot write to the lake '${lake}': ${faultReason(error)}; it is as it was`);
  }
}

/** From the bytes and names of the sources; another where the lake holds that one, since a file that is named is never written over. */
function idOf(plan: ImportPlan, read: Whole['sources'], version: string, before: Manifest): string {
  const sources = read
    .map(({ sha256, name }) => `${sha256} ${name}`)
    .sort()
    .join('\n');
  const idFor = (salt: string): string => {
    const mark = createHash('sha256').update(`${sources} ${version}${salt}`).digest('hex').slice(0, 12);
    return `${plan.dataset}-${plan.vintage}-${mark}`;
  };
  const id = idFor('');
  return before.imports.some((held) => held.id === id) ? idFor(` ${before.serial}`) : id;
}

function storeRejects(lake: string, plan: ImportPlan, id: string, rejects: readonly Reject[]): NonNullable<ImportEntry['rejects']> {
  const path = `rejects/${plan.dataset}/${id}.jsonl`;
  const text = rejectLines(rejects);
  writeSynced(join(lake, path), text);
  syncFolder(dirname(join(lake, path)));
  return { path, sha256: createHash('sha256').update(text).digest('hex'), reasons: reasonsOf(rejects) };
}
