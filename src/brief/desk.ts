/** What every section works from: the subject, the measures' findings, and how much to tell. */
import type { Finding } from '../domain/finding.ts';
import type { Day } from '../domain/edtf.ts';
import type { Blank } from '../domain/blank.ts';
import { books, contradictions } from '../measures/books.ts';
import type { Books, Contradiction } from '../measures/books.ts';
import { capitalDistance, commonBorder, countriesBetween } from '../measures/geography.ts';
import type { Between } from '../measures/geography.ts';
import { ladders } from '../measures/ladder.ts';
import type { Ladder } from '../measures/ladder.ts';
import { linkStandings } from '../measures/links.ts';
import type { LinkStanding } from '../measures/links.ts';
import { memberships } from '../measures/membership.ts';
import type { Memberships } from '../measures/membership.ts';
import { rivalries } from '../measures/rivals.ts';
import type { Rivalry } from '../measures/rivals.ts';
import type { Subject } from '../measures/subject.ts';
import { targets } from '../measures/target.ts';
import type { TargetState } from '../measures/target.ts';
import type { Length } from './document.ts';

export interface Desk {
  readonly subject: Subject;
  readonly since: Day;
  readonly length: Length;
  readonly border: boolean;
  readonly between: Between;
  readonly distance?: number;
  readonly memberships: Memberships;
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
    border: valueOf(found.border),
    between: valueOf(found.between),
    ...(distance ? { distance: valueOf(distance) } : {}),
    memberships: valueOf(found.memberships),
    books: valueOf(found.books),
    contradictions: valueOf(found.contradictions),
    rivalries: valueOf(found.rivalries),
    targets: targetFindings.map(valueOf),
    ladders: ladderFindings.map(valueOf),
    links: linkFindings.map(valueOf),
    findings: [...Object.values(single), ...(distance ? [distance] : []), ...targetFindings, ...ladderFindings, ...linkFindings],
  };
}

/** The measures of this desk never answer with a blank: an empty list is their "nothing found". */
function valueOf<Value>(found: Finding<Value>): Value {
  if (isBlank(found.value)) throw new Error(`${found.id} is blank: ${found.value.reason}`);
  return found.value;
}

function isBlank(value: unknown): value is Blank {
  return typeof value === 'object' && value !== null && 'reason' in value && 'search' in value;
}
