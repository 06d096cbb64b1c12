/** Composes the brief of one dyad: sections in their order, sources numbered by first citation, age of the content. */

import type { Day } from '../domain/edtf.ts';
import { InputError } from '../domain/errors.ts';
import { sourcesOf } from '../domain/provenance.ts';
import type { NonEmpty } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import type { Statement } from '../domain/statement.ts';
import type { Subject } from '../measures/subject.ts';
import { sourceOf } from '../measures/subject.ts';
import { VERSION } from '../platform/package-root.ts';
import type { Desk } from './desk.ts';
import { deskOf } from './desk.ts';
import type { Brief, CitedSource, ContentAge, Length, Section, SectionId } from './document.ts';
import { SECTION_IDS, statementsOf, textStatementsOf } from './document.ts';
import { agreements } from './sections/agreements.ts';
import { bottomLine } from './sections/bottom-line.ts';
import { changes } from './sections/changes.ts';
import { connectivity } from './sections/connectivity.ts';
import { diplomacy } from './sections/diplomacy.ts';
import { disagreements } from './sections/disagreements.ts';
import { energy } from './sections/energy.ts';
import { glance } from './sections/glance.ts';
import { history } from './sections/history.ts';
import { notCovered } from './sections/not-covered.ts';
import { outlook } from './sections/outlook.ts';
import { register } from './sections/register.ts';
import { security } from './sections/security.ts';
import { society } from './sections/society.ts';
import { trade } from './sections/trade.ts';
import { named } from './words/country.ts';
import { capitalise } from './words/date.ts';

export interface BriefOptions {
  readonly length?: Length;
  /** Changes are told from this day; a year before the as-of day by default. */
  readonly since?: Day;
  /** Only these, in the order of a brief; all by default. */
  readonly sections?: readonly SectionId[];
}

const WRITERS: readonly (readonly [Exclude<SectionId, 'register'>, (desk: Desk) => Section | undefined])[] = [
  ['bottom-line', bottomLine],
  ['glance', glance],
  ['history', history],
  ['trade', trade],
  ['connectivity', connectivity],
  ['security', security],
  ['diplomacy', diplomacy],
  ['energy', energy],
  ['society', society],
  ['agreements', agreements],
  ['outlook', outlook],
  ['disagreements', disagreements],
  ['changes', changes],
  ['not-covered', notCovered],
];

/** The sections that a short brief keeps. */
const SHORT: readonly SectionId[] = ['bottom-line', 'glance', 'trade', 'connectivity', 'outlook', 'disagreements', 'not-covered'];

/** All but the register, which is for those who ask: `--sections register`. */
const FULL: readonly SectionId[] = SECTION_IDS.filter((id) => id !== 'register');

/** Composes a brief. @throws InputError when `since` is not before the as-of day. */
export function composeBrief(subject: Subject, options: BriefOptions = {}): Brief {
  const length = options.length ?? 'full';
  const since = options.since ?? yearBefore(subject.asOf);
  if (since >= subject.asOf) throw new InputError(`--since ${since} is not before the as-of date ${subject.asOf}`);
  const desk = deskOf(subject, since, length);
  const wanted = options.sections ?? (length === 'short' ? SHORT : FULL);
  const sections = writeSections(desk, wanted);
  const statements = statementsOf(sections);
  // What only a chart draws is numbered last, so that a rendering without charts has no gaps in its numbers.
  const sources = citedSources(subject, [...textStatementsOf(sections), ...statements]);
  const told = recordIds(statements);
  const records = subject.dossier.records.filter((record) => told.has(record.id));
  return {
    version: VERSION,
    dyad: subject.dyad,
    first: subject.first,
    second: subject.second,
    title: `${capitalise(named(subject.first))} and ${named(subject.second)}: the state of relations`,
    asOf: subject.asOf,
    since,
    length,
    sections,
    findings: desk.findings,
    records,
    sources,
    contentAge: contentAge(records, sources, subject.asOf),
  };
}

/** All wanted sections; the register comes last but before what is not covered, as it needs to know what was told. */
function writeSections(desk: Desk, wanted: readonly SectionId[]): Section[] {
  const written = WRITERS.flatMap(([id, write]) => {
    const section = wanted.includes(id) || wanted.includes('register') ? write(desk) : undefined;
    return section ? [section] : [];
  });
  const told = recordIds(statementsOf(written.filter(({ id }) => id !== 'changes')));
  const rest = wanted.includes('register') ? register(desk, told) : undefined;
  const all = [...written, ...(rest ? [rest] : [])].filter(({ id }) => wanted.includes(id));
  return all.sort((a, b) => SECTION_IDS.indexOf(a.id) - SECTION_IDS.indexOf(b.id));
}

function recordIds(statements: readonly Statement[]): Set<string> {
  return new Set(statements.flatMap(({ grounds }) => grounds.flatMap((ground) => (ground.kind === 'records' ? ground.records : []))));
}

/** Sources in the order in which statements first cite them; one page cited from two collections has one number. */
export function citedSources(subject: Subject, statements: readonly Statement[]): CitedSource[] {
  const byPage = new Map<string, { keys: [string, ...string[]]; source: Source }>();
  for (const key of statements.flatMap(({ grounds }) => sourcesOf(grounds))) {
    const source = sourceOf(subject, key);
    const page = source.URL ?? key;
    const entry = byPage.get(page);
    if (!entry) byPage.set(page, { keys: [key], source });
    else if (!entry.keys.includes(key)) entry.keys.push(key);
  }
  return [...byPage.values()].map(({ keys, source }, at) => ({ number: at + 1, keys: keys satisfies NonEmpty<string>, source }));
}

/** A page may be younger than the as-of day and tell of an act that was public before; the age is that of pages of the time. */
function contentAge(records: Brief['records'], sources: readonly CitedSource[], asOf: Day): ContentAge {
  const starts = records.flatMap(({ date }) => date.min ?? date.max ?? []).sort();
  const byThen = (day: Day): boolean => day <= asOf;
  // A date without a beginning tells only by when, which is no age.
  const ends = records
    .flatMap(({ date }) => (date.min === null ? [] : (date.max ?? date.min)))
    .filter(byThen)
    .sort();
  const issued = sources
    .flatMap(({ source }) => source.issued?.max ?? [])
    .filter(byThen)
    .sort();
  const [oldest, newest, newestSource] = [starts[0], ends.at(-1), issued.at(-1)];
  return { ...(oldest ? { oldest } : {}), ...(newest ? { newest } : {}), ...(newestSource ? { newestSource } : {}) };
}

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
