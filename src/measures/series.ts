/** Numbered series, such as a commission's sessions or an exercise's rounds: what is held and which numbers are missing. */
import type { Session } from '../domain/record.ts';

export interface Series {
  readonly held: readonly Session[];
  /**
   * Numbers below the highest held for which no session is on record. None is called missing while a session without a
   * number is held, as that may be the one.
   */
  readonly missing: readonly number[];
  /** The latest by number, or the last in order where none has a number. */
  readonly latest?: Session;
}

export function seriesOf(sessions: readonly Session[]): Series {
  const numbers = sessions.flatMap((session) => session.number ?? []);
  const highest = Math.max(0, ...numbers);
  const unnumbered = sessions.length > numbers.length;
  const missing = unnumbered ? [] : Array.from({ length: highest }, (_, at) => at + 1).filter((number) => !numbers.includes(number));
  const latest = sessions.find((session) => highest > 0 && session.number === highest) ?? sessions.at(-1);
  return { held: sessions, missing, ...(latest ? { latest } : {}) };
}
