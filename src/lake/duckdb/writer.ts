/** Writes an import: scans and appended rows, sorted, as Parquet in a staging folder. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Refusal, Refused, Scan, Writer, WriterOptions, Written } from '../engine.ts';
import type { CodeEntry, Output, TableRow } from '../form.ts';
import type { Column, Table } from '../table.ts';
import { type Connection, engineApi, openInstance, told } from './connect.ts';
import { addUp, isGrouped, type Part } from './grouped.ts';
import { allChecks, CODE_COLUMNS, keptSql, reasonSql, recordsSql } from './scan-sql.ts';
import { CODE_TYPE, choiceType, literal, pathLiteral, quoted, waitingType, writtenType } from './sql-types.ts';

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

/** Written files as they are, without the columns that a path may give. */
function parquet(files: readonly string[]): string {
  return `read_parquet([${files.map(pathLiteral).join(', ')}], hive_partitioning = false)`;
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

/** An expression that is the same for every row. */
const CONSTANT = /^(-?\d+|TRUE|FALSE|NULL)$/;
/** Likewise for a text, which is stored as the one value of a type of its own: hashing it for every row would cost more than the rest. */
const TEXT_CONSTANT = /^'(?:[^']|'')+'$/;

/** SQL of the columns of one part: those a sort must carry, and the same or those that can wait until it is done. */
function columnsOf(table: Table, { output }: Part): { readonly sorted: string[]; readonly after: string[] } {
  const sorted: string[] = [];
  const after: string[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const expression = output.columns[name] ?? output.late?.[name] ?? 'NULL';
    const type = writtenType(table, name, column);
    if (TEXT_CONSTANT.test(expression)) after.push(`CAST(${expression} AS ENUM (${expression})) AS ${quoted(name)}`);
    else if (name in (output.late ?? {}) || CONSTANT.test(expression)) after.push(`CAST(${expression} AS ${type}) AS ${quoted(name)}`);
    else {
      sorted.push(`CAST(${expression} AS ${type}) AS ${quoted(name)}`);
      after.push(storedColumn(name, column));
    }
  }
  return { sorted, after };
}

/** Codes sort as numbers but are stored as text: only of text does a file keep the least and greatest value of each part, by which it is searched. */
function storedColumn(name: string, column: Column): string {
  return column.type.is === 'code' ? `CAST(${quoted(name)} AS VARCHAR) AS ${quoted(name)}` : quoted(name);
}

/** Rows in order with their columns as they are stored. */
function storedSql(table: Table, ordered: string): string {
  return `SELECT ${Object.entries(table.columns)
    .map(([name, column]) => storedColumn(name, column))
    .join(', ')} FROM (${ordered})`;
}

/** The rows that one output takes of a scan, cast to the table's types. */
function selectOf(part: Part, columns: readonly string[]): string {
  const { scan, output } = part;
  const where = [keptSql(scan.form), ...(output.where ? [`(${output.where})`] : [])].join(' AND ');
  return `SELECT ${columns.join(', ')} ${recordsSql(scan)} WHERE ${where}`;
}

/** Several parts are made whole one by one, since what waits in one may not in another. */
function wholeSelect(table: Table, part: Part): string {
  if (!part.output.late) return selectOf(part, castColumns(table, part.output));
  const early = { ...part, output: { ...part.output, late: {} } };
  const late = part.output.late;
  const inner = Object.entries(table.columns).flatMap(([name, column]) =>
    name in late ? [] : [`CAST(${early.output.columns[name] ?? 'NULL'} AS ${writtenType(table, name, column)}) AS ${quoted(name)}`],
  );
  const outer = Object.entries(table.columns).map(([name, column]) =>
    name in late ? `CAST(${late[name]} AS ${writtenType(table, name, column)}) AS ${quoted(name)}` : quoted(name),
  );
  return `SELECT ${outer.join(', ')} FROM (${selectOf(early, inner)})`;
}

function castColumns(table: Table, output: Output): string[] {
  return Object.entries(table.columns).map(
    ([name, column]) => `CAST(${output.columns[name] ?? 'NULL'} AS ${writtenType(table, name, column)}) AS ${quoted(name)}`,
  );
}

function waitingSelect(table: Table): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `CAST(${quoted(name)} AS ${writtenType(table, name, column)}) AS ${quoted(name)}`,
  );
  return `SELECT ${columns.join(', ')} FROM ${quoted(`waiting ${table.name}`)}`;
}

async function copyTo(connection: Connection, sql: string, path: string, options: string): Promise<number> {
  const result = await connection.run(`COPY (${sql}) TO ${literal(path)} ${options}`);
  return Number((await result.getRowsJson())[0]?.[0] ?? 0);
}

/** The rows of a table in order, and which columns of the order may differ between them. */
function sortedSql(table: Table, parts: readonly Part[], waits: boolean): { readonly sql: string; readonly varying: readonly string[] } {
  const [only] = parts;
  if (!only || parts.length > 1 || waits) {
    const selects = [...parts.map((part) => wholeSelect(table, part)), ...(waits ? [waitingSelect(table)] : [])];
    return { sql: storedSql(table, `${selects.join(' UNION ALL ')}${orderOf(table.sort)}`), varying: table.sort };
  }
  const { sorted, after } = columnsOf(table, only);
  const carried = new Set(sorted.map((column) => column.slice(column.lastIndexOf(' AS ') + 4)));
  const varying = table.sort.filter((name) => carried.has(quoted(name)));
  return { sql: `SELECT ${after.join(', ')} FROM (${selectOf(only, sorted)}${orderOf(varying)})`, varying };
}

function orderOf(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ORDER BY ${names.map((name) => `${quoted(name)} NULLS LAST`).join(', ')}`;
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

async function refusedOf(connection: Connection, scan: Scan, limit: number): Promise<Refused> {
  const unreadable: Refusal[] = [];
  const refused: { path: string; record: number; reason: string }[] = [];
  const reasons: Record<string, number> = {};
  const count = (reason: string, times: unknown): void => {
    reasons[reason] = (reasons[reason] ?? 0) + Number(times);
  };
  const checks = allChecks(scan.form);
  const told = (at: unknown): string => checks[Number(at)]?.reason ?? 'unknown';
  // One file at a time: numbers of records run through a scan.
  for (const file of scan.files) {
    await dropRejects(connection);
    const one = { form: scan.form, files: [file] };
    const found = await connection.runAndReadAll(
      `SELECT "record", reason FROM (SELECT "record", ${reasonSql(scan.form)} AS reason ${recordsSql(one, true)}) WHERE reason IS NOT NULL ORDER BY 1 LIMIT ${limit}`,
    );
    const rows = found.getRowsJson();
    for (const [record, reason] of rows) refused.push({ path: file.path, record: Number(record), reason: told(reason) });
    const errors = await connection.runAndReadAll(
      `SELECT line, MIN(error_type), MIN(column_name), MIN(csv_line) FROM reject_errors GROUP BY line ORDER BY line`,
    );
    for (const [line, kind, column, text] of errors.getRowsJson()) {
      const reason = wordsOf(String(kind), column);
      count(reason, 1);
      if (unreadable.length < limit)
        unreadable.push({ path: file.path, line: Number(line), reason, text: String(text ?? '').slice(0, LONGEST_TEXT) });
    }
    if (rows.length < limit) for (const [, reason] of rows) count(told(reason), 1);
    else {
      const counted = await connection.runAndReadAll(
        `SELECT reason, COUNT(*) FROM (SELECT ${reasonSql(scan.form)} AS reason ${recordsSql(one)}) WHERE reason IS NOT NULL GROUP BY 1 ORDER BY 1`,
      );
      for (const [reason, times] of counted.getRowsJson()) count(told(reason), times);
    }
  }
  return { unreadable, refused, reasons };
}

/** The engine notes what it cannot read in tables of its own, of every scan there was. */
async function dropRejects(connection: Connection): Promise<void> {
  await connection.run('DROP TABLE IF EXISTS reject_errors');
  await connection.run('DROP TABLE IF EXISTS reject_scans');
}

/** Longest piece of a refused record that is kept. */
const LONGEST_TEXT = 500;

function wordsOf(kind: string, column: unknown): string {
  switch (kind) {
    case 'CAST':
      return `${String(column)} is not of its type`;
    case 'MISSING COLUMNS':
      return 'too few fields';
    case 'TOO MANY COLUMNS':
      return 'too many fields';
    case 'UNQUOTED VALUE':
      return 'broken quotes';
    case 'LINE SIZE OVER MAXIMUM':
      return 'line too long';
    case 'INVALID ENCODING':
      return 'not UTF-8';
    default:
      return kind.toLowerCase();
  }
}

/** Counts, and compares each row with the one before: in a sorted file, two rows of one key stand together. */
async function checkFile(connection: Connection, table: Table, file: string, varying: readonly string[]): Promise<Checked> {
  const names = [...new Set([...varying, ...(table.span ? [table.span] : [])])];
  const before = (name: string): string => quoted(`before ${name}`);
  const lags = varying.map((name) => `LAG(${quoted(name)}) OVER () AS ${before(name)}`);
  const same = table.key
    .filter((name) => varying.includes(name))
    .map((name) => `${quoted(name)} IS NOT DISTINCT FROM ${before(name)}`)
    .join(' AND ');
  const first = varying[0] ?? names[0] ?? '';
  const span = table.span ? `, MIN(${quoted(table.span)}), MAX(${quoted(table.span)})` : ', NULL, NULL';
  // Where the order is not by the key, rows of one key may stand apart.
  const keyed = varying.filter((name) => table.key.includes(name));
  const together = keyed.length > 0 && keyed.every((name, at) => varying[at] === name);
  const result = await connection.runAndReadAll(
    `SELECT COUNT(*), COUNT(*) FILTER (WHERE ${together ? same : 'FALSE'}), COUNT(*) FILTER (WHERE ${quoted(first)} < ${before(first)})${span} FROM (SELECT ${names.map(quoted).join(', ')}, ${lags.join(', ')} FROM ${parquet([file])})`,
  );
  const [rows, adjacent, unsorted, from, to] = result.getRowsJson()[0] ?? [];
  const repeats = together ? adjacent : await countRepeats(connection, table, file);
  const repeated = Number(repeats) > 0 ? await firstRepeat(connection, table, file) : undefined;
  return {
    rows: Number(rows),
    // The first row has none before it.
    repeats: Number(repeats),
    unsorted: Number(unsorted),
    ...(from === null || from === undefined ? {} : { span: { from: String(from), to: String(to) } }),
    ...(repeated ? { repeated } : {}),
  };
}

async function countRepeats(connection: Connection, table: Table, file: string): Promise<number> {
  const result = await connection.runAndReadAll(
    `SELECT COALESCE(SUM(n - 1), 0) FROM (SELECT COUNT(*) AS n FROM ${parquet([file])} GROUP BY ${table.key.map(quoted).join(', ')})`,
  );
  return Number(result.getRowsJson()[0]?.[0] ?? 0);
}

async function firstRepeat(connection: Connection, table: Table, file: string): Promise<string[] | undefined> {
  const key = table.key.map(quoted).join(', ');
  const result = await connection.runAndReadAll(
    `SELECT ${key} FROM ${parquet([file])} GROUP BY ${key} HAVING COUNT(*) > 1 ORDER BY ${key} LIMIT 1`,
  );
  return result.getRowsJson()[0]?.map((value) => String(value ?? ''));
}
