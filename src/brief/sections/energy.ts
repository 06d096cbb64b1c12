import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { paragraphs, tell, toldRecords } from '../tell.ts';

export function energy(desk: Desk): Section | undefined {
  const [first, ...more] = paragraphs(toldRecords(desk, ['energy']).flatMap((record) => tell(desk.subject, record)));
  return first ? { id: 'energy', title: 'Energy', blocks: [first, ...more] } : undefined;
}
