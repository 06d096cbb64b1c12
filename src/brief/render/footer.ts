/** The footer of every rendering: version, day, age of the content, hash of the content. */
import type { Brief } from '../document.ts';
import { dayWords } from '../words/date.ts';
import { contentHash } from './hash.ts';

export interface FooterLines {
  readonly lines: readonly string[];
  /** SHA-256 over the canonical JSON of the content, hexadecimal. */
  readonly hash: string;
}

export function footerOf(brief: Brief): FooterLines {
  const { oldest, newest, newestSource } = brief.contentAge;
  const hash = contentHash(brief);
  const age =
    oldest && newest
      ? `Rests on entries from ${dayWords(oldest)} to ${dayWords(newest)}${newestSource ? `; newest dated source of ${dayWords(newestSource)}` : ''}.`
      : 'Rests on geography and membership lists alone.';
  return { lines: [`Entente ${brief.version}. As of ${dayWords(brief.asOf)}.`, age, `Content hash: sha256 ${hash}.`], hash };
}
