/** Runs a dataset's own reader over a file, checks each row it gives, and hands the rows to the engine in batches. */

import type { Day } from '../../domain/edtf.ts';
import { InputError } from '../../domain/errors.ts';
import type { Writer } from '../engine.ts';
import type { CodeEntry, ImportPlan, ReadContext, RecordForm, SourceFile, TableRow } from '../form.ts';
import type { Table } from '../table.ts';
import type { Reject } from './rejects.ts';
import { rowFault } from './row-check.ts';

const BATCH = 20_480;

export interface RecordsRead {
  readonly records: number;
  readonly rejects: readonly Reject[];
}

export async function readRecords(parts: {
  readonly file: SourceFile;
  readonly form: RecordForm;
  readonly plan: ImportPlan;
  readonly tables: ReadonlyMap<string, Table>;
  readonly writer: Writer;
  readonly today: Day;
}): Promise<RecordsRead> {
  const { file, form, plan, tables, writer, today } = parts;
  const context: ReadContext = { resolve: resolverOf(plan.codes), vintage: plan.vintage, today };
  const known = new Set(plan.codes.flatMap(({ id }) => id ?? []));
  const waiting = new Map<string, TableRow[]>();
  const rejects: Reject[] = [];
  let records = 0;

  const flush = async (name: string): Promise<void> => {
    const table = tables.get(name);
    const rows = waiting.get(name) ?? [];
    if (!table || rows.length === 0) return;
    waiting.set(name, []);
    await writer.append(table, rows);
  };

  for await (const item of form.read(file, context)) {
    records += 1;
    if ('reject' in item) {
      rejects.push({ file: file.name, path: file.path, line: item.line, reason: item.reject, text: item.text.slice(0, 500) });
      continue;
    }
    for (const row of item.rows) {
      const table = tables.get(row.table);
      if (!table) throw new Error(`${plan.dataset} fills a table ${row.table} that there is not`);
      const fault = rowFault(table, row.values, known);
      if (fault) throw new Error(`${plan.dataset}, ${form.name}: ${fault}: ${JSON.stringify(row.values).slice(0, 300)}`);
      const rows = waiting.get(row.table) ?? [];
      rows.push(row);
      waiting.set(row.table, rows);
      if (rows.length >= BATCH) await flush(row.table);
    }
  }
  for (const name of waiting.keys()) await flush(name);
  if (records === 0) throw new InputError(`'${file.name}' holds no record; nothing was imported`);
  return { records, rejects };
}

/** Finds a code in the year in which it is used; without a year, one that is used in a single way, or the one used now. */
export function resolverOf(codes: readonly CodeEntry[]): ReadContext['resolve'] {
  const index = new Map<string, CodeEntry[]>();
  for (const entry of codes) {
    const key = `${entry.scheme}\n${entry.code}`;
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return (scheme, code, year) => {
    const found = index.get(`${scheme}\n${code}`) ?? [];
    if (year === undefined) return found.length === 1 ? found[0] : found.find(({ to }) => to === undefined);
    return found.find(({ from, to }) => year >= (from ?? 0) && year <= (to ?? 9999));
  };
}
