/** All schemes of country codes, for any import. */
import { countryTable } from '../../countries/table.ts';
import type { CodeEntry } from '../../lake/form.ts';
import type { Dataset } from '../dataset.ts';
import { iso2Codes, iso3Codes, nameCodes } from './iso-codes.ts';
import { unCodes } from './un-codes.ts';

/** The codes an import of a dataset may meet: the common schemes and its own. */
export async function codesFor(dataset: Dataset): Promise<CodeEntry[]> {
  const countries = [...(await countryTable()).byCode.values()];
  const iso3 = iso3Codes(countries);
  const un = unCodes(countries);
  const under = (scheme: string, entries: readonly CodeEntry[]): CodeEntry[] => entries.map((entry) => ({ ...entry, scheme }));
  // BACI writes one code a country for all years, so its codes need no years.
  const timeless = under('baci', un).map(({ from: _from, to: _to, ...entry }) => entry);
  return [
    ...iso3,
    ...iso2Codes(countries),
    ...nameCodes(countries),
    ...un,
    ...timeless,
    ...under('worldbank', iso3),
    ...(dataset.codes ?? []),
  ];
}
