/** What the Passport Index writes, and what it means. Legend: the repository ilyankou/passport-index-dataset. */

type Needed = 'visa free' | 'visa on arrival' | 'eta' | 'e-visa' | 'visa required' | 'no admission';

export interface Requirement {
  /** Null where the code is not explained. */
  readonly needed: Needed | null;
  readonly days: number | null;
}

/** The passport's own country. */
export const OWN = '-1';

const WORDS: Readonly<Record<string, Needed>> = {
  'visa free': 'visa free',
  vf: 'visa free',
  'visa on arrival': 'visa on arrival',
  voa: 'visa on arrival',
  eta: 'eta',
  'e-visa': 'e-visa',
  'visa required': 'visa required',
  vr: 'visa required',
  'no admission': 'no admission',
  // Entry refused for the epidemic; `stated` tells it from other refusals.
  'covid ban': 'no admission',
};

/** Codes of the snapshots of 2019. They had no code for electronic visas. */
const LEGACY: Readonly<Record<string, Needed>> = { '0': 'visa required', '1': 'visa on arrival', '2': 'eta', '3': 'visa free' };
/** The first snapshot at hand that writes words is of 7 February 2020. */
const LEGACY_UNTIL = '2020-01';

/**
 * @param snapshot day or month
 * @returns undefined for what the Passport Index never writes
 */
export function requirementOf(stated: string, snapshot: string): Requirement | undefined {
  const lower = stated.toLowerCase();
  // Every object has a `constructor`, which is no requirement.
  const word = Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
  if (word !== undefined) return { needed: word, days: null };
  if (!/^\d{1,3}$/.test(stated)) return undefined;
  const number = Number(stated);
  // From 7 days on, a number is a length of stay; below, a code of 2019, or one that no legend explains.
  if (number > 366) return undefined;
  if (number >= 7) return { needed: 'visa free', days: number };
  return { needed: snapshot.slice(0, 7) <= LEGACY_UNTIL ? (LEGACY[stated] ?? null) : null, days: null };
}
