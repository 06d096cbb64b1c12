/** A brief as JSON: statements with the findings, records and sources they rest on. */
import type { Brief } from '../document.ts';
import { briefContent } from './content.ts';
import { contentHash } from './hash.ts';

/** Two spaces of indent and a final newline; the same bytes for the same content. */
export function renderJson(brief: Brief): string {
  return `${JSON.stringify({ ...briefContent(brief), hash: `sha256:${contentHash(brief)}` }, null, 2)}\n`;
}
