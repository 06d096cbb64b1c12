/** What a newer vintage changed of an older one: revisions of the past, apart from additions and withdrawals. */
import { InputError } from '../domain/errors.ts';
import type { ResultRow } from './engine.ts';
import type { Lake } from './lake.ts';
import { ALL_VINTAGES } from './lake.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables/catalogue.ts';

export interface TableRevisions {
  readonly table: string;
  readonly key: readonly string[];
  /** Rows of both vintages whose values differ: the source changed its past. */
  readonly revised: number;
  /** Rows only the newer vintage has, in years that the older one covers: filled in late. */
  readonly filled: number;
  /** Rows only the newer vintage has, in years the older one does not cover. */
  readonly added: number;
  /** Rows only the older vintage has: withdrawn. */
  readonly withdrawn: number;
  /** The first revised rows in the order of the table, each value as `before -> after`. */
  readonly examples: readonly ResultRow[];
}

/**
 * Compares two vintages of a dataset, table by table.
 * @param limit most examples of a table
 * @throws InputError for a vintage that is not in the lake
 */
export async function revisionsOf(lake: Lake, dataset: string, older: string, newer: string, limit: number): Promise<TableRevisions[]> {
  const held = lake.manifest.imports.filter((entry) => entry.dataset === dataset);
  if (held.length === 0) throw new InputError(`no vintage of ${dataset} is in the lake`);
  // A vintage may have come in several imports.
  const compared = [older, newer].flatMap((vintage) => {
    const found = held.filter((entry) => entry.vintage === vintage);
    if (found.length === 0)
      throw new InputError(
        `vintage ${vintage} of ${dataset} is not in the lake; it holds ${[...new Set(held.map((entry) => entry.vintage))].join(', ')}`,
      );
    return found;
  });
  const names = [...TABLES.keys()].filter((name) => compared.some((entry) => entry.files.some(({ table }) => table === name)));
  const found: TableRevisions[] = [];
  for (const name of names) {
    const table = TABLES.get(name);
    if (table) found.push(await compare(lake, table, dataset, older, newer, limit));
  }
  return found;
}

async function compare(lake: Lake, table: Table, dataset: string, older: string, newer: string, limit: number): Promise<TableRevisions> {
  const values = Object.keys(table.columns).filter((name) => !table.key.includes(name));
  const [counts] = await lake.query(countsSql(table, values), [dataset, older, dataset, newer]);
  const examples = values.length === 0 ? [] : await lake.query(examplesSql(table, values, limit), [dataset, older, dataset, newer]);
  return {
    table: table.name,
    key: table.key,
    revised: Number(counts?.revised ?? 0),
    filled: Number(counts?.filled ?? 0),
    added: Number(counts?.added ?? 0),
    withdrawn: Number(counts?.withdrawn ?? 0),
    examples: examples.map((row) => exampleOf(table, values, row)),
  };
}

function exampleOf(table: Table, values: readonly string[], row: ResultRow): ResultRow {
  const key = Object.fromEntries(table.key.map((name) => [name, row[name] ?? null]));
  const changed = values.filter((name) => row[`${name}_before`] !== row[`${name}_after`]);
  return {
    ...key,
    ...Object.fromEntries(changed.map((name) => [name, `${row[`${name}_before`] ?? 'none'} -> ${row[`${name}_after`] ?? 'none'}`])),
  };
}

/** Both vintages side by side. Keys may have absent parts, which count as alike. */
function pairedSql(table: Table): string {
  const source = `${table.name}${ALL_VINTAGES}`;
  const on = table.key
    .map((name) => (table.columns[name]?.optional ? `a."${name}" IS NOT DISTINCT FROM b."${name}"` : `a."${name}" = b."${name}"`))
    .join(' AND ');
  return `FROM (SELECT * FROM ${source} WHERE dataset = ? AND vintage = ?) a FULL OUTER JOIN (SELECT * FROM ${source} WHERE dataset = ? AND vintage = ?) b ON ${on}`;
}

function differs(values: readonly string[]): string {
  return values.length === 0 ? 'FALSE' : values.map((name) => `a."${name}" IS DISTINCT FROM b."${name}"`).join(' OR ');
}

export function countsSql(table: Table, values: readonly string[]): string {
  const source = `${table.name}${ALL_VINTAGES}`;
  const lastYear = table.span ? `b."${table.span}" > (SELECT MAX("${table.span}") FROM old)` : 'FALSE';
  const first = table.key[0] ?? '';
  const paired = pairedSql(table).replace(`(SELECT * FROM ${source} WHERE dataset = ? AND vintage = ?) a`, 'old a');
  return `WITH old AS (SELECT * FROM ${source} WHERE dataset = ? AND vintage = ?)
SELECT
  COUNT(CASE WHEN a."${first}" IS NOT NULL AND b."${first}" IS NOT NULL AND (${differs(values)}) THEN 1 END) AS revised,
  COUNT(CASE WHEN a."${first}" IS NULL AND NOT (${lastYear}) THEN 1 END) AS filled,
  COUNT(CASE WHEN a."${first}" IS NULL AND ${lastYear} THEN 1 END) AS added,
  COUNT(CASE WHEN b."${first}" IS NULL THEN 1 END) AS withdrawn
${paired}`;
}

export function examplesSql(table: Table, values: readonly string[], limit: number): string {
  const keys = table.key.map((name) => `a."${name}" AS "${name}"`);
  const pairs = values.flatMap((name) => [
    `CAST(a."${name}" AS VARCHAR) AS "${name}_before"`,
    `CAST(b."${name}" AS VARCHAR) AS "${name}_after"`,
  ]);
  const first = table.key[0] ?? '';
  const order = table.key.map((name) => `a."${name}"`).join(', ');
  return `SELECT ${[...keys, ...pairs].join(', ')}
${pairedSql(table)}
WHERE a."${first}" IS NOT NULL AND b."${first}" IS NOT NULL AND (${differs(values)})
ORDER BY ${order}
LIMIT ${limit}`;
}
