/** How numbers read: digits as the source printed them, with unit and bound. */
import type { Amount, Bound } from '../../domain/quantity.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };
const SUFFIX: Readonly<Record<Amount['scale'], string>> = { one: '', thousand: '', million: 'm', billion: 'bn' };
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exactly: '',
  about: 'about ',
  almost: 'almost ',
  over: 'over ',
  under: 'under ',
  'at least': 'at least ',
  'at most': 'at most ',
};
const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `$52.5m`, `about $100m`, `over 200 companies`, `4,900 km`, `47.12 %`. */
export function amountWords(amount: Amount): string {
  return `${BOUND_WORDS[amount.bound]}${bareAmount(amount)}`;
}

/** The amount without its bound. */
export function bareAmount({ value, unit, scale }: Amount): string {
  if (unit === 'percent') return `${digits(value)}%`;
  const symbol = SYMBOLS[unit];
  if (symbol && scale === 'thousand') return `${value < 0 ? '−' : ''}${symbol}${digits(Number((Math.abs(value) * 1000).toPrecision(12)))}`;
  if (symbol && scale === 'billion' && Math.abs(value) >= 1000)
    return `${value < 0 ? '−' : ''}${symbol}${digits(Math.abs(value) / 1000)}tn`;
  if (symbol) return `${value < 0 ? '−' : ''}${symbol}${digits(Math.abs(value))}${SUFFIX[scale]}`;
  const scaled = scale === 'one' ? digits(value) : `${digits(value)} ${scale}`;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${scaled}` : `${scaled} ${unit}`;
}

/** Only the digits of a figure in millions or billions, where the unit has been given: `exports 5.7`. */
export function bareIn(unit: 'million' | 'billion', amount: Amount): string {
  const millions = { one: 1e-6, thousand: 1e-3, million: 1, billion: 1e3 }[amount.scale] * amount.value;
  return `${BOUND_WORDS[amount.bound]}${digits(Number((unit === 'billion' ? millions / 1000 : millions).toPrecision(12)))}`;
}

/** Dollars as computed: `$227.6m`, one decimal below a hundred billion dollars. */
export function dollars(value: number): string {
  if (value >= 1e9) return `$${digits(round(value / 1e9, 2))}bn`;
  if (value >= 1e6)
    return `$${digits(Math.trunc(round(value / 1e6, 1)))}.${round(value / 1e6, 1)
      .toFixed(1)
      .slice(-1)}m`;
  return `$${digits(round(value, 0))}`;
}

/** `3.5 times`, `18.6 times`; whole from a hundred. */
export function times(value: number): string {
  return value >= 100 ? `${digits(round(value, 0))} times` : `${value.toFixed(1)} times`;
}

/** Small counts in words, larger in digits. */
export function count(value: number): string {
  return SMALL[value] ?? digits(value);
}

/** `one record`, `12 records`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}

/** `9th`, `11th`, `22nd`. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<number, string>>)[value % 10] ?? 'th');
  return `${value}${suffix}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `fourth`, `13th`. */
export function ordinalWord(value: number): string {
  return ORDINALS[value - 1] ?? ordinal(value);
}

/** Adds the article unless the name brings its own: `the intergovernmental commission`. */
export function withThe(name: string): string {
  return /^(the|a|an) /i.test(name) ? name : `the ${name}`;
}

/** Thousands in groups, a decimal point, no trailing zeros added or removed. */
export function digits(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
