/** What public datasets in the lake say of the two countries' trade: each by itself, with whose number it is. */
import type { Statement } from '../../domain/statement.ts';
import type { TradeSeries } from '../../measures/statistics.ts';
import { seriesGround } from '../../measures/statistics.ts';
import { memberOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import { say } from '../say.ts';
import { named } from '../words/country.ts';
import { capitalise } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { dollars } from '../words/number.ts';

/** Years told of a series: the last ones it has. */
const YEARS_TOLD = 3;

/** One sentence a series; none without a lake. */
export function statisticsStatements(desk: Desk): Statement[] {
  const { statistics } = desk.subject;
  if (!statistics) return [];
  return statistics.trade.flatMap((series) => {
    const words = seriesWords(desk, series);
    return words === '' ? [] : [say(words, seriesGround(series))];
  });
}

function seriesWords(desk: Desk, series: TradeSeries): string {
  const source = desk.subject.statistics?.sources.get(`lake/${series.dataset}@${series.vintage}`);
  const points = series.points.slice(-YEARS_TOLD);
  if (!source || points.length === 0) return '';
  const [reporter, partner] = [memberOf(desk.subject, series.reporter), memberOf(desk.subject, series.partner)];
  const values = listWords(points.map(({ year, value }) => `${value === 0 ? 'nothing' : dollars(value)} in ${year}`));
  const title = `${source.title ?? series.dataset} (${source.publisher}, ${series.vintage})`;
  const exporter = series.flow === 'X' ? reporter : partner;
  const importer = series.flow === 'X' ? partner : reporter;
  const goods = `exports from ${named(exporter)} to ${named(importer)}`;
  switch (series.basis) {
    case 'reporter':
      return `In ${title} ${named(reporter)} reports ${series.flow === 'X' ? `exports to ${named(partner)}` : `imports from ${named(partner)}`} of ${values}.`;
    case 'reporter, inferred':
      return `${capitalise(goods)} were ${values} in ${title}, whose values are taken to be the exporter’s own.`;
    case 'reconciled':
      return `${capitalise(goods)} were ${values} in ${title}, which reconciles both countries’ books.`;
    default:
      return `${capitalise(goods)} were ${values} in ${title}, which was compiled from several sources.`;
  }
}
