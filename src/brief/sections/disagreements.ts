/** Where sources disagree: rival trade figures found by the program, and the conflicts that editors recorded. */

import type { Conflict, Position } from '../../domain/dossier.ts';
import { groupBy } from '../../domain/group.ts';
import type { TradeFigure } from '../../measures/books.ts';
import type { Rivalry } from '../../measures/rivals.ts';
import { keysOf, memberOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { capitalise, shortDate } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { amountWords } from '../words/number.ts';
import { periodWords, whoseWords } from './trade-words.ts';

export function disagreements(desk: Desk): Section | undefined {
  const rows = [
    ...desk.rivalries.map((rivalry) => rivalryRow(desk, rivalry)),
    ...desk.subject.dossier.conflicts.filter(({ rank }) => isTold(desk, { rank })).map((conflict) => conflictRow(desk, conflict)),
  ];
  const [first, ...rest] = rows;
  if (!first) return undefined;
  return {
    id: 'disagreements',
    title: 'Where sources disagree',
    blocks: [{ type: 'table', look: 'conflicts', columns: ['Subject', 'One says', 'Another says'], rows: [first, ...rest] }],
  };
}

function rivalryRow(desk: Desk, rivalry: Rivalry): Cell[] {
  const exporter = rivalry.exporter ? memberOf(desk.subject, rivalry.exporter) : undefined;
  const subject = `${exporter ? `${exporter.adjective} exports` : 'Trade'}, ${periodWords(rivalry.period)}`;
  const byValue = [...groupBy(rivalry.figures, ({ amount }) => `${amount.value} ${amount.scale}`).values()];
  const byWhom = [...groupBy(rivalry.figures, whoseWords).values()];
  // One person's two values stand on both sides; otherwise each witness keeps to one.
  const [one = [], ...others] = byWhom.length > 1 ? byWhom : byValue;
  return [text(subject), figuresCell(desk, [one]), figuresCell(desk, others)];
}

/** Each witness with the value, or with each value and when it was stated. */
function figuresCell(desk: Desk, groups: readonly TradeFigure[][]): Cell {
  const witnesses = [...groupBy(groups.flat(), whoseWords)];
  const words = witnesses.map(([whose, figures]) => {
    const values = [...groupBy(figures, ({ amount }) => amountWords(amount))].map(([value, [first]]) =>
      figures.length > 1 && first ? `${value} (stated ${shortDate(first.date)})` : value,
    );
    return `${listWords(values)}, ${whose}`;
  });
  return cell(
    say(
      words.join('; '),
      ...onAll(
        desk.subject,
        groups.flat().map((record) => ({ record })),
      ),
    ),
  );
}

function conflictRow(desk: Desk, conflict: Conflict): Cell[] {
  const [first, ...others] = conflict.positions;
  return [text(conflict.subject), positionsCell(desk, conflict, [first]), positionsCell(desk, conflict, others)];
}

function positionsCell(desk: Desk, conflict: Conflict, positions: readonly Position[]): Cell {
  const [first, ...rest] = positions.map((position) => ({
    kind: 'records' as const,
    records: [`conflict ${conflict.id}`] as const,
    sources: keysOf(desk.subject.dyad.id, position.sources),
  }));
  if (!first) throw new Error('a conflict has two positions');
  return cell(say(capitalise(positions.map((position) => position.says.replace(/\.$/, '')).join('; ')), first, ...rest));
}
