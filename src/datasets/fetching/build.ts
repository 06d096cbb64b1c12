/** Second step: the exact requests. Each address is what the public source is asked, without the key. */
import { addressOn } from '../hosts.ts';
import type { Asked, TradePlace, Years } from './check.ts';

type ComtradeAsked = Extract<Asked, { dataset: 'comtrade' }>;

/** One call of UN Comtrade. Codes are those of the reporters and partners; absent ones are all there are. */
export interface ComtradeCall {
  readonly reporters?: readonly string[];
  readonly partners?: readonly string[];
  readonly periods: readonly number[];
  /** Directions; all when absent. */
  readonly flows?: readonly string[];
  readonly endpoint: ComtradeEndpoint;
}

/** `get` is for who has a key, `preview` for everybody. */
export type ComtradeEndpoint = 'get' | 'preview';

/** Records an endpoint gives at most: an answer with as many may be cut. */
export const COMTRADE_MOST: Readonly<Record<ComtradeEndpoint, number>> = { get: 100_000, preview: 500 };
/** Header of the key of UN Comtrade. */
export const COMTRADE_KEY_HEADER = 'Ocp-Apim-Subscription-Key';

const MOST_PERIODS = 12;
const PATHS: Readonly<Record<ComtradeEndpoint, string>> = { get: '/data/v1/get/C/A/HS', preview: '/public/v1/preview/C/A/HS' };
/** All directions of UN Comtrade, in shares that may be asked by themselves. Source: its reference list of flows. */
const DIRECTIONS: readonly (readonly string[])[] = [['M'], ['X'], ['DX', 'FM', 'MIP', 'MOP', 'RM', 'RX', 'XIP', 'XOP']];

export function comtradeCalls({ reporters, partners, years }: ComtradeAsked, endpoint: ComtradeEndpoint): ComtradeCall[] {
  const calls: ComtradeCall[] = [];
  for (let from = years.from; from <= years.to; from += MOST_PERIODS) {
    const span = { from, to: Math.min(years.to, from + MOST_PERIODS - 1) };
    const theirs = reporters && codesIn(reporters, span);
    const others = partners && codesIn(partners, span);
    // A state that was not there in these years is not asked for; without it the request would mean all.
    if (theirs?.length === 0 || others?.length === 0) continue;
    const periods = Array.from({ length: span.to - span.from + 1 }, (_, at) => span.from + at);
    calls.push({ ...(theirs ? { reporters: theirs } : {}), ...(others ? { partners: others } : {}), periods, endpoint });
  }
  return calls;
}

function codesIn(places: readonly TradePlace[], years: Years): string[] {
  return places.flatMap(({ codes }) =>
    codes.filter(({ from, to }) => (from ?? 0) <= years.to && (to ?? 9999) >= years.from).map(({ code }) => code),
  );
}

/** The years asked for in which a country had no code, so that nothing can be asked: a state that was not there yet, or no longer. */
export function yearsWithoutCode({ reporters = [], partners = [], years }: ComtradeAsked): string[] {
  return [...new Map([...reporters, ...partners].map((place) => [place.id, place])).values()].flatMap((place) => {
    const missing: number[] = [];
    for (let year = years.from; year <= years.to; year += 1)
      if (codesIn([place], { from: year, to: year }).length === 0) missing.push(year);
    const [first] = missing;
    if (first === undefined) return [];
    return [`${place.id}, which has no code in UN trade statistics in ${missing.length} of the years, ${first} to ${missing.at(-1)}`];
  });
}

/** The parameters in the order in which recorded requests have them. */
export function comtradeAddress({ reporters, partners, periods, flows, endpoint }: ComtradeCall): string {
  const list = (values: readonly (string | number)[]): string => encodeURIComponent(values.join(','));
  const query = [
    'cmdCode=TOTAL',
    ...(flows ? [`flowCode=${list(flows)}`] : []),
    ...(partners ? [`partnerCode=${list(partners)}`] : []),
    ...(reporters ? [`reporterCode=${list(reporters)}`] : []),
    `period=${list(periods)}`,
    'motCode=0',
    'partner2Code=0',
    'customsCode=C00',
    'includeDesc=TRUE',
  ];
  return addressOn('comtrade', `${PATHS[endpoint]}?${query.join('&')}`);
}

/** The same question in parts whose answers are smaller: by year, by direction, by reporter, by partner. Undefined where there is none. */
export function narrower(call: ComtradeCall): readonly ComtradeCall[] | undefined {
  const { periods, flows, reporters, partners } = call;
  if (periods.length > 1) return halves(periods).map((part) => ({ ...call, periods: part }));
  if (flows === undefined) return DIRECTIONS.map((part) => ({ ...call, flows: part }));
  if (flows.length > 1) return halves(flows).map((part) => ({ ...call, flows: part }));
  if (reporters && reporters.length > 1) return halves(reporters).map((part) => ({ ...call, reporters: part }));
  if (partners && partners.length > 1) return halves(partners).map((part) => ({ ...call, partners: part }));
  return undefined;
}

function halves<Part>(list: readonly Part[]): Part[][] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

/** One indicator of the World Bank. */
export interface Series {
  readonly indicator: string;
  /** Absent: all, groups included. */
  readonly places?: readonly string[];
  readonly years?: Years;
}

export function worldBankSeries({ indicators, places, years }: Extract<Asked, { dataset: 'worldbank' }>): Series[] {
  return indicators.map((indicator) => ({ indicator, ...(places ? { places } : {}), ...(years ? { years } : {}) }));
}

const RECORDS_A_PAGE = 1000;

export function worldBankAddress({ indicator, places, years }: Series, page: number): string {
  const date = years ? `&date=${years.from === years.to ? years.from : `${years.from}:${years.to}`}` : '';
  return addressOn(
    'worldbank',
    `/v2/country/${places ? places.join(';') : 'all'}/indicator/${indicator}?format=json&per_page=${RECORDS_A_PAGE}&page=${page}${date}`,
  );
}

/** Lists of reference, by the names of their files. Source: recorded requests, and the producer's list of them. */
const REFERENCE_FILES = ['Reporters.json', 'partnerAreas.json', 'ModeOfTransportCodes.json', 'HS.json'];

export function referenceAddresses(): string[] {
  return REFERENCE_FILES.map((file) => addressOn('comtrade', `/files/v1/app/reference/${file}`));
}

export function baciAddress({ edition, release }: Extract<Asked, { dataset: 'baci' }>): string {
  return addressOn('cepii', `/DATA_DOWNLOAD/baci/data/BACI_${edition}_V${release}.zip`);
}

/** The requests that are known before the first answer; pages and parts of large answers follow from those. */
export function firstAddresses(asked: Asked, endpoint: ComtradeEndpoint): string[] {
  switch (asked.dataset) {
    case 'comtrade':
      return comtradeCalls(asked, endpoint).map(comtradeAddress);
    case 'worldbank':
      return worldBankSeries(asked).map((series) => worldBankAddress(series, 1));
    case 'comtrade-reference':
      return referenceAddresses();
    case 'baci':
      return [baciAddress(asked)];
  }
}
