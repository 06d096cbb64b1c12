/** `entente lake status`, `verify`, `gc`, `diff` and `datasets`. */
import { InputError } from '../domain/errors.ts';
import {
  collectGarbage,
  datasets,
  findDataset,
  lakeFolder,
  lakeStatus,
  openLake,
  revisionsOf,
  type VintageStatus,
  verifyLake,
} from '../entente.ts';
import { byteSize } from './byte-size.ts';
import type { Effects } from './effects.ts';
import { readFormat } from './options.ts';
import { aligned } from './result-table.ts';

export interface LakeFlags {
  readonly lake?: string;
  readonly format?: string;
}

const FORMATS = ['text', 'json'] as const;

export async function lakeStatusCommand(flags: LakeFlags, effects: Effects): Promise<void> {
  const folder = flags.lake ?? lakeFolder();
  const format = readFormat(flags, FORMATS) ?? 'text';
  const held = await lakeStatus(folder, effects.today);
  if (format === 'json') {
    effects.write(`${JSON.stringify({ folder, vintages: held }, null, 2)}\n`);
    return;
  }
  if (held.length === 0) {
    effects.write(`no lake at ${folder}: nothing has been imported; entente lake datasets tells what can be\n`);
    return;
  }
  const rows = held.map((vintage) => [
    vintage.dataset,
    vintage.newest ? vintage.vintage : `(${vintage.vintage})`,
    yearsOf(vintage),
    vintage.records.toLocaleString('en-GB'),
    vintage.rejected.toLocaleString('en-GB'),
    vintage.tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB'),
    byteSize(vintage.bytes),
    `${vintage.age} days${vintage.stale ? ', stale' : ''}`,
  ]);
  const head = ['Dataset', 'Vintage', 'Years', 'Records', 'Refused', 'Rows', 'Size', 'Age'];
  effects.write(`${aligned([head, ...rows], [3, 4, 5, 6])}\n${folder}\n`);
  for (const { dataset, vintage, reasons, rejects } of held)
    if (rejects)
      effects.write(
        `${dataset} ${vintage}, refused: ${Object.entries(reasons)
          .map(([reason, times]) => `${reason} ${times}`)
          .join(', ')} (${rejects})\n`,
      );
  if (held.some(({ newest }) => !newest))
    effects.write('A vintage in brackets has a newer one; queries read the newest unless --as-of names an earlier day.\n');
}

function yearsOf({ tables }: VintageStatus): string {
  const from = tables.flatMap((table) => table.from ?? []).map(yearOf);
  const to = tables.flatMap((table) => table.to ?? []).map(yearOf);
  if (from.length === 0) return '–';
  const [first, last] = [Math.min(...from), Math.max(...to)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** The year of a span's end, which is a year or a day. */
function yearOf(text: string): number {
  return Number(/^-?\d+/.exec(text)?.[0]);
}

/** Faults end with exit code 1: what was checked is not as it should be. */
export async function lakeVerifyCommand(flags: LakeFlags, effects: Effects): Promise<void> {
  const { files, rows, bytes, faults, leftovers } = await verifyLake(flags.lake ?? lakeFolder());
  for (const fault of faults) effects.write(`${fault}\n`);
  if (leftovers.length > 0) effects.write(`${leftovers.length} files that nothing needs; entente lake gc removes them\n`);
  const summary = `${files} files, ${rows.toLocaleString('en-GB')} rows, ${byteSize(bytes)}`;
  if (faults.length > 0) throw new InputError(`${summary}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`);
  effects.write(`${summary}: no fault\n`);
}

export async function lakeGcCommand(flags: LakeFlags & { readonly keep?: string }, effects: Effects): Promise<void> {
  if (flags.keep !== undefined && !/^[1-9]\d{0,3}$/.test(flags.keep))
    throw new InputError(`--keep '${flags.keep}' is no whole number above 0`);
  const done = await collectGarbage(flags.lake ?? lakeFolder(), flags.keep === undefined ? undefined : Number(flags.keep));
  for (const vintage of done.vintages) effects.write(`${vintage} taken out\n`);
  effects.write(`${done.files} files removed, ${byteSize(done.bytes)}\n`);
}

export async function lakeDiffCommand(
  id: string,
  older: string,
  newer: string,
  flags: LakeFlags & { readonly examples?: string },
  effects: Effects,
): Promise<void> {
  const format = readFormat(flags, FORMATS) ?? 'text';
  const limit = flags.examples ?? '10';
  if (!/^\d{1,4}$/.test(limit)) throw new InputError(`--examples '${limit}' is no whole number up to 9999`);
  const dataset = await findDataset(id);
  const lake = await openLake({ folder: flags.lake ?? lakeFolder() });
  try {
    const tables = await revisionsOf(lake, dataset.id, older, newer, Number(limit));
    if (format === 'json') {
      effects.write(`${JSON.stringify({ dataset: dataset.id, older, newer, tables }, null, 2)}\n`);
      return;
    }
    const head = ['Table', 'Revised', 'Filled in', 'Added', 'Withdrawn'];
    const rows = tables.map((table) => [
      table.table,
      ...[table.revised, table.filled, table.added, table.withdrawn].map((count) => count.toLocaleString('en-GB')),
    ]);
    effects.write(`${dataset.id}: what ${newer} changed of ${older}\n\n${aligned([head, ...rows], [1, 2, 3, 4])}\n`);
    effects.write(
      'Revised: in both, with other values. Filled in: new rows of years the older vintage covers. Added: rows of later years.\n',
    );
    for (const { table, examples } of tables)
      for (const row of examples)
        effects.write(
          `${table}: ${Object.entries(row)
            .map(([name, value]) => `${name} ${value ?? 'none'}`)
            .join(', ')}\n`,
        );
  } finally {
    lake.close();
  }
}

export async function lakeDatasetsCommand(name: string | undefined, effects: Effects): Promise<void> {
  if (name === undefined) {
    const rows = (await datasets()).map(({ id, title, producer, tables }) => [id, producer, title, tables.join(', ')]);
    effects.write(`${aligned([['Dataset', 'Producer', 'Title', 'Tables'], ...rows])}`);
    return;
  }
  const { id, title, producer, home, licence, citation, rhythm, traps, tables, forms } = await findDataset(name);
  const lines = [
    `${id}: ${title}`,
    `Producer: ${producer}${home === '' ? '' : `, ${home}`}`,
    `Licence: ${licence}`,
    `Cite as: ${citation}`,
    `Released: ${rhythm.says}`,
    `Tables: ${tables.join(', ')}`,
    'Reads:',
    ...forms.map(({ says }) => `- ${says}`),
    'Mind:',
    ...traps.map((trap) => `- ${trap}`),
  ];
  effects.write(`${lines.join('\n')}\n`);
}
