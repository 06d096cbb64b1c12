/** When to try again, and after how long. */
import type { FetchLimits } from './effects.ts';

/** A failure that may pass: the server is busy, the line broke, the answer was cut. Never leaves the fetch. */
export class Passing extends Error {
  override readonly name = 'Passing';
  /** Milliseconds the server asks to wait. */
  readonly after: number | undefined;
  constructor(message: string, after?: number) {
    super(message);
    this.after = after;
  }
}

/**
 * Milliseconds to wait after a failed try: what the server asks for, up to a bound and never less; else twice as long each time, of
 * which the second half is left to chance.
 * @param tried how many tries have failed, from 1
 */
export function waitAfter(tried: number, after: number | undefined, { wait }: Pick<FetchLimits, 'wait'>, random: () => number): number {
  if (after !== undefined) return Math.round(Math.min(after, wait.asked) + JITTER * random());
  const whole = Math.min(wait.longest, FIRST * 2 ** (tried - 1));
  return Math.round(whole / 2 + (whole / 2) * random());
}

const FIRST = 1_000;
const JITTER = 1_000;

/** Retry-After as milliseconds: seconds, or an HTTP date. Undefined where it is neither. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}
