/** Pieces of SQL for the checks of forms, in what both engines run. */

/** True of a text of up to eight digits and nothing else: a cast alone would also take `0x1234`, `1_0000` and `1e0005` for numbers. */
export function isDigits(column: string): string {
  const marked = `CONCAT('1', ${column})`;
  return `COALESCE(CAST(TRY_CAST(${marked} AS INTEGER) AS VARCHAR) = ${marked}, FALSE)`;
}
