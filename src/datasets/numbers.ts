/** Numbers as files write them; undefined for what is none, or is absent. */

/** A number, exponents included. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A whole number that is exact. */
export function wholeOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A whole number from 0 without a sign, of up to nine digits. */
export function countOf(text: string | undefined, most = 999_999_999): number | undefined {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
  return Number(text) <= most ? Number(text) : undefined;
}

/** A year of four digits, within bounds. */
export function yearOf(text: string | undefined, from: number, to: number): number | undefined {
  if (text === undefined || !/^\d{4}$/.test(text)) return undefined;
  return Number(text) >= from && Number(text) <= to ? Number(text) : undefined;
}

/** Null where there is no text; else what is read of it. */
export function optional<T>(text: string | undefined, read: (text: string) => T): T | null {
  return text === undefined ? null : read(text);
}
