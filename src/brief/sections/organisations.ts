/** Organisations that join or part the two. */
import type { Organisation, Spell } from '../../domain/dossier.ts';
import type { Edtf } from '../../domain/edtf.ts';
import { certainOrder, compareEdtf, compareText } from '../../domain/edtf.ts';
import { groupBy } from '../../domain/group.ts';
import type { Ground, Grounds } from '../../domain/provenance.ts';
import type { Statement } from '../../domain/statement.ts';
import { frameGround } from '../../measures/frames.ts';
import type { Standing } from '../../measures/membership.ts';
import { groundsOf, searchGround, spellGround } from '../../measures/membership.ts';
import type { Desk } from '../desk.ts';
import { say } from '../say.ts';
import { named } from '../words/country.ts';
import { capitalise, dateWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { pairWords } from './geography.ts';

export function organisationStatements(desk: Desk): Statement[] {
  const { shared, unequal, single } = desk.memberships;
  return [
    ...(shared.length > 0 ? [sharedStatement(desk)] : []),
    ...nameStatements(desk),
    ...sameStatements(unequal),
    ...unequal.filter(({ first, second }) => first?.status !== second?.status).map((standing) => unequalStatement(desk, standing)),
    ...joinedLate(desk),
    ...singleStatements(desk, single),
    ...frameStatement(desk),
    ...(shared.length + unequal.length + single.length === 0 ? [noneStatement(desk)] : []),
  ];
}

/** Other forums to which both belong, the latest begun first, each with its beginning and its latest meeting. */
function frameStatement(desk: Desk): Statement[] {
  const ordered = [...desk.frames].sort((a, b) => compareEdtf(b.since, a.since) || compareText(a.id, b.id));
  if (ordered.length === 0) return [];
  const names = ordered.map(({ name, since, latest }) => {
    const last = latest ? `; latest meeting on record ${dateWords(latest)}` : '';
    const from = `begun ${beginWords(since)}${last}`;
    return name.endsWith(')') ? `${name.slice(0, -1)}, ${from})` : `${name} (${from})`;
  });
  return [
    say(
      `Other standing forums to which both belong: ${listWords(names)}.`,
      ...nonEmpty(ordered.map((frame) => frameGround(desk.subject, frame))),
    ),
  ];
}

/** `on 26 January 2013`, `in 1997`. */
function beginWords(since: Edtf): string {
  const words = dateWords(since).replace(/^(since|until) /, '');
  return `${since.precision === 'day' ? 'on' : 'in'} ${words}`;
}

/** `Both are members of the EU, the OECD, the UN ...`, the narrower organisations first. */
export function sharedStatement(desk: Desk): Statement {
  const { shared } = desk.memberships;
  const ordered = [...shared].sort((a, b) => scopeRank(a.organisation) - scopeRank(b.organisation));
  return say(
    `Both are members of ${listWords(ordered.map(({ organisation }) => organisation.short))}.`,
    ...nonEmpty(shared.flatMap(groundsOf)),
  );
}

/** Beyond the bodies nearly every state belongs to. */
export function narrowShared(desk: Desk): readonly Standing[] {
  return desk.memberships.shared.filter(({ organisation }) => organisation.scope !== 'global');
}

function scopeRank(organisation: Organisation): number {
  return { global: 2, thematic: 1, regional: 0 }[organisation.scope];
}

/** Where one belongs under another name: `Taiwan takes part in APEC as Chinese Taipei ...`. */
function nameStatements(desk: Desk): Statement[] {
  const { shared, unequal, single } = desk.memberships;
  return ([0, 1] as const).flatMap((at) => {
    const country = at === 0 ? desk.subject.first : desk.subject.second;
    const renamed = [...shared, ...unequal, ...single].flatMap(({ organisation, first, second }) => {
      const spell = at === 0 ? first : second;
      return spell?.as ? [{ organisation, spell, as: spell.as }] : [];
    });
    if (renamed.length === 0) return [];
    const names = [...groupBy(renamed, ({ as }) => as)].map(
      ([as, entries]) => `in ${listWords(entries.map(({ organisation }) => organisation.short))} as ${as}`,
    );
    return [
      say(
        `${capitalise(named(country))} takes part ${listWords(names)}.`,
        ...nonEmpty(renamed.map(({ organisation, spell }) => spellGround(organisation, spell))),
      ),
    ];
  });
}

/** Both in with one status that is not full membership: `Both are observers in ...`. */
function sameStatements(unequal: readonly Standing[]): Statement[] {
  // Two observers of one body have little in common through it.
  const same = unequal.filter(({ first, second }) => first && first.status === second?.status && first.status !== 'observer');
  return [...groupBy(same, ({ first }) => first?.status ?? '')].map(([status, standings]) =>
    say(
      `Both are ${status === 'suspended' ? 'suspended from' : `${status}s in`} ${listWords(standings.map(({ organisation }) => organisation.short))}.`,
      ...nonEmpty(standings.flatMap(groundsOf)),
    ),
  );
}

function unequalStatement(desk: Desk, standing: Standing): Statement {
  const { organisation, first, second } = standing;
  if (!first || !second) throw new Error('an unequal standing has two spells');
  const isFirst = first.status === 'suspended';
  if (isFirst !== (second.status === 'suspended') && [first, second].some(({ status }) => status === 'member')) {
    const spell = isFirst ? first : second;
    const country = isFirst ? desk.subject.first : desk.subject.second;
    const from = spell.from ? `since ${dateWords(spell.from)}` : 'on a day not on record';
    return say(`Both belong to ${organisation.short}; ${named(country)} has been suspended ${from}.`, ...nonEmpty(groundsOf(standing)));
  }
  return say(
    `In ${organisation.short}, ${named(desk.subject.first)} is ${statusWords(first)} and ${named(desk.subject.second)} ${statusWords(second)}.`,
    ...nonEmpty(groundsOf(standing)),
  );
}

/** Where one joined a shared regional body at least ten years after the other: worth its date. */
function joinedLate(desk: Desk): Statement[] {
  return narrowShared(desk).flatMap((standing) => {
    const { organisation, first, second } = standing;
    const [from, to] = [first?.from, second?.from];
    if (!first || !second || !from?.min || !to?.min || Math.abs(Number(from.min.slice(0, 4)) - Number(to.min.slice(0, 4))) < 10) return [];
    const [early, late] = from.min < to.min ? ([first, second] as const) : ([second, first] as const);
    const name = (spell: Spell): string => named(spell === first ? desk.subject.first : desk.subject.second);
    return [
      say(
        `${capitalise(name(late))} has been a member of ${organisation.short} since ${late.from ? dateWords(late.from) : 'a date not on record'}${beforeWords(organisation, late)}, ${name(early)} since ${early.from ? dateWords(early.from) : 'a date not on record'}${inPredecessor(organisation, early, late)}.`,
        spellGround(organisation, late),
        ...before(organisation, late).map((spell) => spellGround(organisation, spell)),
        spellGround(organisation, early),
      ),
    ];
  });
}

/** The spell of another status that ended when this one began: observer before member. */
function before(organisation: Organisation, spell: Spell): Spell[] {
  return organisation.spells
    .filter(
      (other) =>
        other.country === spell.country &&
        other.status !== spell.status &&
        other.from &&
        other.to &&
        spell.from &&
        certainOrder(other.to, spell.from) <= 0 &&
        other.status !== 'suspended',
    )
    .slice(-1);
}

function beforeWords(organisation: Organisation, spell: Spell): string {
  const [earlier] = before(organisation, spell);
  return earlier?.from ? ` (${earlier.status} from ${dateWords(earlier.from)})` : '';
}

/** A membership older than the organisation counts from the body it replaced. */
function inPredecessor(organisation: Organisation, early: Spell, late: Spell): string {
  const older = ({ from }: Spell): boolean => from !== undefined && certainOrder(from, organisation.founded) < 0;
  if (!older(early)) return '';
  return `, ${older(late) ? 'both ' : ''}counted from the body it replaced`;
}

/** Organisations that only one belongs to, one sentence a country; where the other was a member once, a sentence of its own. */
function singleStatements(desk: Desk, single: readonly Standing[]): Statement[] {
  return [desk.subject.first, desk.subject.second].flatMap((country, at) => {
    const other = at === 0 ? desk.subject.second : desk.subject.first;
    const own = single.flatMap(({ organisation, first, second }) => {
      const spell = at === 0 ? first : second;
      return spell && spell.status === 'member' ? [{ organisation, spell }] : [];
    });
    const left = own.flatMap(({ organisation, spell }) => {
      const ended = endedSpell(desk, organisation, other.code);
      return ended ? [{ organisation, spell, ended }] : [];
    });
    const never = own.filter(({ organisation }) => !left.some((entry) => entry.organisation === organisation));
    const formerly = left.map(({ organisation, spell, ended }) =>
      say(
        `${capitalise(named(country))} is a member of ${organisation.short}; ${named(other)} was one ${endWords(ended)}.`,
        spellGround(organisation, spell),
        spellGround(organisation, ended),
      ),
    );
    if (never.length === 0) return formerly;
    return [
      ...formerly,
      say(
        `${capitalise(named(country))} is a member of ${listWords(never.map(({ organisation }) => organisation.short))}; no membership of ${named(other)} there is on record.`,
        ...nonEmpty(never.map(({ organisation, spell }) => spellGround(organisation, spell))),
        searchGround(desk.subject),
      ),
    ];
  });
}

/** `from 1973 to 2020`, `until 31 December 2018`. */
function endWords({ from, to }: Spell): string {
  const end = to ? dateWords(to) : 'a day not on record';
  return from ? `from ${dateWords(from)} to ${end}` : `until ${end}`;
}

/** The last membership of a country that is known to have ended by the day. */
function endedSpell(desk: Desk, organisation: Organisation, code: string): Spell | undefined {
  const { asOf } = desk.subject;
  return organisation.spells
    .filter(({ country, status, to }) => country === code && status === 'member' && to?.max !== null && (to?.max ?? '9999') <= asOf)
    .at(-1);
}

function noneStatement(desk: Desk): Statement {
  return say(`None of the organisations held lists ${pairWords(desk)}.`, searchGround(desk.subject));
}

function statusWords(spell: Spell): string {
  return spell.status === 'suspended' ? 'suspended' : `${/^[aeiou]/.test(spell.status) ? 'an' : 'a'} ${spell.status}`;
}

function nonEmpty(grounds: readonly Ground[]): Grounds {
  const [first, ...rest] = grounds;
  if (!first) throw new Error('a statement on memberships needs a spell');
  return [first, ...rest];
}
