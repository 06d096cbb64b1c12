/** From the engine's results to plain cells, and the limit of time on a query. */
import { InputError } from '../../domain/errors.ts';
import type { Cell, ResultColumn, ResultRow } from '../engine.ts';
import type { Connection } from './connect.ts';

interface TypedResult {
  columnNames(): readonly string[];
  columnTypes(): readonly { readonly typeId: number }[];
}

export function columnsOf(result: TypedResult): ResultColumn[] {
  const types = result.columnTypes();
  return result.columnNames().map((name, at) => ({ name, numeric: isNumeric(types[at]?.typeId ?? 0) }));
}

/** Type ids of whole, floating and decimal numbers in the engine's own numbering. */
function isNumeric(typeId: number): boolean {
  return (typeId >= 2 && typeId <= 11) || typeId === 16 || typeId === 19 || typeId === 32;
}

export function rowsOf(columns: readonly ResultColumn[], rows: readonly (readonly unknown[])[]): ResultRow[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name, numeric }, at) => [name, cellOf(row[at], numeric)])));
}

/** Numbers of up to 15 digits, which a double holds exactly, become numbers; longer ones stay digits. */
export function cellOf(value: unknown, numeric: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (!numeric) return value;
  const digits = value.replace(/^-/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  return digits <= 15 ? Number(value) : value;
}

/** How often a query that is over its time is told to stop: what is being planned does not hear it, and runs afterwards. */
const INTERRUPT_EVERY = 200;

/** Runs a query and interrupts it when its time is over. @throws InputError then. */
export async function withTime<Value>(connection: Connection, seconds: number, run: () => Promise<Value>): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  const timer = setInterval(() => {
    if (performance.now() >= end) connection.interrupt();
  }, INTERRUPT_EVERY);
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && /^INTERRUPT Error/i.test(error.message))
      throw new InputError(`the query took longer than ${seconds} s; ask for less, or allow more with --seconds`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
