/**
 * Makes the table of countries and the index of names from two packages and this project's sourced corrections. Run by
 * the build, and again when a reference file has changed since.
 */
import { createRequire } from 'node:module';
import type { Country, CountryCode, CountryStatus, FormerState, SourcedSentence } from '../domain/country.ts';
import { compareText } from '../domain/edtf.ts';
import { parseEdtf } from '../domain/edtf-parse.ts';
import type { CompiledCountries } from './compiled-countries.ts';
import type { NameHint, NameIndex } from './names.ts';
import { normaliseName } from './names.ts';
import { WORLD_COUNTRIES_VINTAGE } from './origin.ts';
import type { ReferenceFiles } from './reference-files.ts';
import { readReferenceFiles } from './reference-files.ts';

interface PackageCountry {
  readonly name: {
    readonly common: string;
    readonly official: string;
    readonly native: Readonly<Record<string, { common: string; official: string }>>;
  };
  readonly cca2: string;
  readonly cca3: string;
  readonly ccn3: string;
  readonly cioc: string;
  readonly unMember: boolean;
  readonly altSpellings: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly languages: Readonly<Record<string, string>>;
  readonly translations: Readonly<Record<string, { common: string; official: string }>>;
  readonly landlocked: boolean;
  readonly borders: readonly string[];
  readonly area: number;
}

const require = createRequire(import.meta.url);
const PARTLY_RECOGNISED = new Set(['XKX', 'TWN', 'ESH']);

/** The table: every entity of the package with corrections applied, alphabetical by code. */
export function compileCountries(folder: string): CompiledCountries {
  const files = readReferenceFiles(folder);
  const countries = packageCountries(files)
    .map(({ code, entry }) => countryOf(code, entry, files))
    .sort((a, b) => compareText(a.code, b.code));
  const corrected = files.corrections.borders.length + files.corrections.areas.length + files.corrections.languages.length;
  return {
    countries,
    fiscalYears: Object.fromEntries(
      Object.entries(files.fiscalYears.fiscalYears).map(([code, { startMonth, startDay, namedBy }]) => [
        code,
        { startMonth, startDay, namedBy },
      ]),
    ),
    vintage: `${WORLD_COUNTRIES_VINTAGE} with ${corrected} corrections`,
  };
}

/** Every name of every language the packages have, with this project's aliases, demonyms and metonyms. */
export function compileNames(folder: string): NameIndex {
  const files = readReferenceFiles(folder);
  const names = new Map<string, Set<CountryCode>>();
  const add = (name: string, code: CountryCode): void => {
    const key = normaliseName(name);
    if (key === '') return;
    names.set(key, (names.get(key) ?? new Set()).add(code));
  };
  const dropped = new Set(files.corrections.names.drop.map(({ code, name }) => `${code} ${normaliseName(name)}`));
  for (const { code, entry } of packageCountries(files)) {
    const own = files.names[code];
    const packaged = [...packageNames(entry), ...localeNames(entry.cca2, files)].filter(
      (name) => !dropped.has(`${code} ${normaliseName(name)}`),
    );
    for (const name of [code, entry.cca2, entry.ccn3, ...packaged]) add(name, code);
    for (const name of own ? [own.name, own.adjective, ...own.demonyms, ...own.aliases, ...own.metonyms] : []) add(name, code);
    const capital = files.capitals.capitals[code]?.name;
    if (capital && !names.has(normaliseName(capital))) add(capital, code);
  }
  // A renamed state is the same one, so what it was called still means it.
  for (const { relation, successors, name, aliases, code } of files.former.former) {
    for (const old of relation === 'renamed' ? [code, name, ...aliases] : []) {
      const key = normaliseName(old);
      if (!names.has(key)) names.set(key, new Set(successors));
    }
  }
  // A curated name wins over a package's name for another country.
  for (const [code, own] of Object.entries(files.names)) {
    for (const name of [own.name, ...own.aliases]) names.set(normaliseName(name), new Set([code]));
  }
  const labels = Object.fromEntries([
    ...Object.entries(files.names).map(([code, { name }]) => [code, name]),
    ...files.former.former.map(({ code, name }) => [code, name]),
  ]);
  return { names: Object.fromEntries([...names].map(([name, codes]) => [name, [...codes].sort()])), hints: hintsOf(files), labels };
}

function packageCountries(files: ReferenceFiles): { code: CountryCode; entry: PackageCountry }[] {
  const entries = require('world-countries') as readonly PackageCountry[];
  return entries.map((entry) => ({ code: files.corrections.codes.find(({ from }) => from === entry.cca3)?.to ?? entry.cca3, entry }));
}

function countryOf(code: CountryCode, entry: PackageCountry, files: ReferenceFiles): Country {
  const { corrections, capitals, names, standing } = files;
  const own = names[code];
  const capital = capitals.capitals[code];
  const region = corrections.regions.find((change) => change.code === code || change.codes?.includes(code)) ?? entry;
  const status = statusOf(code, entry, files);
  const said = standing[code];
  const renamed = (other: string): string => corrections.codes.find(({ from }) => from === other)?.to ?? other;
  return {
    code,
    alpha2: entry.cca2,
    ...(/^\d{3}$/.test(entry.ccn3) ? { m49: entry.ccn3 } : {}),
    name: own?.name ?? entry.name.common,
    article: own?.article ?? false,
    officialName: entry.name.official,
    adjective: own?.adjective ?? entry.name.common,
    ...(capital
      ? {
          capital: {
            name: capital.name,
            latitude: capital.lat,
            longitude: capital.lon,
            ...(capital.note && capital.source ? { note: noteOf(capital.note, capital.source, capital.noteSince) } : {}),
          },
        }
      : {}),
    region: region.region,
    subregion: region.subregion,
    landlocked: corrections.landlocked.find((change) => change.code === code)?.set ?? entry.landlocked,
    borders: bordersOf(code, entry.borders.map(renamed), corrections.borders),
    exclaveBorders: corrections.kept.borders
      .filter(({ pair, kind }) => kind === 'exclave' && pair.includes(code))
      .map(({ pair }) => otherIn(pair, code)),
    territoryBorders: Object.fromEntries(
      corrections.throughTerritories
        .filter(({ pair, through }) => pair.includes(code) && through.length > 0)
        .map(({ pair, through }) => [otherIn(pair, code), through]),
    ),
    joinedTo: Object.fromEntries(
      corrections.notBorders.flatMap(({ pair, joined }) => (joined && pair.includes(code) ? [[otherIn(pair, code), joined]] : [])),
    ),
    borderNotes: Object.fromEntries(
      corrections.kept.borders.flatMap(({ pair, told, since, source }) =>
        told && pair.includes(code) ? [[otherIn(pair, code), noteOf(told, source, since)]] : [],
      ),
    ),
    area: corrections.areas.find((change) => change.code === code)?.set ?? entry.area,
    ...areaNoteOf(code, corrections),
    languages: corrections.languages.find((change) => change.code === code)?.set ?? Object.values(entry.languages),
    status,
    former: formerOf(code, files),
    ...(said?.source ? { standing: { sentence: said.sentence, source: said.source } } : {}),
  };
}

/** A note with the page it was read on, and the first day of which it may be told. */
function noteOf(sentence: string, source: SourcedSentence['source'], since: string | undefined): SourcedSentence {
  return { sentence, source: { publisher: source.publisher, url: source.url }, ...(since ? { since } : {}) };
}

/** What the area counts or leaves out, where that is disputed. */
function areaNoteOf(code: CountryCode, { areas, areasKept }: ReferenceFiles['corrections']): Pick<Country, 'areaNote'> {
  const found = [...areas, ...areasKept].find((entry) => entry.code === code && entry.told !== undefined);
  return found?.told ? { areaNote: noteOf(found.told, found.source, found.since) } : {};
}

/** Former states of a territory that have a sourced date; a state that was only renamed is the same one. */
function formerOf(code: CountryCode, { former }: ReferenceFiles): FormerState[] {
  return former.former.flatMap(({ code: own, name, from, to, relation, successors, continuedBy, told, source }) =>
    (relation === 'dissolved' || relation === 'united') && successors.includes(code) && source
      ? [
          {
            code: own,
            name,
            from: parseEdtf(from),
            to: parseEdtf(to),
            relation,
            continued: continuedBy === code,
            source,
            ...(told ? { told } : {}),
          },
        ]
      : [],
  );
}

function statusOf(code: CountryCode, entry: PackageCountry, files: ReferenceFiles): CountryStatus {
  const change = files.corrections.unMembers.find((correction) => correction.code === code);
  if (change?.observer) return 'un-observer';
  if (change?.member ?? entry.unMember) return 'un-member';
  return PARTLY_RECOGNISED.has(code) ? 'partly-recognised' : 'territory';
}

function otherIn(pair: readonly [string, string], code: CountryCode): CountryCode {
  return pair[0] === code ? pair[1] : pair[0];
}

function bordersOf(code: CountryCode, borders: readonly string[], changes: ReferenceFiles['corrections']['borders']): string[] {
  const mine = changes.filter(({ pair }) => pair.includes(code)).map(({ pair, action }) => ({ other: otherIn(pair, code), action }));
  const removed = new Set(mine.filter(({ action }) => action === 'remove').map(({ other }) => other));
  const added = mine.filter(({ action }) => action === 'add').map(({ other }) => other);
  return [...new Set([...borders, ...added])].filter((other) => !removed.has(other)).sort(compareText);
}

function packageNames(entry: PackageCountry): string[] {
  const pairs = [entry.name, ...Object.values(entry.name.native), ...Object.values(entry.translations)];
  return [...pairs.flatMap(({ common, official }) => [common, official]), ...entry.altSpellings.filter((name) => name.length > 2)];
}

function localeNames(alpha2: string, files: ReferenceFiles): string[] {
  const dropped = new Set(files.corrections.names.dropLocales.map(({ locale }) => locale));
  return LOCALES.filter((locale) => !dropped.has(locale)).flatMap((locale) => {
    const found = localeTable(locale)[alpha2];
    return found === undefined ? [] : [found].flat();
  });
}

/** Languages of `i18n-iso-countries` worth their weight: the UN's, those of the dossiers, and their neighbours. */
const LOCALES = [
  'en',
  'fr',
  'es',
  'ru',
  'ar',
  'zh',
  'kk',
  'ur',
  'tr',
  'de',
  'pl',
  'pt',
  'it',
  'nl',
  'uk',
  'uz',
  'ky',
  'tg',
  'fa',
  'hi',
  'bn',
  'ko',
  'ja',
  'vi',
  'ms',
  'id',
  'sw',
  'am',
];

type LocaleTable = Readonly<Record<string, string | readonly string[]>>;
const tables = new Map<string, LocaleTable>();

function localeTable(locale: string): LocaleTable {
  const known = tables.get(locale);
  if (known) return known;
  const { countries } = require(`i18n-iso-countries/langs/${locale}.json`) as { countries: LocaleTable };
  tables.set(locale, countries);
  return countries;
}

function hintsOf(files: ReferenceFiles): Record<string, NameHint> {
  const former = files.former.former.flatMap(({ name, aliases, from, to, successors, relation, code }): [string, NameHint][] =>
    // A renamed state is still the same one, so its old names are plain aliases.
    relation === 'renamed'
      ? []
      : [code, name, ...aliases].map((spelling) => [
          normaliseName(spelling),
          { choices: successors, say: `is a former state (${name}, ${from.slice(0, 4)}–${to.slice(0, 4)})` },
        ]),
  );
  const ambiguous = files.ambiguous.ambiguous.map(({ input, choices, say }): [string, NameHint] => [
    normaliseName(input),
    { choices, say },
  ]);
  return Object.fromEntries([...former, ...ambiguous]);
}
