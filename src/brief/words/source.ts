/** How a source reads in a list, producer first. */
import type { Source } from '../../domain/source.ts';
import { shortDate } from './date.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  ru: 'Russian',
  kk: 'Kazakh',
  ur: 'Urdu',
  uz: 'Uzbek',
  fa: 'Persian',
  zh: 'Chinese',
  it: 'Italian',
  bg: 'Bulgarian',
  tr: 'Turkish',
  ar: 'Arabic',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  pt: 'Portuguese',
  pl: 'Polish',
  ko: 'Korean',
  ja: 'Japanese',
  vi: 'Vietnamese',
  hi: 'Hindi',
  bn: 'Bengali',
  az: 'Azerbaijani',
};

/** `APP: report on the strategic partnership, 4 Feb 2026 (state agency)`. */
export function sourceWords(source: Source): string {
  const language = source.language && source.language !== 'en' ? ` (${LANGUAGES[source.language] ?? source.language})` : '';
  const issued = source.issued ? `, ${shortDate(source.issued)}` : ', undated';
  return `${source.publisher}${language}: ${source.title ?? source.annote}${source.custom.standing === 'dataset' && !source.issued ? '' : issued} (${source.custom.standing})`;
}
