/** Indicators whose tidy files name them by a word, with their units. Ids and units as the World Bank's catalogue has them. */
import { InputError } from '../../domain/errors.ts';

export interface Indicator {
  readonly id: string;
  readonly unit: string;
  readonly note?: string;
}

interface Listed extends Indicator {
  /** What a tidy file's name has in it. */
  readonly word: RegExp;
}

export const INDICATORS: readonly Listed[] = [
  { id: 'NY.GDP.MKTP.CD', unit: 'current US dollars', word: /gdp/i },
  { id: 'SP.POP.TOTL', unit: 'persons', word: /pop/i },
  {
    id: 'FP.CPI.TOTL.ZG',
    unit: 'percent a year',
    word: /inflation|cpi/i,
    note: 'The file calls itself an index; its values are annual changes in percent.',
  },
  { id: 'NY.GNP.PCAP.CD', unit: 'current US dollars', word: /gnp|gni/i },
];

/**
 * The indicator a tidy file is of: its id in the file's name, or a word for it.
 * @throws InputError where the name has neither.
 */
export function indicatorOf(name: string): Indicator {
  const id = /[A-Z]{2}(?:\.[A-Z0-9]{2,5}){1,4}/.exec(name.toUpperCase().replaceAll('_', '.'))?.[0];
  const known = INDICATORS.find((indicator) => indicator.id === id) ?? INDICATORS.find(({ word }) => word.test(name));
  if (known) return known;
  if (id) return { id, unit: 'as its producer states' };
  throw new InputError(`'${name}' does not say which indicator it holds; put its id into the name, such as NY.GDP.MKTP.CD.csv`);
}
