/** At most five sentences: what they are to each other, how they connect, whose trade numbers, the target, the papers. */

import type { Country } from '../../domain/country.ts';
import type { Day } from '../../domain/edtf.ts';
import { certainOrder, compareEdtf, compareText } from '../../domain/edtf.ts';
import type { Period } from '../../domain/quantity.ts';
import type { EntenteRecord, LinkState, TargetStatement, VisitRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Book, TradeFigure } from '../../measures/books.ts';
import { isFullYear, latestYear } from '../../measures/books.ts';
import { bordersGround } from '../../measures/geography.ts';
import { inForceNow } from '../../measures/ladder.ts';
import type { LinkStanding } from '../../measures/links.ts';
import { memberOf, notInDossier, onRecord, recordsOf } from '../../measures/subject.ts';
import type { Distance } from '../../measures/target.ts';
import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { possessive } from '../words/country.ts';
import { capitalise, dateWords, dayWords, fillDate, whenWords } from '../words/date.ts';
import { listWords, withIndefinite } from '../words/list.ts';
import { amountWords, count, countOf, times } from '../words/number.ts';
import { borderClause, borderNote, distanceSentences, hasCapitalNote, pairWords } from './geography.ts';
import { organisationStatements } from './organisations.ts';
import { milestone, standingStatements, statusAgreement } from './relations.ts';
import { deadlineDay, distanceWords, lowerArticle, targetName } from './target.ts';
import { figuresOf, flowWords, periodWords, totalWords } from './trade-words.ts';

const MOST = 5;

/** The sentences in reading order; where there are too many, those of the lowest weight go. */
export function bottomLine(desk: Desk): Section {
  const status = statusSentence(desk);
  const candidates = [
    ...weighted(1, standingStatements(desk)),
    ...weighted(1, status),
    ...latestSentences(desk, status),
    ...weighted(2, [connectionSentence(desk)]),
    ...weighted(3, tradeSentence(desk)),
    ...weighted(4, targetSentence(desk)),
    ...weighted(4, papersSentence(desk)),
    ...weighted(6, registerSentence(desk)),
    ...weighted(2, thinSentences(desk)),
  ];
  const kept = [...candidates].sort((a, b) => a.weight - b.weight).slice(0, MOST);
  const [first, ...rest] = candidates.filter((candidate) => kept.includes(candidate)).map(({ sentence }) => sentence);
  if (!first) throw new Error('a dyad has a connection sentence');
  return { id: 'bottom-line', title: 'Bottom line', blocks: [{ type: 'paragraph', statements: [first, ...rest] }] };
}

interface Weighted {
  /** 1 stays longest. */
  readonly weight: number;
  readonly sentence: Statement;
}

function weighted(weight: number, sentences: readonly Statement[]): Weighted[] {
  return sentences.map((sentence) => ({ weight, sentence }));
}

/** `Kazakhstan and Pakistan declared a strategic partnership on ..., during the state visit of ...`. */
function statusSentence(desk: Desk): Statement[] {
  const rupture = milestone(desk, 'rupture');
  const resumption = milestone(desk, 'resumption');
  const broken = rupture && (!resumption || compareEdtf(resumption.date, rupture.date) < 0);
  const status = statusAgreement(desk);
  if (broken) return [say(fillDate(rupture.text, rupture), onRecord(desk.subject, rupture))];
  if (status) {
    const { record, step } = status;
    const visit = visitAround(desk, step.date);
    const during = visit ? `, during the ${visit.form} of ${officeWords(visit)}` : '';
    const verb = record.form === 'declaration' ? 'declared' : 'agreed on';
    return [
      say(
        `${capitalise(pairWords(desk))} ${verb} ${withIndefinite(record.status ?? '')} ${whenWords(step.date)}${during}.`,
        onRecord(desk.subject, record, step),
        ...(visit ? [onRecord(desk.subject, visit)] : []),
      ),
    ];
  }
  const found = milestone(desk, 'partnership') ?? resumption ?? milestone(desk, 'relations');
  return found ? [say(fillDate(found.text, found), onRecord(desk.subject, found))] : [];
}

/** The newest two of the leading entries that no sentence above tells, in order of time; the newest weighs more. */
function latestSentences(desk: Desk, told: readonly Statement[]): Weighted[] {
  const known = new Set(told.flatMap(({ grounds }) => grounds.flatMap((ground) => (ground.kind === 'records' ? ground.records : []))));
  return desk.subject.dossier.records
    .filter(
      (record) =>
        record.rank === 1 && !known.has(record.id) && LEADING.includes(record.kind) && (record.date.max ?? '') >= recent(desk.subject.asOf),
    )
    .sort((a, b) => compareEdtf(a.date, b.date) || compareText(a.id, b.id))
    .slice(-2)
    .flatMap((record, at, all) => {
      const sentence = 'text' in record && record.text ? [say(fillDate(record.text, record), onRecord(desk.subject, record))] : [];
      return weighted(at === all.length - 1 ? 5 : 5.5, sentence);
    });
}

const LEADING: readonly EntenteRecord['kind'][] = ['event', 'visit', 'dispute', 'programme', 'mission', 'agreement'];

/** Older than three years is no news. */
function recent(asOf: Day): Day {
  return `${Number(asOf.slice(0, 4)) - 3}${asOf.slice(4)}`;
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
  const office = visitor.office.replace(/ of .*/, '').replace(/(^| )\p{Ll}/gu, (start) => start.toUpperCase());
  return `${office} ${visitor.person}`;
}

/** Border or distance, and the direct flights on record. */
function connectionSentence(desk: Desk): Statement {
  const subject = desk.subject.dossier.records.length === 0 || statusAgreement(desk) === undefined ? capitalise(pairWords(desk)) : 'They';
  const flights = desk.links.filter(({ record, begun }) => record.mode === 'flight' && record.direct && begun);
  const [only] = flights;
  if (!only?.begun) return say(`${subject} ${borderClause(desk)}.`, bordersGround(desk.subject));
  const border = desk.border ? 'share a land border' : 'share no land border';
  const words = flights.length === 1 ? oneFlight(only) : someFlights(flights);
  return say(
    `${subject} ${border}; ${words}.`,
    bordersGround(desk.subject),
    ...onAll(
      desk.subject,
      flights.flatMap(({ record, begun, stopped }) => [
        ...(begun ? [{ record, part: begun }] : []),
        ...(stopped ? [{ record, part: stopped }] : []),
      ]),
    ),
  );
}

function oneFlight({ record, opened, begun, stopped, latest }: LinkStanding): string {
  const start = opened ? `opened ${whenWords(opened.date)}` : `was seen operating ${begun ? whenWords(begun.date) : ''}`;
  return `the one direct flight on record, ${record.route}, ${start} and ${endWords(stopped, latest, opened)}`;
}

function endWords(stopped: LinkState | undefined, latest: LinkState, opened: LinkState | undefined): string {
  if (!stopped) return latest === opened ? 'is not on record as stopped' : `was last seen operating ${whenWords(latest.date)}`;
  const verb = { closed: 'closed', suspended: 'suspended' }[stopped.status as 'closed'];
  return verb ? `was ${verb} ${whenWords(stopped.date)}` : `was not operating by ${dayWords(stopped.date.max ?? stopped.date.min ?? '')}`;
}

/** Several flights: how many are not known to have stopped; the record is no timetable. */
function someFlights(flights: readonly LinkStanding[]): string {
  const stopped = flights.filter(({ now }) => now === 'not operating' || now === 'closed').length;
  const none = flights.length === 2 ? 'neither' : 'none';
  const every = flights.length === 2 ? 'both' : 'all';
  const share = stopped === 0 ? none : stopped === flights.length ? every : `${count(stopped)} of them`;
  return `${count(flights.length)} direct flights are on record here (the list may be incomplete), ${share} as stopped`;
}

/** The latest full year of each book, and what it counts of the time since, with whose it is. */
function tradeSentence(desk: Desk): Statement[] {
  const levels = [desk.books.first, desk.books.second].flatMap((book) => levelOf(desk, book));
  if (levels.length === 0) return latestStatement(desk);
  const [one, two] = levels;
  const clauses = [one, two].flatMap((level, at) => (level ? [levelClause(level, at === 0, at === 0 ? two : one)] : []));
  const ratio = one?.exact && two?.exact && one.period === two.period ? compareWords(one.dollars, two.dollars) : '';
  const newest =
    levels
      .map(({ end }) => end)
      .sort(compareText)
      .at(-1) ?? '';
  const stale =
    newest < twoYearsBefore(desk.subject.asOf)
      ? `; no full-year total after ${newest.slice(0, 4)} is on record in either’s statistics`
      : '';
  const later = laterStatement(desk, newest);
  const stated = later ? `; ${asSubject(later.reporter.name)} put it at ${amountWords(later.amount)} for ${periodWords(later.period)}` : '';
  const figures = [...levels.flatMap((level) => level.figures), ...(later ? [later] : [])];
  return [
    say(
      `${clauses.join('; ')}${ratio}${stale}${stated}.`,
      ...onAll(
        desk.subject,
        figures.map((record) => ({ record })),
      ),
    ),
  ];
}

/** One book's clause; a book two years or more behind the other is said to end there, and a zero is said in words. */
function levelClause(level: Level, first: boolean, other: Level | undefined): string {
  const owner = first ? capitalise(possessive(level.country)) : possessive(level.country);
  if (level.dollars === 0) return `${owner} data show no trade in ${level.span}`;
  const behind = other !== undefined && Number(other.end.slice(0, 4)) - Number(level.end.slice(0, 4)) >= 2;
  if (behind) return `${owner} latest full year on record, ${level.span}, has ${level.total}`;
  return first ? `${owner} data put trade at ${level.words}` : `${owner} put it at ${level.words}`;
}

interface Level {
  readonly country: Country;
  readonly words: string;
  readonly total: string;
  readonly span: string;
  readonly dollars: number;
  readonly exact: boolean;
  readonly period: string;
  readonly end: Day;
  readonly figures: readonly TradeFigure[];
}

/** A book's latest full year, its fiscal label spelt out, with the latest part of a year after it. */
function levelOf(desk: Desk, book: Book): Level[] {
  const line = latestYear(book);
  if (!line?.total) return [];
  const end = line.period.date.max ?? '';
  const since = book.lines.filter(({ period, turnover }) => turnover && !isFullYear(period) && (period.date.min ?? '') > end).at(-1);
  const after = since?.turnover ? ` and ${amountWords(since.turnover.amount)} in ${periodWords(since.period)}` : '';
  return [
    {
      country: memberOf(desk.subject, book.country),
      words: `${totalWords(line)} in ${spelt(line.period)}${after}`,
      total: totalWords(line),
      span: spelt(line.period),
      dollars: line.total.dollars,
      exact: line.total.exact,
      period: line.period.date.text,
      end: since?.period.date.max ?? end,
      figures: [...figuresOf(line), ...(since?.turnover ? [since.turnover] : [])],
    },
  ];
}

/** `2024`; `FY25 (July 2024 – June 2025)`. */
function spelt(period: Period): string {
  return period.label ? `${period.label} (${dateWords(period.date)})` : dateWords(period.date);
}

/** A turnover somebody stated for a year later than the books reach. */
function laterStatement(desk: Desk, newest: Day): TradeFigure | undefined {
  const latest = desk.books.statements
    .filter(({ flow, period }) => flow === 'turnover' && isFullYear(period) && period.calendar !== 'unstated')
    .at(-1);
  return latest && newest < twoYearsBefore(desk.subject.asOf) && (latest.period.date.max ?? '') > newest ? latest : undefined;
}

function twoYearsBefore(asOf: Day): Day {
  return `${Number(asOf.slice(0, 4)) - 2}${asOf.slice(4)}`;
}

function compareWords(first: number, second: number): string {
  const ratio = Math.max(first, second) / Math.min(first, second);
  return Number.isFinite(ratio) && ratio >= 1.5 ? `, the larger ${times(ratio)} the smaller` : '';
}

/** Without any book: the latest figure somebody stated. */
/** A name before its verb: one with a phrase in apposition closes that with a comma. */
function asSubject(name: string): string {
  return name.includes(', ') ? `${name},` : name;
}

function latestStatement(desk: Desk): Statement[] {
  // Trade both ways says more than one way.
  const latest = desk.books.statements.findLast(({ flow }) => flow === 'turnover') ?? desk.books.statements.at(-1);
  if (!latest) return [];
  return [
    say(
      `${capitalise(asSubject(latest.reporter.name))} put ${flowWords(desk.subject, latest)} at ${amountWords(latest.amount)} for ${periodWords(latest.period)}; no full-year total in dollars of either country’s statistics is on record.`,
      onRecord(desk.subject, latest),
    ),
  ];
}

function targetSentence(desk: Desk): Statement[] {
  const target = desk.targets.find(({ record }) => record.rank === 1 && record.measure === 'turnover');
  if (!target) return [];
  const { record, set, deadline } = target;
  const given = deadline && deadline.statement !== set;
  const words = deadline?.statement.deadlineWords ? `“${deadline.statement.deadlineWords}”` : (deadlineDay(target) ?? '');
  const earlier = record.statements.some((statement) => statement !== deadline?.statement && statement.deadline !== undefined);
  const act = earlier ? 'moved its deadline to' : 'gave it the deadline';
  const history = given
    ? `; ${lowerArticle(deadline.statement.by)} ${act} ${words} ${whenWords(deadline.statement.date)}`
    : deadline
      ? `, for ${words}`
      : '';
  const said = newestDistance(target.distances);
  const distance = said ? `; ${distanceWords(desk, target, [said], 'it')}` : '';
  const parts = [{ record, part: set }, ...(given ? [{ record, part: deadline.statement }] : [])];
  const figures = said ? ('statement' in said.from ? [said.from.statement] : figuresOf(said.from.line)) : [];
  return [
    say(
      `The ${targetName(target)} was ${setVerb(set)} ${whenWords(set.date)}${history}${distance}.`,
      ...onAll(desk.subject, [...parts, ...figures.map((figure) => ({ record: figure }))]),
    ),
  ];
}

/** A hope or an offer is not a target that was set. */
function setVerb({ act }: TargetStatement): string {
  return act === 'hoped' ? 'voiced as a hope' : act === 'offered' ? 'offered' : 'set';
}

/** The level of the latest period; of one period the one that somebody stated, as that is what the target was held against. */
function newestDistance(distances: readonly Distance[]): Distance | undefined {
  const end = ({ from }: Distance): Day => ('statement' in from ? from.statement.period.date.max : from.line.period.date.max) ?? '';
  return [...distances].sort((a, b) => compareText(end(a), end(b))).at(-1);
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
  return [];
}

/** How many of the agreements on record are in force: what is left to say where no day of signing stands out. */
function registerSentence(desk: Desk): Statement[] {
  const signed = desk.ladders.filter(({ signed: step, record }) => step && record.ratification !== 'not applicable');
  if (signed.length === 0) return [];
  const inForce = signed.filter((ladder) => inForceNow(ladder));
  return [
    say(
      `Of the ${countOf(signed.length, 'signed agreement')} registered here that may need ratification, ${inForce.length === 0 ? 'none is' : inForce.length === 1 ? 'one is' : `${count(inForce.length)} are`} on record as in force.`,
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
    ...borderNote(desk),
    // What an entity is comes before how far it is, and a capital that needs a note is told where the note is.
    ...(standingStatements(desk).length === 0 && !hasCapitalNote(desk) ? distanceSentences(desk).slice(0, 1) : []),
    ...organisationStatements(desk).slice(0, 1),
    say(
      `Entente holds no dossier of this dyad: ${listWords(['relations', 'visits', 'trade', 'agreements', 'links'])} are not covered here.`,
      notInDossier(desk.subject, 'any record'),
    ),
  ];
}
