/** Writes an import: scans and appended rows, sorted, as Parquet in a staging folder. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Scan, Writer, WriterOptions, Written } from '../engine.ts';
import type { CodeEntry, TableRow } from '../form.ts';
import type { Table } from '../table.ts';
import { checkFile, parquet } from './check-file.ts';
import { type Connection, engineApi, openInstance, told } from './connect.ts';
import { addUp, isGrouped, type Part } from './grouped.ts';
import { dropRejects, refusedOf } from './refused.ts';
import { CODE_COLUMNS, keptSql, recordsSql } from './scan-sql.ts';
import { orderOf, sortedSql, storedSql, waitingSelect } from './select-sql.ts';
import { CODE_TYPE, choiceType, literal, quoted, waitingType } from './sql-types.ts';

/**
 * Rows of a row group: a dyad's history lies in one or two, and a reader that wants it reads no more. A file of a hundred million rows
 * has groups twice as large, since finding the right one among a thousand would cost more than reading it.
 */
const ROW_GROUP = 122_880;
const LARGE_SCAN = 1_000_000_000;

function parquetOptions(scans: readonly Scan[]): string {
  const bytes = scans.flatMap(({ files }) => files).reduce((sum, { path }) => sum + statSync(path).size, 0);
  return `(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION snappy, ROW_GROUP_SIZE ${bytes > LARGE_SCAN ? 2 * ROW_GROUP : ROW_GROUP})`;
}

export async function openWriter({ codes, spill, memory }: WriterOptions): Promise<Writer> {
  const instance = await openInstance({ memory_limit: `${memory}B`, temp_directory: spill });
  const connection = await instance.connect();
  // The joins are with small tables of codes, and a scan has no known size: the optimiser would hash the file and not the codes.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
  // Trino's name for what this engine calls otherwise.
  await connection.run('CREATE TEMP MACRO regexp_like(subject, pattern) AS regexp_matches(subject, pattern)');
  await createCodes(connection, codes);
  const waiting = new Map<string, Table>();
  const types = new Set<string>();
  const tally = new Tally();

  const prepare = async (table: Table): Promise<void> => {
    if (types.has(table.name)) return;
    types.add(table.name);
    for (const [name, { type }] of Object.entries(table.columns))
      if (type.is === 'choice')
        await connection.run(`CREATE TYPE ${choiceType(table, name)} AS ENUM (${[...type.of].sort().map(literal).join(', ')})`);
  };

  return {
    append: async (table, rows) => {
      if (!waiting.has(table.name)) {
        const columns = Object.entries(table.columns).map(([name, column]) => `${quoted(name)} ${waitingType(column)}`);
        await connection.run(`CREATE TEMP TABLE ${quoted(`waiting ${table.name}`)} (${columns.join(', ')})`);
        waiting.set(table.name, table);
      }
      await told('cannot hold the rows read', () => appendRows(connection, table, rows));
    },

    write: async (tables, scans, folder, counted) => {
      const written: Written[] = [];
      for (const table of tables) {
        const parts: Part[] = [];
        for (const scan of scans) {
          const outputs = scan.form.outputs.filter((output) => output.table === table.name);
          if (outputs.length === 0 || (await isUsedUp(scan, tally, counted))) continue;
          parts.push(...outputs.map((output) => ({ scan, output })));
        }
        if (parts.length === 0 && !waiting.has(table.name)) continue;
        await prepare(table);
        const path = join(folder, `${table.name}.parquet`);
        const options = parquetOptions(scans);
        const writing = (): Promise<Written> => writeTable(connection, table, parts, waiting.has(table.name), path, options, tally);
        written.push(await told(`cannot write '${path}'`, writing, filesOf(scans)));
        if (waiting.delete(table.name)) await connection.run(`DROP TABLE ${quoted(`waiting ${table.name}`)}`);
      }
      return written;
    },

    kept: (scan) => told('cannot read the file again', () => keptOf(connection, scan, tally), filesOf([scan])),

    refused: (scan, limit) => told('cannot read the file again', () => refusedOf(connection, scan, limit), filesOf([scan])),

    check: (table, file, varying = table.sort) => told(`cannot read back '${file}'`, () => checkFile(connection, table, file, varying)),

    shared: (table, file, held) =>
      told(`cannot compare '${file}' with the lake`, async () => {
        const on = table.key.map((name) => `a.${quoted(name)} IS NOT DISTINCT FROM b.${quoted(name)}`).join(' AND ');
        const result = await connection.runAndReadAll(
          `SELECT COUNT(*) FROM ${parquet([file])} a WHERE EXISTS (SELECT 1 FROM ${parquet(held)} b WHERE ${on})`,
        );
        return Number(result.getRowsJson()[0]?.[0] ?? 0);
      }),
    clear: async () => {
      for (const name of waiting.keys()) await connection.run(`DROP TABLE IF EXISTS ${quoted(`waiting ${name}`)}`);
      waiting.clear();
      await dropRejects(connection);
    },

    progress: () => {
      const { percentage } = connection.progress;
      return percentage >= 0 ? percentage / 100 : undefined;
    },

    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function filesOf(scans: readonly Scan[]): Scan['files'][number][] {
  return scans.flatMap(({ files }) => files);
}

/** Records that were kept, of scans each of whose records goes to exactly one output. */
class Tally {
  readonly #records = new Map<Scan, number>();
  readonly #unknown = new Set<Scan>();

  /** @param records undefined where they cannot be told apart from those of another part */
  add({ scan }: Part, records: number | undefined): void {
    if (records === undefined) this.#unknown.add(scan);
    else this.#records.set(scan, (this.#records.get(scan) ?? 0) + records);
  }

  /** So far; undefined where it has to be counted. */
  of(scan: Scan): number | undefined {
    return scan.form.split && !this.#unknown.has(scan) ? this.#records.get(scan) : undefined;
  }
}

async function writeTable(
  connection: Connection,
  table: Table,
  parts: readonly Part[],
  waits: boolean,
  path: string,
  options: string,
  tally: Tally,
): Promise<Written> {
  if (isGrouped(parts)) {
    const { sql, records, drop } = await addUp(connection, table, parts, waits ? waitingSelect(table) : undefined);
    const rows = await copyTo(connection, storedSql(table, `${sql}${orderOf(table.sort)}`), path, options);
    await drop();
    for (const [at, part] of parts.entries()) tally.add(part, records[at]);
    return { table: table.name, path, rows, varying: table.sort };
  }
  const { sql, varying } = sortedSql(table, parts, waits);
  const rows = await copyTo(connection, sql, path, options);
  const alone = parts.length === 1 && !waits;
  for (const part of parts) tally.add(part, alone ? rows : undefined);
  return { table: table.name, path, rows, varying };
}

/** Whether the records written so far are all there are, so that no other output can take any. */
async function isUsedUp(scan: Scan, tally: Tally, counted: (scan: Scan) => Promise<number>): Promise<boolean> {
  const written = tally.of(scan);
  return written !== undefined && written === (await counted(scan));
}

async function keptOf(connection: Connection, scan: Scan, tally: Tally): Promise<number> {
  const written = tally.of(scan);
  if (written !== undefined) return written;
  const result = await connection.runAndReadAll(`SELECT COUNT(*) ${recordsSql(scan)} WHERE ${keptSql(scan.form)}`);
  return Number(result.getRowsJson()[0]?.[0] ?? 0);
}

/** The codes of each scheme as a small table; their ids are an enumerated type, in byte order, that sorts as numbers. */
async function createCodes(connection: Connection, codes: readonly CodeEntry[]): Promise<void> {
  const ids = [...new Set(codes.flatMap(({ id }) => id ?? []))].sort();
  await connection.run(`CREATE TYPE ${CODE_TYPE} AS ENUM (${(ids.length > 0 ? ids : ['']).map(literal).join(', ')})`);
  for (const scheme of new Set(codes.map((entry) => entry.scheme))) {
    const entries = codes.filter((entry) => entry.scheme === scheme);
    const numeric = entries.every(({ code }) => /^(0|[1-9]\d{0,8})$/.test(code));
    const rows = entries.map(
      ({ code, id, kind, name, from, to }) =>
        `(${numeric ? code : literal(code)}, ${id === undefined ? 'NULL' : literal(id)}, ${literal(kind)}, ${literal(name)}, ${from ?? 0}, ${to ?? 9999})`,
    );
    await connection.run(
      `CREATE TEMP TABLE ${quoted(`codes ${scheme}`)} (${CODE_COLUMNS.code} ${numeric ? 'BIGINT' : 'VARCHAR'}, id ${CODE_TYPE}, kind VARCHAR, name VARCHAR, ${CODE_COLUMNS.from} INTEGER, ${CODE_COLUMNS.to} INTEGER)`,
    );
    await connection.run(`INSERT INTO ${quoted(`codes ${scheme}`)} VALUES ${rows.join(', ')}`);
  }
}

async function copyTo(connection: Connection, sql: string, path: string, options: string): Promise<number> {
  const result = await connection.run(`COPY (${sql}) TO ${literal(path)} ${options}`);
  return Number((await result.getRowsJson())[0]?.[0] ?? 0);
}

async function appendRows(connection: Connection, table: Table, rows: readonly TableRow[]): Promise<void> {
  const { BIGINT, BOOLEAN, DOUBLE, DuckDBDataChunk, VARCHAR } = await engineApi();
  const kinds = { BIGINT, BOOLEAN, DOUBLE, VARCHAR };
  const columns = Object.entries(table.columns);
  const appender = await connection.createAppender(`waiting ${table.name}`);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create(columns.map(([, column]) => kinds[waitingType(column)]));
    chunk.setColumns(
      columns.map(([name, column]) => {
        const kind = waitingType(column);
        return part.map(({ values }) => {
          const value = values[name] ?? null;
          if (value === null) return null;
          if (kind === 'BIGINT') return BigInt(value);
          return kind === 'VARCHAR' ? String(value) : value;
        });
      }),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const CHUNK = 2048;
