/** A brief for a terminal: wrapped text, aligned tables, dim citations, bold headings. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Statement } from '../../domain/statement.ts';
import { citationNumbers, citationWords } from '../citations.ts';
import type { Block, Brief, Cell, Table } from '../document.ts';
import { textStatementsOf } from '../document.ts';
import { dayWords } from '../words/date.ts';
import { sourceWords } from '../words/source.ts';
import type { FooterLines } from './footer.ts';

const WIDEST = 96;

type Cited = (statement: Statement) => string;

/** @param columns width of the terminal in characters */
export function renderTerminal(brief: Brief, footer: FooterLines, columns: number): string {
  const width = Math.max(40, Math.min(columns, WIDEST));
  const numbers = citationNumbers(brief);
  const cited: Cited = (statement) => {
    const list = numbers(statement);
    return `${plain(statement.text)}${list.length > 0 ? pc.dim(` ${citationWords(list)}`) : ''}`;
  };
  const shown = new Set(textStatementsOf(brief.sections).flatMap(numbers));
  const sources = brief.sources.filter(({ number }) => shown.has(number));
  const wrapped = (text: string): string => wrapAnsi(text, width, { hard: true });
  const lines = [
    pc.bold(wrapped(brief.title)),
    pc.dim(wrapped(`Entente brief ${brief.dyad.id}, as of ${dayWords(brief.asOf)}`)),
    ...brief.sections.flatMap((section) => [
      '',
      pc.bold(pc.underline(wrapped(section.title))),
      ...section.blocks.flatMap((block) => blockLines(block, cited, width)),
    ]),
    '',
    pc.bold(pc.underline('Sources')),
    ...sources.map(({ number, source }) =>
      wrapAnsi(`${pc.dim(`${number}.`)} ${plain(sourceWords(source))}${source.URL ? pc.dim(` ${plain(source.URL)}`) : ''}`, width, {
        hard: true,
      }),
    ),
    '',
    ...footer.lines.map((line) => pc.dim(wrapped(line))),
  ];
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block, cited: Cited, width: number): string[] {
  switch (block.type) {
    case 'paragraph':
      return ['', wrapAnsi(block.statements.map(cited).join(' '), width, { hard: true })];
    case 'table':
      return [
        '',
        ...(block.heading ? [pc.bold(wrapAnsi(block.heading, width))] : []),
        ...(block.lead ? [pc.dim(wrapAnsi(block.lead, width))] : []),
        ...tableLines(block, cited, width),
      ];
    case 'chart':
      return [];
  }
}

/** Fewer characters a column than this, and the rows are stacked. */
const LEAST_COLUMN = 10;

/** On a narrow screen: each row as lines of "column: cell". */
function stackedLines(table: Table, cited: Cited, width: number): string[] {
  return table.rows.flatMap((row) => [
    ...row.flatMap((cell, at) => {
      const text = cellText(cell, cited);
      if (text === '') return [];
      return wrapAnsi(at === 0 ? pc.bold(text) : `${pc.dim(`${table.columns[at]}:`)} ${text}`, width, { hard: true }).split('\n');
    }),
    '',
  ]);
}

/** Columns share the width by the length of what they hold; cells wrap. */
function tableLines(table: Table, cited: Cited, width: number): string[] {
  if (table.columns.length * LEAST_COLUMN > width) return stackedLines(table, cited, width);
  const rows = [
    table.columns.map((column) => pc.dim(column)),
    ...table.rows.map((row) => row.map((cell, at) => (at === 0 ? pc.bold(cellText(cell, cited)) : cellText(cell, cited)))),
  ];
  const widths = columnWidths(
    table,
    rows.map((row) => row.map((cell) => bare(cell).length)),
    width,
  );
  return rows.flatMap((row) => {
    const cells = row.map((cell, at) => wrapAnsi(cell, widths[at] ?? 10, { hard: true }).split('\n'));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, at) => padEnd(lines[line] ?? '', widths[at] ?? 10))
        .join('  ')
        .trimEnd(),
    );
  });
}

/** Columns that fit an equal share keep their length; the wider ones share what those leave. */
function columnWidths(table: Table, lengths: readonly number[][], width: number): number[] {
  const room = width - 2 * (table.columns.length - 1);
  const longest = table.columns.map((_, at) => Math.max(...lengths.map((row) => row[at] ?? 0), 4));
  const widths = longest.map(() => 0);
  let open = longest.map((_, at) => at);
  let left = room;
  for (;;) {
    const share = Math.floor(left / open.length);
    const fitting = open.filter((at) => (longest[at] ?? 0) <= share);
    if (fitting.length === 0 || fitting.length === open.length) {
      for (const at of open) widths[at] = Math.min(longest[at] ?? share, share);
      return widths;
    }
    for (const at of fitting) {
      widths[at] = longest[at] ?? share;
      left -= widths[at] ?? 0;
    }
    open = open.filter((at) => !fitting.includes(at));
  }
}

function cellText(cell: Cell, cited: Cited): string {
  if (cell.type === 'statement') return cited(cell.statement);
  if (cell.type === 'label') return plain(cell.text);
  return { 'no record': '–', 'not applicable': 'n/a', 'nothing to say': '' }[cell.reason];
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - bare(text).length));
}

function bare(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's own colour codes
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

/** No control characters from a record reach the terminal. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
