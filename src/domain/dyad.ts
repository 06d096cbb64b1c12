import type { CountryCode } from './country.ts';
import { InputError } from './errors.ts';

/** An unordered pair of countries; `first` and `second` in alphabetical order of their codes. */
export interface Dyad {
  readonly id: DyadId;
  readonly first: CountryCode;
  readonly second: CountryCode;
}

/** `KAZ-PAK`. */
export type DyadId = `${string}-${string}`;

/** @throws InputError when both are the same country. */
export function dyadOf(a: CountryCode, b: CountryCode): Dyad {
  if (a === b) throw new InputError(`a dyad needs two different countries; both are ${a}`);
  const [first, second] = a < b ? [a, b] : [b, a];
  return { id: `${first}-${second}`, first, second };
}

/** The other member. */
export function otherOf(dyad: Dyad, code: CountryCode): CountryCode {
  return code === dyad.first ? dyad.second : dyad.first;
}
