/** Tells records that stand twice in a file read record by record. */
import type { TableRow } from '../../lake/form.ts';
import { TABLES } from '../../lake/tables/catalogue.ts';
import { REASONS } from './rules.ts';

export class SeenRows {
  readonly #rows = new Map<string, string>();

  /** Why a row may not follow those before it, if it may not; else it counts as seen. */
  fault({ table, values }: TableRow): string | undefined {
    const key = [table, ...(TABLES.get(table)?.key ?? []).map((name) => values[name] ?? '')].join('\n');
    const content = JSON.stringify(values);
    const before = this.#rows.get(key);
    if (before === undefined) {
      this.#rows.set(key, content);
      return undefined;
    }
    return before === content ? REASONS.repeats : REASONS.contradicts;
  }
}
