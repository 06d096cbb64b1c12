import type { DyadId } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import { findDyad } from '../entente.ts';

/** A dyad as two countries, or as its id in either order: `KAZ-PAK`. @throws InputError for anything else. */
export async function dyadFrom(names: readonly string[]): Promise<DyadId> {
  const [one = '', two, ...more] = names;
  if (more.length > 0) throw new InputError(`'${names.join(' ')}' names more than two countries; write KAZ-PAK or two countries`);
  if (two !== undefined && !isId(one)) return (await findDyad(one, two)).id;
  const [a, b] = one.split('-');
  if (!a || !b || !isId(one) || two !== undefined)
    throw new InputError(`'${names.join(' ')}' is not a dyad; write KAZ-PAK or two countries`);
  return (await findDyad(a, b)).id;
}

function isId(text: string): boolean {
  return /^[A-Za-z]{3}-[A-Za-z]{3}$/.test(text);
}
