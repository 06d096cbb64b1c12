import { createHash } from 'node:crypto';
import type { Brief } from '../document.ts';
import { briefContent } from './content.ts';

/** SHA-256 over the canonical JSON of the content, hexadecimal: the same content gives the same hash on any machine. */
export function contentHash(brief: Brief): string {
  return createHash('sha256')
    .update(JSON.stringify(briefContent(brief)))
    .digest('hex');
}
