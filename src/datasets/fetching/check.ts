/** First step: what the user asks for, checked before anything is sent. */
import { findCountry } from '../../countries/table.ts';
import { InputError } from '../../domain/errors.ts';
import type { CodeEntry } from '../../lake/form.ts';
import { isVintage } from '../../lake/place.ts';
import { codesFor } from '../codes/catalogue.ts';
import type { Dataset } from '../dataset.ts';
import { GROUPS } from '../worldbank/groups.ts';

/** As they stand on the command line. */
export interface FetchOptions {
  readonly reporter?: string;
  readonly partner?: string;
  readonly indicator?: string;
  /** Nomenclature of BACI: `HS92`. */
  readonly edition?: string;
  readonly years?: string;
  readonly vintage?: string;
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A country in UN trade statistics: its numeric codes, each with the years of its use. */
export interface TradePlace {
  readonly id: string;
  readonly codes: readonly Pick<CodeEntry, 'code' | 'from' | 'to'>[];
}

export type Asked =
  /** Absent places are all there are. */
  | {
      readonly dataset: 'comtrade';
      readonly reporters?: readonly TradePlace[];
      readonly partners?: readonly TradePlace[];
      readonly years: Years;
    }
  | { readonly dataset: 'worldbank'; readonly places?: readonly string[]; readonly indicators: readonly string[]; readonly years?: Years }
  | { readonly dataset: 'comtrade-reference' }
  | { readonly dataset: 'baci'; readonly edition: string; readonly release: string };

const FIRST_TRADE_YEAR = 1962;
const FIRST_INDICATOR_YEAR = 1960;
const EDITIONS = ['HS92', 'HS96', 'HS02', 'HS07', 'HS12', 'HS17', 'HS22'] as const;
/** Names in one option: more make addresses that servers refuse. */
const MOST_NAMES = 60;

/** @throws InputError naming the option and what would be right. */
export async function checkFetch(dataset: Dataset, options: FetchOptions, today: Date): Promise<Asked> {
  if (options.vintage !== undefined && !isVintage(options.vintage))
    throw new InputError(`--vintage '${options.vintage}' is no date; write for instance 2024-01 or 2025-06-30`);
  const year = today.getUTCFullYear();
  switch (dataset.id) {
    case 'comtrade':
      return checkComtrade(dataset, options, year);
    case 'comtrade-reference':
      unused(options, ['reporter', 'partner', 'indicator', 'edition', 'years'], 'comtrade-reference, whose lists come whole');
      return { dataset: 'comtrade-reference' };
    case 'worldbank':
      return checkWorldBank(options, year);
    case 'baci':
      return checkBaci(options);
    default:
      throw new InputError(
        `${dataset.id} has no address to be fetched from; ${dataset.home === '' ? 'take its files from the pages they name' : `download its files by hand from ${dataset.home}`} and run: entente lake import ${dataset.id} FILES`,
      );
  }
}

async function checkComtrade(dataset: Dataset, options: FetchOptions, thisYear: number): Promise<Asked> {
  unused(options, ['indicator', 'edition'], 'comtrade, which is asked for trade of all goods');
  if (options.reporter === undefined && options.partner === undefined)
    throw new InputError('name a --reporter, a --partner or both; for instance --reporter KAZ --partner PAK');
  if (options.years === undefined) throw new InputError('name the --years, for instance 2010-2023');
  const years = readYears(options.years, FIRST_TRADE_YEAR, thisYear);
  const codes = (await codesFor(dataset)).filter((entry) => entry.scheme === 'un' && !IN_NO_BOOK.has(entry.code));
  const reporters = await tradePlaces('--reporter', options.reporter, codes, years);
  const partners = await tradePlaces('--partner', options.partner, codes, years);
  if (reporters?.some(({ id }) => id === WORLD))
    throw new InputError(`--reporter '${options.reporter}' has no book: the world is a partner only`);
  if (reporters?.length === 1 && partners?.length === 1 && reporters[0]?.id === partners[0]?.id)
    throw new InputError(`--reporter and --partner are both ${reporters[0]?.id}; name two countries`);
  return { dataset: 'comtrade', ...(reporters ? { reporters } : {}), ...(partners ? { partners } : {}), years };
}

/**
 * Codes that stand for a country without a part that its trade statistics include, and under which no book is kept: France without
 * Monaco, Norway without Svalbard, Switzerland without Liechtenstein, the United States without Puerto Rico; and Italy's former one.
 * Source: the reference list of reporters of UN Comtrade (comtradeapi.un.org/files/v1/app/reference/Reporters.json).
 */
const IN_NO_BOOK: ReadonlySet<string> = new Set(['250', '578', '756', '840', '381']);
const WORLD = 'WLD';

async function tradePlaces(
  option: string,
  text: string | undefined,
  codes: readonly CodeEntry[],
  years: Years,
): Promise<readonly TradePlace[] | undefined> {
  if (text === undefined) return undefined;
  const places: TradePlace[] = [];
  for (const name of namesIn(option, text)) {
    if (/^(world|wld|w00)$/i.test(name)) {
      places.push({ id: WORLD, codes: [{ code: '0' }] });
      continue;
    }
    const former = codes.find(({ id, kind }) => kind === 'former' && id === name.toUpperCase())?.id;
    const id = former ?? (await countryOf(option, name));
    const own = codes.filter((entry) => entry.id === id);
    const used = own.filter(({ from, to }) => (from ?? 0) <= years.to && (to ?? 9999) >= years.from);
    if (used.length === 0) {
      const span = own.map(({ from, to }) => `${from ?? 'the beginning'} to ${to ?? 'today'}`).join(', ');
      throw new InputError(
        `${option} '${name}' has no code in UN trade statistics in ${spanOf(years)}${span === '' ? '' : `; it has one from ${span}`}`,
      );
    }
    places.push({ id, codes: used });
  }
  return places.filter(({ id }, at) => places.findIndex((other) => other.id === id) === at);
}

async function checkWorldBank(options: FetchOptions, thisYear: number): Promise<Asked> {
  unused(options, ['partner', 'edition'], 'worldbank, whose indicators are of one country each');
  if (options.indicator === undefined) throw new InputError('name an --indicator, for instance NY.GDP.MKTP.CD');
  const indicators = [...new Set(namesIn('--indicator', options.indicator).map((name) => name.toUpperCase()))];
  for (const indicator of indicators)
    if (!/^[A-Z0-9]{2,}([._][A-Z0-9]+)+$/.test(indicator) || indicator.length > 60)
      throw new InputError(`--indicator '${indicator}' is no id of the World Bank; write for instance NY.GDP.MKTP.CD`);
  const places: string[] = [];
  for (const name of options.reporter === undefined ? [] : namesIn('--reporter', options.reporter)) {
    const group = GROUPS.find(([code]) => code === name.toUpperCase())?.[0];
    places.push(group ?? (await countryOf('--reporter', name)));
  }
  return {
    dataset: 'worldbank',
    ...(places.length > 0 ? { places: [...new Set(places)] } : {}),
    indicators,
    ...(options.years === undefined ? {} : { years: readYears(options.years, FIRST_INDICATOR_YEAR, thisYear) }),
  };
}

function checkBaci(options: FetchOptions): Asked {
  unused(options, ['reporter', 'partner', 'indicator', 'years'], 'baci, whose releases come whole');
  const edition = (options.edition ?? 'HS92').toUpperCase();
  if (!(EDITIONS as readonly string[]).includes(edition))
    throw new InputError(`--edition '${options.edition}' is none of ${EDITIONS.join(', ')}`);
  const found = /^(\d{4})-(\d{2})([a-z]?)$/.exec(options.vintage ?? '');
  if (!found) throw new InputError('name the release of baci as its --vintage: 2024-01b for V202401b');
  return { dataset: 'baci', edition, release: `${found[1]}${found[2]}${found[3]}` };
}

function unused(options: FetchOptions, names: readonly (keyof FetchOptions)[], what: string): void {
  for (const name of names) if (options[name] !== undefined) throw new InputError(`--${name} means nothing for ${what}`);
}

async function countryOf(option: string, name: string): Promise<string> {
  try {
    const code = name.toUpperCase();
    return (await findCountry(/^[A-Z]{3}$/.test(code) ? code : name)).code;
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${option}: ${error.message}`);
    throw error;
  }
}

function namesIn(option: string, text: string): readonly string[] {
  const names = text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InputError(`${option} is empty; name one, or several separated by commas`);
  if (names.length > MOST_NAMES) throw new InputError(`${option} names ${names.length}; at most ${MOST_NAMES} can be asked at once`);
  return names;
}

/** `2010-2023` or `2010`. */
export function readYears(text: string, first: number, last: number): Years {
  const found = /^(\d{4})(?:[-:](\d{4}))?$/.exec(text.trim());
  if (!found) throw new InputError(`--years '${text}' is no span of years; write for instance 2010-2023`);
  const years = { from: Number(found[1]), to: Number(found[2] ?? found[1]) };
  if (years.from > years.to) throw new InputError(`--years '${text}' runs backwards; write ${years.to}-${years.from}`);
  if (years.from < first || years.to > last) throw new InputError(`--years '${text}' is outside ${first} to ${last}`);
  return years;
}

function spanOf({ from, to }: Years): string {
  return from === to ? String(from) : `${from}-${to}`;
}
