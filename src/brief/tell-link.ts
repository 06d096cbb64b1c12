/** A transport link in sentences: how it began, each change of its state, and that its end is unknown where it is. */
import type { LinkRecord, LinkState } from '../domain/record.ts';
import type { Statement } from '../domain/statement.ts';
import { standingOf } from '../measures/links.ts';
import type { Subject } from '../measures/subject.ts';
import { notInDossier, onRecord } from '../measures/subject.ts';
import { say } from './say.ts';
import { capitalise, fillDate, whenWords } from './words/date.ts';

/** Plans are told only of a link that never began; of plain sightings only the last. */
export function tellLink(subject: Subject, record: LinkRecord): Statement[] {
  const { begun, stopped } = standingOf(record);
  const own = record.text ? [say(fillDate(record.text, record), onRecord(subject, record))] : [];
  const states = record.states.filter((state) => (state.status === 'planned' ? !begun : true));
  const told = states.flatMap((state) => stateSentence(subject, record, state));
  const name = linkName(record);
  const unknownEnd =
    begun && stopped?.status === 'not operating'
      ? [say(`No source held gives the day on which ${name} stopped.`, notInDossier(subject, `the day on which ${name} stopped`))]
      : [];
  return [...own, ...told, ...unknownEnd];
}

function stateSentence(subject: Subject, record: LinkRecord, state: LinkState): Statement[] {
  const ground = onRecord(subject, record, state);
  if (state.text) return [say(fillDate(state.text, state), ground)];
  const when = `${whenWords(state.date)}${state.caveat ? ` (${state.caveat})` : ''}`;
  const name = linkName(record);
  const last = state === record.states.at(-1);
  switch (state.status) {
    case 'opened':
      return record.text ? [] : [say(`${openingWords(record)} ${when}${record.frequency ? `, ${record.frequency}` : ''}.`, ground)];
    case 'suspended':
    case 'resumed':
    case 'closed':
      return [say(`${capitalise(name)} was ${state.status} ${when}.`, ground)];
    case 'operating':
    case 'not operating':
      return last ? [say(`${capitalise(name)} was seen ${state.status} ${when}.`, ground)] : [];
    case 'planned':
      return record.text ? [] : [say(`${capitalise(name)} was planned ${when}.`, ground)];
  }
}

function openingWords(record: LinkRecord): string {
  return record.operator ? `${capitalise(record.operator)} opened ${linkName(record)}` : `${capitalise(linkName(record))} was opened`;
}

/** `the Almaty-Lahore flight`. */
export function linkName(record: LinkRecord): string {
  return `the ${record.route} ${modeWord(record)}`;
}

export function modeWord(record: LinkRecord): string {
  return { flight: 'flight', rail: 'railway', road: 'road', pipeline: 'pipeline', ferry: 'ferry', sea: 'sea service', power: 'power line' }[
    record.mode
  ];
}
