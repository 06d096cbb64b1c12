/** What a later brief says that an earlier one did not, with the world's changes kept apart from ours of knowledge. */

import type { Day } from '../domain/edtf.ts';
import { compareEdtf } from '../domain/edtf.ts';
import type { Dated, EntenteRecord } from '../domain/record.ts';
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
  const ordered = fresh.sort((a, b) => compareEdtf(dateOf(a), dateOf(b)) || (a.record.id < b.record.id ? -1 : 1));
  return {
    world: ordered.filter((change) => happenedAfter(change, from)),
    knowledge: ordered.filter((change) => !happenedAfter(change, from)),
  };
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
 * Whether the thing itself may have happened after the day. A sighting of a link (operating or not) only tells that
 * something had happened before, so it is always knowledge.
 */
function happenedAfter(change: Change, from: Day): boolean {
  const sighting = change.part && 'status' in change.part && (change.part.status === 'operating' || change.part.status === 'not operating');
  if (sighting) return false;
  const { min, max } = dateOf(change);
  return (max ?? min ?? '') > from;
}
