/** What a user may ask: one statement that the engine itself classes as a SELECT, with limits of rows and time. */
import { InputError } from '../../domain/errors.ts';
import type { Cell, Result } from '../engine.ts';
import { type Connection, engineApi } from './connect.ts';
import { cellOf, columnsOf, withTime } from './result.ts';
import { literal } from './sql-types.ts';

/**
 * Makes sure that `sql` is one SELECT. The engine prepares it and says what it is: closing the engine to other files does not by
 * itself stop a COPY.
 * @throws InputError for none, several, or any other kind of statement.
 */
async function checkStatement(connection: Connection, sql: string): Promise<void> {
  const { StatementType } = await engineApi();
  const extracted = await asInput(() => connection.extractStatements(sql));
  if (extracted.count !== 1) throw new InputError(`the query has ${extracted.count} statements; write one SELECT`);
  const prepared = await asInput(() => extracted.prepare(0));
  const type = prepared.statementType;
  prepared.destroySync();
  if (type !== StatementType.SELECT)
    throw new InputError(`a ${StatementType[type] ?? 'statement of that kind'} statement is refused; write one SELECT`);
  // The engine rewrites some other statements, such as PRAGMA, into a SELECT before it says what they are.
  const word = firstWord(sql);
  if (!STARTS.includes(word)) throw new InputError(`a query that begins with ${word || 'nothing'} is refused; write one SELECT`);
}

const STARTS = ['SELECT', 'WITH', 'VALUES', 'FROM', '('];

/** The first word of a query behind blanks, comments and opening brackets. */
function firstWord(sql: string): string {
  const rest = sql.replace(/^(\s+|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
  if (rest.startsWith('(')) return '(';
  return (/^[A-Za-z_]+/.exec(rest)?.[0] ?? rest.slice(0, 1)).toUpperCase();
}

/** Most characters of a result, all cells together: a few million rows, and less than memory holds. */
const LARGEST_RESULT = 200_000_000;

export async function askGuarded(
  connection: Connection,
  sql: string,
  { rows, seconds }: { readonly rows: number; readonly seconds: number },
): Promise<Result> {
  return withTime(connection, seconds, async () => {
    await checkStatement(connection, sql);
    return asInput(() => readRows(connection, sql, rows));
  });
}

/** Reads row by row, so that a result too large is noticed before it fills the memory. */
async function readRows(connection: Connection, sql: string, limit: number): Promise<Result> {
  const { JsonDuckDBValueConverter } = await engineApi();
  const result = await connection.stream(sql);
  const columns = columnsOf(result);
  const rows: Cell[][] = [];
  let characters = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (let at = 0; at < chunk.rowCount; at += 1) {
      if (rows.length === limit) return { columns, rows, cut: true };
      const row = chunk
        .convertRowValues(at, JsonDuckDBValueConverter)
        .map((value, place) => cellOf(value, columns[place]?.numeric ?? false));
      characters += row.reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
      if (characters > LARGEST_RESULT)
        throw new InputError(`the result has more than ${LARGEST_RESULT} characters; ask for less, or write it with --format parquet`);
      rows.push(row);
    }
  }
  return { columns, rows, cut: false };
}

/** Writes the result of a user's query to a Parquet file. @returns the number of rows */
export async function copyGuarded(connection: Connection, sql: string, file: string, seconds: number): Promise<number> {
  return withTime(connection, seconds, async () => {
    await checkStatement(connection, sql);
    // As a text, the query stays within its brackets whatever it ends in.
    const result = await asInput(() => connection.run(`COPY (FROM query(${literal(sql)})) TO ${literal(file)} (FORMAT parquet)`));
    return Number((await result.getRowsJson())[0]?.[0] ?? 0);
  });
}

/** What is wrong with a query is the user's to mend: one line, as the engine puts it. */
async function asInput<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof InputError || /^(INTERRUPT|INTERNAL)/i.test(message)) throw error;
    throw new InputError(`the query is refused: ${(message.split(/\n\s*\n|\nLINE/)[0] ?? message).replace(/\s+/g, ' ').trim()}`);
  }
}
