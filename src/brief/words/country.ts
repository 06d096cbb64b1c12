/** How a country reads in a sentence. */
import type { Country } from '../../domain/country.ts';

/** `Kazakhstan`, `the United Kingdom`. */
export function named(country: Country): string {
  return country.article ? `the ${country.name}` : country.name;
}

/** `Kazakhstan's`, `the Philippines'`. */
export function possessive(country: Country): string {
  return `${named(country)}${country.name.endsWith('s') ? '’' : '’s'}`;
}
