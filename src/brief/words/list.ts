/** Lists within sentences. */

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[], conjunction = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** `a strategic partnership`, `an enhanced one`. */
export function withIndefinite(words: string): string {
  return `${/^[aeiou]/i.test(words) && !/^(uni|eu|one\b)/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** `1–8 and 10` from `[1, 2, 3, 4, 5, 6, 7, 8, 10]`. */
export function rangeWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return listWords(
    runs.flatMap(([from, to]) => (to - from > 1 ? [`${from}–${to}`] : from === to ? [String(from)] : [String(from), String(to)])),
  );
}
