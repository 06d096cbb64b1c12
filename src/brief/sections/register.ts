/** Entries that no section above tells: minor, but on record. */
import { compareEdtf } from '../../domain/edtf.ts';
import type { EntenteRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { partsOf } from '../../dossier/as-of.ts';
import { dateOf } from '../../measures/changes.ts';
import { onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { say } from '../say.ts';
import { shortDate, withoutDate } from '../words/date.ts';
import { changeStatement } from './changes.ts';

/** @param told ids of the records that earlier sections rest on */
export function register(desk: Desk, told: ReadonlySet<string>): Section | undefined {
  const rest = desk.subject.dossier.records.filter((record) => !told.has(record.id));
  const rows = rest
    .sort((a, b) => compareEdtf(dateOf({ record: a, known: '' }), dateOf({ record: b, known: '' })) || (a.id < b.id ? -1 : 1))
    .map((record): Cell[] => [text(dateColumn(record)), cell(entryStatement(desk, record))]);
  const [first, ...more] = rows;
  if (!first) return undefined;
  return {
    id: 'register',
    title: 'Other entries on record',
    blocks: [{ type: 'table', look: 'register', columns: ['When', 'What'], rows: [first, ...more] }],
  };
}

/** A composite record by its latest part, or by its own sentence where it has no parts. */
function entryStatement(desk: Desk, record: EntenteRecord): Statement {
  const part = partsOf(record).at(-1);
  if (!part && 'text' in record && record.text) return say(withoutDate(record.text), onRecord(desk.subject, record));
  return changeStatement(desk.subject, { record, ...(part ? { part } : {}), known: '' });
}

function dateColumn(record: EntenteRecord): string {
  return `${shortDate(dateOf({ record, known: '' }))}${record.caveat ? ` (${record.caveat})` : ''}`;
}
