/** Whether a folder may be a lake at all, by its name. */
import { resolve } from 'node:path';
import { InputError } from '../domain/errors.ts';
import { PLACE_COLUMNS } from './table.ts';
import { TABLES } from './tables/catalogue.ts';

/**
 * In the lake `dataset=baci` in a path is a column of its rows. The same higher up, as in `/data/year=2020/lake`, would be one too, and
 * would be read in the place of what the rows hold.
 * @throws InputError naming the part of the path
 */
export function checkFolder(lake: string): void {
  const columns = new Set([...Object.keys(PLACE_COLUMNS), ...[...TABLES.values()].flatMap((table) => Object.keys(table.columns))]);
  for (const part of resolve(lake).split(/[/\\]/)) {
    const name = /^([^=]+)=/.exec(part)?.[1]?.toLowerCase();
    if (name !== undefined && columns.has(name))
      throw new InputError(`the lake '${lake}' lies in a folder '${part}', which would be read as the column ${name}; rename that folder`);
  }
}
