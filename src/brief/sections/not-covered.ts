/** What the brief could not cover, why, and which command shows or fills it. */
import type { Blank } from '../../domain/blank.ts';
import { statement } from '../../domain/statement.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { isTold } from '../tell.ts';
import { dateWords } from '../words/date.ts';
import { countOf } from '../words/number.ts';

/** Topics a reader expects in any brief, with the kind of record that would fill each. */
const EXPECTED = [
  { what: 'The beginning of diplomatic relations', kinds: ['event'], topics: ['history'] },
  { what: 'Visits', kinds: ['visit'], topics: ['diplomacy', 'history', 'trade', 'security', 'connectivity'] },
  { what: 'Figures of trade between the two', kinds: ['figure'], topics: ['trade'] },
  { what: 'Agreements', kinds: ['agreement'], topics: [] },
  { what: 'Embassies and other missions', kinds: ['mission'], topics: [] },
  { what: 'Transport links', kinds: ['link'], topics: [] },
  { what: 'Entry rules for each other’s nationals', kinds: ['rule'], topics: [] },
] as const;

export function notCovered(desk: Desk): Section {
  const blanks = [
    ...desk.subject.dossier.gaps,
    ...expectedBlanks(desk),
    ...standingBlanks(desk),
    ...undatableBlank(desk),
    ...minorBlank(desk),
  ];
  const [first, ...rest] = blanks.map(rowOf);
  if (!first) throw new Error('there is always something a brief does not cover');
  return {
    id: 'not-covered',
    title: 'Not covered',
    blocks: [{ type: 'table', look: 'gaps', columns: ['What', 'Why', 'Command'], rows: [first, ...rest] }],
  };
}

function rowOf(blank: Blank): Cell[] {
  const searched = blank.search.on ? `; looked for by ${dateWords(blank.search.on)}` : '';
  const why = `${blank.reason}${blank.detail ? `: ${blank.detail}` : ''}${searched}`;
  return [text(blank.what), cell(statement(why, { kind: 'search', search: blank.search })), text(blank.command)];
}

/** What a dossier of this dyad would hold and this one does not. */
function expectedBlanks(desk: Desk): Blank[] {
  const { dyad, dossier, first, second } = desk.subject;
  const none = dossier.records.length === 0;
  const command = none ? `entente dossier new ${first.code} ${second.code}` : `entente dossier show ${dyad.id}`;
  return EXPECTED.filter(
    ({ kinds, topics }) =>
      !dossier.records.some(
        (record) =>
          (kinds as readonly string[]).includes(record.kind) &&
          (topics.length === 0 || (topics as readonly string[]).includes(record.topic)),
      ),
  ).map(({ what, kinds }) => ({
    id: `expected-${kinds.join('-')}`,
    what,
    reason: 'not found',
    detail: none ? 'no dossier of this dyad' : `no such record in the dossier`,
    search: { what: `${kinds.join(', ')} records`, where: [`dossier ${dyad.id}`] },
    command,
  }));
}

/** What no dossier holds, because no public statistics are imported. */
function standingBlanks(desk: Desk): Blank[] {
  const where = [`this version of Entente, which imports no dataset of trade or votes`] as const;
  const blank = (id: string, what: string, reason: Blank['reason']): Blank => ({
    id,
    what,
    reason,
    search: { what, where },
    command: 'none yet',
  });
  const target = desk.targets.some(({ record }) => record.outcome.state === 'open')
    ? [blank('reach', 'Whether the target can be reached', 'not computed')]
    : [];
  return [
    blank('products', 'Trade by product and month', 'not imported'),
    blank('votes', 'Votes in the UN General Assembly', 'not imported'),
    ...target,
    blank('routes', 'Costs and times of routes between the two', 'not computed'),
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
