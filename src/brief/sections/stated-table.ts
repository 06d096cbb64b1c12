import { compareEdtf } from '../../domain/edtf.ts';
import type { TradeFigure } from '../../measures/books.ts';
import { onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Table } from '../document.ts';
import { cell, text } from '../document.ts';
import { say } from '../say.ts';
import { shortDate } from '../words/date.ts';
import { amountWords } from '../words/number.ts';
import { flowWords, periodWords, whoseWords } from './trade-words.ts';

/** Figures somebody stated without naming a book: kept out of both columns, and shown for what they are. */
export function statedTable(desk: Desk): Table | undefined {
  const figures = [...desk.books.statements, ...desk.books.doubted].sort(
    (a, b) => compareEdtf(b.period.date, a.period.date) || (a.id < b.id ? -1 : 1),
  );
  const [first, ...rest] = figures.map((figure) => rowOf(desk, figure));
  if (!first) return undefined;
  return {
    type: 'table',
    look: 'stated',
    heading: 'Stated without naming a book',
    columns: ['Period spoken of', 'Figure', 'Who stated it', 'Stated'],
    rows: [first, ...rest],
  };
}

function rowOf(desk: Desk, figure: TradeFigure): Cell[] {
  const ground = onRecord(desk.subject, figure);
  const flow = figure.flow === 'turnover' ? '' : ` (${flowWords(desk.subject, figure)})`;
  const doubt = figure.doubt ? `, not used: ${figure.doubt}` : '';
  const unstated = figure.period.calendar === 'unstated' ? ', period not stated' : '';
  return [
    text(`${periodWords(figure.period)}${unstated}`),
    cell(say(`${amountWords(figure.amount)}${flow}${doubt}`, ground)),
    cell(say(whoseWords(figure), ground)),
    text(figure.date.text === figure.period.date.text ? 'undated' : shortDate(figure.date)),
  ];
}
