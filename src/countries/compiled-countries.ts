import type { Country, CountryCode } from '../domain/country.ts';
import type { FiscalYear } from '../domain/fiscal.ts';

/** What the build writes and the table is loaded from. */
export interface CompiledCountries {
  readonly countries: readonly Country[];
  readonly fiscalYears: Readonly<Record<CountryCode, FiscalYear>>;
  readonly vintage: string;
}
