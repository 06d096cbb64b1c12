/** Which records of a scan were not kept, and why: read again, and only when there are any. */
import type { Refusal, Refused, Scan } from '../engine.ts';
import type { Connection } from './connect.ts';
import { allChecks, reasonSql, recordsSql } from './scan-sql.ts';

/** @param limit of each kind of refusal told with its place; all are counted */
export async function refusedOf(connection: Connection, scan: Scan, limit: number): Promise<Refused> {
  const unreadable: Refusal[] = [];
  const refused: { path: string; record: number; reason: string }[] = [];
  const reasons: Record<string, number> = {};
  const count = (reason: string, times: unknown): void => {
    reasons[reason] = (reasons[reason] ?? 0) + Number(times);
  };
  const checks = allChecks(scan.form);
  const told = (at: unknown): string => checks[Number(at)]?.reason ?? 'unknown';
  // One file at a time: numbers of records run through a scan.
  for (const file of scan.files) {
    await dropRejects(connection);
    const one = { form: scan.form, files: [file] };
    const found = await connection.runAndReadAll(
      `SELECT "record", reason FROM (SELECT "record", ${reasonSql(scan.form)} AS reason ${recordsSql(one, true)}) WHERE reason IS NOT NULL ORDER BY 1 LIMIT ${limit}`,
    );
    const rows = found.getRowsJson();
    for (const [record, reason] of rows) refused.push({ path: file.path, record: Number(record), reason: told(reason) });
    const errors = await connection.runAndReadAll(
      `SELECT line, MIN(error_type), MIN(column_name), MIN(csv_line) FROM reject_errors GROUP BY line ORDER BY line`,
    );
    for (const [line, kind, column, text] of errors.getRowsJson()) {
      const reason = wordsOf(String(kind), column);
      count(reason, 1);
      if (unreadable.length < limit)
        unreadable.push({ path: file.path, line: Number(line), reason, text: String(text ?? '').slice(0, LONGEST_TEXT) });
    }
    if (rows.length < limit) for (const [, reason] of rows) count(told(reason), 1);
    else {
      const counted = await connection.runAndReadAll(
        `SELECT reason, COUNT(*) FROM (SELECT ${reasonSql(scan.form)} AS reason ${recordsSql(one)}) WHERE reason IS NOT NULL GROUP BY 1 ORDER BY 1`,
      );
      for (const [reason, times] of counted.getRowsJson()) count(told(reason), times);
    }
  }
  return { unreadable, refused, reasons };
}

/** The engine notes what it cannot read in tables of its own, of every scan there was. */
export async function dropRejects(connection: Connection): Promise<void> {
  await connection.run('DROP TABLE IF EXISTS reject_errors');
  await connection.run('DROP TABLE IF EXISTS reject_scans');
}

/** Longest piece of a refused record that is kept. */
const LONGEST_TEXT = 500;

function wordsOf(kind: string, column: unknown): string {
  switch (kind) {
    case 'CAST':
      return `${String(column)} is not of its type`;
    case 'MISSING COLUMNS':
      return 'too few fields';
    case 'TOO MANY COLUMNS':
      return 'too many fields';
    case 'UNQUOTED VALUE':
      return 'broken quotes';
    case 'LINE SIZE OVER MAXIMUM':
      return 'line too long';
    case 'INVALID ENCODING':
      return 'not UTF-8';
    default:
      return kind.toLowerCase();
  }
}
