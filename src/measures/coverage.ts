/** What a dossier holds, topic by topic, how old it is, and where it is thinnest. */

import type { Dossier } from '../domain/dossier.ts';
import type { DyadId } from '../domain/dyad.ts';
import type { Day } from '../domain/edtf.ts';
import { compareText } from '../domain/edtf.ts';
import type { EntenteRecord, Topic } from '../domain/record.ts';
import { TOPICS } from '../domain/record.ts';
import { dossierAsOf, partsOf } from '../dossier/as-of.ts';

export interface TopicCoverage {
  readonly topic: Topic;
  readonly records: number;
  /** Different sources that its records cite. */
  readonly sources: number;
  /** The first and last day on which something of the topic happened or held. */
  readonly oldest?: Day;
  readonly newest?: Day;
}

export interface DossierCoverage {
  readonly dyad: DyadId;
  readonly records: number;
  readonly sources: number;
  /** Sources that are official or a dataset, of all. */
  readonly primary: number;
  readonly conflicts: number;
  readonly gaps: number;
  /** Records that rest on one source alone. */
  readonly single: number;
  readonly newest?: Day;
  readonly topics: readonly TopicCoverage[];
  /** Topics with the fewest records, none first; at most three. */
  readonly thinnest: readonly Topic[];
}

/** Coverage of one dossier as known on a day. */
export function coverageOf(whole: Dossier, asOf: Day): DossierCoverage {
  const { dossier } = dossierAsOf(whole, asOf);
  const cited = new Set(dossier.records.flatMap(sourcesOf));
  const sources = dossier.sources.filter(({ id }) => cited.has(id));
  const topics = TOPICS.map((topic) => topicCoverage(topic, dossier.records, asOf));
  const newest = topics
    .flatMap((topic) => topic.newest ?? [])
    .sort(compareText)
    .at(-1);
  return {
    dyad: dossier.dyad,
    records: dossier.records.length,
    sources: sources.length,
    primary: sources.filter(({ custom }) => custom.standing === 'official' || custom.standing === 'dataset').length,
    conflicts: dossier.conflicts.length,
    gaps: dossier.gaps.length,
    single: dossier.records.filter((record) => sourcesOf(record).length === 1).length,
    ...(newest ? { newest } : {}),
    topics,
    thinnest: [...topics]
      .sort((a, b) => a.records - b.records)
      .slice(0, 3)
      .map(({ topic }) => topic),
  };
}

function topicCoverage(topic: Topic, records: readonly EntenteRecord[], asOf: Day): TopicCoverage {
  const own = records.filter((record) => record.topic === topic);
  const days = own.flatMap((record) => daysOf(record, asOf)).sort(compareText);
  const [oldest, newest] = [days[0], days.at(-1)];
  return {
    topic,
    records: own.length,
    sources: new Set(own.flatMap(sourcesOf)).size,
    ...(oldest ? { oldest } : {}),
    ...(newest ? { newest } : {}),
  };
}

function sourcesOf(record: EntenteRecord): string[] {
  return [...new Set([...record.sources, ...partsOf(record).flatMap((part) => part.sources)])];
}

/**
 * First and last days of a record and its parts; of a figure, of the period it counts. A date without a beginning tells only
 * by when, which is no age.
 */
function daysOf(record: EntenteRecord, asOf: Day): Day[] {
  const dates = record.kind === 'figure' ? [record.period.date] : [record.date, ...partsOf(record).map(({ date }) => date)];
  const days = dates.filter(({ min }) => min !== null).flatMap(({ min, max }) => [min, max]);
  return days.flatMap((day) => (day !== null && day <= asOf ? [day] : []));
}
