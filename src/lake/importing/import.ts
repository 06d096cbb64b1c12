/** An import: all or nothing. Files are read into a staging folder, read back, moved into place, and then the manifest is swapped. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { faultReason } from '../../platform/file-faults.ts';
import { takeLock } from '../duckdb/lock.ts';
import { openWriter } from '../duckdb/writer.ts';
import type { Scan, Writer, Written } from '../engine.ts';
import { fileHash } from '../file-hash.ts';
import { checkFolder } from '../folder.ts';
import type { ImportPlan } from '../form.ts';
import type { ImportEntry } from '../manifest.ts';
import { readManifest } from '../manifest.ts';
import type { Table } from '../table.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { inspect, sameStamp, stampOf } from './inspect.ts';
import { layoutOf } from './layout.ts';
import { readRecords } from './read-records.ts';
import type { Refusals, Reject } from './rejects.ts';
import { collectRefused, reasonsOf, refuseImport } from './rejects.ts';
import { heldOf, store } from './store.ts';
import type { ReadSource, Whole } from './whole.ts';

/**
 * Imports the files of a plan as one vintage of its dataset.
 * @throws InputError naming the file, the record or the rule that stops it; the lake is then as it was.
 */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const { lake, plan } = options;
  checkFolder(lake);
  const lock = await takeLock(lake, `importing ${plan.dataset} ${plan.vintage}`);
  const staging = join(lake, 'staging', `${plan.dataset}-${plan.vintage}-${process.pid}`);
  try {
    // Whoever left these is gone: the lock is ours.
    clear(join(lake, 'staging'));
    const same = await sameImport(options);
    if (same) return { outcome: 'unchanged', entry: same };
    try {
      mkdirSync(staging, { recursive: true });
    } catch (error) {
      throw new InputError(`cannot write to the lake '${lake}': ${faultReason(error)}`);
    }
    return { outcome: 'imported', entry: await stage(options, staging) };
  } finally {
    clear(staging);
    lock.release();
  }
}

/**
 * The import of the same files as the same vintage, if there is one: doing it again would change nothing. Asked to replace, it is done
 * again, which mends what is damaged.
 */
async function sameImport({ lake, plan, version, replace }: ImportOptions): Promise<ImportEntry | undefined> {
  if (replace) return undefined;
  // A form may depend on the file's name, so the name counts as well.
  const told = (sources: readonly { readonly name: string; readonly mark: string | number }[]): string =>
    sources
      .map(({ name, mark }) => `${mark} ${name}`)
      .sort()
      .join('\n');
  const sizes = told(plan.files.map(({ file }) => ({ name: file.name, mark: file.bytes })));
  for (const held of heldOf(readManifest(lake), plan)) {
    if (held.version !== version || told(held.sources.map(({ name, bytes }) => ({ name, mark: bytes }))) !== sizes) continue;
    const hashes = await Promise.all(plan.files.map(async ({ file }) => ({ name: file.name, mark: await fileHash(file.path) })));
    if (told(hashes) === told(held.sources.map(({ name, sha256 }) => ({ name, mark: sha256 })))) return held;
  }
  return undefined;
}

/**
 * Files may be added to a vintage that is in the lake already, as far as they hold other rows.
 * @throws InputError when a row stands in both
 */
async function checkOverlap({ lake, plan, replace }: ImportOptions, writer: Writer, table: Table, path: string): Promise<void> {
  if (replace) return;
  const held = heldOf(readManifest(lake), plan);
  const files = held.flatMap((entry) => entry.files.filter((file) => file.table === table.name).map((file) => join(lake, file.path)));
  if (files.length === 0) return;
  const shared = await writer.shared(table, path, files);
  if (shared === 0) return;
  const names = held.flatMap(({ sources }) => sources.map(({ name }) => name));
  throw new InputError(
    `${shared} rows of ${table.name} are already in vintage ${plan.vintage} of ${plan.dataset}, from ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' ...' : ''}; nothing was imported. Name another --vintage, or put these files in its place with --replace`,
  );
}

async function stage(options: ImportOptions, staging: string): Promise<ImportEntry> {
  const { plan, memory } = options;
  const spill = join(staging, 'spill');
  mkdirSync(spill, { recursive: true });
  const writer = await openWriter({ codes: plan.codes, spill, memory });
  try {
    const whole = await readWhole(options, writer, staging);
    for (const { table, path } of whole.tables) await checkOverlap(options, writer, tableOf(options.tables, table), path);
    options.progress?.({ doing: 'storing', bytes: totalBytes(plan) });
    return await store(options, whole);
  } finally {
    writer.close();
  }
}

/**
 * Reads all files of a plan into a folder, accounts for every record and reads back what was written. Touches no lake.
 * @throws InputError naming the file, the record or the rule that stops it
 */
export async function readWhole(
  options: Pick<ImportOptions, 'plan' | 'tables' | 'now' | 'rejects' | 'progress'>,
  writer: Writer,
  staging: string,
): Promise<Whole> {
  const { plan, tables } = options;
  const stamps = plan.files.map(({ file }) => ({ file, stamp: stampOf(file.path, file.name) }));
  const read = await readAll(options, writer, staging);
  for (const { file, stamp } of stamps) sameStamp(file.path, file.name, stamp);
  options.progress?.({ doing: 'checking', bytes: totalBytes(plan) });
  const rejects = await settle(options, writer, read);
  const checked: Whole['tables'][number][] = [];
  for (const { table: name, path, rows, varying } of read.written) {
    const table = tableOf(tables, name);
    const found = await writer.check(table, path, varying);
    if (found.rows !== rows) throw new Error(`${path} holds ${found.rows} rows, ${rows} were written`);
    if (found.unsorted > 0) throw new Error(`${path} is not in order`);
    if (found.repeats > 0) {
      const key = table.key.map((column, at) => `${column} ${found.repeated?.[at] || 'none'}`).join(', ');
      throw new InputError(`the files give ${found.repeats} rows of ${name} twice, the first with ${key}; nothing was imported`);
    }
    checked.push({ path, table: name, rows, ...(found.span ? { span: found.span } : {}) });
  }
  if (checked.every(({ rows }) => rows === 0)) throw new InputError(`the files hold no record of ${plan.dataset}; nothing was imported`);
  return { tables: checked, sources: read.sources, rejects };
}

function tableOf(tables: ReadonlyMap<string, Table>, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

function totalBytes(plan: ImportPlan): number {
  return plan.files.reduce((sum, { file }) => sum + file.bytes, 0);
}

interface Read {
  readonly written: readonly Written[];
  readonly scans: readonly Scan[];
  readonly sources: readonly ReadSource[];
  /** Records refused by readers of record forms, with their places. */
  readonly rejects: readonly Reject[];
}

/** Hashes and counts the sources while the engine reads and sorts them. */
async function readAll(
  options: Pick<ImportOptions, 'plan' | 'tables' | 'now' | 'progress'>,
  writer: Writer,
  staging: string,
): Promise<Read> {
  const { plan, tables } = options;
  options.progress?.({ doing: 'reading', bytes: totalBytes(plan) });
  const scans = scansOf(plan);
  const rejects: Reject[] = [];
  const recordSources: ReadSource[] = [];
  for (const { file, form } of plan.files) {
    if (form.kind !== 'records') continue;
    if (file.bytes > form.limit)
      throw new InputError(`'${file.name}' has ${file.bytes} bytes; ${plan.dataset} reads files of this form up to ${form.limit}`);
    const { sha256, bytes } = await inspect(file.path, file.name, undefined, form.encoding);
    const result = await readRecords({ file, form, plan, tables, writer, today: options.now().toISOString().slice(0, 10) });
    for (const reject of result.rejects) rejects.push(reject);
    recordSources.push({ name: file.name, path: file.path, form: form.name, header: false, sha256, bytes, records: result.records });
  }
  const timer = setInterval(() => {
    const done = writer.progress();
    options.progress?.({ doing: 'reading', bytes: totalBytes(plan), ...(done === undefined ? {} : { done }) });
  }, PROGRESS_EVERY);
  try {
    const counting = inspectScans(scans);
    const countOf = async (scan: Scan): Promise<number> =>
      (await counting).filter(({ path }) => scan.files.some((file) => file.path === path)).reduce((sum, { records }) => sum + records, 0);
    const writing = writer.write([...tables.values()], scans, staging, countOf);
    // Both are awaited even when one fails, so that nothing runs on behind an error; the file's own fault is told first.
    const [counted, wrote] = await Promise.allSettled([counting, writing]);
    if (counted.status === 'rejected') throw counted.reason;
    if (wrote.status === 'rejected') throw wrote.reason;
    checkDoubles(scans, counted.value);
    return { written: wrote.value, scans, sources: [...recordSources, ...counted.value], rejects };
  } finally {
    clearInterval(timer);
  }
}

const PROGRESS_EVERY = 200;

/** Where records are added up, a file given twice shows no repeated row: it would be counted twice in silence. */
function checkDoubles(scans: readonly Scan[], sources: Read['sources']): void {
  const grouped = scans.filter(({ form }) => form.outputs.some(({ group }) => group !== undefined));
  const seen = new Map<string, string>();
  for (const { path } of grouped.flatMap(({ files }) => files)) {
    const source = sources.find((one) => one.path === path);
    if (!source) continue;
    const other = seen.get(source.sha256);
    if (other)
      throw new InputError(`'${source.name}' holds the same bytes as '${other}', and would be counted twice; nothing was imported`);
    seen.set(source.sha256, source.name);
  }
}

async function inspectScans(scans: readonly Scan[]): Promise<ReadSource[]> {
  const found: ReadSource[] = [];
  for (const { form, files } of scans)
    for (const { path, name } of files) {
      const result = await inspect(path, name, form.quoted ? form.delimiter.charCodeAt(0) : undefined);
      found.push({ ...result, name, path, form: form.name, header: form.header, records: result.records - (form.header ? 1 : 0) });
    }
  return found;
}

/** Files of one form and one order of columns are one scan. A form may depend on the file's name, so all of it is compared. */
function scansOf(plan: ImportPlan): Scan[] {
  const scans = new Map<string, { form: Scan['form']; files: Scan['files'][number][] }>();
  for (const { file, form } of plan.files) {
    if (form.kind !== 'delimited') continue;
    const layout = layoutOf(form, file);
    // A form may depend on its file: two files of one layout can be of two indicators.
    const key = JSON.stringify([form, layout]);
    const scan = scans.get(key) ?? { form, files: [] };
    scan.files.push({ path: file.path, name: file.name, layout });
    scans.set(key, scan);
  }
  return [...scans.values()];
}

/**
 * Accounts for every record: kept, or refused with its place and reason.
 * @throws InputError when more are refused than may be
 */
async function settle(options: Pick<ImportOptions, 'plan' | 'rejects'>, writer: Writer, read: Read): Promise<readonly Reject[]> {
  const records = read.sources.reduce((sum, source) => sum + source.records, 0);
  // 29 % of 100 is 28.999999999999996 in floating point.
  const allowed = Math.floor(records * options.rejects + 1e-6);
  const found: Refusals[] = [{ count: read.rejects.length, reasons: reasonsOf(read.rejects), rejects: read.rejects }];
  for (const scan of read.scans) found.push(await collectRefused(writer, scan, read.sources, allowed));
  const all = found.reduce(both);
  if (all.count > allowed) throw refuseImport(options.plan.dataset, all, records, options.rejects);
  return all.rejects;
}

function both(a: Refusals, b: Refusals): Refusals {
  const reasons = { ...a.reasons };
  for (const [reason, times] of Object.entries(b.reasons)) reasons[reason] = (reasons[reason] ?? 0) + times;
  return { count: a.count + b.count, reasons, rejects: a.rejects.concat(b.rejects) };
}

function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What cannot be cleared now is cleared by the next import or by gc.
  }
}
