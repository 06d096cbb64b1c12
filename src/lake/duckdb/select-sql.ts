/** The SQL of a table's rows: cast to its types, in order, and as they are stored. */
import type { Output } from '../form.ts';
import type { Column, Table } from '../table.ts';
import type { Part } from './grouped.ts';
import { keptSql, recordsSql } from './scan-sql.ts';
import { quoted, writtenType } from './sql-types.ts';

/** An expression that is the same for every row. */
const CONSTANT = /^(-?\d+|TRUE|FALSE|NULL)$/;
/** Likewise for a text, which is stored as the one value of a type of its own: hashing it for every row would cost more than the rest. */
const TEXT_CONSTANT = /^'(?:[^']|'')+'$/;

/** SQL of the columns of one part: those a sort must carry, and the same or those that can wait until it is done. */
function columnsOf(table: Table, { output }: Part): { readonly sorted: string[]; readonly after: string[] } {
  const sorted: string[] = [];
  const after: string[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const expression = output.columns[name] ?? 'NULL';
    const type = writtenType(table, name, column);
    if (TEXT_CONSTANT.test(expression)) after.push(`CAST(${expression} AS ENUM (${expression})) AS ${quoted(name)}`);
    else if (CONSTANT.test(expression)) after.push(`CAST(${expression} AS ${type}) AS ${quoted(name)}`);
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
export function storedSql(table: Table, ordered: string): string {
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

function castColumns(table: Table, output: Output): string[] {
  return Object.entries(table.columns).map(
    ([name, column]) => `CAST(${output.columns[name] ?? 'NULL'} AS ${writtenType(table, name, column)}) AS ${quoted(name)}`,
  );
}

/** Rows that wait, read record by record. */
export function waitingSelect(table: Table): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `CAST(${quoted(name)} AS ${writtenType(table, name, column)}) AS ${quoted(name)}`,
  );
  return `SELECT ${columns.join(', ')} FROM ${quoted(`waiting ${table.name}`)}`;
}

/** The rows of a table in order, and which columns of the order may differ between them. */
export function sortedSql(
  table: Table,
  parts: readonly Part[],
  waits: boolean,
): { readonly sql: string; readonly varying: readonly string[] } {
  const [only] = parts;
  if (!only || parts.length > 1 || waits) {
    const selects = [...parts.map((part) => selectOf(part, castColumns(table, part.output))), ...(waits ? [waitingSelect(table)] : [])];
    return { sql: storedSql(table, `${selects.join(' UNION ALL ')}${orderOf(table.sort)}`), varying: table.sort };
  }
  const { sorted, after } = columnsOf(table, only);
  const carried = new Set(sorted.map((column) => column.slice(column.lastIndexOf(' AS ') + 4)));
  const varying = table.sort.filter((name) => carried.has(quoted(name)));
  return { sql: `SELECT ${after.join(', ')} FROM (${selectOf(only, sorted)}${orderOf(varying)})`, varying };
}

export function orderOf(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ORDER BY ${names.map((name) => `${quoted(name)} NULLS LAST`).join(', ')}`;
}
