/** Reads one state of the lake: views over its files, and users' queries under guard. */
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { faultReason } from '../../platform/file-faults.ts';
import type { Reader, TableFiles } from '../engine.ts';
import { type Connection, openInstance, told } from './connect.ts';
import { askGuarded, guardedStatement } from './guard.ts';
import { columnsOf, rowsOf, withTime } from './result.ts';
import { literal, pathLiteral, patternOf, quoted, storedType } from './sql-types.ts';

/** A set of files seen as tables. @param folder the lake's folder: nothing outside is read. */
export async function openReader(folder: string, tables: readonly TableFiles[]): Promise<Reader> {
  const instance = await openInstance({ threads: '2' });
  const connection = await instance.connect();
  // A file of the lake never changes under its name, so what it says of its parts is read once.
  await connection.run('SET parquet_metadata_cache = true');
  const viewed = new Set<string>();
  const known = new Map(tables.map((entry) => [entry.table.name, entry]));

  const viewTables = async (target: Connection, seen: Set<string>, sql: string): Promise<void> => {
    for (const [name, entry] of known) {
      if (seen.has(name) || !new RegExp(`\\b${name}\\b`, 'i').test(sql)) continue;
      await told(`cannot read table ${name}`, () => target.run(viewOf(entry)));
      seen.add(name);
    }
  };

  return {
    query: async (sql, parameters = []) => {
      await viewTables(connection, viewed, sql);
      const reader = await told('cannot read the lake', () =>
        parameters.length === 0 ? connection.runAndReadAll(sql) : connection.runAndReadAll(sql, [...parameters]),
      );
      return rowsOf(columnsOf(reader), reader.getRowsJson());
    },

    ask: async (sql, limits) => {
      const guarded = await openGuarded(folder, viewTables, sql);
      try {
        return await askGuarded(guarded.connection, sql, limits);
      } finally {
        guarded.close();
      }
    },

    askToParquet: async (sql, file, { seconds }) => {
      const out = mkdtempSync(join(tmpdir(), 'entente-query-'));
      const guarded = await openGuarded(folder, viewTables, sql, out);
      try {
        const statement = await guardedStatement(guarded.connection, sql);
        const part = join(out, 'result.parquet');
        const result = await withTime(guarded.connection, seconds, () =>
          guarded.connection.run(`COPY (\n${statement}\n) TO ${literal(part)} (FORMAT parquet)`),
        );
        move(part, file);
        return Number((await result.getRowsJson())[0]?.[0] ?? 0);
      } finally {
        guarded.close();
        rmSync(out, { recursive: true, force: true });
      }
    },

    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Across file systems a rename is refused; then the bytes are copied beside the target and renamed there. */
function move(part: string, file: string): void {
  const beside = join(dirname(file), `.entente-${process.pid}.part`);
  try {
    copyFileSync(part, beside);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new InputError(`cannot write '${file}': ${faultReason(error)}`);
  }
}

/** A view with typed columns; `dataset` and `vintage` come from the path. */
function viewOf({ table, files }: TableFiles): string {
  const columns = Object.keys(table.columns).map(quoted);
  if (files.length === 0) {
    const empty = Object.entries(table.columns).map(([name, column]) => `CAST(NULL AS ${storedType(column)}) AS ${quoted(name)}`);
    return `CREATE OR REPLACE VIEW ${quoted(table.name)} AS SELECT ${empty.join(', ')}, CAST(NULL AS VARCHAR) AS dataset, CAST(NULL AS VARCHAR) AS vintage WHERE FALSE`;
  }
  const list = files.map(pathLiteral).join(', ');
  return `CREATE OR REPLACE VIEW ${quoted(table.name)} AS SELECT ${columns.join(', ')}, dataset, vintage FROM read_parquet([${list}], hive_partitioning = true, hive_types = {'dataset': 'VARCHAR', 'vintage': 'VARCHAR'})`;
}

/** An engine of its own for a user's query, closed to everything but the lake's files before the query is seen. */
async function openGuarded(
  folder: string,
  viewTables: (target: Connection, seen: Set<string>, sql: string) => Promise<void>,
  sql: string,
  writable?: string,
): Promise<{ connection: Connection; close: () => void }> {
  const spill = mkdtempSync(join(tmpdir(), 'entente-spill-'));
  const instance = await openInstance({ threads: '2', memory_limit: '1GB', temp_directory: spill, max_temp_directory_size: '4GB' });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  };
  try {
    await viewTables(connection, new Set(), sql);
    // Patterns are checked as they are written, before what fits them is.
    const allowed = [...new Set([folder, patternOf(folder), ...(writable ? [writable] : [])])].map(literal).join(', ');
    await connection.run(`SET allowed_directories = [${allowed}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  } catch (error) {
    close();
    throw error;
  }
  return { connection, close };
}
