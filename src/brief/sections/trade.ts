/** Trade and economy: each book by itself, what cannot be explained by calendars, targets, institutions, deals. */
import type { Statement } from '../../domain/statement.ts';
import type { Book, BookLine } from '../../measures/books.ts';
import { isFullYear } from '../../measures/books.ts';
import { memberOf, notInDossier } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Block, Section } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { paragraph, paragraphs, tell, toldRecords } from '../tell.ts';
import { capitalise, whenWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { amountWords, times } from '../words/number.ts';
import { booksChart } from './books-chart.ts';
import { booksTable } from './books-table.ts';
import { statedTable } from './stated-table.ts';
import { statisticsStatements } from './statistics.ts';
import { targetStatements } from './target.ts';
import {
  bookName,
  calendarWords,
  figuresOf,
  flowParts,
  flowWords,
  partsWords,
  periodWords,
  splitLines,
  totalWords,
  yearBefore,
} from './trade-words.ts';

/** Most contradictions between the books worth a sentence; all are in the JSON output. */
const MOST_CONTRADICTIONS = 2;

export function trade(desk: Desk): Section | undefined {
  const { first, second } = desk.books;
  const figures = [first, second].flatMap((book) => paragraph(bookStatements(desk, book)));
  const told = toldRecords(desk, ['trade', 'investment'], (record) => record.kind !== 'target' && record.kind !== 'institution');
  const institutions = toldRecords(desk, ['trade', 'investment'], (record) => record.kind === 'institution');
  const statistics = statisticsStatements(desk);
  const blocks: Block[] = [
    ...figures,
    ...paragraph(mirrorStatements(desk)),
    ...paragraph(statistics),
    ...(desk.length === 'full' ? [booksChart(desk), booksTable(desk), statedTable(desk)].filter((block) => block !== undefined) : []),
    ...paragraph(desk.targets.flatMap((target) => targetStatements(desk, target))),
    ...paragraph(institutions.flatMap((record) => tell(desk.subject, record))),
    ...paragraphs(told.flatMap((record) => tell(desk.subject, record))),
  ];
  const empty =
    statistics.length === 0 && !desk.subject.dossier.records.some((record) => record.kind === 'figure' && record.measure === 'trade');
  const blank = empty
    ? paragraph([say('No figure of trade between the two is on record.', notInDossier(desk.subject, 'figures of trade between the two'))])
    : [];
  const [block, ...rest] = [...blank, ...blocks];
  return block ? { id: 'trade', title: 'Trade and economy', blocks: [block, ...rest] } : undefined;
}

/** One book in prose: full years in a row, then the latest parts of years against the year before. */
export function bookStatements(desk: Desk, book: Book): Statement[] {
  const country = memberOf(desk.subject, book.country);
  const { years, parts } = splitLines(book);
  const calendar = calendarWords(book);
  const name = `${capitalise(bookName(country))}${calendar ? ` (${calendar})` : ''}`;
  const withTotal = years.filter((line) => line.turnover);
  const directed = years.filter((line) => !line.turnover);
  return [
    ...(withTotal.length > 0
      ? [
          say(
            `By ${uncapitalised(name)}, trade was ${listWords(withTotal.slice(-4).map((line) => `${totalWords(line)} in ${periodWords(line.period)}${partsWords(line)}`))}.`,
            ...onAll(
              desk.subject,
              withTotal
                .slice(-4)
                .flatMap(figuresOf)
                .map((record) => ({ record })),
            ),
          ),
        ]
      : []),
    ...directedStatements(desk, directed, name, withTotal.length > 0),
    ...latestPart(desk, book, parts),
    ...undatedStatements(desk, book),
  ];
}

/** A name within a sentence: a country's own capital stays, an article's does not. */
function uncapitalised(name: string): string {
  return name.replace(/^The /, 'the ');
}

/** Exports and imports of full years apart, where the book gives no turnover. */
/** @param toldBefore whether a sentence before has named the book */
function directedStatements(desk: Desk, lines: readonly BookLine[], name: string, toldBefore: boolean): Statement[] {
  return (['exports', 'imports'] as const).flatMap((flow, at) => {
    const figures = lines.flatMap((line) => (line[flow] ? [{ line, figure: line[flow] }] : [])).slice(-4);
    const [first] = figures;
    if (!first) return [];
    const values = listWords(figures.map(({ line, figure }) => `${amountWords(figure.amount)} in ${periodWords(line.period)}`));
    const flows = flowWords(desk.subject, first.figure);
    const named = toldBefore || (at > 0 && lines.some((line) => line.exports));
    const opening = named ? capitalise(flows) : `By ${uncapitalised(name)}, ${flows}`;
    return [
      say(
        `${opening} were ${values}.`,
        ...onAll(
          desk.subject,
          figures.map(({ figure }) => ({ record: figure })),
        ),
      ),
    ];
  });
}

/** The latest part of a year with a total, with its parts and the same months a year before. */
function latestPart(desk: Desk, book: Book, parts: readonly BookLine[]): Statement[] {
  const lastYear = book.lines.filter((line) => isFullYear(line.period)).at(-1)?.period.date.max ?? '';
  const latest = parts.filter((line) => line.turnover && (line.period.date.max ?? '') > lastYear).at(-1);
  if (!latest?.turnover) return [];
  const before = yearBefore(latest, book);
  const flows = flowParts(latest);
  const told = book.lines.some((line) => isFullYear(line.period) && line.turnover);
  const name = bookName(memberOf(desk.subject, book.country));
  const opening = told ? `In ${periodWords(latest.period)} it was ` : `By ${name}, trade in ${periodWords(latest.period)} was `;
  const of = flows.length > 0 ? `, of which ${listWords(flows)}` : '';
  const against = before?.turnover ? `, against ${amountWords(before.turnover.amount)} in the same months of the year before` : '';
  return [
    say(
      `${opening}${amountWords(latest.turnover.amount)}${of}${against}.`,
      ...onAll(
        desk.subject,
        [...figuresOf(latest), ...(before ? figuresOf(before) : [])].map((record) => ({ record })),
      ),
    ),
  ];
}

/** Figures of this book whose period nobody stated. */
function undatedStatements(desk: Desk, book: Book): Statement[] {
  const country = memberOf(desk.subject, book.country);
  return book.undated.map((figure) => {
    const when = figure.date.text === figure.period.date.text ? '' : ` ${whenWords(figure.date)}`;
    const what = figure.flow === 'turnover' ? '' : ` for ${flowWords(desk.subject, figure)}`;
    const amount = amountWords(figure.amount);
    const words = figure.quotedBy
      ? `${capitalise(figure.quotedBy)} quoted ${country.adjective} data at ${amount}${what}${when}, without a period.`
      : `${capitalise(bookName(country))} were also put at ${amount}${what}${when}, without a period.`;
    return say(words, ...onAll(desk.subject, [{ record: figure }]));
  });
}

/** What no difference between calendar and fiscal years can explain. */
function mirrorStatements(desk: Desk): Statement[] {
  // One sentence a direction says enough.
  const chosen = [...new Map([...desk.contradictions].reverse().map((found) => [String(found.part.exporter), found])).values()]
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, MOST_CONTRADICTIONS);
  return chosen.map(({ part, whole, ratio }, at) => {
    const [partBook, wholeBook] = [part, whole].map((figure) => memberOf(desk.subject, figure.reporter.country ?? ''));
    if (!partBook || !wholeBook) throw new Error('a contradiction joins two books');
    const lead = at === 0 ? 'Different years alone do not explain the gap between the books: ' : '';
    const sentence = `${flowWords(desk.subject, part)} of ${amountWords(part.amount)} in ${periodWords(part.period)}, by ${bookName(partBook)}, are ${times(ratio)} the ${flowWords(desk.subject, whole)} of ${amountWords(whole.amount)} in ${periodWords(whole.period)}, by ${bookName(wholeBook)}.`;
    return say(lead ? `${lead}${sentence}` : capitalise(sentence), ...onAll(desk.subject, [{ record: part }, { record: whole }]));
  });
}
