/** At most five sentences: what they are to each other, how they connect, whose trade numbers, the target, the papers. */
import { certainOrder } from '../../domain/edtf.ts';
import type { VisitRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Book } from '../../measures/books.ts';
import { latestYear } from '../../measures/books.ts';
import { bordersGround } from '../../measures/geography.ts';
import { memberOf, notInDossier, onRecord, recordsOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { possessive } from '../words/country.ts';
import { capitalise, dayWords, fillDate, whenWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { amountWords, count, times } from '../words/number.ts';
import { borderClause, distanceSentences, pairWords } from './geography.ts';
import { organisationStatements } from './organisations.ts';
import { milestone, standingStatements, statusAgreement } from './relations.ts';
import { deadlineDay, levelWords, targetName } from './target.ts';
import { figuresOf, flowWords, periodWords, totalWords } from './trade-words.ts';

const MOST = 5;

export function bottomLine(desk: Desk): Section {
  const sentences = [
    ...standingStatements(desk),
    ...statusSentence(desk),
    connectionSentence(desk),
    ...tradeSentence(desk),
    ...targetSentence(desk),
    ...papersSentence(desk),
    ...thinSentences(desk),
  ];
  const [first, ...rest] = sentences.slice(0, MOST);
  if (!first) throw new Error('a dyad has a connection sentence');
  return { id: 'bottom-line', title: 'Bottom line', blocks: [{ type: 'paragraph', statements: [first, ...rest] }] };
}

/** `Kazakhstan and Pakistan declared a strategic partnership on ..., during the state visit of ...`. */
function statusSentence(desk: Desk): Statement[] {
  const status = statusAgreement(desk);
  if (status) {
    const { record, step } = status;
    const visit = visitAround(desk, record.steps.at(-1)?.date ?? record.date);
    const during = visit ? `, during the ${visit.form} of ${officeWords(visit)}` : '';
    const verb = record.form === 'declaration' ? 'declared' : 'agreed on';
    return [
      say(
        `${capitalise(pairWords(desk))} ${verb} a ${record.status} ${whenWords(step.date)}${during}.`,
        onRecord(desk.subject, record, step),
        ...(visit ? [onRecord(desk.subject, visit)] : []),
      ),
    ];
  }
  const rupture = milestone(desk, 'rupture');
  const found = rupture ?? milestone(desk, 'partnership') ?? milestone(desk, 'relations');
  return found ? [say(fillDate(found.text, found), onRecord(desk.subject, found))] : [];
}

/** The top visit in whose days the act fell. */
function visitAround(desk: Desk, date: VisitRecord['date']): VisitRecord | undefined {
  return recordsOf(desk.subject, 'visit').find(
    (visit) =>
      (visit.form === 'state visit' || visit.form === 'official visit') &&
      visit.date.precision !== 'year' &&
      certainOrder(visit.date, date) === 0 &&
      visit.date.text.length >= 10,
  );
}

function officeWords(visit: VisitRecord): string {
  const [visitor] = visit.visitors;
  return `${capitalise(visitor.office.replace(/ of .*/, ''))} ${visitor.person}`;
}

/** Border or distance, and the direct flights on record. */
function connectionSentence(desk: Desk): Statement {
  const flights = desk.links.filter(({ record, opened }) => record.mode === 'flight' && record.direct && opened);
  const [only] = flights;
  const subject = desk.subject.dossier.records.length === 0 || statusAgreement(desk) === undefined ? capitalise(pairWords(desk)) : 'They';
  if (!only?.opened) return say(`${subject} ${borderClause(desk)}.`, bordersGround(desk.subject));
  const one = flights.length === 1 ? 'the one direct flight on record' : `the first of ${count(flights.length)} direct flights on record`;
  const since = only.stopped
    ? `was not operating by ${dayWords(only.stopped.date.max ?? only.stopped.date.min ?? '')}`
    : 'is not on record as stopped';
  const flight = `${one}, ${only.record.route}, opened ${whenWords(only.opened.date)} and ${since}`;
  const border = desk.border ? 'share a land border' : 'share no land border';
  return say(
    `${subject} ${border}; ${flight}.`,
    bordersGround(desk.subject),
    ...onAll(desk.subject, [
      { record: only.record, part: only.opened },
      ...(only.stopped ? [{ record: only.record, part: only.stopped }] : []),
    ]),
  );
}

/** The latest full year of each book, with whose it is. */
function tradeSentence(desk: Desk): Statement[] {
  const levels = [desk.books.first, desk.books.second].flatMap((book) => levelOf(desk, book));
  if (levels.length === 0) return latestStatement(desk);
  const [one, two] = levels;
  const clauses = [one, two].flatMap((level, at) =>
    level
      ? [
          `${at === 0 ? capitalise(possessive(level.country)) : possessive(level.country)} ${at === 0 ? 'data put trade' : 'put it'} at ${level.words}`,
        ]
      : [],
  );
  const ratio = one && two ? compareWords(one.dollars, two.dollars) : '';
  return [
    say(
      `${clauses.join('; ')}${ratio}.`,
      ...onAll(
        desk.subject,
        levels.flatMap(({ figures }) => figures).map((record) => ({ record })),
      ),
    ),
  ];
}

function levelOf(desk: Desk, book: Book) {
  const line = latestYear(book);
  if (!line?.total) return [];
  const country = memberOf(desk.subject, book.country);
  return [{ country, words: `${totalWords(line)} in ${periodWords(line.period)}`, dollars: line.total.dollars, figures: figuresOf(line) }];
}

function compareWords(first: number, second: number): string {
  const ratio = Math.max(first, second) / Math.min(first, second);
  return Number.isFinite(ratio) && ratio >= 1.5 ? `, the larger ${times(ratio)} the smaller` : '';
}

/** Without any book: the latest figure somebody stated. */
function latestStatement(desk: Desk): Statement[] {
  const latest = desk.books.statements.at(-1);
  if (!latest) return [];
  return [
    say(
      `${capitalise(latest.reporter.name)} put ${flowWords(desk.subject, latest)} at ${amountWords(latest.amount)} for ${periodWords(latest.period)}; no figure of either country’s statistics is on record.`,
      onRecord(desk.subject, latest),
    ),
  ];
}

function targetSentence(desk: Desk): Statement[] {
  const target = desk.targets.find(({ record }) => record.rank === 1 && record.measure === 'turnover');
  if (!target) return [];
  const { record, set, deadline } = target;
  const moved = deadline && deadline.statement !== set;
  const history = moved
    ? `, set ${whenWords(set.date)}, was moved ${whenWords(deadline.statement.date)} to ${deadline.statement.deadlineWords ? `“${deadline.statement.deadlineWords}”` : deadlineDay(target)}`
    : ` was set ${whenWords(set.date)}`;
  const said = target.distances.find(({ from }) => 'statement' in from) ?? target.distances.at(-1);
  const distance = said ? `; ${levelWords(desk, said)} would have to grow ${times(said.times)}` : '';
  const parts = [{ record, part: set }, ...(moved ? [{ record, part: deadline.statement }] : [])];
  const figures = said ? ('statement' in said.from ? [said.from.statement] : figuresOf(said.from.line)) : [];
  return [
    say(
      `The ${targetName(target)}${history}${distance}.`,
      ...onAll(desk.subject, [...parts, ...figures.map((figure) => ({ record: figure }))]),
    ),
  ];
}

/** The papers last signed together, and that none is on record as in force. */
function papersSentence(desk: Desk): Statement[] {
  const papers = recordsOf(desk.subject, 'figure')
    .filter((figure) => figure.rank === 1 && figure.measure === 'count' && /document/.test(figure.amount.unit))
    .at(-1);
  const signed = desk.ladders.filter(({ signed: step, record }) => step && record.ratification !== 'not applicable');
  if (papers) {
    const day = papers.date;
    const those = signed.filter(({ signed: step }) => step && certainOrder(step.date, day) === 0);
    const none = those.every(({ ratified, inForce }) => ratified.size === 0 && !inForce);
    return [
      say(
        `Of the ${amountWords(papers.amount)} reported signed ${whenWords(day)}, ${none ? 'none is on record here as ratified or in force' : 'some are on record here as ratified or in force'}.`,
        onRecord(desk.subject, papers),
        notInDossier(desk.subject, 'ratification or entry into force'),
      ),
    ];
  }
  if (signed.length === 0) return [];
  const inForce = signed.filter((ladder) => ladder.inForce && ladder.changed?.rung !== 'lapsed');
  return [
    say(
      `Of ${signed.length === 1 ? 'the one agreement' : `the ${count(signed.length)} agreements`} registered here as signed, ${inForce.length === 0 ? 'none is' : inForce.length === 1 ? 'one is' : `${count(inForce.length)} are`} on record as in force.`,
      ...onAll(
        desk.subject,
        signed.map(({ record }) => ({ record })),
      ),
    ),
  ];
}

/** For a dyad of which little is held: distance, organisations, and that there is no dossier. */
function thinSentences(desk: Desk): Statement[] {
  if (desk.subject.dossier.records.length > 0) return [];
  return [
    // What an entity is comes before how far it is.
    ...(standingStatements(desk).length === 0 ? distanceSentences(desk).slice(0, 1) : []),
    ...organisationStatements(desk).slice(0, 1),
    say(
      `Entente holds no dossier of this dyad: ${listWords(['relations', 'visits', 'trade', 'agreements', 'links'])} are not covered here.`,
      notInDossier(desk.subject, 'any record'),
    ),
  ];
}
