/** Forums between groups in which the two meet on a day. */
import type { CountryCode } from '../domain/country.ts';
import { compareText } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { Frame, FrameSide } from '../domain/frame.ts';
import type { Ground } from '../domain/provenance.ts';
import { knownDay, sourcesBy } from '../dossier/as-of.ts';
import { spellOn } from './membership.ts';
import type { Subject } from './subject.ts';
import { keysOf } from './subject.ts';

/**
 * Frames with one of the two on one side and the other on another, or both on a side whose members meet. A list of named
 * countries is taken as it stood at the latest meeting on record, or else when it was read, so it says nothing of a day before that.
 */
export function sharedFrames(subject: Subject): Finding<readonly Frame[]> {
  const find = (id: string) => subject.frames.sources.find((source) => source.id === id);
  const value = subject.frames.frames.filter((frame) => {
    // Most frames do not join most dyads, so the cheap question comes first.
    if (!meets(subject, frame) || !listsHold(subject, frame)) return false;
    const known = knownDay({ ...frame, date: frame.since }, true, find);
    return known !== null && known <= subject.asOf;
  });
  return finding({
    id: 'frames/shared',
    value,
    method:
      'Each side of a frame is its named countries, from the latest meeting on record, or the members of an organisation on the day; the two meet across sides, or within a side that meets.',
    grounds: [
      {
        kind: 'search',
        search: {
          what: `${subject.first.code} and ${subject.second.code}`,
          where: [`${subject.frames.frames.length} frames between groups`],
        },
      },
      ...value.map((frame) => frameGround(subject, frame)),
    ],
  });
}

export function frameGround(subject: Subject, frame: Frame): Ground {
  const find = (id: string) => subject.frames.sources.find((source) => source.id === id);
  return { kind: 'records', records: [`frame ${frame.id}`], sources: keysOf('frames', sourcesBy(frame.sources, subject.asOf, find)) };
}

function listsHold(subject: Subject, frame: Frame): boolean {
  if (frame.sides.every(({ countries }) => countries === undefined)) return (frame.latest?.max ?? '') <= subject.asOf;
  const from = frame.latest?.max ?? lastRead(subject, frame);
  return from !== undefined && from <= subject.asOf;
}

/** The latest day on which somebody read one of a frame's sources. */
function lastRead({ frames }: Subject, frame: Frame): string | undefined {
  const days = frames.sources.filter(({ id }) => frame.sources.includes(id)).flatMap(({ accessed }) => accessed?.max ?? []);
  return days.sort(compareText).at(-1);
}

function meets(subject: Subject, frame: Frame): boolean {
  const [a, b] = [subject.first.code, subject.second.code];
  const on = (side: FrameSide, code: CountryCode): boolean => isOn(subject, side, code);
  const across = frame.sides.some((side, at) => frame.sides.some((other, to) => at !== to && on(side, a) && on(other, b)));
  return across || frame.sides.some((side) => side.within === true && on(side, a) && on(side, b));
}

function isOn(subject: Subject, side: FrameSide, code: CountryCode): boolean {
  if (side.excluded?.includes(code)) return false;
  if (side.countries?.includes(code)) return true;
  const organisation = subject.organisations.find(({ id }) => id === side.organisation);
  return organisation !== undefined && spellOn(organisation, code, subject.asOf)?.status === 'member';
}
