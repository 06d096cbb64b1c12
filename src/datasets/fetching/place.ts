/** Where the answer to a request lies in a folder: the one layout of kept answers and of mirrors. */
import { createHash } from 'node:crypto';

/** Bytes of a name above which file systems may refuse it, with room for an ending. */
const LONGEST_NAME = 180;
const KEPT_OF_LONG = 120;

/**
 * `HOST/PATH?QUERY` lies at `HOST/PATH/QUERY.json`, the query's parts sorted by name; without a query at `HOST/PATH`.
 * Letters, digits and `._-,;=&+@` stay, every other character is written as %XX of its UTF-8. A name longer than 180 bytes is its
 * first 120, `~`, and the first 16 hexadecimal digits of the SHA-256 of the whole.
 */
export function placeOf(address: string): readonly string[] {
  const url = new URL(address);
  const path = url.pathname.split('/').filter((part) => part !== '');
  const parts = [url.hostname, ...path.map((part) => decodeURIComponent(part))];
  const query = [...url.searchParams].sort(([a, one], [b, other]) => order(a, b) || order(one, other));
  if (query.length === 0) return parts.map((part) => nameOf(part));
  const name = query.map(([key, value]) => `${key}=${value}`).join('&');
  return [...parts.map((part) => nameOf(part)), `${nameOf(name)}.json`];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(text: string): string {
  const safe = [...text].map((character) => (/[A-Za-z0-9._\-,;=&+@]/.test(character) ? character : percent(character))).join('');
  const name = /^\.+$/.test(safe) ? safe.replaceAll('.', '%2E') : safe;
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, KEPT_OF_LONG)}~${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

function percent(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
