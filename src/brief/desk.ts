/** What every section works from: the subject, the measures' findings, and how much to tell. */

import type { Blank } from '../domain/blank.ts';
import type { Day } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import type { Frame } from '../domain/frame.ts';
import type { Books, Contradiction } from '../measures/books.ts';
import { books, contradictions } from '../measures/books.ts';
import { sharedFrames } from '../measures/frames.ts';
import type { Between } from '../measures/geography.ts';
import { capitalDistance, commonBorder, countriesBetween } from '../measures/geography.ts';
import type { Ladder } from '../measures/ladder.ts';
import { ladders } from '../measures/ladder.ts';
import type { LinkStanding } from '../measures/links.ts';
import { linkStandings } from '../measures/links.ts';
import type { Memberships } from '../measures/membership.ts';
import { memberships } from '../measures/membership.ts';
import type { Rivalry } from '../measures/rivals.ts';
import { rivalries } from '../measures/rivals.ts';
import type { Subject } from '../measures/subject.ts';
import type { TargetState } from '../measures/target.ts';
import { targets } from '../measures/target.ts';
import type { Length } from './document.ts';

export interface Desk {
  readonly subject: Subject;
  readonly since: Day;
  readonly length: Length;
  readonly border: boolean;
  readonly between: Between;
  readonly distance?: number;
  readonly memberships: Memberships;
  readonly frames: readonly Frame[];
  readonly books: Books;
  readonly contradictions: readonly Contradiction[];
  readonly rivalries: readonly Rivalry[];
  readonly targets: readonly TargetState[];
  readonly ladders: readonly Ladder[];
  readonly links: readonly LinkStanding[];
  /** Everything above as findings, for the JSON output. */
  readonly findings: readonly Finding<unknown>[];
}

export function deskOf(subject: Subject, since: Day, length: Length): Desk {
  const found = {
    border: commonBorder(subject),
    between: countriesBetween(subject),
    distance: capitalDistance(subject),
    memberships: memberships(subject),
    frames: sharedFrames(subject),
    books: books(subject),
    contradictions: contradictions(subject),
    rivalries: rivalries(subject),
    targets: targets(subject),
    ladders: ladders(subject),
    links: linkStandings(subject),
  };
  const { distance, targets: targetFindings, ladders: ladderFindings, links: linkFindings, ...single } = found;
  return {
    subject,
    since,
    length,
    border: answerOf(found.border),
    between: answerOf(found.between),
    ...(distance ? { distance: answerOf(distance) } : {}),
    memberships: answerOf(found.memberships),
    frames: answerOf(found.frames),
    books: answerOf(found.books),
    contradictions: answerOf(found.contradictions),
    rivalries: answerOf(found.rivalries),
    targets: targetFindings.map(answerOf),
    ladders: ladderFindings.map(answerOf),
    links: linkFindings.map(answerOf),
    findings: [...Object.values(single), ...(distance ? [distance] : []), ...targetFindings, ...ladderFindings, ...linkFindings],
  };
}

/** The measures of this desk never answer with a blank: an empty list is their "nothing found". */
function answerOf<Value>(found: Finding<Value>): Value {
  if (isBlank(found.value)) throw new Error(`${found.id} is blank: ${found.value.reason}`);
  return found.value;
}

function isBlank(value: unknown): value is Blank {
  return typeof value === 'object' && value !== null && 'reason' in value && 'search' in value;
}
