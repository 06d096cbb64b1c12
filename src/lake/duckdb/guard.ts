/** What a user may ask: one statement that the engine itself classes as a SELECT, with limits of rows and time. */
import { InputError } from '../../domain/errors.ts';
import type { Result } from '../engine.ts';
import { type Connection, engineApi } from './connect.ts';
import { cellOf, columnsOf, withTime } from './result.ts';

/**
 * The text of the one SELECT in `sql`, without what follows it. The engine prepares it and says what it is: closing the engine
 * to other files does not by itself stop a COPY.
 * @throws InputError for none, several, or any other kind of statement.
 */
export async function guardedStatement(connection: Connection, sql: string): Promise<string> {
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
  return withoutEnd(sql);
}

const STARTS = ['SELECT', 'WITH', 'VALUES', 'FROM', '('];

/** The first word of a query behind blanks, comments and opening brackets. */
function firstWord(sql: string): string {
  const rest = sql.replace(/^(\s+|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
  if (rest.startsWith('(')) return '(';
  return (/^[A-Za-z_]+/.exec(rest)?.[0] ?? rest.slice(0, 1)).toUpperCase();
}

/** Drops semicolons and blanks at the end; a comment there is closed by the line break put behind it. */
function withoutEnd(sql: string): string {
  return sql.replace(/[\s;]+$/, '');
}

export async function askGuarded(
  connection: Connection,
  sql: string,
  { rows, seconds }: { readonly rows: number; readonly seconds: number },
): Promise<Result> {
  await guardedStatement(connection, sql);
  return withTime(connection, seconds, async () => {
    const reader = await asInput(() => connection.streamAndReadUntil(sql, rows + 1));
    const columns = columnsOf(reader);
    const all = reader.getRowsJson();
    return {
      columns,
      rows: all.slice(0, rows).map((row) => row.map((value, at) => cellOf(value, columns[at]?.numeric ?? false))),
      cut: all.length > rows,
    };
  });
}

/** What is wrong with a query is the user's to mend: one line, as the engine puts it. */
async function asInput<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/^(INTERRUPT|INTERNAL)/i.test(message)) throw error;
    throw new InputError(`the query is refused: ${(message.split(/\n\s*\n|\nLINE/)[0] ?? message).replace(/\s+/g, ' ').trim()}`);
  }
}
