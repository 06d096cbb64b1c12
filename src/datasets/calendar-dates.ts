/** Dates that the calendar has. */

/** A year, month or day: `2003`, `2003-07`, `2003-07-17`. */
export function isCalendarDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return false;
  const [, year = '', month = '01', day = '01'] = found;
  const time = Date.parse(`${year}-${month}-${day}`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A day: `2003-07-17`. */
export function isCalendarDay(text: string): boolean {
  return text.length === 10 && isCalendarDate(text);
}
