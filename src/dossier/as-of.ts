/**
 * What was public by a day. Each record, and each step, session, round or statement within one, is known from
 * 1. its `known` date; else
 * 2. for a public act, its own date (the first day of a span, the last day a vague date may mean);
 * 3. for a figure or an entry rule, the earliest issue date among its sources; else
 * 4. the earliest day on which somebody read one of its sources.
 * What has none of these is left out of every brief and counted.
 */
import type { Dossier, Position } from '../domain/dossier.ts';
import type { Day, Edtf } from '../domain/edtf.ts';
import type { Dated, EntenteRecord, NonEmpty } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';

/** A dossier as it stood on a day, with the ids of the records that could not be placed in time. */
export interface DossierAsOf {
  readonly dossier: Dossier;
  readonly undatable: readonly string[];
}

/** Finds a source by its id within one dossier or organisation. */
export type SourceLookup = (id: string) => Source | undefined;

/** The first day on which the entry is known to have been public; null when nothing tells. */
export function knownDay(entry: Pick<Dated, 'known' | 'sources'> & { date?: Edtf }, act: boolean, find: SourceLookup): Day | null {
  if (entry.known) return lastDay(entry.known);
  if (act && entry.date) return actDay(entry.date);
  const sources = entry.sources.map(find).filter((source) => source !== undefined);
  return earliest(sources.map((source) => source.issued)) ?? earliest(sources.map((source) => source.accessed));
}

/** Whether a record is an act that was public when it happened, rather than a number published later. */
export function isAct(record: EntenteRecord): boolean {
  return record.kind !== 'figure' && record.kind !== 'rule';
}

/** The dossier as known on `day`: later entries and parts of entries removed, vanished parents with them. */
export function dossierAsOf(dossier: Dossier, day: Day): DossierAsOf {
  const byId = new Map(dossier.sources.map((source) => [source.id, source]));
  const find: SourceLookup = (id) => byId.get(id);
  const undatable: string[] = [];
  const records = dossier.records.flatMap((record) => {
    const known = recordAsOf(record, day, find);
    if (known === 'undatable') undatable.push(record.id);
    return known === 'undatable' || known === 'later' ? [] : [withSourcesBy(known, day, find)];
  });
  const conflicts = dossier.conflicts.flatMap((conflict) => {
    const [first, second, ...more] = conflict.positions
      .filter((position) => isKnown(positionDay(position, find), day))
      .map((position) => ({ ...position, sources: sourcesBy(position.sources, day, find) }));
    return first && second ? [{ ...conflict, positions: [first, second, ...more] as const }] : [];
  });
  const gaps = dossier.gaps.filter((gap) => !gap.about?.min || gap.about.min <= day);
  return { dossier: { ...dossier, records, conflicts, gaps }, undatable };
}

/** The sources that had been issued by a day; all of them where that would leave none. */
export function sourcesBy(ids: NonEmpty<string>, day: Day, find: SourceLookup): NonEmpty<string> {
  const [first, ...rest] = ids.filter((id) => (find(id)?.issued?.min ?? '') <= day);
  return first === undefined ? ids : [first, ...rest];
}

/** The day from which each record is known, for `entente diff`; null for an undatable one. */
export function recordDay(record: EntenteRecord, find: SourceLookup): Day | null {
  const parts = partsOf(record);
  if (parts.length === 0) return knownDay(record, isAct(record), find);
  const days = parts.map((part) => knownDay(part, true, find)).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** The dated parts of a composite record; empty for a simple one. */
export function partsOf(record: EntenteRecord): readonly Dated[] {
  switch (record.kind) {
    case 'agreement':
      return record.steps;
    case 'link':
      return record.states;
    case 'institution':
      return record.sessions;
    case 'exercise':
      return record.rounds;
    case 'target':
      return record.statements;
    default:
      return [];
  }
}

/** A record and its parts without the sources issued after the day. */
function withSourcesBy(record: EntenteRecord, day: Day, find: SourceLookup): EntenteRecord {
  const cut = <Part extends Pick<Dated, 'sources'>>(part: Part): Part => ({ ...part, sources: sourcesBy(part.sources, day, find) });
  const own = cut(record);
  switch (own.kind) {
    case 'agreement':
      return { ...own, steps: mapAll(own.steps, cut) };
    case 'link':
      return { ...own, states: mapAll(own.states, cut) };
    case 'target':
      return { ...own, statements: mapAll(own.statements, cut) };
    case 'institution':
      return { ...own, sessions: own.sessions.map(cut) };
    case 'exercise':
      return { ...own, rounds: own.rounds.map(cut) };
    default:
      return own;
  }
}

function mapAll<Item>([first, ...rest]: NonEmpty<Item>, change: (item: Item) => Item): NonEmpty<Item> {
  return [change(first), ...rest.map(change)];
}

function recordAsOf(record: EntenteRecord, day: Day, find: SourceLookup): EntenteRecord | 'later' | 'undatable' {
  const keep = <Part extends Dated>(parts: readonly Part[]): Part[] => parts.filter((part) => isKnown(knownDay(part, true, find), day));
  const own = knownDay(record, isAct(record), find);
  switch (record.kind) {
    case 'agreement':
      return withFirst(keep(record.steps), (steps) => ({ ...record, ...parentDate(steps), steps }));
    case 'link':
      return withFirst(keep(record.states), (states) => ({ ...record, ...parentDate(states), states }));
    case 'target':
      return withFirst(keep(record.statements), (statements) => ({
        ...record,
        ...parentDate(statements),
        statements,
        outcome: record.outcome.date && !isKnown(lastDay(record.outcome.date), day) ? { state: 'open' as const } : record.outcome,
      }));
    case 'institution':
      return withSome(keep(record.sessions), own, day, (sessions) => ({ ...record, sessions }));
    case 'exercise':
      return withSome(keep(record.rounds), own, day, (rounds) => ({ ...record, rounds }));
    default:
      if (own === null) return 'undatable';
      return isKnown(own, day) ? record : 'later';
  }
}

function withFirst<Part>(parts: Part[], build: (parts: NonEmpty<Part>) => EntenteRecord): EntenteRecord | 'later' {
  const [first, ...rest] = parts;
  return first === undefined ? 'later' : build([first, ...rest]);
}

function withSome<Part>(parts: Part[], own: Day | null, day: Day, build: (parts: Part[]) => EntenteRecord): EntenteRecord | 'later' {
  return parts.length > 0 || isKnown(own, day) ? build(parts) : 'later';
}

function parentDate(parts: NonEmpty<Dated>): Pick<Dated, 'date' | 'sources'> {
  return { date: parts[0].date, sources: parts[0].sources };
}

function positionDay(position: Position, find: SourceLookup): Day | null {
  return knownDay(position, false, find);
}

function isKnown(known: Day | null, day: Day): boolean {
  return known !== null && known <= day;
}

function actDay(date: Edtf): Day | null {
  return date.precision === 'interval' ? (date.min ?? date.max) : lastDay(date);
}

function lastDay(date: Edtf): Day | null {
  return date.max ?? date.min;
}

function earliest(dates: readonly (Edtf | undefined)[]): Day | null {
  const days = dates.flatMap((date) => (date ? [lastDay(date)] : [])).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
