/** What international organisations join or part the two on a day. */

import type { CountryCode } from '../domain/country.ts';
import type { Organisation, Spell } from '../domain/dossier.ts';
import type { Edtf } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { Ground } from '../domain/provenance.ts';
import { knownDay, sourcesBy } from '../dossier/as-of.ts';
import type { Subject } from './subject.ts';
import { keysOf } from './subject.ts';

export interface Standing {
  readonly organisation: Organisation;
  /** The spell that holds on the day; absent when there is none. */
  readonly first?: Spell;
  readonly second?: Spell;
}

export interface Memberships {
  /** Both full members. */
  readonly shared: readonly Standing[];
  /** Both in, not both as full members. */
  readonly unequal: readonly Standing[];
  /** One only; not where the other may be in as well, but no date tells. */
  readonly single: readonly Standing[];
  /** Neither. */
  readonly neither: readonly Organisation[];
  /** Both are listed, but no date tells that both lists were public by the day. */
  readonly undated: readonly Organisation[];
}

/** Every organisation held, sorted by what it is to the two. */
export function memberships(subject: Subject): Finding<Memberships> {
  const standings = subject.organisations
    .filter((organisation) => organisation.founded.min === null || organisation.founded.min <= subject.asOf)
    .map((organisation) => standingOf(organisation, subject));
  const value: Memberships = {
    shared: standings.filter(({ first, second }) => first?.status === 'member' && second?.status === 'member'),
    unequal: standings.filter(({ first, second }) => first && second && (first.status !== 'member' || second.status !== 'member')),
    single: standings.filter(
      (standing) => (standing.first === undefined) !== (standing.second === undefined) && !isUndated(standing, subject),
    ),
    neither: standings.filter(({ first, second }) => !first && !second).map(({ organisation }) => organisation),
    undated: standings.filter((standing) => isUndated(standing, subject)).map(({ organisation }) => organisation),
  };
  return finding({
    id: 'membership/shared',
    value,
    method: 'For each organisation held, the spell of each country that covers the day and was public by it.',
    grounds: [searchGround(subject), ...standings.flatMap((standing) => groundsOf(standing))],
  });
}

/** The grounds of a statement on the standing of both in one organisation. */
export function groundsOf({ organisation, first, second }: Standing): Ground[] {
  return [first, second].flatMap((spell) => (spell ? [spellGround(organisation, spell)] : []));
}

export function spellGround(organisation: Organisation, spell: Spell): Ground {
  return { kind: 'records', records: [`${organisation.id}/${spell.country}`], sources: keysOf(`org:${organisation.id}`, spell.sources) };
}

/** The ground of saying that a country belongs to none: the membership lists that were looked through. */
export function searchGround(subject: Subject): Ground {
  return {
    kind: 'search',
    search: {
      what: `spells of ${subject.first.code} and ${subject.second.code} on ${subject.asOf}`,
      where: [`membership lists of ${subject.organisations.map((organisation) => organisation.id).join(', ')}`],
    },
  };
}

/** Whether a country's membership is left out only because nothing tells when it was public. */
function isUndated({ organisation, first, second }: Standing, subject: Subject): boolean {
  const listed = (code: CountryCode): boolean =>
    organisation.spells.some((spell) => spell.country === code && !spell.from && !spell.to && spell.status === 'member');
  return (!first && listed(subject.first.code)) || (!second && listed(subject.second.code));
}

function standingOf(organisation: Organisation, subject: Subject): Standing {
  const find = (id: string) => organisation.sources.find((source) => source.id === id);
  const [first, second] = [subject.first, subject.second].map(({ code }) => {
    const spell = spellOn(organisation, code, subject.asOf);
    return spell && { ...spell, sources: sourcesBy(spell.sources, subject.asOf, find) };
  });
  return { organisation, ...(first ? { first } : {}), ...(second ? { second } : {}) };
}

/** The spell holding on a day, as known on that day: a suspension lies over the membership it suspends. */
export function spellOn(organisation: Organisation, country: CountryCode, day: string): Spell | undefined {
  const holding = organisation.spells.filter((spell) => spell.country === country && covers(spell, organisation, day));
  const status = (wanted: Spell['status']): Spell | undefined => holding.find((spell) => spell.status === wanted);
  return status('suspended') ?? status('member') ?? holding[0];
}

function covers(spell: Spell, organisation: Organisation, day: string): boolean {
  const find = (id: string) => organisation.sources.find((source) => source.id === id);
  const entry = { ...spell, ...(spell.from ? { date: spell.from } : {}) };
  const known = knownDay(entry, true, find);
  if (known === null || known > day) return false;
  return !spell.to || lastPossible(spell.to) > day;
}

function lastPossible(date: Edtf): string {
  return date.max ?? '9999-12-31';
}
