/** Visits at the top: the latest by each side's head of state or government to the other. */
import type { CountryCode } from '../domain/country.ts';
import { compareEdtf } from '../domain/edtf.ts';
import type { VisitRecord } from '../domain/record.ts';
import { partnerOf, recordsOf } from './subject.ts';
import type { Subject } from './subject.ts';

/** Bilateral visits by a head of state or government of `from` to the other country, oldest first; summits included. */
export function topVisits(subject: Subject, from: CountryCode): VisitRecord[] {
  return recordsOf(subject, 'visit')
    .filter((visit) => visit.level === 'head of state' || visit.level === 'head of government')
    .filter((visit) => visit.form !== 'call' && visit.form !== 'meeting')
    .filter((visit) => visit.host === partnerOf(subject, from).code && visit.visitors.some((visitor) => visitor.country === from))
    .sort((a, b) => compareEdtf(a.date, b.date));
}
