/** Spaces, dashes and apostrophes that print well: for HTML only, where no reader searches for the plain characters. */

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const UNIT = 'bn|m|thousand|million|billion|trillion|km|kg|t|tonnes|tons|MW|GW|kWh|GWh|hours|days|percent|%';
const NO_BREAK = '\u00a0';
const JOINER = '\u2060';

const DAY_AND_MONTH = new RegExp(`(\\d) (?=(?:${MONTH})\\b)`, 'g');
const FIGURE_AND_UNIT = new RegExp(`(\\d) (?=(?:${UNIT})(?![\\p{L}\\d]))`, 'gu');
const HYPHENATED = /(?<![\w.,/$-])(\d{1,4})-(\d{1,4})(?![\w/-]|[.,]\d)/g;
const HYPHENATED_MONTHS = new RegExp(`\\b(${MONTH})-(?=(?:${MONTH})\\b)`, 'g');
const DASHED = new RegExp(`(?<=\\d|\\b(?:${MONTH}))–(?=\\d|(?:${MONTH})\\b)`, 'g');

/**
 * Day and month, figure and unit stay on one line; spans of figures and months take an en dash that does not break;
 * an apostrophe within a word is curled.
 */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(HYPHENATED, (whole, from: string, to: string) => (isSpan(from, to) ? `${from}–${to}` : whole))
    .replace(HYPHENATED_MONTHS, '$1–')
    .replace(DASHED, `${JOINER}–${JOINER}`)
    .replace(/ –(?= )/g, `${NO_BREAK}–`)
    .replace(DAY_AND_MONTH, `$1${NO_BREAK}`)
    .replace(FIGURE_AND_UNIT, `$1${NO_BREAK}`);
}

const WHOLE_DATE = new RegExp(`(\\d)[ ${NO_BREAK}](${MONTH}) (?=\\d{4})`, 'g');

/** For narrow cells: a date stays on one line, year and all. */
export function unbrokenDates(text: string): string {
  return text.replace(WHOLE_DATE, `$1${NO_BREAK}$2${NO_BREAK}`);
}

/** `2025-2026`, `2024-25` and `14-25` are spans; `2019-11` is a month, `737-800` an aeroplane, `6-3` a result. */
function isSpan(from: string, to: string): boolean {
  const [first, last] = [Number(from), Number(to)];
  if (from.length === 4) return to.length === 4 ? last > first : to.length === 2 && last === (first + 1) % 100;
  return from.length <= 2 && to.length <= 2 && last > first;
}
