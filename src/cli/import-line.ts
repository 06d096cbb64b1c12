/** What an import did, in a line. */
import type { Dataset, Imported } from '../entente.ts';

export function importLine(dataset: Dataset, { outcome, entry }: Imported): string {
  if (outcome === 'unchanged') return `${dataset.id} ${entry.vintage}: these files are already in the lake; nothing changed\n`;
  const records = entry.sources.reduce((sum, source) => sum + source.records, 0);
  const rejected = entry.sources.reduce((sum, source) => sum + source.rejected, 0);
  const tables = entry.files.map(({ table, rows }) => `${table} ${rows.toLocaleString('en-GB')}`).join(', ');
  const refused = rejected > 0 ? `, ${rejected.toLocaleString('en-GB')} refused (${entry.rejects?.path})` : ', none refused';
  return `${dataset.id} ${entry.vintage}: ${records.toLocaleString('en-GB')} records read${refused}; rows: ${tables}\n`;
}
