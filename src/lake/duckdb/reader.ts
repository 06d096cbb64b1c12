/** Reads one state of the lake: views over its files, and users' queries under guard. */
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { faultReason } from '../../platform/file-faults.ts';
import { saveTarget } from '../../platform/save-target.ts';
import { temporaryFolder } from '../../platform/temporary-folder.ts';
import type { Reader, TableFiles } from '../engine.ts';
import { type Connection, openInstance, told } from './connect.ts';
import { askGuarded, copyGuarded } from './guard.ts';
import { columnsOf, rowsOf } from './result.ts';
import { literal, pathLiteral, quoted, storedType } from './sql-types.ts';

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
      const { path: target } = saveTarget(file);
      const out = temporaryFolder('query');
      try {
        const guarded = await openGuarded(folder, viewTables, sql, out.path);
        try {
          const part = join(out.path, 'result.parquet');
          const rows = await copyGuarded(guarded.connection, sql, part, seconds);
          move(part, target);
          return rows;
        } finally {
          guarded.close();
        }
      } finally {
        out.remove();
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
  const spill = temporaryFolder('spill');
  const instance = await openInstance({ threads: '2', memory_limit: '1GB', temp_directory: spill.path, max_temp_directory_size: '4GB' });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
    spill.remove();
  };
  try {
    await viewTables(connection, new Set(), sql);
    // What is allowed is compared with the path as it is written in a view, and with what fits that.
    const allowed = [literal(folder), pathLiteral(folder), ...(writable ? [literal(writable)] : [])].join(', ');
    await connection.run(`SET allowed_directories = [${allowed}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  } catch (error) {
    close();
    throw error;
  }
  return { connection, close };
}
