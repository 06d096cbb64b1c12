import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { paragraph, paragraphs, tell, toldRecords } from '../tell.ts';
import { languageSentence } from './geography.ts';

/** Education, culture, cities and humanitarian help. */
export function society(desk: Desk): Section | undefined {
  const told = (['education', 'culture', 'humanitarian'] as const).flatMap((topic) =>
    paragraphs(toldRecords(desk, [topic]).flatMap((record) => tell(desk.subject, record))),
  );
  const [first, ...more] = [...told, ...paragraph(languageSentence(desk))];
  return first ? { id: 'society', title: 'Education, culture and aid', blocks: [first, ...more] } : undefined;
}
