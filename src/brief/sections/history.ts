import { recordsOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { inTellingOrder, isTold, paragraphs, tell, toldRecords } from '../tell.ts';
import { formerStatements, relationsStatement, standingStatements } from './relations.ts';
import { timelineChart } from './timeline-chart.ts';

/** How relations began and the steps they took: milestones, early missions, and the timeline. */
export function history(desk: Desk): Section | undefined {
  const missions = recordsOf(desk.subject, 'mission').filter(
    (mission) => (mission.act === 'opened' || mission.act === 'closed') && mission.topic !== 'history' && isTold(desk, mission),
  );
  const told = [...toldRecords(desk, ['history']), ...missions].sort(inTellingOrder).flatMap((record) => tell(desk.subject, record));
  const chart = desk.length === 'full' ? timelineChart(desk) : undefined;
  const [first, ...rest] = paragraphs([
    ...standingStatements(desk),
    ...(desk.length === 'full' ? formerStatements(desk) : []),
    ...(told.length > 0 ? told : [relationsStatement(desk)]),
  ]);
  return first ? { id: 'history', title: 'History', blocks: [first, ...rest, ...(chart ? [chart] : [])] } : undefined;
}
