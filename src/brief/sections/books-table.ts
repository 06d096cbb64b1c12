import { compareEdtf } from '../../domain/edtf.ts';
import type { Statement } from '../../domain/statement.ts';
import type { BookLine, TradeFigure } from '../../measures/books.ts';
import { memberOf, onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Table } from '../document.ts';
import { cell, text } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { amountWords, dollars } from '../words/number.ts';
import { bookName, figuresOf, periodWords, whoseWords } from './trade-words.ts';

/** Every counted period of both books, one row a book and period, newest first. */
export function booksTable(desk: Desk): Table | undefined {
  const lines = [desk.books.first, desk.books.second].flatMap((book) =>
    book.lines.map((line) => ({ line, country: memberOf(desk.subject, book.country) })),
  );
  const rows = lines
    .sort((a, b) => compareEdtf(b.line.period.date, a.line.period.date) || (a.country.code < b.country.code ? -1 : 1))
    .map(({ line, country }): Cell[] => [
      text(periodWords(line.period)),
      text(bookName(country).replace(/^the /, 'The ')),
      flowCell(desk, line.exports),
      flowCell(desk, line.imports),
      totalCell(desk, line),
      cell(
        say(
          [...new Set(figuresOf(line).map(whoseWords))].join('; '),
          ...onAll(
            desk.subject,
            figuresOf(line).map((record) => ({ record })),
          ),
        ),
      ),
    ]);
  const [first, ...rest] = rows;
  if (!first) return undefined;
  return {
    type: 'table',
    look: 'books',
    heading: 'What each book counts',
    lead: 'Exports and imports as seen from the book’s own country. Where no figure is shown, none is on record, which is not a zero. Fiscal years keep their label.',
    columns: ['Period', 'Whose books', 'Exports', 'Imports', 'Total', 'Counted by'],
    rows: [first, ...rest],
  };
}

function flowCell(desk: Desk, figure: TradeFigure | undefined): Cell {
  return figure ? cell(say(amountWords(figure.amount), onRecord(desk.subject, figure))) : { type: 'empty', reason: 'no record' };
}

function totalCell(desk: Desk, line: BookLine): Cell {
  if (!line.total) return { type: 'empty', reason: 'no record' };
  const stated: Statement = line.turnover
    ? say(amountWords(line.turnover.amount), onRecord(desk.subject, line.turnover))
    : say(
        `${line.total.exact ? '' : 'about '}${dollars(line.total.dollars)}, our sum`,
        ...onAll(
          desk.subject,
          figuresOf(line).map((record) => ({ record })),
        ),
      );
  return cell(stated);
}
