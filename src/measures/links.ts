/** Transport links and whether they work on a day, as far as the latest sighting tells. */

import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { LinkRecord, LinkState } from '../domain/record.ts';
import type { Subject } from './subject.ts';
import { onRecord, recordsOf } from './subject.ts';

export interface LinkStanding {
  readonly record: LinkRecord;
  readonly now: 'planned' | 'open' | 'not operating' | 'closed';
  /** The act of opening, if it is on record. */
  readonly opened?: LinkState;
  /** The first state, act or sighting, in which it works: its known beginning. */
  readonly begun?: LinkState;
  /** The first sign that it had stopped, and not been resumed since. */
  readonly stopped?: LinkState;
  /** The state that decides. */
  readonly latest: LinkState;
}

const STANDING = {
  planned: 'planned',
  opened: 'open',
  operating: 'open',
  resumed: 'open',
  suspended: 'not operating',
  'not operating': 'not operating',
  closed: 'closed',
} as const;

export function linkStandings(subject: Subject): Finding<LinkStanding>[] {
  return recordsOf(subject, 'link').map((record) =>
    finding({
      id: `link/${record.id}`,
      value: standingOf(record),
      method: 'The latest dated state decides; a plan announced after an opening does not reopen a link.',
      grounds: [onRecord(subject, record)],
    }),
  );
}

export function standingOf(record: LinkRecord): LinkStanding {
  const facts = record.states.filter((state) => state.status !== 'planned');
  const latest = facts.at(-1) ?? record.states.at(-1) ?? record.states[0];
  const now = STANDING[latest.status];
  const opened = facts.find((state) => state.status === 'opened');
  const begun = opened ?? facts.find((state) => STANDING[state.status] === 'open');
  const lastOpen = facts.map((state) => STANDING[state.status]).lastIndexOf('open');
  const stopped = now === 'open' || now === 'planned' ? undefined : facts[lastOpen + 1];
  return { record, now, ...(opened ? { opened } : {}), ...(begun ? { begun } : {}), ...(stopped ? { stopped } : {}), latest };
}
