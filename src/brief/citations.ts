/** From what a statement rests on to the numbers of the source list. */
import type { SourceKey } from '../domain/provenance.ts';
import { sourcesOf } from '../domain/provenance.ts';
import type { Statement } from '../domain/statement.ts';
import type { Brief } from './document.ts';

/**
 * The numbers a statement cites, in the order in which its grounds name them, each once; none where it rests on
 * searches alone. @throws Error (a bug) when the brief's list lacks a cited source: a citation is never dropped.
 */
export function citationNumbers(brief: Pick<Brief, 'sources'>): (statement: Statement) => number[] {
  const numbers = new Map<SourceKey, number>(brief.sources.flatMap(({ number, keys }) => keys.map((key) => [key, number] as const)));
  return ({ grounds, text }) => {
    const cited = sourcesOf(grounds).map((key) => {
      const number = numbers.get(key);
      if (number === undefined) throw new Error(`source ${key} is cited by '${text}' and not in the list of sources`);
      return number;
    });
    return [...new Set(cited)];
  };
}
