import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { paragraph, paragraphs, tell, toldRecords } from '../tell.ts';

/** Exercises first, then defence agreements, meetings and disputes in order of time. */
export function security(desk: Desk): Section | undefined {
  const exercises = toldRecords(desk, ['security'], (record) => record.kind === 'exercise');
  const rest = toldRecords(desk, ['security'], (record) => record.kind !== 'exercise');
  const [first, ...more] = [
    ...paragraph(exercises.flatMap((record) => tell(desk.subject, record))),
    ...paragraphs(rest.flatMap((record) => tell(desk.subject, record))),
  ];
  return first ? { id: 'security', title: 'Security', blocks: [first, ...more] } : undefined;
}
