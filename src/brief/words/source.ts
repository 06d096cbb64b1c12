/** How a source reads in a list, producer first. */
import type { Source } from '../../domain/source.ts';
import { shortDate } from './date.ts';
import { languageName } from './languages.ts';

/** `APP: report on the strategic partnership, 4 Feb 2026 (state agency)`. */
export function sourceWords(source: Source): string {
  const language = source.language && source.language !== 'en' ? ` (${languageName(source.language)})` : '';
  const issued = source.issued ? `, ${shortDate(source.issued)}` : ', undated';
  return `${source.publisher}${language}: ${source.title ?? source.annote}${source.custom.standing === 'dataset' && !source.issued ? '' : issued} (${source.custom.standing})`;
}
