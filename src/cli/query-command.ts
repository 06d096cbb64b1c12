/** `entente query`: one SELECT over the lake. */
import { InputError } from '../domain/errors.ts';
import { lakeFolder, openLake } from '../entente.ts';
import type { Effects } from './effects.ts';
import { readDay, readFormat } from './options.ts';
import { renderResult } from './result-table.ts';

export interface QueryFlags {
  readonly format?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly rows?: string;
  readonly seconds?: string;
  readonly lake?: string;
}

const FORMATS = ['table', 'csv', 'json', 'parquet'] as const;
const ROWS = 10_000;
const SECONDS = 60;

export async function queryCommand(sql: string, flags: QueryFlags, effects: Effects): Promise<void> {
  const format = readFormat(flags, FORMATS) ?? 'table';
  if (format === 'parquet' && flags.out === undefined) throw new InputError('--format parquet needs a file: add --out FILE.parquet');
  const asOf = flags.asOf === undefined ? undefined : await readDay('--as-of', flags.asOf, effects.today);
  const seconds = readCount('--seconds', flags.seconds, SECONDS);
  const rows = readCount('--rows', flags.rows, ROWS);
  const lake = await openLake({ folder: flags.lake ?? lakeFolder(), ...(asOf === undefined ? {} : { asOf }) });
  try {
    if (format === 'parquet' && flags.out !== undefined) {
      const written = await lake.askToParquet(sql, flags.out, { seconds });
      effects.warn(`${written.toLocaleString('en-GB')} rows written`);
      return;
    }
    const result = await lake.ask(sql, { rows, seconds });
    const text = renderResult(result, format === 'parquet' ? 'table' : format);
    if (flags.out === undefined) effects.write(text);
    else effects.save(flags.out, text);
    if (result.cut) effects.warn(`entente: only the first ${rows.toLocaleString('en-GB')} rows are shown; --rows allows more`);
  } finally {
    lake.close();
  }
}

function readCount(option: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new InputError(`${option} '${text}' is no whole number above 0`);
  return count;
}
