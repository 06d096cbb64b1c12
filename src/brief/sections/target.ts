/** A target in prose: who set it, how it was restated, what it leaves open, how far it is. */

import type { TargetStatement } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { memberOf, notInDossier, onRecord } from '../../measures/subject.ts';
import type { Distance, TargetState } from '../../measures/target.ts';
import type { Desk } from '../desk.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { possessive } from '../words/country.ts';
import { capitalise, dayWords, fillDate, whenWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { amountWords, times } from '../words/number.ts';
import { figuresOf, periodWords, totalWords } from './trade-words.ts';

const ACTS: Readonly<Record<TargetStatement['act'], string>> = {
  set: 'set',
  repeated: 'repeated',
  moved: 'moved',
  raised: 'raised',
  hoped: 'expressed as a hope',
  offered: 'offered',
};

/** All that the brief says of one target; nothing where its rank is below the brief's length. */
export function targetStatements(desk: Desk, target: TargetState): Statement[] {
  const { record } = target;
  if (!isTold(desk, record)) return [];
  if (record.text) return [say(fillDate(record.text, record), onRecord(desk.subject, record))];
  return [
    settingSentence(desk, target),
    ...restatedSentence(desk, target),
    ...definitionSentence(desk, target),
    ...distanceSentence(desk, target),
  ];
}

/** `$1bn`, with what is measured: `trade target`. */
export function targetName({ record }: TargetState): string {
  const measure = { turnover: 'trade', exports: 'export', investment: 'investment', other: '' }[record.measure];
  return `${amountWords(record.amount)}${measure ? ` ${measure}` : ''} target`;
}

function settingSentence(desk: Desk, { record, set }: TargetState): Statement {
  const measure = { turnover: 'trade', exports: 'exports', investment: 'investment', other: 'the measure' }[record.measure];
  const verb = set.act === 'hoped' ? 'voiced the hope of' : set.act === 'offered' ? 'offered' : 'set a target of';
  const place = set.place ? ` in ${set.place}` : '';
  const deadline = set.deadlineWords ? `, “${set.deadlineWords}”` : '';
  return say(
    `${set.by} ${verb} ${amountWords(record.amount)} of ${measure}${place} ${whenWords(set.date)}${deadline}.`,
    onRecord(desk.subject, record, set),
  );
}

function restatedSentence(desk: Desk, { record, restatements }: TargetState): Statement[] {
  if (restatements.length === 0) return [];
  const phrases = restatements.map((restated, at) => {
    const by = restated.by ? ` by ${lowerArticle(restated.by)}` : '';
    const when = `${whenWords(restated.date)}${restated.caveat ? ` (${restated.caveat})` : ''}`;
    const words = restated.deadlineWords ? `“${restated.deadlineWords}”` : '';
    const before = record.statements.slice(0, record.statements.indexOf(restated)).some(({ deadline }) => deadline !== undefined);
    if (restated.act === 'moved' && words) return before ? `moved to ${words} ${when}${by}` : `given the deadline ${words} ${when}${by}`;
    const again = restated.act === restatements[at - 1]?.act && at > 0;
    return `${again ? '' : `${ACTS[restated.act]} `}${when}${by}${words ? `, for ${words}` : ''}`;
  });
  return [
    say(
      `It was ${quotedList(phrases)}.`,
      ...onAll(
        desk.subject,
        restatements.map((part) => ({ record, part })),
      ),
    ),
  ];
}

/** A comma before the last "and" where a phrase ends in a quotation, so that the two do not run together. */
function quotedList(phrases: readonly string[]): string {
  const [last, before] = [phrases.at(-1), phrases.at(-2)];
  return last && before?.includes('“') ? `${phrases.slice(0, -1).join(', ')}, and ${last}` : listWords(phrases);
}

export function lowerArticle(words: string): string {
  return words.replace(/^The /, 'the ');
}

function definitionSentence(desk: Desk, { record }: TargetState): Statement[] {
  const unsaid = [
    record.covers === 'unstated' && record.measure === 'turnover' ? 'whether it counts services' : '',
    record.books === 'unstated' && (record.measure === 'turnover' || record.measure === 'exports') ? 'whose books will measure it' : '',
  ].filter(Boolean);
  if (unsaid.length === 0) return [];
  return [
    say(
      `The records held do not say ${listWords(unsaid, 'or')}.`,
      notInDossier(desk.subject, `the definition of the ${amountWords(record.amount)} target`),
    ),
  ];
}

/** How far it is from each book's latest year and from the latest statement; nothing once the target is decided. */
export function distanceSentence(desk: Desk, target: TargetState): Statement[] {
  const { record, distances } = target;
  if (distances.length === 0 || record.outcome.state !== 'open') return [];
  const grounds = distances.flatMap(({ from }) => ('statement' in from ? [from.statement] : figuresOf(from.line)));
  return [
    say(
      `${capitalise(distanceWords(desk, target, distances, 'the target'))}.`,
      ...onAll(
        desk.subject,
        grounds.map((figure) => ({ record: figure })),
      ),
    ),
  ];
}

/** `the target is 18.6 times Kazakhstan’s $53.7m for 2024`; a level at or above the target is said to be so. */
export function distanceWords(desk: Desk, { record }: TargetState, distances: readonly Distance[], subject: string): string {
  const below = distances
    .filter((distance) => distance.times > 1)
    .map((distance) => `${times(distance.times)} ${levelWords(desk, distance)}`);
  const above = distances.filter((distance) => distance.times <= 1).map((distance) => levelWords(desk, distance));
  return [
    ...(below.length > 0 ? [`${subject} is ${listWords(below)}`] : []),
    ...(above.length > 0
      ? [`${listWords(above)} ${above.length === 1 ? 'has' : 'have'} reached ${below.length > 0 ? 'it' : amountWords(record.amount)}`]
      : []),
  ].join('; ');
}

export function levelWords(desk: Desk, { from }: Distance): string {
  if ('statement' in from)
    return `the ${amountWords(from.statement.amount)} stated by ${from.statement.reporter.name} for ${periodWords(from.statement.period)}`;
  const country = memberOf(desk.subject, from.book.country);
  return `${possessive(country)} ${totalWords(from.line)} for ${periodWords(from.line.period)}`;
}

/** A deadline as a day: `4 February 2027`. */
export function deadlineDay(target: TargetState): string | undefined {
  const day = target.deadline?.date.max;
  return day ? dayWords(day) : undefined;
}
