/** Dates of roll calls. Before September 2004 the source prints days of 1 to 7 that are for the most part no days of the month. */
import { isCalendarDay } from '../calendar-dates.ts';

/** From this month on, days of 1 to 7 are days. */
const SOUND_FROM = '2004-09';

export interface VoteDate {
  readonly year: number;
  readonly month: number;
  /** The day, where it can be one. */
  readonly date: string | null;
}

/** @returns undefined for what is no date of a session */
export function voteDate(text: string): VoteDate | undefined {
  if (!isCalendarDay(text)) return undefined;
  const [year = '', month = '', day = ''] = text.split('-');
  if (year < '1945' || year > '2100') return undefined;
  return { year: Number(year), month: Number(month), date: text < SOUND_FROM && day < '08' ? null : text };
}

/** SQL that is true of a text that is no date of a session. */
export const noDateSql = (text: string): string =>
  `LENGTH(${text}) <> 10 OR TRY_CAST(${text} AS DATE) IS NULL OR ${text} < '1945' OR ${text} > '2101'`;

/** SQL of the day, where it can be one. */
export const daySql = (text: string): string =>
  `CASE WHEN ${text} < '${SOUND_FROM}' AND SUBSTR(${text}, 9, 2) < '08' THEN NULL ELSE CAST(${text} AS DATE) END`;
