/** What public datasets in the lake say of the two countries' trade: each by itself, with whose number it is. */
import type { Source } from '../../domain/source.ts';
import type { Statement } from '../../domain/statement.ts';
import type { TradeSeries } from '../../measures/statistics.ts';
import { seriesGround } from '../../measures/statistics.ts';
import { memberOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import { say } from '../say.ts';
import { named } from '../words/country.ts';
import { shortDate } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { dollars } from '../words/number.ts';

/** Years told of a series: the last ones it has. */
const YEARS_TOLD = 3;

/** One sentence for each dataset's books: a reporter's exports and imports, or both directions of what a dataset reckons. */
export function statisticsStatements(desk: Desk): Statement[] {
  const books = new Map<string, TradeSeries[]>();
  for (const series of desk.subject.statistics?.trade ?? []) {
    const { dataset, vintage, basis, reporter } = series;
    if (!(basis in WHOSE)) continue;
    const book = JSON.stringify([dataset, vintage, basis, basis === 'reporter' ? reporter : '']);
    books.set(book, [...(books.get(book) ?? []), series]);
  }
  return [...books.values()].flatMap((book) => bookStatement(desk, book));
}

function bookStatement(desk: Desk, book: readonly TradeSeries[]): Statement[] {
  const [first] = book;
  if (!first) return [];
  const source = desk.subject.statistics?.sources.get(`lake/${first.dataset}@${first.vintage}`);
  const place = `In ${source?.title ?? first.dataset} (${source?.publisher ?? first.dataset}, vintage of ${vintageWords(first.vintage, source)})`;
  const [ground, ...more] = book.map(seriesGround);
  if (!ground) return [];
  if (first.basis === 'reporter') {
    const flows = book.map(
      (series) =>
        `${series.flow === 'X' ? 'exports to' : 'imports from'} ${named(memberOf(desk.subject, series.partner))} of ${valuesOf(series)}`,
    );
    return [say(`${place}, ${named(memberOf(desk.subject, first.reporter))} reports ${flows.join(', and ')}.`, ground, ...more)];
  }
  return [say(`${place}${WHOSE[first.basis] ?? ''}, ${book.map((series) => directionWords(desk, series)).join('; ')}.`, ground, ...more)];
}

/** `Jan 2024`, with the letter of a release that was mended: `Jan 2024 b`. */
function vintageWords(vintage: string, source: Source | undefined): string {
  const letter = /[a-z]$/.exec(vintage)?.[0];
  return `${source?.issued ? shortDate(source.issued) : vintage}${letter ? ` ${letter}` : ''}`;
}

/** Whose numbers a dataset has, by its basis in `trade_flows`. Others (compiled, unverified) can be asked for and are not told. */
const WHOSE: Readonly<Record<string, string>> = {
  reporter: '',
  'reporter, inferred': ', whose values are taken to be the exporter’s own',
  reconciled: ', which reconciles both countries’ books',
};

function directionWords(desk: Desk, series: TradeSeries): string {
  const [reporter, partner] = [series.reporter, series.partner].map((code) => named(memberOf(desk.subject, code)));
  const [exporter, importer] = series.flow === 'X' ? [reporter, partner] : [partner, reporter];
  return `exports from ${exporter} to ${importer} were ${valuesOf(series)}`;
}

/** `$25.2m in 2008, $15.3m in 2012 and $2.7m in 2016`: a zero only where the source prints one. */
function valuesOf({ points }: TradeSeries): string {
  return listWords(points.slice(-YEARS_TOLD).map(({ year, value }) => `${value === 0 ? 'nothing' : dollars(value)} in ${year}`));
}
