import type { EntenteRecord } from '../../domain/record.ts';
import type { Desk } from '../desk.ts';
import type { Block, Section } from '../document.ts';
import { paragraph, paragraphs, tell, toldRecords } from '../tell.ts';
import { borderNote, borderSentence, distanceSentences } from './geography.ts';

/** Geography first, then links as they stand, then traffic, projects and figures along them. */
export function connectivity(desk: Desk): Section {
  const links = toldRecords(desk, ['connectivity'], (record) => record.kind === 'link').sort(
    (a, b) => Number(isDirect(b)) - Number(isDirect(a)),
  );
  const rest = toldRecords(
    desk,
    ['connectivity'],
    (record) => record.kind !== 'link' && record.kind !== 'figure' && record.kind !== 'agreement',
  );
  const agreements = toldRecords(desk, ['connectivity'], (record) => record.kind === 'agreement');
  const figures = toldRecords(desk, ['connectivity'], (record) => record.kind === 'figure');
  const sentences = (records: readonly EntenteRecord[]) => records.flatMap((record) => tell(desk.subject, record));
  const [opening, ...placed] = [borderSentence(desk), ...borderNote(desk), ...distanceSentences(desk)];
  if (!opening) throw new Error('a dyad has a geography');
  const more: Block[] = [
    ...paragraphs(sentences(links)),
    ...paragraph(sentences(agreements)),
    ...paragraphs(sentences(rest)),
    ...paragraphs(sentences(figures)),
  ];
  return { id: 'connectivity', title: 'Connectivity', blocks: [{ type: 'paragraph', statements: [opening, ...placed] }, ...more] };
}

/** A link that joins the two without a third country's territory or a change comes first. */
function isDirect(record: EntenteRecord): boolean {
  return record.kind === 'link' && record.direct;
}
