/** From records to sentences: each record's own text with its date, and composed sentences for series and links. */
import { compareEdtf, compareText } from '../domain/edtf.ts';
import type { EntenteRecord, NonEmpty, Topic } from '../domain/record.ts';
import type { Statement } from '../domain/statement.ts';
import type { Subject } from '../measures/subject.ts';
import { onRecord } from '../measures/subject.ts';
import type { Desk } from './desk.ts';
import type { Paragraph } from './document.ts';
import { say } from './say.ts';
import { tellLink } from './tell-link.ts';
import { tellSeries } from './tell-series.ts';
import { fillDate } from './words/date.ts';

/** Sentences per paragraph of a telling: enough for one thought, short enough to scan. */
const PARAGRAPH = 4;

/** Records of some topics that this length of brief tells, oldest first. */
export function toldRecords(desk: Desk, topics: readonly Topic[], keep: (record: EntenteRecord) => boolean = () => true): EntenteRecord[] {
  return desk.subject.dossier.records
    .filter((record) => topics.includes(record.topic) && isTold(desk, record) && !isOpenDispute(record) && keep(record))
    .sort(inTellingOrder);
}

/** By the last day a date may mean, so that "in 1992" stands after "2 March 1992" and not before; then as lists go. */
export function inTellingOrder(a: Pick<EntenteRecord, 'date' | 'id'>, b: Pick<EntenteRecord, 'date' | 'id'>): number {
  return (
    compareText(a.date.max ?? a.date.min ?? '', b.date.max ?? b.date.min ?? '') || compareEdtf(a.date, b.date) || compareText(a.id, b.id)
  );
}

/** Open disputes are told once, under challenges. */
function isOpenDispute(record: EntenteRecord): boolean {
  return record.kind === 'dispute' && record.state === 'open';
}

/** Whether a record's rank belongs in a brief of this length. */
export function isTold(desk: Desk, { rank }: Pick<EntenteRecord, 'rank'>): boolean {
  return rank <= (desk.length === 'short' ? 1 : 2);
}

/** The sentences of one record; none where only a table shows it. */
export function tell(subject: Subject, record: EntenteRecord): Statement[] {
  switch (record.kind) {
    case 'link':
      return tellLink(subject, record);
    case 'institution':
    case 'exercise':
      return tellSeries(subject, record);
    default:
      return record.text ? [say(fillDate(record.text, record), onRecord(subject, record))] : [];
  }
}

/** Paragraphs of a few sentences each. */
export function paragraphs(statements: readonly Statement[], size = PARAGRAPH): Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = 0; at < statements.length; at += size) {
    const [first, ...rest] = statements.slice(at, at + size);
    if (first) found.push({ type: 'paragraph', statements: [first, ...rest] });
  }
  // A last paragraph of one sentence joins the one before it.
  const [last, before] = [found.at(-1), found.at(-2)];
  if (last && before && last.statements.length === 1) {
    found.splice(-2, 2, { type: 'paragraph', statements: [...before.statements, ...last.statements] as unknown as NonEmpty<Statement> });
  }
  return found;
}

/** One paragraph, or none. */
export function paragraph(statements: readonly Statement[]): Paragraph[] {
  return paragraphs(statements, Math.max(1, statements.length));
}
