/** Visits at the top: the latest by each side's head of state or government to the other. */
import type { CountryCode } from '../domain/country.ts';
import { compareEdtf } from '../domain/edtf.ts';
import type { VisitRecord } from '../domain/record.ts';
import type { Subject } from './subject.ts';
import { partnerOf, recordsOf } from './subject.ts';

/** Entries of one person that lie this many days apart or fewer are one journey. */
const ONE_JOURNEY = 4;

/**
 * Journeys of a head of state or government of `from` to the other country, oldest first; summits held there included,
 * calls not. Of several entries on one journey the one of the highest rank, then the longest, stands for it.
 */
export function topVisits(subject: Subject, from: CountryCode): VisitRecord[] {
  const visits = recordsOf(subject, 'visit')
    .filter((visit) => visit.level === 'head of state' || visit.level === 'head of government')
    .filter((visit) => visit.form !== 'call')
    .filter((visit) => visit.host === partnerOf(subject, from).code && visit.visitors.some((visitor) => visitor.country === from))
    .sort((a, b) => compareEdtf(a.date, b.date));
  const journeys: VisitRecord[] = [];
  for (const visit of visits) {
    const last = journeys.at(-1);
    if (!last || !sameJourney(last, visit)) journeys.push(visit);
    else if (formality(visit) > formality(last)) journeys[journeys.length - 1] = visit;
  }
  return journeys;
}

function sameJourney(a: VisitRecord, b: VisitRecord): boolean {
  const [aEnd, bStart] = [a.date.max, b.date.min];
  if (!aEnd || !bStart || a.date.precision === 'year' || b.date.precision === 'year') return false;
  const days = (Date.parse(bStart) - Date.parse(aEnd)) / 86_400_000;
  return days <= ONE_JOURNEY && a.visitors.some(({ person }) => b.visitors.some((other) => other.person === person));
}

function formality(visit: VisitRecord): number {
  return ['call', 'meeting', 'visit', 'working visit', 'summit', 'official visit', 'state visit'].indexOf(visit.form);
}
