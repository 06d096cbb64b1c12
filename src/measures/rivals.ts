/** Figures that speak of the same flow and the same period and differ: shown side by side, never averaged. */
import { compareEdtf, compareText } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import { groupBy } from '../domain/group.ts';
import type { Ground } from '../domain/provenance.ts';
import type { Period } from '../domain/quantity.ts';
import { inUnits } from '../domain/quantity.ts';
import type { TradeFigure } from './books.ts';
import { isTrade } from './books.ts';
import type { Subject } from './subject.ts';
import { notInDossier, onRecord, recordsOf } from './subject.ts';

export interface Rivalry {
  readonly period: Period;
  readonly flow: TradeFigure['flow'];
  readonly exporter?: string;
  /** At least two different values, largest differences apart, by book and then by id. */
  readonly figures: readonly TradeFigure[];
}

/** Two values that differ by less than this share are one value rounded differently. */
const ROUNDING = 0.005;

/**
 * Rival trade figures, oldest period first. Directed flows are compared by exporter, so that one side's exports meet
 * the other side's imports (mirror statistics); the difference of FOB and CIF is not removed here.
 */
export function rivalries(subject: Subject): Finding<readonly Rivalry[]> {
  const figures = recordsOf(subject, 'figure')
    .filter(isTrade)
    .filter((figure) => figure.doubt === undefined);
  const groups = groupBy(figures, keyOf);
  const found = [...groups.values()]
    .filter((group) => differ(group))
    .map((group): Rivalry => {
      const [first] = group;
      if (!first) throw new Error('a group has a member');
      return {
        period: first.period,
        flow: first.flow,
        ...(first.flow === 'turnover' || !first.exporter ? {} : { exporter: first.exporter }),
        figures: [...group].sort((a, b) => compareText(a.reporter.country ?? '~', b.reporter.country ?? '~') || (a.id < b.id ? -1 : 1)),
      };
    })
    .sort((a, b) => compareEdtf(b.period.date, a.period.date));
  const [ground, ...grounds] = figures.map((figure): Ground => onRecord(subject, figure));
  return finding({
    id: 'rivals/trade',
    value: found,
    method: 'Trade figures of one flow and one period whose values differ by more than 0.5 %.',
    grounds: ground ? [ground, ...grounds] : [notInDossier(subject, 'rival trade figures')],
  });
}

/** An unstated period is compared with the calendar year that it most likely speaks of: the one of its own date. */
function keyOf(figure: TradeFigure): string {
  const direction = figure.flow === 'turnover' ? 'turnover' : `exports of ${figure.exporter}`;
  return `${direction} ${figure.period.date.text}`;
}

function differ(group: readonly TradeFigure[]): boolean {
  const values = group.map((figure) => inUnits(figure.amount));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > 0 && (most - least) / most > ROUNDING;
}
