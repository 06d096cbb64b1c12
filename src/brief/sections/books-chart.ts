/** The two books and what was said, as a chart's spec. */
import type { Bar, BooksSpec, Point, Strip } from '../../charts/books.ts';
import { contains, overlaps } from '../../domain/edtf.ts';
import { inUnits } from '../../domain/quantity.ts';
import type { Book, BookLine, TradeFigure } from '../../measures/books.ts';
import { isFullYear } from '../../measures/books.ts';
import { memberOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Chart } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { listWords } from '../words/list.ts';
import { bareIn, digits } from '../words/number.ts';
import { lowerArticle } from './target.ts';
import { bookName, calendarWords, figuresOf } from './trade-words.ts';

/** Fewer figures than this make a table, not a picture. */
const LEAST_FIGURES = 4;
/** From this many millions the chart counts in billions; below, a small figure beside a large one would lose its digits. */
const LEAST_BILLION = 10_000;

type Unit = BooksSpec['unit'];

export function booksChart(desk: Desk): Chart | undefined {
  const { first, second, statements } = desk.books;
  const drawn = [first, second].flatMap((book) => barLines(book).flatMap(figuresOf));
  const said = [...first.undated, ...second.undated, ...statements].filter(
    (figure) => figure.flow === 'turnover' && middle(figure) !== undefined,
  );
  const figures = [...drawn, ...said];
  const days = figures.flatMap((figure) => [figure.period.date.min, figure.period.date.max]).filter((day) => day !== null);
  const [from, to] = [days.sort()[0], days.sort().at(-1)];
  if (figures.length < LEAST_FIGURES || !from || !to) return undefined;
  const lines = [first, second].flatMap(barLines);
  const largest = Math.max(...lines.map(totalMillions), ...said.map(millionsOf));
  const unit = largest >= LEAST_BILLION ? 'billion' : 'million';
  const spec: BooksSpec = {
    kind: 'books',
    unit,
    from: `${from.slice(0, 4)}-01-01`,
    to: `${to.slice(0, 4)}-12-31`,
    strips: [stripOf(desk, first, 'first', unit), stripOf(desk, second, 'second', unit), saidStrip(said, unit)].filter(
      (strip) => strip.bars.length + strip.points.length > 0,
    ),
  };
  const derived = lines.some((line) => line.total?.derived);
  return {
    type: 'chart',
    spec,
    title: 'Whose number: trade as each book counts it',
    caption: say(
      `${unit === 'billion' ? 'Billions' : 'Millions'} of US dollars. ${listWords(spec.strips.map((strip, at) => `${at === 0 ? strip.title : lowerArticle(strip.title)} (${strip.note})`))}; a bar is as wide as its period, exports full, imports or undivided trade in tint, parts of years in dashed outline.${derived ? ' A total the source does not print is our sum.' : ''}`,
      ...onAll(
        desk.subject,
        figures.map((record) => ({ record })),
      ),
    ),
  };
}

function stripOf(desk: Desk, book: Book, side: 'first' | 'second', unit: Unit): Strip {
  const country = memberOf(desk.subject, book.country);
  const calendar = calendarWords(book);
  return {
    title: bookName(country).replace(/^the /, 'The '),
    note: calendar || 'calendar years',
    side,
    bars: barLines(book).map((line) => barOf(line, unit)),
    points: [],
  };
}

/** Full years, and of parts of years only those that neither a full year nor a longer part of the book contains. */
function barLines(book: Book): BookLine[] {
  const years = book.lines.filter((line) => isFullYear(line.period) && (line.total || line.exports || line.imports));
  const parts = book.lines.filter(
    (line) =>
      !isFullYear(line.period) &&
      (line.total || line.exports || line.imports) &&
      !years.some((year) => overlaps(year.period.date, line.period.date)),
  );
  const longest = parts.filter((line) => !parts.some((other) => other !== line && contains(other.period.date, line.period.date)));
  return book.lines.filter((line) => years.includes(line) || longest.includes(line));
}

/** Split into flows only where both are stated; a part that would have to be derived stays undivided. */
function barOf(line: BookLine, unit: Unit): Bar {
  const { exports, imports } = line;
  const split = (exports && imports) || !line.total;
  const parts: Bar['parts'] = split
    ? [
        ...(exports ? [{ flow: 'exports' as const, millions: millionsOf(exports) }] : []),
        ...(imports ? [{ flow: 'imports' as const, millions: millionsOf(imports) }] : []),
      ]
    : [{ flow: 'turnover' as const, millions: (line.total?.dollars ?? 0) / 1e6 }];
  const sum = totalMillions(line);
  return {
    from: line.period.date.min ?? '',
    to: line.period.date.max ?? '',
    parts,
    label: digits(Number((Number(sum.toFixed(1)) / (unit === 'billion' ? 1000 : 1)).toPrecision(12))),
    partial: !isFullYear(line.period),
  };
}

/** The total, or what is stated of it. */
function totalMillions(line: BookLine): number {
  if (line.total) return line.total.dollars / 1e6;
  return [line.exports, line.imports].reduce((sum, figure) => sum + (figure ? millionsOf(figure) : 0), 0);
}

function millionsOf(figure: TradeFigure): number {
  return inUnits(figure.amount) / 1e6;
}

function saidStrip(said: readonly TradeFigure[], unit: Unit): Strip {
  const points = said.flatMap((figure): Point[] => {
    const day = middle(figure);
    return day ? [{ day, millions: millionsOf(figure), label: bareIn(unit, figure.amount) }] : [];
  });
  return { title: 'Said', note: 'book or period not stated, drawn at the period spoken of', side: 'said', bars: [], points };
}

function middle(figure: TradeFigure): string | undefined {
  const { min, max } = figure.period.date;
  if (!min || !max) return undefined;
  return new Date((Date.parse(min) + Date.parse(max)) / 2).toISOString().slice(0, 10);
}
