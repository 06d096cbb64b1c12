/**
 * Tables whose rows are added up on the way in. Each part (an output of a scan) is added up by itself first, with the number of
 * records it took, and the parts then together, so that files, forms and outputs of one import share one row a key.
 */
import type { Scan } from '../engine.ts';
import type { Output } from '../form.ts';
import type { Table } from '../table.ts';
import type { Connection } from './connect.ts';
import { keptSql, recordsSql } from './scan-sql.ts';
import { literal, quoted, writtenType } from './sql-types.ts';

export interface Part {
  readonly scan: Scan;
  readonly output: Output;
}

/** How sums of parts become the sum of the whole. */
const COMBINE = { SUM: 'SUM', COUNT: 'SUM', MIN: 'MIN', MAX: 'MAX' } as const;

const RECORDS = quoted(' records');
const PART = quoted(' part');

export function isGrouped(parts: readonly Part[]): boolean {
  return parts.some(({ output }) => output.group !== undefined);
}

/**
 * Adds up all parts of a table into a temporary one.
 * @param waiting SQL that selects rows read record by record, in the table's columns
 * @returns SQL of the table's rows, in no order, and the number of records each part took
 */
export async function addUp(
  connection: Connection,
  table: Table,
  parts: readonly Part[],
  waiting: string | undefined,
): Promise<{ readonly sql: string; readonly records: readonly number[]; readonly drop: () => Promise<void> }> {
  const plan = planOf(table, parts);
  const held = quoted(`grouped ${table.name}`);
  const selects = parts.map((part, at) => partSql(table, part, plan, at));
  if (waiting) selects.push(waitingSql(waiting, plan));
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${held} AS ${selects.join(' UNION ALL ')}`);
  const counted = await connection.runAndReadAll(`SELECT ${PART}, SUM(${RECORDS}) FROM ${held} GROUP BY 1`);
  const records = parts.map(() => 0);
  for (const [at, count] of counted.getRowsJson()) if (Number(at) >= 0) records[Number(at)] = Number(count);
  return { sql: wholeSql(table, plan, held), records, drop: async () => void (await connection.run(`DROP TABLE ${held}`)) };
}

interface Plan {
  readonly group: readonly string[];
  /** For each other column that is filled, how it is combined. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What all parts agree on. A disagreement is a mistake of the dataset, not of a file. */
function planOf(table: Table, parts: readonly Part[]): Plan {
  const plans = parts.map(({ output }): Plan => {
    const { group, columns } = output;
    if (!group) throw new Error(`an output of ${table.name} is grouped and another is not`);
    for (const name of group) if (!(name in columns)) throw new Error(`${table.name} is grouped by ${name}, which is not filled`);
    const others = Object.entries(columns).filter(([name, expression]) => !group.includes(name) && expression !== 'NULL');
    return { group, sums: new Map(others.map(([name, expression]) => [name, combinerOf(table, name, expression)])) };
  });
  const [first] = plans;
  if (!first) throw new Error(`no part of ${table.name}`);
  const told = ({ group, sums }: Plan): string => JSON.stringify([group, [...sums].sort()]);
  if (plans.some((plan) => told(plan) !== told(first))) throw new Error(`the outputs of ${table.name} are grouped in different ways`);
  return first;
}

/** `SUM(x)` of parts is summed again, `COUNT(*)` too; a mean cannot be, and is worked out when the table is read. */
function combinerOf(table: Table, name: string, expression: string): string {
  const called = /^\s*(SUM|COUNT|MIN|MAX)\s*\((.*)\)\s*$/is.exec(expression);
  const combine = COMBINE[(called?.[1]?.toUpperCase() ?? '') as keyof typeof COMBINE];
  if (!combine || !isBalanced(called?.[2] ?? ''))
    throw new Error(`${table.name}.${name} is no sum, count, minimum or maximum: ${expression}`);
  return combine;
}

/** Whether brackets close only what opened within: `a) + SUM(b` is two calls. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(/'(?:[^']|'')*'/g, '')) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function partSql(table: Table, { scan, output }: Part, { group, sums }: Plan, at: number): string {
  const keys = group.map((name) => `${castSql(table, name, output.columns[name] ?? 'NULL')} AS ${quoted(name)}`);
  const added = [...sums.keys()].map((name) => `${output.columns[name]} AS ${quoted(name)}`);
  const where = [keptSql(scan.form), ...(output.where ? [`(${output.where})`] : [])].join(' AND ');
  // Ordinals, since a key that is a number would be taken for one.
  const by = group.map((_, position) => position + 1).join(', ');
  return `SELECT ${[...keys, ...added].join(', ')}, COUNT(*) AS ${RECORDS}, ${at} AS ${PART} ${recordsSql(scan)} WHERE ${where} GROUP BY ${by}`;
}

function waitingSql(waiting: string, { group, sums }: Plan): string {
  return `SELECT ${[...group, ...sums.keys()].map(quoted).join(', ')}, 0, -1 FROM (${waiting})`;
}

function wholeSql(table: Table, { group, sums }: Plan, held: string): string {
  const inner = [
    ...group.map(quoted),
    ...[...sums].map(([name, combine]) => `${castSql(table, name, `${combine}(${quoted(name)})`)} AS ${quoted(name)}`),
  ];
  const outer = Object.keys(table.columns).map((name) => {
    if (group.includes(name) || sums.has(name)) return quoted(name);
    return `${castSql(table, name, 'NULL')} AS ${quoted(name)}`;
  });
  const by = group.map((_, position) => position + 1).join(', ');
  return `SELECT ${outer.join(', ')} FROM (SELECT ${inner.join(', ')} FROM ${held} GROUP BY ${by})`;
}

function castSql(table: Table, name: string, expression: string): string {
  const column = table.columns[name];
  if (!column) throw new Error(`${table.name} has no column ${literal(name)}`);
  return `CAST(${expression} AS ${writtenType(table, name, column)})`;
}
