/** What changed since a date: the world apart from our knowledge of it. */
import type { Day } from '../../domain/edtf.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Change } from '../../measures/changes.ts';
import { changesBetween, dateOf } from '../../measures/changes.ts';
import type { Subject } from '../../measures/subject.ts';
import { memberOf, onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section, Table } from '../document.ts';
import { cell, text } from '../document.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { named } from '../words/country.ts';
import { capitalise, dayWords, shortDate, withoutDate } from '../words/date.ts';
import { amountWords, ordinal, withThe } from '../words/number.ts';
import { flowWords, periodWords, whoseWords } from './trade-words.ts';

export function changes(desk: Desk): Section | undefined {
  const { world, knowledge } = changesBetween(desk.subject, desk.since, desk.subject.asOf);
  const shown = (list: readonly Change[]): readonly Change[] =>
    list.filter(
      ({ record }) => isTold(desk, record) && !(record.kind === 'figure' && record.flow !== undefined && record.flow !== 'turnover'),
    );
  const tables = [
    changeTable(desk.subject, 'The world changed', shown(world)),
    changeTable(desk.subject, 'We learned of something earlier', shown(knowledge)),
  ].filter((table) => table !== undefined);
  const [first, ...rest] = tables;
  if (!first) {
    if (desk.subject.whole.records.length === 0) return undefined;
    const nothing = say(`No entry became known between ${dayWords(desk.since)} and ${dayWords(desk.subject.asOf)}.`, {
      kind: 'search',
      search: { what: `entries known after ${desk.since} and by ${desk.subject.asOf}`, where: [`dossier ${desk.subject.dyad.id}`] },
    });
    return { id: 'changes', title: titleOf(desk.since), blocks: [{ type: 'paragraph', statements: [nothing] }] };
  }
  return { id: 'changes', title: titleOf(desk.since), blocks: [first, ...rest] };
}

function titleOf(since: Day): string {
  return `What changed since ${dayWords(since)}`;
}

/** One list of changes as a table; none when it is empty. */
export function changeTable(subject: Subject, heading: string, list: readonly Change[]): Table | undefined {
  const [first, ...rest] = list.map((change): Cell[] => [
    text(shortDate(dateOf(change))),
    cell(changeStatement(subject, change)),
    text(knownWords(change)),
  ]);
  return first && { type: 'table', look: 'changes', heading, columns: ['When', 'What', 'Known from'], rows: [first, ...rest] };
}

/** Only where it differs from the date: when the entry became public, as precisely as that is known. */
function knownWords(change: Change): string {
  const date = dateOf(change);
  if (date.max === change.known || date.min === change.known) return '';
  const { known } = change.part ?? change.record;
  if (known && known.precision !== 'day' && known.precision !== 'interval') return `by ${shortDate(known)}`;
  return shortDate({ text: change.known, precision: 'day', min: change.known, max: change.known });
}

/** One change as a clause with a capital and a full stop. */
export function changeStatement(subject: Subject, change: Change): Statement {
  return say(capitalise(changeWords(subject, change)), onRecord(subject, change.record, change.part ?? change.record));
}

function changeWords(subject: Subject, { record, part }: Change): string {
  if (part && 'text' in part && typeof part.text === 'string') return withoutDate(part.text);
  switch (record.kind) {
    case 'agreement': {
      const step = record.steps.find((candidate) => candidate === part) ?? record.steps[0];
      return `${withThe(record.name)}: ${step.as ?? step.rung}${step.by ? ` by ${named(memberOf(subject, step.by))}` : ''}.`;
    }
    case 'link': {
      const state = record.states.find((candidate) => candidate === part) ?? record.states[0];
      return `${record.route} ${record.mode}: ${state.status}.`;
    }
    case 'target': {
      const said = record.statements.find((candidate) => candidate === part) ?? record.statements[0];
      return `${amountWords(record.amount)} target ${said.act} by ${said.by.replace(/^The /, 'the ')}${said.deadlineWords ? `, “${said.deadlineWords}”` : ''}.`;
    }
    case 'institution':
    case 'exercise': {
      const sessions = record.kind === 'institution' ? record.sessions : record.rounds;
      const session = sessions.find((candidate) => candidate === part);
      const unit = record.kind === 'institution' ? 'session' : 'round';
      return session
        ? `${withThe(record.name)}: ${session.number ? `${ordinal(session.number)} ${unit}` : unit}${session.place ? `, ${session.place}` : ''}.`
        : `${withThe(record.name)}: ${record.kind === 'institution' ? 'set up' : 'first on record'}.`;
    }
    case 'figure':
      return record.text
        ? withoutDate(record.text)
        : `${flowWords(subject, record)} of ${amountWords(record.amount)}${record.period.calendar === 'unstated' ? ', period not stated' : ` in ${periodWords(record.period)}`}, ${whoseWords(record)}.`;
    case 'rule':
      return record.text ? withoutDate(record.text) : `${record.for} nationals in ${record.by}: ${record.requirement}.`;
    default:
      return withoutDate(record.text);
  }
}
