/** Phrases on trade figures: whose book, which period, how much. */
import type { Country } from '../../domain/country.ts';
import { compareEdtf } from '../../domain/edtf.ts';
import type { Period } from '../../domain/quantity.ts';
import type { FigureRecord } from '../../domain/record.ts';
import type { Book, BookLine, TradeFigure } from '../../measures/books.ts';
import { isFullYear, monthsOf } from '../../measures/books.ts';
import type { Subject } from '../../measures/subject.ts';
import { memberOf, partnerOf } from '../../measures/subject.ts';
import { named, possessive } from '../words/country.ts';
import { dateWords } from '../words/date.ts';
import { amountWords, bareIn, dollars } from '../words/number.ts';

/** `2023`, `FY24`, `January–July 2025`, `July–December 2023`. */
export function periodWords(period: Period): string {
  return period.label ?? dateWords(period.date);
}

/** The total of a line with its bound, marked as our sum when it is one: `$53.7m`, `$227.6m (our sum)`. */
export function totalWords(line: BookLine): string {
  if (line.turnover) return amountWords(line.turnover.amount);
  return line.total ? `${line.total.exact ? '' : 'about '}${dollars(line.total.dollars)} (our sum)` : 'no total';
}

/** ` (exports 5.7, imports 46.8)` behind a total; empty where neither is stated. */
export function partsWords(line: BookLine): string {
  const parts = flowParts(line);
  return line.turnover && parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** `exports 5.7` and `imports 46.8` in the millions of the total before them; with their own units where these differ or no total is known. */
export function flowParts(line: BookLine): string[] {
  const figures = figuresOf(line);
  const millions = line.total !== undefined && figures.every(({ amount }) => amount.scale === 'million');
  const words = (figure: TradeFigure): string => (millions ? bareIn('million', figure.amount) : amountWords(figure.amount));
  return [line.exports ? `exports ${words(line.exports)}` : '', line.imports ? `imports ${words(line.imports)}` : ''].filter(Boolean);
}

/** The figures a line is made of. */
export function figuresOf(line: BookLine): TradeFigure[] {
  return [line.turnover, line.exports, line.imports].filter((figure) => figure !== undefined);
}

/** `Kazakhstan’s books`, with the fiscal calendar where it applies. */
export function bookName(country: Country): string {
  return `${possessive(country)} books`;
}

/** A book's own fiscal calendar in words: `July to June`; empty for calendar years. */
export function calendarWords(book: Book): string {
  const fiscal = book.lines.find((line) => line.period.calendar === 'fiscal' && isFullYear(line.period));
  const [min, max] = [fiscal?.period.date.min, fiscal?.period.date.max];
  if (!min || !max) return '';
  return `${monthName(min)} to ${monthName(max)}`;
}

function monthName(day: string): string {
  return dateWords({ text: day.slice(0, 7), precision: 'month', min: day, max: day }).replace(/ \d{4}$/, '');
}

/** Full years first, then parts of years, each in order of time. */
export function splitLines(book: Book): { years: BookLine[]; parts: BookLine[] } {
  return {
    years: book.lines.filter((line) => isFullYear(line.period)),
    parts: book.lines.filter((line) => !isFullYear(line.period)),
  };
}

/** The same months of the year before, if the book has them. */
export function yearBefore(line: BookLine, book: Book): BookLine | undefined {
  const back = (day: string | null): string | undefined => (day ? `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}` : undefined);
  const [from, to] = [back(line.period.date.min), back(line.period.date.max)];
  return book.lines.find((other) => other.period.date.min?.slice(0, 7) === from && other.period.date.max?.slice(0, 7) === to);
}

/** `exports from Pakistan to Kazakhstan` as the book's reader would say it. */
export function flowWords(subject: Subject, figure: FigureRecord): string {
  const book = figure.reporter.country;
  if (figure.flow === 'turnover') return 'trade';
  if (book !== subject.first.code && book !== subject.second.code) {
    const [side, word] = figure.flow === 'imports' ? [figure.importer, 'imports'] : [figure.exporter, 'exports'];
    return side ? `${memberOf(subject, side).adjective} ${word}` : String(figure.flow);
  }
  const own = memberOf(subject, book);
  const partner = partnerOf(subject, book);
  return figure.flow === 'exports' ? `${own.adjective} exports to ${named(partner)}` : `${own.adjective} imports from ${named(partner)}`;
}

/** Who counted or stated it, as printed behind the figure: `State Bank of Pakistan`, `Ambassador X, citing Pakistani data`. */
export function whoseWords(figure: FigureRecord): string {
  return figure.quotedBy ? `${figure.reporter.name}, quoted by ${figure.quotedBy}` : figure.reporter.name;
}

/** Lines that share no month with a later, longer one: what a reader needs of parts of years. */
export function latestParts(lines: readonly BookLine[], most: number): BookLine[] {
  return [...lines].sort((a, b) => compareEdtf(a.period.date, b.period.date)).slice(-most);
}

export function monthsIn(period: Period): number | undefined {
  const { min, max } = period.date;
  return min && max ? monthsOf(min, max) : undefined;
}
