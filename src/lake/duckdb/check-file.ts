/** Reads a written file back: its rows, their order, and keys that stand twice. */
import type { Checked } from '../engine.ts';
import type { Table } from '../table.ts';
import type { Connection } from './connect.ts';
import { pathLiteral, quoted } from './sql-types.ts';

/** Written files as they are, without the columns that a path may give. */
export function parquet(files: readonly string[]): string {
  return `read_parquet([${files.map(pathLiteral).join(', ')}], hive_partitioning = false)`;
}

/** Counts, and compares each row with the one before: in a sorted file, two rows of one key stand together. */
export async function checkFile(connection: Connection, table: Table, file: string, varying: readonly string[]): Promise<Checked> {
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
