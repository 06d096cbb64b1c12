/** What a measure is asked about: one dyad on one day, and everything held that was public by then. */

import { DATASET_SOURCES } from '../countries/origin.ts';
import type { CountryTable } from '../countries/table.ts';
import type { Country } from '../domain/country.ts';
import type { Dossier, Organisation } from '../domain/dossier.ts';
import type { Dyad } from '../domain/dyad.ts';
import type { Day } from '../domain/edtf.ts';
import type { Frames } from '../domain/frame.ts';
import type { Ground, SourceKey } from '../domain/provenance.ts';
import type { Dated, EntenteRecord, NonEmpty } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import { dossierAsOf } from '../dossier/as-of.ts';
import type { Statistics } from './statistics.ts';

export interface Subject {
  readonly dyad: Dyad;
  readonly first: Country;
  readonly second: Country;
  readonly asOf: Day;
  /** What was public by `asOf`. */
  readonly dossier: Dossier;
  /** Everything held, for what changed between two days. */
  readonly whole: Dossier;
  /** Ids of records left out because nothing tells when they became public. */
  readonly undatable: readonly string[];
  readonly organisations: readonly Organisation[];
  readonly frames: Frames;
  readonly countries: CountryTable;
  /** What the lake holds on the two; absent without a lake. */
  readonly statistics?: Statistics;
}

export function subjectOf(parts: {
  dyad: Dyad;
  asOf: Day;
  dossier: Dossier;
  organisations: readonly Organisation[];
  frames: Frames;
  countries: CountryTable;
  statistics?: Statistics;
}): Subject {
  const country = (code: string): Country => {
    const found = parts.countries.byCode.get(code);
    if (!found) throw new Error(`no country ${code} in the table`);
    return found;
  };
  const { dossier, undatable } = dossierAsOf(parts.dossier, parts.asOf);
  return {
    ...parts,
    first: country(parts.dyad.first),
    second: country(parts.dyad.second),
    dossier,
    whole: parts.dossier,
    undatable,
  };
}

/** The country of a dyad by its code. */
export function memberOf(subject: Subject, code: string): Country {
  if (code === subject.first.code) return subject.first;
  if (code === subject.second.code) return subject.second;
  throw new Error(`${code} is not of the dyad ${subject.dyad.id}`);
}

export function partnerOf(subject: Subject, code: string): Country {
  return code === subject.first.code ? subject.second : subject.first;
}

/** Qualifies source ids by the collection they stand in. */
export function keysOf(scope: string, ids: NonEmpty<string>): NonEmpty<SourceKey> {
  const [first, ...rest] = ids;
  return [`${scope}/${first}`, ...rest.map((id) => `${scope}/${id}`)];
}

/** The ground of a statement on one record, or on one dated part of it. */
export function onRecord(subject: Subject, record: EntenteRecord, part: Pick<Dated, 'sources'> = record): Ground {
  return { kind: 'records', records: [record.id], sources: keysOf(subject.dyad.id, part.sources) };
}

/** The ground of a blank: this dossier was looked through for something and has none. */
export function notInDossier(subject: Subject, what: string): Ground {
  return {
    kind: 'search',
    search: { what, where: [`dossier ${subject.dyad.id}, ${subject.dossier.records.length} records known by ${subject.asOf}`] },
  };
}

/** Finds a source by its qualified key. */
export function sourceOf(subject: Subject, key: SourceKey): Source {
  const slash = key.indexOf('/');
  const [scope, id] = [key.slice(0, slash), key.slice(slash + 1)];
  if (scope === 'lake') return lakeSource(subject, key);
  if (scope === 'standing') return standingSource(subject, id);
  if (scope === 'former') return formerSource(subject, id);
  if (scope === 'capital') return capitalSource(subject, id);
  if (scope === 'border') return borderSource(subject, id);
  if (scope === 'area') return areaSource(subject, id);
  const collection =
    scope === 'data'
      ? DATASET_SOURCES
      : scope === 'frames'
        ? subject.frames.sources
        : scope.startsWith('org:')
          ? subject.organisations.find((organisation) => `org:${organisation.id}` === scope)?.sources
          : subject.whole.sources;
  const found = collection?.find((source) => source.id === id);
  if (!found) throw new Error(`no source ${key}`);
  return found;
}

/** A dataset's vintage in the lake. */
function lakeSource(subject: Subject, key: SourceKey): Source {
  const found = subject.statistics?.sources.get(key);
  if (!found) throw new Error(`no source ${key}`);
  return found;
}

/** The page the dates of a former state were read on, as a source. */
function formerSource(subject: Subject, code: string): Source {
  const state = [subject.first, subject.second].flatMap(({ former }) => former).find((candidate) => candidate.code === code);
  if (!state) throw new Error(`no former state ${code}`);
  return secondaryPage(code, `page with the dates of ${state.name}`, state.source);
}

/** The page a sentence on an entity's standing was read on, as a source. */
function standingSource(subject: Subject, code: string): Source {
  const country = subject.countries.byCode.get(code);
  if (!country?.standing) throw new Error(`no standing of ${code}`);
  return secondaryPage(code, `page on the standing of ${country.name}`, country.standing.source);
}

/** The page that a note on a capital was read on. */
function capitalSource(subject: Subject, code: string): Source {
  const country = subject.countries.byCode.get(code);
  if (!country?.capital?.note) throw new Error(`no note on the capital of ${code}`);
  return secondaryPage(`capital-${code}`, `page on the capital of ${country.name}`, country.capital.note.source);
}

/** The page that says what a country's area counts. */
function areaSource(subject: Subject, code: string): Source {
  const country = subject.countries.byCode.get(code);
  if (!country?.areaNote) throw new Error(`no note on the area of ${code}`);
  return secondaryPage(`area-${code}`, `page on the area of ${country.name}`, country.areaNote.source);
}

/** The page that a note on the two countries' border was read on. */
function borderSource(subject: Subject, id: string): Source {
  const note = subject.first.borderNotes[subject.second.code];
  if (!note) throw new Error(`no note on the border ${id}`);
  return secondaryPage(`border-${id}`, `page on the border of ${subject.first.name} and ${subject.second.name}`, note.source);
}

function secondaryPage(id: string, annote: string, { publisher, url }: { readonly publisher: string; readonly url: string }): Source {
  return { id, type: 'webpage', annote, publisher, URL: url, custom: { standing: 'secondary' } };
}

export function recordsOf<Kind extends EntenteRecord['kind']>(subject: Subject, kind: Kind): Extract<EntenteRecord, { kind: Kind }>[] {
  return subject.dossier.records.filter((record): record is Extract<EntenteRecord, { kind: Kind }> => record.kind === kind);
}
