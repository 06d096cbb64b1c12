/** Which two countries a worksheet is about: only its name tells. */
import { InputError } from '../../domain/errors.ts';
import type { ReadContext } from '../../lake/form.ts';

/**
 * `corridor_facts_KZ_PK.csv` is about `KAZ-PAK`: the first two codes that stand together.
 * @throws InputError where the name has none
 */
export function dyadOf(name: string, { resolve }: ReadContext): string {
  const codes = name.split(/[^A-Za-z]+/).map((word) => {
    const place = resolve(word.length === 2 ? 'iso2' : 'iso3', word.toUpperCase());
    return place?.kind === 'country' ? place.id : undefined;
  });
  for (const [at, first] of codes.entries()) {
    const second = codes[at + 1];
    if (first !== undefined && second !== undefined && first !== second) return [first, second].sort().join('-');
  }
  throw new InputError(`'${name}' does not say which two countries it is about; put their codes into its name, such as KAZ_PAK_${name}`);
}
