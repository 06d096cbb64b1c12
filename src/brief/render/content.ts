/** The content of a brief as plain values: what the JSON output shows and the hash is taken over. */

import type { Edtf } from '../../domain/edtf.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Source } from '../../domain/source.ts';
import type { Statement } from '../../domain/statement.ts';
import { citationNumbers } from '../citations.ts';
import type { Block, Brief, Cell, Section } from '../document.ts';

/** Everything but the hash, with dates as EDTF strings. */
export function briefContent(brief: Brief) {
  const numbers = citationNumbers(brief);
  const stated = (statement: Statement) => ({ text: statement.text, sources: numbers(statement), grounds: datesAsText(statement.grounds) });
  return {
    schema: 'entente/brief/1',
    version: brief.version,
    dyad: brief.dyad.id,
    countries: [brief.first, brief.second].map(({ code, name }) => ({ code, name })),
    title: brief.title,
    asOf: brief.asOf,
    since: brief.since,
    length: brief.length,
    contentAge: brief.contentAge,
    sections: brief.sections.map((section) => sectionJson(section, stated)),
    findings: brief.findings.map(findingJson),
    records: brief.records.map((record) => datesAsText(record)),
    sources: brief.sources.map(({ number, keys, source }) => ({ number, keys, item: sourceJson(source) })),
  };
}

export type Stated = (statement: Statement) => object;

export function sectionJson(section: Section, stated: Stated) {
  return { id: section.id, title: section.title, blocks: section.blocks.map((block) => blockJson(block, stated)) };
}

function blockJson(block: Block, stated: Stated) {
  switch (block.type) {
    case 'paragraph':
      return { type: block.type, statements: block.statements.map(stated) };
    case 'chart':
      return { type: block.type, title: block.title, spec: block.spec, caption: stated(block.caption) };
    case 'table':
      return {
        type: block.type,
        look: block.look,
        ...(block.heading ? { heading: block.heading } : {}),
        columns: block.columns,
        rows: block.rows.map((row) => row.map((cell) => cellJson(cell, stated))),
      };
  }
}

function cellJson(cell: Cell, stated: Stated) {
  if (cell.type === 'statement') return stated(cell.statement);
  return cell.type === 'label' ? { label: cell.text } : { empty: cell.reason };
}

function findingJson({ id, value, unit, method, grounds }: Finding<unknown>) {
  return { id, value: datesAsText(value), ...(unit ? { unit } : {}), method, grounds: datesAsText(grounds) };
}

export function sourceJson(source: Source) {
  return datesAsText(source);
}

/** EDTF values back to their strings, maps to objects, organisations and records within findings to their ids. */
export function datesAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(datesAsText);
  if (value instanceof Map) return datesAsText(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return value;
  if (isEdtf(value)) return value.text;
  if ('spells' in value && 'id' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, datesAsText(inner)]));
}

function isEdtf(value: object): value is Edtf {
  return 'text' in value && 'precision' in value && 'min' in value;
}
