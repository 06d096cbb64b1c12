/** Pieces of SQL for the checks of forms, in what both engines run. */

/**
 * True of a text of digits and nothing else: a cast alone would also take `0x1234`, `1_0000` and `1e0005` for numbers. Much cheaper
 * than casting there and back.
 */
export function isDigits(column: string): string {
  return `REGEXP_LIKE(${column}, '^[0-9]+$')`;
}
