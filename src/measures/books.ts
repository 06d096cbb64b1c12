/**
 * Whose number: trade figures sorted into the books they come from. A book is one country's own statistics; calendar
 * and fiscal years never share a column, and a figure that names no book stays a statement.
 */
import type { CountryCode } from '../domain/country.ts';
import { compareEdtf, contains } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { Ground, Grounds } from '../domain/provenance.ts';
import type { Period } from '../domain/quantity.ts';
import { inUnits } from '../domain/quantity.ts';
import type { FigureRecord } from '../domain/record.ts';
import type { Subject } from './subject.ts';
import { notInDossier, onRecord, partnerOf, recordsOf } from './subject.ts';

/** A trade figure of all goods between the two, with the flow seen from its book. */
export type TradeFigure = FigureRecord & { readonly flow: NonNullable<FigureRecord['flow']> };

/** One period of one book: what it counts for each flow. */
export interface BookLine {
  readonly period: Period;
  readonly exports?: TradeFigure;
  readonly imports?: TradeFigure;
  readonly turnover?: TradeFigure;
  /** Turnover in dollars: as stated, or the sum of both flows where both are stated. */
  readonly total?: {
    readonly dollars: number;
    readonly derived: boolean /** Whether every number in it is stated exactly. */;
    readonly exact: boolean;
  };
  /** Other figures of the same book, period and flow. */
  readonly rivals: readonly TradeFigure[];
}

export interface Book {
  readonly country: CountryCode;
  /** Full years and parts of years, in order of time. */
  readonly lines: readonly BookLine[];
  /** Figures of this book whose period is not stated. */
  readonly undated: readonly TradeFigure[];
}

export interface Books {
  readonly first: Book;
  readonly second: Book;
  /** Figures that name no book, in order of their period. */
  readonly statements: readonly TradeFigure[];
  /** Figures kept but never compared, with the reason in their `doubt`. */
  readonly doubted: readonly TradeFigure[];
}

export function books(subject: Subject): Finding<Books> {
  const figures = recordsOf(subject, 'figure').filter(isTrade);
  const sound = figures.filter((figure) => figure.doubt === undefined);
  const value: Books = {
    first: bookOf(subject.first.code, sound),
    second: bookOf(subject.second.code, sound),
    statements: sound.filter((figure) => !isBook(figure, subject)).sort(byPeriod),
    doubted: figures.filter((figure) => figure.doubt !== undefined),
  };
  return finding({
    id: 'books/trade',
    value,
    unit: 'USD',
    method:
      'Figures grouped by the country whose statistics they are, then by period and flow; a total is the stated turnover or else the sum of both flows.',
    grounds: groundsOr(subject, figures, 'figures of trade between the two'),
  });
}

/** Grounds on figures, or a search where there is none. */
function groundsOr(subject: Subject, figures: readonly TradeFigure[], what: string): Grounds {
  const [first, ...rest] = figures.map((figure): Ground => onRecord(subject, figure));
  return first ? [first, ...rest] : [notInDossier(subject, what)];
}

/** A contradiction that no difference of years can explain. */
export interface Contradiction {
  /** The part: counted by one side over a shorter span. */
  readonly part: TradeFigure;
  /** The whole: counted by the other side over a span that contains it, and smaller. */
  readonly whole: TradeFigure;
  readonly ratio: number;
}

/** Same goods, two books: a part of a span larger than the other book's whole span. Largest ratio first. */
export function contradictions(subject: Subject): Finding<readonly Contradiction[]> {
  const directed = recordsOf(subject, 'figure')
    .filter(isTrade)
    .filter(
      (figure) =>
        figure.doubt === undefined && figure.flow !== 'turnover' && isBook(figure, subject) && figure.period.calendar !== 'unstated',
    );
  const found = directed.flatMap((part) =>
    directed
      .filter((whole) => whole.exporter === part.exporter && whole.reporter.country !== part.reporter.country)
      .filter((whole) => inUnits(whole.amount) > 0)
      .filter((whole) => whole.period.date.text !== part.period.date.text && contains(whole.period.date, part.period.date))
      .map((whole) => ({ part, whole, ratio: inUnits(part.amount) / inUnits(whole.amount) }))
      .filter(({ ratio }) => ratio > 1),
  );
  return finding({
    id: 'books/contradictions',
    value: found.sort((a, b) => b.ratio - a.ratio || (a.part.id < b.part.id ? -1 : 1)),
    method:
      'For goods of one exporter, the figure of one book over a span is compared with that of the other book over a longer span containing it.',
    grounds: groundsOr(subject, directed, 'directed trade figures of both books'),
  });
}

/** The latest full year of a book that has a total. */
export function latestYear(book: Book): BookLine | undefined {
  return book.lines.filter((line) => line.total && isFullYear(line.period)).at(-1);
}

/** A line of the other book, a full year, that shares months with this one: the best partner for comparison. */
export function overlappingYear(line: BookLine, other: Book): BookLine | undefined {
  const whole = other.lines.filter((candidate) => candidate.total && isFullYear(candidate.period));
  return (
    whole.find((candidate) => candidate.period.date.text === line.period.date.text) ??
    whole.find((candidate) => sharesMonths(candidate.period, line.period))
  );
}

export function isFullYear({ date }: Period): boolean {
  if (date.precision === 'year') return true;
  return date.min !== null && date.max !== null && monthsOf(date.min, date.max) === 12;
}

function sharesMonths(a: Period, b: Period): boolean {
  const [from, to] = [a.date.min ?? '', b.date.max ?? ''];
  return from <= to && (b.date.min ?? '') <= (a.date.max ?? '');
}

/** Whole months from the first of one month to the end of another. */
export function monthsOf(from: string, to: string): number {
  const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(to) - index(from) + 1;
}

export function isTrade(figure: FigureRecord): figure is TradeFigure {
  return figure.measure === 'trade' && figure.flow !== undefined && figure.product === undefined && figure.amount.unit === 'USD';
}

function isBook(figure: TradeFigure, subject: Subject): boolean {
  return figure.reporter.country === subject.first.code || figure.reporter.country === subject.second.code;
}

function bookOf(country: CountryCode, figures: readonly TradeFigure[]): Book {
  const own = figures.filter((figure) => figure.reporter.country === country);
  const dated = own.filter((figure) => figure.period.calendar !== 'unstated');
  const keys = [...new Set(dated.map((figure) => `${figure.period.calendar} ${figure.period.date.text}`))];
  return {
    country,
    lines: keys
      .map((key) => lineOf(dated.filter((figure) => `${figure.period.calendar} ${figure.period.date.text}` === key)))
      .sort((a, b) => compareEdtf(a.period.date, b.period.date)),
    undated: own.filter((figure) => figure.period.calendar === 'unstated'),
  };
}

function lineOf(figures: readonly TradeFigure[]): BookLine {
  const ranked = [...figures].sort(byDirectness);
  const pick = (flow: TradeFigure['flow']): TradeFigure | undefined => ranked.find((figure) => figure.flow === flow);
  const [exports, imports, turnover] = [pick('exports'), pick('imports'), pick('turnover')];
  const taken = new Set([exports, imports, turnover]);
  const first = figures[0];
  if (!first) throw new Error('a book line needs a figure');
  return {
    period: first.period,
    ...(exports ? { exports } : {}),
    ...(imports ? { imports } : {}),
    ...(turnover ? { turnover } : {}),
    ...totalOf(exports, imports, turnover),
    rivals: figures.filter((figure) => !taken.has(figure)),
  };
}

function totalOf(exports?: TradeFigure, imports?: TradeFigure, turnover?: TradeFigure): Pick<BookLine, 'total'> {
  if (turnover) return { total: { dollars: inUnits(turnover.amount), derived: false, exact: turnover.amount.bound === 'exactly' } };
  // Parts of two publications are not one book's total.
  if (!exports || !imports || !exports.sources.some((source) => imports.sources.includes(source))) return {};
  return {
    total: {
      dollars: Number((inUnits(exports.amount) + inUnits(imports.amount)).toPrecision(12)),
      derived: true,
      exact: exports.amount.bound === 'exactly' && imports.amount.bound === 'exactly',
    },
  };
}

/** Straight from the counting office before quoted by somebody, an unbounded figure before "about", then by id. */
function byDirectness(a: TradeFigure, b: TradeFigure): number {
  const rank = (figure: TradeFigure): number => (figure.quotedBy ? 2 : 0) + (figure.amount.bound === 'exactly' ? 0 : 1);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function byPeriod(a: TradeFigure, b: TradeFigure): number {
  return compareEdtf(a.period.date, b.period.date) || (a.id < b.id ? -1 : 1);
}

/** The country the book's goods go to or come from. */
export function partnerCode(subject: Subject, book: Book): CountryCode {
  return partnerOf(subject, book.country).code;
}
