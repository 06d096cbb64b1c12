/** How many records the rows of a written table stand for. */
import { type Connection, openInstance } from '../../../src/lake/duckdb/connect.ts';
import { literal, quoted } from '../../../src/lake/duckdb/sql-types.ts';
import type { Form } from '../../../src/lake/form.ts';

let connection: Promise<Connection> | undefined;

/** A row stands for one record, or in a table that is added up for as many as its count of records says. */
export async function recordsIn(
  form: Form,
  written: { readonly table: string; readonly path: string; readonly rows: number },
): Promise<number> {
  const outputs = form.kind === 'delimited' ? form.outputs : [];
  const grouped = outputs.find(({ table, group }) => table === written.table && group !== undefined);
  if (!grouped) return written.rows;
  const count = Object.entries(grouped.columns).find(([, expression]) => expression === 'COUNT(*)')?.[0];
  if (count === undefined) throw new Error(`${written.table} does not say how many records its rows stand for`);
  connection ??= openInstance({ threads: '1' }).then((instance) => instance.connect());
  const result = await (await connection).runAndReadAll(
    `SELECT COALESCE(SUM(${quoted(count)}), 0) FROM read_parquet(${literal(written.path)})`,
  );
  return Number(result.getRowsJson()[0]?.[0]);
}
