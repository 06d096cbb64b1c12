/** From what a statement rests on to the numbers of the source list. */
import type { SourceKey } from '../domain/provenance.ts';
import { sourcesOf } from '../domain/provenance.ts';
import type { Statement } from '../domain/statement.ts';
import type { Brief } from './document.ts';

/** The numbers a statement cites, ascending, each once; none where it rests on searches alone. */
export function citationNumbers(brief: Pick<Brief, 'sources'>): (statement: Statement) => number[] {
  const numbers = new Map<SourceKey, number>(brief.sources.flatMap(({ number, keys }) => keys.map((key) => [key, number] as const)));
  return ({ grounds }) => {
    const cited = sourcesOf(grounds).flatMap((key) => numbers.get(key) ?? []);
    return [...new Set(cited)].sort((a, b) => a - b);
  };
}

/** `[1][2]`, `[4–9]`: for formats without superscripts. */
export function citationWords(numbers: readonly number[]): string {
  return citationRuns(numbers)
    .map(([from, to]) => `[${from === to ? from : `${from}–${to}`}]`)
    .join('');
}

/** Neighbours from three on become a run; single numbers, and two in a row, stay apart. */
export function citationRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]): [number, number][] =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}
