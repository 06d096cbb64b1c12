/**
 * Imports many small files, one at a time, and accounts for each. An import of its own costs some 70 ms, nearly all of it for opening
 * the engine three times and for waiting until a disk has written; here the engine stays open and nothing is stored, and everything
 * between is the importer's own: recognising the form, the layout, counting, reading, sorting, writing, refusals and reading back.
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { codesFor } from '../../../src/datasets/codes/catalogue.ts';
import type { Dataset } from '../../../src/datasets/dataset.ts';
import { importDataset, planFiles } from '../../../src/datasets/import-files.ts';
import { InputError } from '../../../src/domain/errors.ts';
import { openWriter } from '../../../src/lake/duckdb/writer.ts';
import type { Writer } from '../../../src/lake/engine.ts';
import type { CodeEntry, Form } from '../../../src/lake/form.ts';
import { readWhole } from '../../../src/lake/importing/import.ts';
import { TABLES } from '../../../src/lake/tables/catalogue.ts';
import type { Sample } from './samples/sample.ts';
import { recordsIn } from './written.ts';

const MEMORY = 500_000_000;
/** Imports after which the engine is opened anew, so that nothing piles up. */
const RENEWED_EVERY = 5000;
const VINTAGE = '2026-01-01';
const now = (): Date => new Date('2026-01-02T03:04:05Z');

/** How an import ended: refused, or with every record kept or rejected. */
export type Outcome =
  | { readonly ended: 'refused'; readonly why: string }
  | { readonly ended: 'imported'; readonly records: number; readonly rejected: number; readonly rows: Readonly<Record<string, number>> };

export class Trial {
  #folder: string | undefined;
  readonly #dataset: Dataset;
  #common: readonly CodeEntry[] | undefined;
  /** Codes that only the last input had, of its mapping: the engine is opened with them. */
  #further = '[]';
  #writer: Writer | undefined;
  #uses = 0;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Made when it is first asked for, in memory where the system can: a trial that is skipped leaves nothing. */
  get folder(): string {
    this.#folder ??= mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'entente-fuzz-'));
    return this.#folder;
  }

  /**
   * Imports one file. @throws what is no InputError, and an Error for records that are neither kept nor rejected
   * @param rejects share of records that may be refused
   */
  async run(sample: Sample, bytes: Buffer, rejects: number): Promise<Outcome> {
    const paths = this.#put(sample, bytes);
    const tried = await this.#read(sample, paths, bytes, rejects).catch((error: unknown) => error);
    try {
      await this.#writer?.clear();
    } catch {
      // It breaks on some files that are no UTF-8. The import tells that fault, found beside it, and has an engine of its own to lose.
      this.#renew();
    }
    if (tried instanceof InputError) return refusal(tried);
    if (!(tried instanceof Error)) return tried as Outcome;
    this.#renew();
    throw tried;
  }

  /** The same through the whole of an import, with a lake of its own, its lock, manifest and files. */
  async runWhole(sample: Sample, bytes: Buffer, rejects: number): Promise<Outcome> {
    const lake = mkdtempSync(join(this.folder, 'lake-'));
    try {
      const { entry } = await importDataset({
        lake,
        dataset: this.#dataset,
        files: this.#put(sample, bytes),
        vintage: VINTAGE,
        rejects,
        now,
        memory: MEMORY,
      });
      const { records, rejected } = sourceNamed(sample, entry.sources);
      return {
        ended: 'imported',
        records,
        rejected,
        rows: Object.fromEntries(entry.files.map(({ table, rows }) => [table, rows])),
      };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return refusal(error);
    } finally {
      rmSync(lake, { recursive: true, force: true });
    }
  }

  close(): void {
    this.#renew();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  /** @returns paths of the file that went wrong, and of the one beside it */
  #put({ name, beside }: Sample, bytes: Buffer): readonly string[] {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    if (!beside) return [path];
    writeFileSync(join(this.folder, beside.name), beside.text);
    return [path, join(this.folder, beside.name)];
  }

  async #read(sample: Sample, paths: readonly string[], bytes: Buffer, rejects: number): Promise<Outcome> {
    if (bytes.length === 0) return { ended: 'refused', why: `'${paths[0]}' is empty` };
    const given = paths.map((path) => ({ name: basename(path), path, bytes: statSync(path).size }));
    this.#common ??= await codesFor(this.#dataset);
    const { files, codes: further } = await planFiles(this.#dataset, given, this.#common);
    const codes = [...this.#common, ...further];
    this.#uses += 1;
    const others = JSON.stringify(further);
    if (this.#uses % RENEWED_EVERY === 0 || others !== this.#further) this.#renew();
    this.#further = others;
    this.#writer ??= await openWriter({ codes, spill: join(this.folder, 'spill'), memory: MEMORY });
    const plan = { dataset: this.#dataset.id, vintage: VINTAGE, files, codes };
    const { tables, sources, rejects: refused } = await readWhole({ plan, tables: TABLES, now, rejects }, this.#writer, this.folder);
    const { records } = sourceNamed(sample, sources);
    const rejected = refused.filter(({ file }) => file === sample.name).length;
    const form = files.find(({ file }) => file.name === sample.name)?.form;
    if (!form) throw new Error('no form');
    const rows = Object.fromEntries(tables.filter((one) => one.rows > 0).map((one) => [one.table, one.rows]));
    await account(sample, form, bytes, { tables, records, rejected });
    return { ended: 'imported', records, rejected, rows };
  }

  #renew(): void {
    const writer = this.#writer;
    this.#writer = undefined;
    try {
      writer?.close();
    } catch {
      // An engine that broke may not close either.
    }
  }
}

function sourceNamed<Source extends { readonly name: string }>({ name }: Sample, sources: readonly Source[]): Source {
  const source = sources.find((one) => one.name === name);
  if (!source) throw new Error(`no source ${name}`);
  return source;
}

function refusal(error: InputError): Outcome {
  if (/\n/.test(error.message)) throw new Error(`an InputError of more than one line: ${JSON.stringify(error.message)}`);
  if (error.message.length > 2000) throw new Error(`an InputError of ${error.message.length} characters`);
  return { ended: 'refused', why: error.message };
}

interface Read {
  readonly tables: readonly { readonly table: string; readonly path: string; readonly rows: number }[];
  readonly records: number;
  readonly rejected: number;
}

/** Compares the records with what was written, and with a count of them that owes nothing to the importer. */
async function account(sample: Sample, form: Form, bytes: Buffer, { tables, records, rejected }: Read): Promise<void> {
  const fail = (why: string): Error => new Error(`${why}: ${records} records, ${rejected} rejected, ${JSON.stringify(tables)}`);
  if (rejected > records) throw fail('more rejected than there are');
  const counted = sample.records?.(bytes.toString('utf8'));
  if (counted !== undefined && counted !== records) throw fail(`${counted} records were counted another way`);
  if (sample.many) return;
  let written = 0;
  for (const one of tables) written += await recordsIn(form, one);
  if (written !== records - rejected) throw fail(`silent loss or gain: ${written} records were written`);
}
