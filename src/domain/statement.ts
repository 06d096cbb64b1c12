import type { Grounds } from './provenance.ts';

declare const proven: unique symbol;

/**
 * One sentence, table cell or caption of a brief and what it rests on. The brand keeps object literals out: only
 * `statement` makes one, and it cannot be called without grounds (`test/types/provenance.test-d.ts`).
 */
export interface Statement {
  readonly [proven]: true;
  readonly text: string;
  readonly grounds: Grounds;
}

/** Makes a statement. @throws Error (a bug, not bad input) when the text is empty or an untyped caller passes no grounds. */
export function statement(text: string, ...grounds: Grounds): Statement {
  if (grounds.length === 0) throw new Error(`no provenance for '${text}'`);
  if (text.trim() === '') throw new Error('a statement needs a text');
  return { text, grounds } as unknown as Statement;
}
