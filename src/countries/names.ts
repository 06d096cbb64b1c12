/** Turns what a person types into a country: codes, names in many languages, demonyms, former states. */
import { distance } from 'fastest-levenshtein';
import type { CountryCode } from '../domain/country.ts';
import { InputError } from '../domain/errors.ts';

/** What one normalised name may mean. */
export interface NameIndex {
  /** Normalised name to the countries bearing it; several codes are an ambiguity. */
  readonly names: Readonly<Record<string, readonly CountryCode[]>>;
  /** Names that need a word: ambiguous ones, regions that are not countries, former states. */
  readonly hints: Readonly<Record<string, NameHint>>;
  /** English name by code, for messages. */
  readonly labels: Readonly<Record<CountryCode, string>>;
}

export interface NameHint {
  readonly choices: readonly CountryCode[];
  readonly say: string;
}

/**
 * Folds case, accents, punctuation, Arabic presentation variants and a leading article, so that spellings meet.
 * "Côte d’Ivoire" and "cote d ivoire" become the same key.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ھہة]/g, 'ه')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/**
 * The country a name means.
 * @throws InputError listing the choices for an ambiguous name, or the nearest names for an unknown one.
 */
export function resolveCountry(input: string, index: NameIndex): CountryCode {
  const key = normaliseName(input);
  const shown = input.length > 60 ? `${input.slice(0, 60)}...` : input;
  const hint = Object.hasOwn(index.hints, key) ? index.hints[key] : undefined;
  if (hint) throw new InputError(`'${shown}' ${hint.say}${choiceList(hint.choices, index)}`);
  const codes = Object.hasOwn(index.names, key) ? index.names[key] : undefined;
  if (codes?.length === 1 && codes[0]) return codes[0];
  if (codes && codes.length > 1) throw new InputError(`'${shown}' names several countries${choiceList(codes, index)}`);
  throw new InputError(`unknown country '${shown}'${suggestion(key, index)}`);
}

function choiceList(codes: readonly CountryCode[], index: NameIndex): string {
  if (codes.length === 0) return '';
  return `; write ${codes.map((code) => `${code} (${index.labels[code] ?? code})`).join(' or ')}`;
}

function suggestion(key: string, index: NameIndex): string {
  if (key.length < 3) return "; write an ISO 3166 code such as KAZ or a country's name";
  const limit = Math.max(1, Math.floor(key.length / 3));
  const near = Object.keys(index.names)
    .filter((name) => Math.abs(name.length - key.length) <= limit && name.length > 3)
    .map((name) => ({ name, away: distance(name, key) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1));
  const best = near.filter(({ away }) => away === near[0]?.away).flatMap(({ name }) => index.names[name] ?? []);
  const labels = [...new Set(best)].slice(0, 3).map((code) => index.labels[code] ?? code);
  return labels.length > 0
    ? `; did you mean ${labels.join(' or ')}?`
    : "; write an ISO 3166 code such as KAZ or a country's name, in any of its usual languages";
}
