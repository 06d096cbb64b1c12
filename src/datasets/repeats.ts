/** Finds what stands a second time in one file: it would be counted twice. */
import type { TableRow } from '../lake/form.ts';
import { TABLES } from '../lake/tables/catalogue.ts';
import type { Outcome } from './outcome.ts';

export type Once = (made: TableRow | Outcome) => Outcome;

/**
 * Passes on the rows of a record unless an earlier one had the same key.
 * @param of columns that tell one row from another; the table's own key when absent
 */
export function oncePerKey(of?: readonly string[]): Once {
  const seen = new Map<string, string>();
  const faultOf = ({ table, values }: TableRow): string | undefined => {
    const key = JSON.stringify([table, ...(of ?? TABLES.get(table)?.key ?? []).map((column) => values[column] ?? null)]);
    const row = JSON.stringify(values);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row);
      return undefined;
    }
    if (earlier === row) return 'repeats an earlier row';
    return of ? `contradicts an earlier row of the same ${of.join(', ')}` : 'has the key of an earlier row, with other values';
  };
  return (made) => {
    if (typeof made === 'string') return made;
    const rows = 'table' in made ? [made] : made;
    return rows.map(faultOf).find((fault) => fault !== undefined) ?? rows;
  };
}

/** Whether a key was met before; each that is asked for counts as met. */
export type Met = (...key: readonly (string | number)[]) => boolean;

export function metBefore(): Met {
  const met = new Set<string>();
  return (...key) => {
    const text = key.join('\n');
    if (met.has(text)) return true;
    met.add(text);
    return false;
  };
}
