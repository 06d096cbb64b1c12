/** What a later brief says that an earlier one did not, with the world's changes kept apart from ours of knowledge. */

import type { Day } from '../domain/edtf.ts';
import { compareEdtf } from '../domain/edtf.ts';
import type { Dated, EntenteRecord, LinkState } from '../domain/record.ts';
import type { SourceLookup } from '../dossier/as-of.ts';
import { isAct, knownDay, partsOf } from '../dossier/as-of.ts';
import type { Subject } from './subject.ts';

/** One entry that became known between two days. */
export interface Change {
  readonly record: EntenteRecord;
  /** The step, session, round or state that is new; absent when the record itself is. */
  readonly part?: Dated;
  readonly known: Day;
}

export interface Changes {
  /** It happened after the first day. */
  readonly world: readonly Change[];
  /** It was already so on the first day, and became public after it. */
  readonly knowledge: readonly Change[];
}

/** Entries known after `from` and by `to`, each list in order of the date on which things happened. */
export function changesBetween(subject: Pick<Subject, 'whole'>, from: Day, to: Day): Changes {
  const find: SourceLookup = (id) => subject.whole.sources.find((source) => source.id === id);
  const fresh = subject.whole.records.flatMap((record) => entriesOf(record, find)).filter(({ known }) => known > from && known <= to);
  const ordered = fresh
    .filter((change) => tells(change) && !toldByEvent(change, fresh))
    .sort((a, b) => compareEdtf(dateOf(a), dateOf(b)) || (a.record.id < b.record.id ? -1 : 1));
  return {
    world: ordered.filter((change) => happenedAfter(change, from)),
    knowledge: ordered.filter((change) => !happenedAfter(change, from)),
  };
}

/** A sighting that confirms the last state is news only where it has a sentence of its own. */
function tells(change: Change): boolean {
  return sightingOf(change) !== 'confirming' || (change.part !== undefined && 'text' in change.part);
}

/** A step of an agreement is told once, by the event of the same day that rests on the same pages, if there is one. */
function toldByEvent(step: Change, list: readonly Change[]): boolean {
  const { record, part } = step;
  if (record.kind !== 'agreement' || !part) return false;
  return list.some(
    (other) =>
      other.record.kind === 'event' &&
      dateOf(other).text === part.date.text &&
      [...other.record.sources].sort().join() === [...part.sources].sort().join(),
  );
}

function entriesOf(record: EntenteRecord, find: SourceLookup): Change[] {
  const parts = partsOf(record);
  const known = knownDay(record, isAct(record), find);
  if (parts.length === 0) return known === null ? [] : [{ record, known }];
  return parts.flatMap((part) => {
    const day = knownDay(part, true, find);
    return day === null ? [] : [{ record, part, known: day }];
  });
}

/** When the thing held: a figure's period, otherwise the entry's date. */
export function dateOf({ record, part }: Change): Dated['date'] {
  if (part) return part.date;
  return record.kind === 'figure' ? record.period.date : record.date;
}

/**
 * Whether the thing itself may have happened after the day. The first sighting of a link in a new state only tells
 * that something had happened before it, so that one is knowledge.
 */
function happenedAfter(change: Change, from: Day): boolean {
  if (sightingOf(change) === 'new') return false;
  const { min, max } = dateOf(change);
  return (max ?? min ?? '') > from;
}

/** A sighting of a link that shows a new state, one that confirms the last, or no sighting at all. */
function sightingOf({ record, part }: Change): 'new' | 'confirming' | 'none' {
  if (record.kind !== 'link' || !part) return 'none';
  const facts = record.states.filter(({ status }) => status !== 'planned');
  const at = (facts as readonly Dated[]).indexOf(part);
  const status = facts[at]?.status;
  if (status !== 'operating' && status !== 'not operating') return 'none';
  const before = facts[at - 1];
  return before && isOpen(before.status) === isOpen(status) ? 'confirming' : 'new';
}

function isOpen(status: LinkState['status']): boolean {
  return status === 'opened' || status === 'operating' || status === 'resumed';
}
