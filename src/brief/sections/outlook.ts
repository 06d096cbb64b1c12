/** What stands open: deadlines, ratifications, links, disputes. Nothing is predicted. */

import type { Ground } from '../../domain/provenance.ts';
import type { Statement } from '../../domain/statement.ts';
import { keysOf, notInDossier, onRecord } from '../../measures/subject.ts';
import type { TargetState } from '../../measures/target.ts';
import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold, paragraphs, tell } from '../tell.ts';
import { linkName } from '../tell-link.ts';
import { capitalise, dateWords, dayWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { count, countOf } from '../words/number.ts';
import { targetName } from './target.ts';

export function outlook(desk: Desk): Section | undefined {
  const statements = [...deadlines(desk), ...openAgreements(desk), ...stoppedLinks(desk), ...openDisputes(desk)];
  const [first, ...rest] = paragraphs(statements);
  return first ? { id: 'outlook', title: 'Challenges and outlook', blocks: [first, ...rest] } : undefined;
}

function deadlines(desk: Desk): Statement[] {
  return desk.targets.flatMap((target) => {
    const { deadline, record } = target;
    const day = deadline?.date.max;
    if (!day || !deadline || !isTold(desk, record)) return [];
    const ground = onRecord(desk.subject, record, deadline.statement);
    const words = deadline.statement.deadlineWords;
    const running = /^(within|in the next)/.test(words ?? '');
    const name = `The deadline of the ${targetName(target)}${words && running ? `, “${words}”,` : ''}`;
    const toTheDay = deadline.date.precision === 'day';
    const when = running && toTheDay ? dayWords(day) : dateWords(deadline.date);
    const derived = running ? ', if it runs from the day on which it was stated' : '';
    if (record.outcome.state !== 'open') return outcomeSentence(desk, target, name, when);
    if (day >= desk.subject.asOf)
      return [say(`${name} ${running ? (toTheDay ? 'falls on' : 'falls in') : 'is'} ${when}${derived}.`, ground)];
    return [
      say(`${name} passed ${running && toTheDay ? 'on' : 'with'} ${when}${derived}; no record held shows whether it was met.`, ground),
    ];
  });
}

/** A decided target: met, missed or dropped, with the evidence in its own words. */
function outcomeSentence(desk: Desk, { record, deadline }: TargetState, name: string, when: string): Statement[] {
  const { state, evidence, sources } = record.outcome;
  const proof = evidence ? `: ${evidence.replace(/\.$/, '')}` : '';
  const ground: Ground = sources
    ? { kind: 'records', records: [record.id], sources: keysOf(desk.subject.dyad.id, sources) }
    : onRecord(desk.subject, record, deadline?.statement ?? record);
  return [say(`${name} was ${when}; it counts as ${state} here${proof}.`, ground)];
}

/** Signed and, where it applies, not on record as ratified or in force. */
function openAgreements(desk: Desk): Statement[] {
  const signed = desk.ladders.flatMap((ladder) =>
    ladder.signed && ladder.record.ratification !== 'not applicable' && isTold(desk, ladder.record)
      ? [{ ladder, step: ladder.signed }]
      : [],
  );
  const open = signed.filter(({ ladder }) => !ladder.inForce && ladder.ratified.size === 0 && !ladder.changed);
  if (open.length === 0) return [];
  const record = 'record of ratification or entry into force';
  const told = 'told of here that may need ratification';
  const words =
    signed.length === 1
      ? `The one signed agreement ${told} has no ${record}.`
      : `Of the ${countOf(signed.length, 'signed agreement')} ${told}, ${signed.length === open.length ? 'none has a' : open.length === 1 ? 'one has no' : `${count(open.length)} have no`} ${record}.`;
  return [
    say(
      words,
      ...onAll(
        desk.subject,
        signed.map(({ ladder, step }) => ({ record: ladder.record, part: step })),
      ),
      notInDossier(desk.subject, 'ratification or entry into force'),
    ),
  ];
}

/** Direct links not known to work, each with its last state and when that was seen. */
function stoppedLinks(desk: Desk): Statement[] {
  const stopped = desk.links.filter(({ now, record, begun }) => now === 'not operating' && record.direct && begun && isTold(desk, record));
  if (stopped.length === 0) return [];
  const names = stopped.map(
    ({ record, latest }) => `${linkName(record)} (${latest.status === 'suspended' ? 'suspended' : 'last word'} ${dateWords(latest.date)})`,
  );
  const verb = stopped.length === 1 ? 'is' : 'are';
  return [
    say(
      `${capitalise(listWords(names))} ${verb} not on record as operating.`,
      ...onAll(
        desk.subject,
        stopped.map(({ record, latest: part }) => ({ record, part })),
      ),
    ),
  ];
}

function openDisputes(desk: Desk): Statement[] {
  return desk.subject.dossier.records.flatMap((record) =>
    record.kind === 'dispute' && record.state === 'open' && isTold(desk, record) ? tell(desk.subject, record) : [],
  );
}
