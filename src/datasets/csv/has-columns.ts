/** Whether a header has all of these columns, compared without regard to case. */
import { headerFields } from '../../lake/importing/layout.ts';

export function hasColumns(line: string, columns: readonly string[]): boolean {
  const fields = headerFields(line, ',').map((name) => name.toLowerCase());
  return columns.every((name) => fields.includes(name.toLowerCase()));
}
