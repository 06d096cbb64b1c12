/** Finds records that say again what an earlier record of the same file said: they would be counted twice. */
import type { TableRow } from '../lake/form.ts';

/**
 * A check for one file: the reason to refuse a row, where an earlier one had the same key.
 * @param of columns that tell one row from another
 */
export function repeatCheck(of: readonly string[]): (row: TableRow) => string | undefined {
  const seen = new Map<string, string>();
  return ({ values }) => {
    const key = JSON.stringify(of.map((column) => values[column] ?? null));
    const row = JSON.stringify(values);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row);
      return undefined;
    }
    return earlier === row ? 'repeats an earlier row' : `contradicts an earlier row of the same ${of.join(', ')}`;
  };
}
