/** Visits, missions, organisations, candidacies, entry rules. */
import { compareEdtf } from '../../domain/edtf.ts';
import type { EntenteRecord, RuleRecord, VisitRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { memberOf, notInDossier, onRecord, partnerOf, recordsOf } from '../../measures/subject.ts';
import { topVisits } from '../../measures/visits.ts';
import type { Desk } from '../desk.ts';
import type { Block, Cell, Section, Table } from '../document.ts';
import { cell, text } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold, paragraph, paragraphs, tell, toldRecords } from '../tell.ts';
import { named } from '../words/country.ts';
import { capitalise, fillDate, shortDate, whenWords, withoutDate } from '../words/date.ts';
import { count } from '../words/number.ts';
import { organisationStatements } from './organisations.ts';

export function diplomacy(desk: Desk): Section | undefined {
  const top = [desk.subject.first.code, desk.subject.second.code].flatMap((code) => topVisits(desk.subject, code));
  const inTable = new Set<EntenteRecord>(desk.length === 'full' ? top : []);
  const isRest = (record: EntenteRecord): boolean =>
    !inTable.has(record) && record.kind !== 'institution' && record.kind !== 'rule' && !isMissionOpening(record);
  const visits = toldRecords(desk, ['diplomacy'], (record) => record.kind === 'visit' && isRest(record));
  const rest = toldRecords(desk, ['diplomacy'], (record) => record.kind !== 'visit' && isRest(record));
  const institutions = toldRecords(desk, ['diplomacy'], (record) => record.kind === 'institution');
  const table = visitTable(desk, top);
  const sentences = (records: readonly EntenteRecord[]): Statement[] => records.flatMap((record) => tell(desk.subject, record));
  const [first, ...more]: Block[] = [
    ...paragraph(visitCounts(desk)),
    ...(table && desk.length === 'full' ? [table] : []),
    ...paragraphs(sentences(visits)),
    ...paragraphs(sentences(rest)),
    ...paragraph(sentences(institutions)),
    ...paragraph(organisationStatements(desk)),
    ...paragraphs([...ruleStatements(desk), ...sentences(toldRecords(desk, ['mobility'], (record) => record.kind !== 'rule'))]),
  ];
  return first ? { id: 'diplomacy', title: 'Diplomacy', blocks: [first, ...more] } : undefined;
}

/** Openings and closings of missions are told with the history. */
function isMissionOpening(record: EntenteRecord): boolean {
  return record.kind === 'mission' && (record.act === 'opened' || record.act === 'closed');
}

/** How often leaders are on record in the other country, and when last. */
function visitCounts(desk: Desk): Statement[] {
  if (!desk.subject.dossier.records.some((record) => record.kind === 'visit')) {
    return desk.subject.dossier.records.length === 0 ? [] : [say('No visit is on record.', notInDossier(desk.subject, 'visits'))];
  }
  return [desk.subject.first, desk.subject.second].map((from) => {
    const visits = topVisits(desk.subject, from.code);
    const to = partnerOf(desk.subject, from.code);
    const [oldest, newest] = [visits[0], visits.at(-1)];
    if (!oldest || !newest)
      return say(
        `No visit to ${named(to)} by a head of state or government of ${named(from)} is on record.`,
        notInDossier(desk.subject, `visits by leaders of ${from.name}`),
      );
    const span =
      visits.length === 1
        ? `One visit to ${named(to)} by a head of state or government of ${named(from)} is registered here, ${whenWords(oldest.date)}`
        : `${capitalise(count(visits.length))} visits to ${named(to)} by heads of state or government of ${named(from)} are registered here, the first ${whenWords(oldest.date)} and the last ${whenWords(newest.date)}`;
    return say(
      `${span}.`,
      ...onAll(
        desk.subject,
        visits.map((record) => ({ record })),
      ),
    );
  });
}

function visitTable(desk: Desk, visits: readonly VisitRecord[]): Table | undefined {
  const rows = [...visits]
    .sort((a, b) => compareEdtf(b.date, a.date) || (a.id < b.id ? -1 : 1))
    .map((visit): Cell[] => [
      text(`${shortDate(visit.date)}${visit.caveat ? ` (${visit.caveat})` : ''}`),
      text(memberOf(desk.subject, visit.host ?? '').name),
      cell(say(withoutDate(visit.text), onRecord(desk.subject, visit))),
    ]);
  const [first, ...rest] = rows;
  return (
    first && {
      type: 'table',
      look: 'visits',
      heading: 'Leaders’ visits to the other country',
      columns: ['When', 'In', 'Visit'],
      rows: [first, ...rest],
    }
  );
}

/** The latest rule each country sets for the other's nationals. */
export function latestRules(desk: Desk): RuleRecord[] {
  const rules = recordsOf(desk.subject, 'rule').filter((rule) => isTold(desk, rule) || desk.length === 'short');
  return [desk.subject.first, desk.subject.second].flatMap(
    (country) =>
      rules
        .filter((rule) => rule.for === country.code)
        .sort((a, b) => compareEdtf(a.date, b.date))
        .at(-1) ?? [],
  );
}

function ruleStatements(desk: Desk): Statement[] {
  return latestRules(desk).map((rule) =>
    say(
      rule.text
        ? fillDate(rule.text, rule)
        : `${capitalise(memberOf(desk.subject, rule.for).adjective)} passport holders: ${rule.requirement} for ${named(memberOf(desk.subject, rule.by))}, as seen ${whenWords(rule.date)}.`,
      onRecord(desk.subject, rule),
    ),
  );
}
