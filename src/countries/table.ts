/** The table of countries, loaded once: codes, borders, capitals, and the index of names when a name is asked for. */
import { join } from 'node:path';
import type { Country, CountryCode } from '../domain/country.ts';
import { InputError } from '../domain/errors.ts';
import type { FiscalYear } from '../domain/fiscal.ts';
import { compiledOr, PACKAGE_DATA, yamlFiles } from '../platform/compiled.ts';
import type { CompiledCountries } from './compiled-countries.ts';
import type { NameIndex } from './names.ts';

export interface CountryTable {
  readonly byCode: ReadonlyMap<CountryCode, Country>;
  /** The 193 members of the United Nations and its two observer states, alphabetical: the 18,915 dyads. */
  readonly states: readonly CountryCode[];
  /** First month of the fiscal year where it is not January, and how its years are named. */
  readonly fiscalYears: ReadonlyMap<CountryCode, FiscalYear>;
  /** Where the table comes from. */
  readonly vintage: string;
}

const FOLDER = join(PACKAGE_DATA, 'countries');
let table: Promise<CountryTable> | undefined;
let index: Promise<NameIndex> | undefined;

export function countryTable(): Promise<CountryTable> {
  table ??= compiledOr('countries', yamlFiles(FOLDER), async () => (await import('./compile.ts')).compileCountries(FOLDER)).then(toTable);
  return table;
}

function nameIndex(): Promise<NameIndex> {
  index ??= compiledOr('names', yamlFiles(FOLDER), async () => (await import('./compile.ts')).compileNames(FOLDER));
  return index;
}

/**
 * The country that a code or a name in any usual language means.
 * @throws InputError for an unknown or ambiguous name.
 */
export async function findCountry(input: string): Promise<Country> {
  const { byCode } = await countryTable();
  const exact = byCode.get(input);
  if (exact) return exact;
  const { resolveCountry } = await import('./names.ts');
  const found = byCode.get(resolveCountry(input, await nameIndex()));
  if (!found) throw new InputError(`'${input}' is a former state; write the present country meant`);
  return found;
}

function toTable({ countries, fiscalYears, vintage }: CompiledCountries): CountryTable {
  const states = countries.filter((country) => country.status === 'un-member' || country.status === 'un-observer');
  return {
    byCode: new Map(countries.map((country) => [country.code, country])),
    states: states.map((country) => country.code).sort(),
    fiscalYears: new Map(Object.entries(fiscalYears)),
    vintage,
  };
}
