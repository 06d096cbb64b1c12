import { sourcesOf } from '../domain/provenance.ts';
import type { Statement } from '../domain/statement.ts';
import type { Brief } from './document.ts';

/** The numbers of the sources a statement cites, ascending, each once. */
export function citationNumbers(brief: Pick<Brief, 'sources'>): (statement: Statement) => number[] {
  const numbers = new Map(brief.sources.flatMap(({ number, keys }) => keys.map((key) => [key, number] as const)));
  return ({ grounds }) => {
    const cited = sourcesOf(grounds).flatMap((key) => numbers.get(key) ?? []);
    return [...new Set(cited)].sort((a, b) => a - b);
  };
}

/** `[1][2]`, and a run of three or more as `[25–42]`. */
export function citationWords(numbers: readonly number[]): string {
  return citationRuns(numbers)
    .map(([from, to]) => `[${from === to ? from : `${from}–${to}`}]`)
    .join('');
}

/** Ascending numbers as spans; only runs of three or more are joined. */
export function citationRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
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
