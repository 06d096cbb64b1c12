/** What stands open: deadlines, ratifications, links, disputes. Nothing is predicted. */

import type { Statement } from '../../domain/statement.ts';
import { notInDossier, onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Section } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold, paragraphs, tell } from '../tell.ts';
import { capitalise, dayWords, whenWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { countOf } from '../words/number.ts';
import { targetName } from './target.ts';

export function outlook(desk: Desk): Section | undefined {
  const statements = [...deadlines(desk), ...openAgreements(desk), ...stoppedLinks(desk), ...openDisputes(desk)];
  const [first, ...rest] = paragraphs(statements);
  return first ? { id: 'outlook', title: 'Challenges and outlook', blocks: [first, ...rest] } : undefined;
}

function deadlines(desk: Desk): Statement[] {
  return desk.targets.flatMap((target) => {
    const day = target.deadline?.date.max;
    if (!day || !target.deadline || !isTold(desk, target.record)) return [];
    const words = target.deadline.statement.deadlineWords ? `, “${target.deadline.statement.deadlineWords}”,` : '';
    const ground = onRecord(desk.subject, target.record, target.deadline.statement);
    if (day >= desk.subject.asOf) {
      return [
        say(
          `The deadline of the ${targetName(target)}${words} falls on ${dayWords(day)} if it runs from the day on which it was stated.`,
          ground,
        ),
      ];
    }
    const outcome =
      target.record.outcome.state === 'open' ? 'no record held shows whether it was met' : `it was ${target.record.outcome.state}`;
    return [say(`The deadline of the ${targetName(target)}${words} passed on ${dayWords(day)}; ${outcome}.`, ground)];
  });
}

/** Signed and, where it applies, not on record as ratified or in force. */
function openAgreements(desk: Desk): Statement[] {
  const signed = desk.ladders.filter(
    (ladder) => ladder.signed && ladder.record.ratification !== 'not applicable' && isTold(desk, ladder.record),
  );
  if (signed.length === 0) return [];
  const open = signed.filter(({ inForce, ratified, changed }) => !inForce && ratified.size === 0 && !changed);
  if (open.length === 0) return [];
  const total =
    signed.length === open.length
      ? `None of the ${countOf(signed.length, 'signed agreement')} registered here that may need ratification is on record as ratified or in force.`
      : `Of the ${countOf(signed.length, 'signed agreement')} registered here that may need ratification, ${countOf(open.length, 'has', 'have')} no record of ratification or entry into force.`;
  return [
    say(
      total,
      ...onAll(
        desk.subject,
        signed.slice(0, 12).map(({ record }) => ({ record })),
      ),
      notInDossier(desk.subject, 'ratification or entry into force'),
    ),
  ];
}

function stoppedLinks(desk: Desk): Statement[] {
  const stopped = desk.links.filter(({ now, record }) => now === 'not operating' && record.direct && isTold(desk, record));
  if (stopped.length === 0) return [];
  const names = listWords(stopped.map(({ record }) => `${record.route} ${record.mode}`));
  const latest = stopped.map(({ latest: state }) => state).at(-1);
  const when = latest ? `, last seen so ${whenWords(latest.date)}` : '';
  return [
    say(
      `${capitalise(stopped.length === 1 ? `the ${names} is` : `${names} are`)} on record as not operating${when}.`,
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
