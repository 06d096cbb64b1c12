/** Marks that say yes or no. */

/** True for 1, false for 0, null where there is none, undefined for anything else. */
export function markOf(text: string | undefined): boolean | null | undefined {
  if (text === undefined) return null;
  if (text === '1') return true;
  return text === '0' ? false : undefined;
}
