/** Reads EDTF text with the `edtf` library and gives it this project's bounds. */
import edtf from 'edtf';
import type { Day, Edtf, Precision } from './edtf.ts';
import { InputError } from './errors.ts';

interface Parsed {
  readonly type: string;
  readonly precision?: number;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly (Parsed | number | null)[];
}

const PRECISIONS: Readonly<Record<number, Precision>> = { 1: 'year', 2: 'month', 3: 'day' };

/** First and last month of EDTF's hemisphere-free seasons, read as northern: winter ends in the next year. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

/**
 * Parses EDTF levels 0 and 1: years, months, days, seasons 21-24, intervals (open `..` and unknown ends), unspecified
 * digits, `?`, `~` and `%`. Years 1000-9999.
 * @throws InputError naming the text when it is not such a date, or does not exist (30 February).
 */
export function parseEdtf(text: string): Edtf {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  return slash < 0 ? parseSingle(trimmed) : parseInterval(trimmed, slash);
}

function parseInterval(text: string, slash: number): Edtf {
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  const start = isOpen(from) ? null : parsePart(text, from);
  const end = isOpen(to) ? null : parsePart(text, to);
  if (!start && !end) throw notEdtf(text);
  if (start?.min && end?.max && end.max < start.min) {
    throw new InputError(`'${text}' ends before it begins; write the earlier date first`);
  }
  return {
    text,
    precision: 'interval',
    min: start?.min ?? null,
    max: end?.max ?? null,
    ...qualifiers(text),
  };
}

/** One end of an interval; a fault names the whole interval. */
function parsePart(text: string, part: string): Edtf {
  try {
    if (part.includes('X')) throw notEdtf(text);
    return parseSingle(part);
  } catch {
    throw notEdtf(text);
  }
}

function isOpen(text: string): boolean {
  return text === '..' || text === '';
}

/** A year, a month or a day; unspecified digits (X) only at the end, as levels 0 and 1 have them. */
const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX|\d{4}-(\d{2}|XX)|\d{4}-\d{2}-(\d{2}|XX))[?~%]?$/;

function parseSingle(text: string): Edtf {
  const season = /^(\d{4})-(2[1-4])([?~%]?)$/.exec(text);
  if (season?.[1] && season[2] && season[1] >= '1000' && season[1] < '9999') return seasonOf(text, Number(season[1]), season[2]);
  if (!SINGLE.test(text) || text < '1000') throw notEdtf(text);
  const parsed = parseWithLibrary(text);
  if (parsed.type !== 'Date' || parsed.min === undefined || parsed.max === undefined) throw notEdtf(text);
  // The library takes 29 February in any year.
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && dayOf(parsed.min) !== text.slice(0, 10)) throw notEdtf(text);
  return { text, precision: precisionOf(text, parsed), min: dayOf(parsed.min), max: dayOf(parsed.max), ...qualifiers(text) };
}

function parseWithLibrary(text: string): Parsed {
  try {
    return edtf(text) as Parsed;
  } catch {
    throw notEdtf(text);
  }
}

function precisionOf(text: string, parsed: Parsed): Precision {
  const year = text.slice(0, 4);
  if (text.length <= 5 && year.endsWith('XX')) return 'century';
  if (text.length <= 5 && year.endsWith('X')) return 'decade';
  if (/X/.test(text.slice(4))) return text.slice(5, 7).includes('X') ? 'year' : 'month';
  return PRECISIONS[parsed.precision ?? 1] ?? 'year';
}

function seasonOf(text: string, year: number, code: string): Edtf {
  const [first, last] = SEASONS[code] ?? [1, 12];
  return {
    text,
    precision: 'season',
    min: dayOf(Date.UTC(year, first - 1, 1)),
    max: dayOf(Date.UTC(year, last, 0)),
    ...qualifiers(text),
  };
}

function qualifiers(text: string): { approximate?: boolean; uncertain?: boolean } {
  return {
    ...(/[~%]/.test(text) ? { approximate: true } : {}),
    ...(/[?%]/.test(text) ? { uncertain: true } : {}),
  };
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function notEdtf(text: string): InputError {
  return new InputError(
    `'${text}' is not an EDTF date; write for instance 2023-07-08, 2023-07, 2023, 2022-21 (spring), 2023-07/2024-06, 1992~ or ../2025-09`,
  );
}
