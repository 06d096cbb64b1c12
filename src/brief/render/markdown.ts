/** A brief as clean Markdown: paragraphs, pipe tables, numbered sources. */
import type { Source } from '../../domain/source.ts';
import type { Statement } from '../../domain/statement.ts';
import { citationNumbers, citationWords } from '../citations.ts';
import type { Block, Brief, Cell, Section, Table } from '../document.ts';
import { textStatementsOf } from '../document.ts';
import { dayWords } from '../words/date.ts';
import { sourceWords } from '../words/source.ts';
import type { FooterLines } from './footer.ts';

export function renderMarkdown(brief: Brief, footer: FooterLines): string {
  const numbers = citationNumbers(brief);
  const cited = new Set(textStatementsOf(brief.sections).flatMap(numbers));
  const sources = brief.sources.filter(({ number }) => cited.has(number));
  const parts = [
    `# ${brief.title}`,
    `*Entente brief ${brief.dyad.id}, as of ${dayWords(brief.asOf)}. Each sentence ends in its sources; one without a number rests on a search.*`,
    ...brief.sections.flatMap((section) => sectionMarkdown(section, numbers)),
    ...(sources.length > 0 ? ['## Sources', sources.map(({ number, source }) => `${number}. ${sourceMarkdown(source)}`).join('\n')] : []),
    '---',
    footer.lines.map((line) => `*${line}*`).join('  \n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Cited = (statement: Statement) => string;

/** The heading, then each block. @param numbers gives the citation numbers of a statement */
export function sectionMarkdown(section: Section, numbers: (statement: Statement) => number[]): string[] {
  const cited: Cited = (statement) => `${escapeMarkdown(statement.text)}${citationWords(numbers(statement))}`;
  return [`## ${section.title}`, ...section.blocks.flatMap((block) => blockMarkdown(block, cited))];
}

function blockMarkdown(block: Block, cited: Cited): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.statements.map(cited).join(' ')];
    case 'table':
      return [...(block.heading ? [`**${block.heading}**`] : []), ...(block.lead ? [block.lead] : []), tableMarkdown(block, cited)];
    case 'chart':
      // A chart repeats what the text and the tables say; text formats leave it out.
      return [];
  }
}

function tableMarkdown(table: Table, cited: Cited): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(table.columns),
    line(table.columns.map(() => '---')),
    ...table.rows.map((row) => line(row.map((cell) => cellMarkdown(cell, cited, table)))),
  ].join('\n');
}

function cellMarkdown(cell: Cell, cited: Cited, table: Table): string {
  if (cell.type === 'statement') return cited(cell.statement);
  if (cell.type === 'label')
    return table.look === 'gaps' && cell.text.startsWith('entente ') ? codeOf(cell.text) : escapeMarkdown(cell.text);
  return { 'no record': '–', 'not applicable': 'not applicable', 'nothing to say': '' }[cell.reason];
}

export function sourceMarkdown(source: Source): string {
  return `${escapeMarkdown(sourceWords(source))}${source.URL && /^https?:/.test(source.URL) ? ` <${source.URL.replace(/[<>\s]/g, encodeURIComponent)}>` : ''}`;
}

/** What would be markup in a sentence from a record, within it or at its start. */
function escapeMarkdown(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
      .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
      .replace(/^([-+]|\d+[.)])(?= )/, '\\$1')
      .replace(/^\\(\d+)([.)])/, '$1\\$2')
  );
}

/** A command as code, where nothing in it could end the code or the cell. */
function codeOf(command: string): string {
  return /^[\w .,:/=-]+$/.test(command) ? `\`${command}\`` : escapeMarkdown(command);
}
