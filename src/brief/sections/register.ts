/** Entries that no section above tells: minor, but on record. */
import { compareEdtf } from '../../domain/edtf.ts';
import type { EntenteRecord } from '../../domain/record.ts';
import { dateOf } from '../../measures/changes.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { shortDate } from '../words/date.ts';
import { changeStatement } from './changes.ts';

/** @param told ids of the records that earlier sections rest on */
export function register(desk: Desk, told: ReadonlySet<string>): Section | undefined {
  const rest = desk.subject.dossier.records.filter((record) => !told.has(record.id));
  const rows = rest
    .sort((a, b) => compareEdtf(dateOf({ record: a, known: '' }), dateOf({ record: b, known: '' })) || (a.id < b.id ? -1 : 1))
    .map((record): Cell[] => [text(dateColumn(record)), cell(changeStatement(desk.subject, { record, known: '' }))]);
  const [first, ...more] = rows;
  if (!first) return undefined;
  return {
    id: 'register',
    title: 'Other entries on record',
    blocks: [{ type: 'table', look: 'register', columns: ['When', 'What'], rows: [first, ...more] }],
  };
}

function dateColumn(record: EntenteRecord): string {
  return `${shortDate(dateOf({ record, known: '' }))}${record.caveat ? ` (${record.caveat})` : ''}`;
}
