/** How dates read in sentences and tables. */
import type { Day, Edtf } from '../../domain/edtf.ts';
import type { Dated } from '../../domain/record.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** `22 May 2019`. */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthWords(day)}`;
}

/** The date as a noun: `22 May 2019`, `February 1992`, `14–25 October 2025`, `spring 2022`, `1990s`. */
export function dateWords(date: Edtf): string {
  const plain = date.text.replace(/[?~%]$/, '');
  switch (date.precision) {
    case 'day':
      return dayWords(plain);
    case 'month':
      return plain.includes('X') ? `a day in ${monthWords(plain)}` : monthWords(plain);
    case 'season':
      return `${SEASONS[plain.slice(5, 7)]} ${plain.slice(0, 4)}`;
    case 'decade':
      return `${plain.slice(0, 3)}0s`;
    case 'century':
      return `${plain.slice(0, 2)}00s`;
    case 'interval':
      return spanWords(date);
    default:
      return plain.slice(0, 4);
  }
}

/** The date with its preposition, as `{date}` is filled: `on 22 May 2019`, `from 14 to 25 October 2025`, `by May 2020`. */
export function whenWords(date: Edtf): string {
  const words = dateWords(date);
  if (date.precision === 'interval') return intervalWhen(date);
  if (date.approximate) return `about ${words}`;
  if (date.uncertain) return `perhaps ${date.precision === 'day' ? 'on' : 'in'} ${words}`;
  if (date.precision === 'day') return `on ${words}`;
  if (date.precision === 'decade' || date.precision === 'century') return `in the ${words}`;
  if (date.precision === 'month' && words.startsWith('a day')) return `on ${words}`;
  return `in ${words}`;
}

/** For tables: months in three letters. */
export function shortDate(date: Edtf): string {
  const about = date.approximate ? 'about ' : '';
  const doubt = date.uncertain ? '?' : '';
  const words = dateWords(date)
    .replace(/^until /, 'by ')
    .replace(/\p{L}+/gu, (word) => (MONTHS.includes(word) ? word.slice(0, 3) : word));
  return `${about}${words}${doubt}`;
}

/** Fills `{date}` and `{Date}` in a record's sentence, with the caveat in brackets behind the date. */
export function fillDate(text: string, entry: Pick<Dated, 'date' | 'caveat'>): string {
  const when = `${whenWords(entry.date)}${entry.caveat ? ` (${entry.caveat})` : ''}`;
  return text.replace(/\{date\}/g, () => when).replace(/\{Date\}[ ,]*/g, () => `${capitalise(when)}, `);
}

/** The sentence without its date, for lists that carry the date in a column of its own. */
export function withoutDate(text: string): string {
  const bare = text.replace(/\{Date\}[ ,]*/g, '').replace(/,? ?\{date\}(?=[ ,.;])/g, '');
  return capitalise(
    bare
      .replace(/ {2,}/g, ' ')
      .replace(/ ([,.;])/g, '$1')
      .trim(),
  );
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function monthWords(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function ends(date: Edtf): [string, string] {
  const [from = '', to = ''] = date.text.split('/');
  return [from.replace(/[?~%]$/, ''), to.replace(/[?~%]$/, '')];
}

/** `27–28 February 2020`, `January–July 2025`, `July 2023 – June 2024`, `1961–1965`. */
function spanWords(date: Edtf): string {
  const [from, to] = ends(date);
  if (isOpen(from)) return `until ${partWords(to)}`;
  if (isOpen(to)) return `since ${partWords(from)}`;
  if (from === to) return partWords(from);
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayWords(to)}`;
  if (from.length === 10 && to.length === 10 && from.slice(0, 4) === to.slice(0, 4))
    return `${dayWords(from).replace(/ \d{4}$/, '')} – ${dayWords(to)}`;
  if (from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4))
    return `${monthWords(from).replace(/ \d{4}$/, '')}–${monthWords(to)}`;
  if (from.length === 4 && to.length === 4) return `${from}–${to}`;
  return `${partWords(from)} – ${partWords(to)}`;
}

function intervalWhen(date: Edtf): string {
  const [from, to] = ends(date);
  if (isOpen(from)) return `by ${partWords(to)}`;
  if (isOpen(to)) return `since ${partWords(from)}`;
  if (from === to) return `${from.length === 10 ? 'on' : 'in'} ${partWords(from)}`;
  const about = date.approximate ? 'about ' : date.uncertain ? 'perhaps ' : '';
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  const days = sameMonth ? Number(to.slice(8)) - Number(from.slice(8)) : 99;
  if (days <= 2) return `${about}on ${spanWords(date)}`;
  const first = sameMonth ? String(Number(from.slice(8))) : sameYear(from, to) ? partWords(from).replace(/ \d{4}$/, '') : partWords(from);
  return `${about}from ${first} to ${partWords(to)}`;
}

function sameYear(from: string, to: string): boolean {
  return from.length >= 7 && to.length >= 7 && from.slice(0, 4) === to.slice(0, 4);
}

function partWords(part: string): string {
  if (part.length === 10) return dayWords(part);
  if (part.length === 7) return SEASONS[part.slice(5)] ? `${SEASONS[part.slice(5)]} ${part.slice(0, 4)}` : monthWords(part);
  return part;
}

function isOpen(part: string): boolean {
  return part === '..' || part === '';
}
