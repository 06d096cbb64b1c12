/** Sentences on where the two lie; the connectivity section and the bottom line share them. */

import type { Country, SourcedSentence } from '../../domain/country.ts';
import type { Ground } from '../../domain/provenance.ts';
import type { Statement } from '../../domain/statement.ts';
import { bordersGround } from '../../measures/geography.ts';
import type { Desk } from '../desk.ts';
import { say } from '../say.ts';
import { named } from '../words/country.ts';
import { capitalise } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { count, digits } from '../words/number.ts';

/** `Kazakhstan and Pakistan share no land border; China alone lies between them on land.` */
export function borderSentence(desk: Desk): Statement {
  return say(`${capitalise(pairWords(desk))} ${borderClause(desk)}.`, bordersGround(desk.subject));
}

/** A note, unless the brief is of a day before it held. */
function onDay(desk: Desk, note: SourcedSentence | undefined): SourcedSentence | undefined {
  return (note?.since ?? '') <= desk.subject.asOf ? note : undefined;
}

/** What must be said of the border, where it is contested or not delimited. */
export function borderNote(desk: Desk): Statement[] {
  const { first, second, countries } = desk.subject;
  const note = onDay(desk, first.borderNotes[second.code]);
  if (!note) return [];
  const id = `${first.code}-${second.code}`;
  return [
    say(note.sentence, {
      kind: 'query',
      dataset: 'corrections',
      vintage: countries.vintage,
      query: `border of ${id}`,
      sources: [`border/${id}`],
    }),
  ];
}

/** More countries between than this are counted and not named. */
const LONGEST_LISTED = 4;

/** The clause after the names: "share a land border", "share no land border; ...". */
export function borderClause(desk: Desk): string {
  if (desk.border) return 'share a land border';
  const through = throughTerritory(desk);
  if (through) return `share a land border only through ${through}`;
  const joined = desk.subject.first.joinedTo[desk.subject.second.code];
  if (joined) return `share no land border; ${joined} ${/ and /.test(joined) ? 'join' : 'joins'} them`;
  const { fewest } = desk.between;
  if (fewest === null) return `share no land border, and ${seaReason(desk)}`;
  if (fewest > LONGEST_LISTED) return `share no land border; a journey by land would cross at least ${count(fewest)} countries`;
  if (fewest === 1)
    return `share no land border; ${pathWords(desk)} ${desk.between.paths.length === 1 ? 'alone ' : ''}lies between them on land`;
  return `share no land border; at least ${count(fewest)} countries lie between them on land (${pathWords(desk)})`;
}

/** The territory through which alone the two touch: French Guiana for France and Brazil. */
export function throughTerritory(desk: Desk): string | undefined {
  const codes = desk.subject.first.territoryBorders[desk.subject.second.code];
  return codes && listWords(codes.map((code) => countryName(desk, code)));
}

function countryName(desk: Desk, code: string): string {
  const country = desk.subject.countries.byCode.get(code);
  return country ? named(country) : code;
}

/** The countries on the shortest land paths: `China`, `China or Iran`, `Iraq and Turkey, or Iran and Turkey`. */
export function pathWords(desk: Desk): string {
  const { paths, fewest } = desk.between;
  if (fewest === 1)
    return listWords(
      paths.map((path) => countryName(desk, path[0] ?? '')),
      'or',
    );
  const shown = paths.slice(0, 2).map((path) => listWords(path.map((code) => countryName(desk, code))));
  const more = paths.length - shown.length;
  return more > 0 ? `for instance ${shown[0]}` : shown.join(', or ');
}

/** Distance of capitals, and access to the sea where one of the two has none. */
export function distanceSentences(desk: Desk): Statement[] {
  const { first, second } = desk.subject;
  const distance =
    desk.distance !== undefined && first.capital && second.capital
      ? [
          say(
            `Their capitals, ${first.capital.name} and ${second.capital.name}, are ${kilometres(desk.distance)} apart in a straight line.`,
            {
              kind: 'query',
              dataset: 'geonames-capitals',
              vintage: desk.subject.countries.vintage,
              query: `coordinates of ${first.capital.name} and ${second.capital.name}`,
              sources: ['data/geonames-capitals'],
            },
          ),
        ]
      : [];
  return [...distance, ...(distance.length > 0 ? capitalNotes(desk) : []), areaSentence(desk), ...landlockedSentence(desk)];
}

/** Whether the name of either capital needs a word of explanation. */
export function hasCapitalNote(desk: Desk): boolean {
  return [desk.subject.first, desk.subject.second].some(({ capital }) => onDay(desk, capital?.note) !== undefined);
}

/** `Capital; the seat of government is The Hague.` of either, where the name alone would mislead. */
function capitalNotes(desk: Desk): Statement[] {
  return [desk.subject.first, desk.subject.second].flatMap(({ code, capital }) => {
    const note = onDay(desk, capital?.note);
    return capital && note
      ? [
          say(`${capital.name}: ${note.sentence}`, {
            kind: 'query',
            dataset: 'capitals',
            vintage: desk.subject.countries.vintage,
            query: `capital of ${code}`,
            sources: [`capital/${code}`],
          }),
        ]
      : [];
  });
}

/** As English says it in a sentence, where the UN's name of the region would not do. */
const REGION_WORDS: Readonly<Record<string, string>> = {
  Caribbean: 'the Caribbean',
  'Middle Africa': 'Central Africa',
  Micronesia: 'the Micronesian region',
  'Australia and New Zealand': 'Oceania',
};

function regionWords(subregion: string): string {
  return REGION_WORDS[subregion] ?? subregion;
}

/** Size and region of each, in one sentence. */
function areaSentence(desk: Desk): Statement {
  const { first, second, countries } = desk.subject;
  const counted = ({ areaNote }: Country): string => {
    const note = onDay(desk, areaNote);
    return note ? ` (${note.sentence})` : '';
  };
  const size = (country: Country): string => `${digits(country.area)} km²`;
  const whole = (country: Country): string => `${size(country)} in ${regionWords(country.subregion)}${counted(country)}`;
  const words =
    first.subregion === second.subregion
      ? `${named(first)} covers ${size(first)}${counted(first)}, ${named(second)} ${size(second)}${counted(second)}, both in ${regionWords(first.subregion)}`
      : `${named(first)} covers ${whole(first)}, ${named(second)} ${whole(second)}`;
  const notes = [first, second].flatMap(({ code, areaNote }): Ground[] =>
    onDay(desk, areaNote)
      ? [{ kind: 'query', dataset: 'areas', vintage: countries.vintage, query: `area of ${code}`, sources: [`area/${code}`] }]
      : [],
  );
  return say(`${capitalise(words)}.`, bordersGround(desk.subject), ...notes);
}

/** Official or national languages they share, if any; the table of countries does not part the two. */
export function languageSentence(desk: Desk): Statement[] {
  const shared = desk.subject.first.languages.filter((language) => desk.subject.second.languages.includes(language));
  if (shared.length === 0) return [];
  return [
    say(
      `${listWords(shared)} ${shared.length === 1 ? 'is an official or national language' : 'are official or national languages'} of both.`,
      bordersGround(desk.subject),
    ),
  ];
}

/** `about 2,050 km`: rounded to the ten kilometres that two-decimal coordinates of a city's centre support. */
export function kilometres(distance: number): string {
  return distance < 20 ? `about ${Math.round(distance)} km` : `about ${digits(Math.round(distance / 10) * 10)} km`;
}

export function pairWords(desk: Desk): string {
  return `${named(desk.subject.first)} and ${named(desk.subject.second)}`;
}

function landlockedSentence(desk: Desk): Statement[] {
  const { first, second } = desk.subject;
  const locked = [first, second].filter((country) => country.landlocked);
  if (locked.length === 2)
    return [
      say(
        `Both are landlocked, without a coast on the open sea: goods between either and an ocean port cross a third country.`,
        bordersGround(desk.subject),
      ),
    ];
  const [only] = locked;
  if (!only) return [];
  const other = only === first ? second : first;
  const clause = desk.border ? `${named(other)}, its neighbour, has a coast` : 'its goods reach the sea through other countries';
  return [say(`${capitalise(named(only))} is landlocked; ${clause}.`, bordersGround(desk.subject))];
}

function seaReason(desk: Desk): string {
  const alone = [desk.subject.first, desk.subject.second].filter((country) => country.borders.length === 0);
  if (alone.length === 2) return 'neither has one with any country';
  const [island] = alone;
  return island ? `${named(island)} has none with any country` : 'no land path joins them';
}
