import type { CountryCode } from './country.ts';
import type { Edtf } from './edtf.ts';

/** How a stated number relates to the true one. */
export const BOUNDS = ['exactly', 'about', 'almost', 'over', 'under', 'at least', 'at most'] as const;
export type Bound = (typeof BOUNDS)[number];

export const SCALES = ['one', 'thousand', 'million', 'billion'] as const;
export type Scale = (typeof SCALES)[number];

/** A value as printed by its source: never rescaled in storage, so that its digits are the source's. */
export interface Amount {
  readonly value: number;
  /** ISO 4217 code for money, otherwise a plain unit: `companies`, `km`, `percent`. */
  readonly unit: string;
  readonly scale: Scale;
  readonly bound: Bound;
}

const FACTORS: Readonly<Record<Scale, number>> = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 };

/** The value in units: $52.5m is 52,500,000. Rounded to 12 significant digits, as no source states more. */
export function inUnits(amount: Pick<Amount, 'value' | 'scale'>): number {
  return Number((amount.value * FACTORS[amount.scale]).toPrecision(12));
}

/** Who counted or stated a number: the customs of one side, a central bank, a minister, nobody named. */
export interface Reporter {
  readonly name: string;
  readonly type: (typeof REPORTER_TYPES)[number];
  /** The country in whose books or on whose behalf it was counted. */
  readonly country?: CountryCode;
}
export const REPORTER_TYPES = [
  'customs',
  'central bank',
  'statistics office',
  'ministry',
  'embassy',
  'official',
  'business',
  'press',
  'dataset',
  'unnamed',
] as const;

/** FOB or CIF, where the source says; most press does not. */
export type Valuation = 'FOB' | 'CIF';

/** A span over which something was counted, with the calendar it belongs to: the two never merge. */
export interface Period {
  readonly date: Edtf;
  readonly calendar: 'calendar' | 'fiscal' | 'unstated';
  /** As the field says it: `FY25`. */
  readonly label?: string;
}
