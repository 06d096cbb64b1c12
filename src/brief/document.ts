/** A brief as data: sections of paragraphs, tables and charts, before any rendering. */

import type { BooksSpec } from '../charts/books.ts';
import type { TimelineSpec } from '../charts/timeline.ts';
import type { Country } from '../domain/country.ts';
import type { Dyad } from '../domain/dyad.ts';
import type { Day } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import type { SourceKey } from '../domain/provenance.ts';
import type { EntenteRecord, NonEmpty } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import type { Statement } from '../domain/statement.ts';
import { typeset } from './words/typeset.ts';

/** In the order in which a brief prints them. */
export const SECTION_IDS = [
  'bottom-line',
  'glance',
  'history',
  'trade',
  'connectivity',
  'security',
  'diplomacy',
  'energy',
  'society',
  'agreements',
  'outlook',
  'disagreements',
  'changes',
  'register',
  'not-covered',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export type Length = 'short' | 'full';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: NonEmpty<Block>;
}

export type Block = Paragraph | Table | Chart;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly statements: NonEmpty<Statement>;
}

export interface Table {
  readonly type: 'table';
  /** Names the look: `glance`, `books`, `ladder`, `conflicts` ... */
  readonly look: string;
  readonly heading?: string;
  /** A line above the table on how to read it; says nothing about the two countries. */
  readonly lead?: string;
  readonly columns: readonly string[];
  readonly rows: NonEmpty<readonly Cell[]>;
}

/** A cell states something, labels its row, or is empty for a reason. */
export type Cell =
  | { readonly type: 'statement'; readonly statement: Statement }
  | { readonly type: 'label'; readonly text: string }
  | { readonly type: 'empty'; readonly reason: 'no record' | 'not applicable' | 'nothing to say' };

export interface Chart {
  readonly type: 'chart';
  readonly spec: TimelineSpec | BooksSpec;
  readonly title: string;
  /** What, unit, whose, gaps; with the grounds of all that is drawn. */
  readonly caption: Statement;
}

export interface Brief {
  readonly version: string;
  readonly dyad: Dyad;
  readonly first: Country;
  readonly second: Country;
  readonly title: string;
  readonly asOf: Day;
  readonly since: Day;
  readonly length: Length;
  readonly sections: readonly Section[];
  readonly findings: readonly Finding<unknown>[];
  /** Records that the brief's statements rest on, as known on the day. */
  readonly records: readonly EntenteRecord[];
  /** In the order of first citation; a source's number is its position plus one. */
  readonly sources: readonly CitedSource[];
  readonly contentAge: ContentAge;
}

export interface CitedSource {
  readonly number: number;
  /** Qualified keys under which this page is known; several where two collections cite one page. */
  readonly keys: NonEmpty<SourceKey>;
  readonly source: Source;
}

/** What the brief rests on: the oldest and newest thing told, and the newest page. */
export interface ContentAge {
  readonly oldest?: Day;
  readonly newest?: Day;
  readonly newestSource?: Day;
}

export function text(label: string): Cell {
  return { type: 'label', text: typeset(label) };
}

export function cell(statement: Statement): Cell {
  return { type: 'statement', statement };
}

/** The statements that every rendering shows: charts and their captions are for pages. */
export function textStatementsOf(sections: readonly Section[]): Statement[] {
  return sections.flatMap((section) => section.blocks.filter((block) => block.type !== 'chart').flatMap(statementsOfBlock));
}

/** Every statement of a brief in reading order. */
export function statementsOf(sections: readonly Section[]): Statement[] {
  return sections.flatMap((section) => section.blocks.flatMap(statementsOfBlock));
}

function statementsOfBlock(block: Block): readonly Statement[] {
  switch (block.type) {
    case 'paragraph':
      return block.statements;
    case 'chart':
      return [block.caption];
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((entry) => (entry.type === 'statement' ? [entry.statement] : [])));
  }
}
