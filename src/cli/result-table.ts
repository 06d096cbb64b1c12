/** A query's result as an aligned table, CSV (RFC 4180) or JSON. */
import type { Cell, Result } from '../entente.ts';

export function renderResult(result: Result, format: 'table' | 'csv' | 'json'): string {
  switch (format) {
    case 'csv':
      return [result.columns.map(({ name }) => name), ...result.rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
    case 'json':
      return `${jsonRows(result)}\n`;
    case 'table':
      return table(result);
  }
}

function csvField(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers longer than a double holds are written digit by digit, which JSON allows. */
function jsonRows({ columns, rows }: Result): string {
  const items = rows.map((row) => {
    const fields = row.map((cell, at) => {
      const column = columns[at];
      const text = column?.numeric && typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? cell : JSON.stringify(cell);
      return `${JSON.stringify(column?.name ?? '')}: ${text}`;
    });
    return `  {${fields.join(', ')}}`;
  });
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}

/** Longest cell of a table for reading. */
const WIDEST = 60;

function table({ columns, rows }: Result): string {
  const shown = rows.map((row) => row.map((cell) => clip(cell === null ? '' : String(cell))));
  const widths = columns.map(({ name }, at) => Math.max(name.length, ...shown.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (columns[at]?.numeric ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const count = rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en-GB')} rows`;
  return `${[columns.map(({ name }) => name), widths.map((width) => '-'.repeat(width)), ...shown].map(line).join('\n')}\n(${count})\n`;
}

function clip(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return plain.length > WIDEST ? `${plain.slice(0, WIDEST - 1)}…` : plain;
}

/** Columns padded to their longest cell; those named by `right`, from 0, end at the right. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const pad = (cell: string, at: number): string => (right.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0));
  return `${rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')}\n`;
}
