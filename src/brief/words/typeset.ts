/** Typographic marks for text that was typed with plain ones: apostrophes, quotation marks, ranges. */

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** `Pakistan's 2025-2026 plan` becomes `Pakistan’s 2025–2026 plan`; dates as `2025-10-14` and names as `Almaty-Lahore` stay. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}])'/gu, '’')
    .replace(/'(?=\p{L})/gu, '‘')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<![\d-])(\d{4})-(\d{4}|\d{2})(?![\d-])/g, '$1–$2')
    .replace(/(?<![\d-])(\d{1,2})-(\d{1,2}) (?=\p{Lu}\p{Ll}+ \d{4})/gu, '$1–$2 ')
    .replace(/(^|[\s(])-(?=\d)/g, '$1−')
    .replace(new RegExp(`\\b(${MONTH})-(${MONTH})\\b`, 'g'), '$1–$2');
}
