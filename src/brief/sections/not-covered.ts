/** What the brief could not cover, why, and which command shows or fills it. */
import type { Blank } from '../../domain/blank.ts';
import type { Day } from '../../domain/edtf.ts';
import type { EntenteRecord } from '../../domain/record.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { capitalise, dayWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { countOf } from '../words/number.ts';

/** What a reader expects in any brief, and whether a record answers it. */
const EXPECTED: readonly { readonly what: string; readonly answers: (record: EntenteRecord) => boolean }[] = [
  {
    what: 'the beginning of diplomatic relations',
    answers: (record) => record.kind === 'event' && (record.milestone === 'relations' || record.milestone === 'rupture'),
  },
  { what: 'visits', answers: (record) => record.kind === 'visit' },
  { what: 'figures of trade', answers: (record) => record.kind === 'figure' && record.measure === 'trade' },
  { what: 'agreements', answers: (record) => record.kind === 'agreement' },
  { what: 'embassies and other missions', answers: (record) => record.kind === 'mission' },
  { what: 'transport links', answers: (record) => record.kind === 'link' || record.topic === 'connectivity' },
  { what: 'entry rules', answers: (record) => record.kind === 'rule' || record.topic === 'mobility' },
];

export function notCovered(desk: Desk): Section {
  const blanks = [
    ...desk.subject.dossier.gaps,
    ...expectedBlanks(desk),
    ...standingBlanks(desk),
    ...undatedMemberships(desk),
    ...undatableBlank(desk),
    ...minorBlank(desk),
  ];
  const [first, ...rest] = blanks.map(rowOf);
  if (!first) throw new Error('there is always something a brief does not cover');
  const looked = lastSearch(blanks, desk.subject.asOf);
  return {
    id: 'not-covered',
    title: 'Not covered',
    blocks: [
      {
        type: 'table',
        look: 'gaps',
        ...(looked ? { lead: `What the dossier lacks was last looked for on ${dayWords(looked)}.` } : {}),
        columns: ['What', 'Why', 'Command'],
        rows: [first, ...rest],
      },
    ],
  };
}

/** The latest day on which a gap was looked for, unless the brief is of an earlier day. */
function lastSearch(blanks: readonly Blank[], asOf: Day): Day | undefined {
  const days = blanks.flatMap(({ search }) => search.on?.max ?? []).filter((day) => day <= asOf);
  return days.sort().at(-1);
}

function rowOf(blank: Blank): Cell[] {
  const why = `${blank.reason}${blank.detail ? `: ${blank.detail}` : ''}`;
  return [text(blank.what), cell(say(why, { kind: 'search', search: blank.search })), text(blank.command)];
}

/** What a dossier would hold and this one does not: one row a thing, or one for all where there is no dossier. */
function expectedBlanks(desk: Desk): Blank[] {
  const { dyad, dossier, first, second } = desk.subject;
  const where = [`dossier ${dyad.id}`] as const;
  if (dossier.records.length === 0) {
    const all = capitalise(listWords(EXPECTED.map(({ what }) => what)));
    return [
      {
        id: 'dossier',
        what: all,
        reason: 'unknown',
        detail: 'no dossier of this dyad; not looked for',
        search: { what: 'any record', where },
        command: `entente dossier new ${first.code} ${second.code}`,
      },
    ];
  }
  // A gap that an editor has worded says it better.
  const worded = (what: string): boolean =>
    dossier.gaps.some((gap) => gap.what.toLowerCase().includes(what.replace('the beginning of ', '')));
  return EXPECTED.filter(({ what, answers }) => !dossier.records.some(answers) && !worded(what)).map(({ what }) => ({
    id: `expected-${what.replaceAll(' ', '-')}`,
    what: capitalise(what),
    reason: 'not found',
    detail: 'no such record in the dossier',
    search: { what, where },
    command: `entente dossier show ${dyad.id}`,
  }));
}

/** What no dossier holds but public statistics would, with the import that adds it; and what is not computed yet. */
function standingBlanks(desk: Desk): Blank[] {
  const blank = (id: string, what: string, reason: Blank['reason'], command = 'none yet'): Blank => ({
    id,
    what,
    reason,
    search: { what, where: [reason === 'not imported' ? 'the lake of public statistics' : 'this version of Entente'] },
    command,
  });
  const held = (table: string): boolean => desk.subject.statistics?.tables.has(table) ?? false;
  const fromLake = (id: string, what: string, table: string, command: string): Blank[] =>
    held(table) ? [] : [blank(id, what, 'not imported', command)];
  const target = desk.targets.some(({ record }) => record.outcome.state === 'open')
    ? [blank('reach', 'Whether the target can be reached', 'not computed')]
    : [];
  return [
    ...fromLake('flows', 'Trade by year in UN Comtrade and CEPII BACI', 'trade_flows', 'entente lake import baci FILE'),
    held('trade_flows')
      ? blank('products', 'Trade by product and month', 'not computed')
      : blank('products', 'Trade by product and month', 'not imported', 'entente lake import comtrade FILE'),
    ...fromLake('votes', 'Votes in the UN General Assembly', 'votes', 'entente lake import unga-votes FILE'),
    ...target,
    blank('routes', 'Costs and times of routes between the two', 'not computed'),
  ];
}

/** Organisations whose lists have members without a date, so that an earlier day cannot count them. */
function undatedMemberships(desk: Desk): Blank[] {
  const { undated } = desk.memberships;
  if (undated.length === 0) return [];
  const names = listWords(undated.map(({ short }) => short));
  return [
    {
      id: 'undated-memberships',
      what: `Membership on that day of ${names}`,
      reason: 'unknown',
      detail: 'the lists held give no date by which it was public',
      search: { what: `dates of membership in ${names}`, where: ['membership lists'] },
      command: 'none yet',
    },
  ];
}

/** Entries too small for this length of brief: on record, and one command away. */
function minorBlank(desk: Desk): Blank[] {
  const { dossier, dyad, first, second } = desk.subject;
  const minor = dossier.records.filter((record) => !isTold(desk, record)).length;
  if (minor === 0) return [];
  return [
    {
      id: 'minor',
      what: countOf(minor, 'minor entry', 'minor entries'),
      reason: 'not applicable',
      detail: 'on record, left out of this length of brief',
      search: { what: `entries of rank above ${desk.length === 'short' ? 1 : 2}`, where: [`dossier ${dyad.id}`] },
      command: `entente brief ${first.code} ${second.code} --sections register`,
    },
  ];
}

function undatableBlank(desk: Desk): Blank[] {
  const { undatable, dyad, asOf } = desk.subject;
  if (undatable.length === 0) return [];
  return [
    {
      id: 'undatable',
      what: `${countOf(undatable.length, 'record')} left out`,
      reason: 'unknown',
      detail: 'nothing tells when they became public',
      search: { what: `a date of publication for ${undatable.join(', ')}`, where: [`dossier ${dyad.id}, as of ${asOf}`] },
      command: `entente dossier show ${dyad.id}`,
    },
  ];
}
