/** One state of the lake, open for reading. */
import { join } from 'node:path';
import { InputError } from '../domain/errors.ts';
import { fileSize } from '../platform/file-faults.ts';
import type { Cell, Reader, Result, ResultRow, TableFiles } from './engine.ts';
import { checkFolder } from './folder.ts';
import type { ImportEntry, Manifest, StoredFile } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { isNewer, vintageDay } from './place.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables/catalogue.ts';

export interface LakeOptions {
  /** The lake's folder. */
  readonly folder: string;
  /** Only vintages that were public by this day; all when absent. */
  readonly asOf?: string;
}

export interface Lake {
  readonly folder: string;
  readonly manifest: Manifest;
  /** For each dataset what is held of the newest vintage that may be used. */
  readonly current: readonly ImportEntry[];
  /** Whether any current import fills a table. */
  has(table: string): boolean;
  /** Runs one of the project's own queries over the current vintages. */
  query(sql: string, parameters?: readonly Cell[]): Promise<ResultRow[]>;
  /** Runs a user's query. @throws InputError for anything but one SELECT over the tables there are. */
  ask(sql: string, limits: { readonly rows: number; readonly seconds: number }): Promise<Result>;
  askToParquet(sql: string, file: string, limits: { readonly seconds: number }): Promise<number>;
  close(): void;
}

/** Suffix of a table's name that stands for all its vintages, not only the newest of each dataset. */
export const ALL_VINTAGES = '_vintages';

/** Opens the lake as it is now; later imports do not change what this reads. @throws InputError for a damaged one. */
export function openLake({ folder, asOf }: LakeOptions): Lake {
  checkFolder(folder);
  const manifest = readManifest(folder);
  const current = newestOf(manifest.imports, asOf);
  const files = tableFiles(folder, current, manifest.imports);
  let reader: Promise<Reader> | undefined;
  const open = (): Promise<Reader> => {
    reader ??= import('./duckdb/reader.ts').then(({ openReader }) => openReader(folder, files));
    return reader;
  };
  return {
    folder,
    manifest,
    current,
    has: (table) => current.some((entry) => entry.files.some((file) => file.table === table)),
    query: async (sql, parameters) => {
      checkFiles(folder, current);
      return (await open()).query(sql, parameters);
    },
    ask: async (sql, limits) => {
      checkFiles(folder, manifest.imports);
      checkTables(sql, files);
      return (await open()).ask(sql, limits);
    },
    askToParquet: async (sql, file, limits) => {
      checkFiles(folder, manifest.imports);
      checkTables(sql, files);
      return (await open()).askToParquet(sql, file, limits);
    },
    close: () => {
      reader?.then((one) => one.close()).catch(() => {});
    },
  };
}

/** For each dataset all that is held of its newest vintage that was public by a day. */
export function newestOf(imports: readonly ImportEntry[], asOf?: string): ImportEntry[] {
  const usable = asOf === undefined ? imports : imports.filter(({ vintage }) => vintageDay(vintage) <= asOf);
  return usable.filter(({ dataset, vintage }) => !usable.some((other) => other.dataset === dataset && isNewer(other.vintage, vintage)));
}

function tableFiles(folder: string, current: readonly ImportEntry[], all: readonly ImportEntry[]): TableFiles[] {
  const of = (entries: readonly ImportEntry[], table: Table): string[] =>
    entries.flatMap(({ files }) => files.filter((file) => file.table === table.name).map((file) => join(folder, file.path)));
  return [...TABLES.values()].flatMap((table) => [
    { table, files: of(current, table) },
    { table: { ...table, name: `${table.name}${ALL_VINTAGES}` }, files: of(all, table) },
  ]);
}

/** @throws InputError naming a file of the manifest that is gone or of another size. */
function checkFiles(folder: string, entries: readonly ImportEntry[]): void {
  for (const file of entries.flatMap((entry): readonly StoredFile[] => entry.files)) {
    const size = fileSize(join(folder, file.path));
    if (size === undefined) throw new InputError(`'${join(folder, file.path)}' is missing; import its dataset again`);
    if (size !== file.bytes)
      throw new InputError(
        `'${join(folder, file.path)}' is damaged: ${size} bytes, ${file.bytes} were written; import its dataset again with --replace`,
      );
  }
}

/** An empty answer needs a reason: a table that no import fills is told, and so is one that does not exist. */
function checkTables(sql: string, files: readonly TableFiles[]): void {
  const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ');
  for (const { table, files: held } of files)
    if (held.length === 0 && new RegExp(`(?:\\bfrom\\s|\\bjoin\\s|[,(.])\\s*"?${table.name}\\b`, 'i').test(bare))
      throw new InputError(
        `table ${table.name} is empty: no dataset that fills it has been imported; entente lake datasets tells which do`,
      );
}
