/** What stands behind a statement and beside a paragraph: numbers with links, a ring for a search, source notes. */
import type { Search } from '../../domain/blank.ts';
import type { Source } from '../../domain/source.ts';
import type { Statement } from '../../domain/statement.ts';
import { citationNumbers, citationRuns } from '../citations.ts';
import type { Brief, CitedSource } from '../document.ts';
import { dateWords, shortDate } from '../words/date.ts';
import { languageName } from '../words/languages.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { typeset } from './typography.ts';

/** How the statements of one brief are cited. */
export interface Citer {
  readonly numbersOf: (statement: Statement) => number[];
  readonly source: (number: number) => CitedSource | undefined;
}

export function citerOf(brief: Pick<Brief, 'sources'>): Citer {
  const byNumber = new Map(brief.sources.map((cited) => [cited.number, cited]));
  return { numbersOf: citationNumbers(brief), source: (number) => byNumber.get(number) };
}

/** The sentence and its marks. @param set makes the text ready for print */
export function statementHtml(statement: Statement, citer: Citer, set: (text: string) => string = typeset): Html {
  return html`${set(statement.text)}${marks(statement, citer)}`;
}

/** Whether a statement rests on nothing but searches without result. */
export function isSought({ grounds }: Statement): boolean {
  return grounds.every((ground) => ground.kind === 'search');
}

/** The ring that marks a search; its shape, not its colour, tells it from a number. */
export function ring(title: string): Html {
  return html`<sup class="c"><span class="ring" role="img" aria-label="${title}" title="${title}"></span></sup>`;
}

function marks(statement: Statement, citer: Citer): Html {
  if (isSought(statement)) return ring(searchWords(statement));
  const runs = citationRuns(citer.numbersOf(statement));
  const links = runs.map(([from, to], index) => {
    const comma = index === 0 ? '' : ',\u200a';
    return from === to ? html`${comma}${link(from, citer)}` : html`${comma}${link(from, citer)}–${link(to, citer)}`;
  });
  return links.length === 0 ? html`` : html`<sup class="${links.length > 3 ? 'c long' : 'c'}">${links}</sup>`;
}

function link(number: number, citer: Citer): Html {
  const cited = citer.source(number);
  return html`<a href="#s${number}" title="${cited ? tooltip(cited.source) : ''}">${number}</a>`;
}

function searchWords({ grounds }: Statement): string {
  const searches = grounds.flatMap((ground) => (ground.kind === 'search' ? [lookedFor(ground.search)] : []));
  return typeset([...new Set(searches)].join('; '));
}

function lookedFor({ what, where, on }: Search): string {
  return `Looked for: ${what}, in ${where.join(', ')}${on ? `, ${dateWords(on)}` : ''}`;
}

function tooltip(source: Source): string {
  return typeset(`${publisherWords(source)}: ${source.title ?? source.annote}${source.issued ? `, ${shortDate(source.issued)}` : ''}`);
}

/** `Kazinform (Uzbek)`: the publisher, with the language where it is not English. */
export function publisherWords({ publisher, language }: Source): string {
  const name = languageName(language);
  return name === undefined ? publisher : `${publisher} (${name})`;
}

const CHARACTERS_A_LINE = 66;
/** Lines of notes beside one line of text, and characters in each when they run on. */
const NOTES_A_LINE = 1.5;
const CHARACTERS_A_NOTE_LINE = 56;

/** How many lines some sentences take at full width. */
export function linesOf(statements: readonly Statement[]): number {
  return Math.ceil(statements.reduce((sum, { text }) => sum + text.length, 0) / CHARACTERS_A_LINE);
}

/**
 * The sources of some statements, for the margin beside `lines` of text: one a line, or run on where they are more
 * than fit, so that they do not push the next paragraph down. What has no room at all is counted: every number still
 * links to the list. Repeats the numbers, so it is hidden from screen readers.
 */
export function marginNote(statements: readonly Statement[], citer: Citer, lines: number): Html {
  const numbers = [...new Set(statements.flatMap(citer.numbersOf))].sort((a, b) => a - b);
  const notes = numbers.flatMap((number) => {
    const source = citer.source(number)?.source;
    return source ? [{ number, words: noteWords(source) }] : [];
  });
  if (notes.length === 0) return html``;
  const room = Math.max(3, Math.floor(lines * NOTES_A_LINE));
  const isRun = notes.length > room;
  const shown = isRun ? thatFit(notes, room + 2) : notes;
  const left = notes.length - shown.length;
  return html`<aside class="mn${isRun ? ' run' : ''}" aria-hidden="true"><ol>${shown.map(
    ({ number, words }) => html`<li><b>${number}</b>${typeset(words)}</li> `,
  )}${left > 0 ? html`<li>and ${left} more in the list</li>` : ''}</ol></aside>`;
}

interface Note {
  readonly number: number;
  readonly words: string;
}

function thatFit(notes: readonly Note[], lines: number): Note[] {
  let used = 0;
  return notes.filter(({ number, words }) => {
    used += String(number).length + words.length + 3;
    return used <= lines * CHARACTERS_A_NOTE_LINE;
  });
}

function noteWords(source: Source): string {
  return `${publisherWords(source)}${source.issued ? `, ${shortDate(source.issued)}` : ''}`;
}
