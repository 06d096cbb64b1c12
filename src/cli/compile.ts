/** The build's second step: curated YAML to JSON under `dist/data`. */
import { join } from 'node:path';
import { compileCountries, compileNames } from '../countries/compile.ts';
import { countryTable } from '../countries/table.ts';
import type { DyadId } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import { type CountryFacts, countryFacts } from '../dossier/check.ts';
import { orThrow, parseDossier, parseFrames, parseOrganisations } from '../dossier/parse.ts';
import { openStore } from '../dossier/store.ts';
import { PACKAGE_DATA, writeCompiled, yamlFiles } from '../platform/compiled.ts';

try {
  await compileAll();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

async function compileAll(): Promise<void> {
  const countryFolder = join(PACKAGE_DATA, 'countries');
  const countryFiles = yamlFiles(countryFolder);
  writeCompiled('countries', countryFiles, compileCountries(countryFolder));
  writeCompiled('names', countryFiles, compileNames(countryFolder));

  const organisationFolder = join(PACKAGE_DATA, 'organisations');
  writeCompiled(
    'organisations',
    yamlFiles(organisationFolder),
    orThrow(parseOrganisations(organisationFolder), 'entente dossier validate'),
  );

  const frameFolder = join(PACKAGE_DATA, 'frames');
  writeCompiled('frames', yamlFiles(frameFolder), orThrow(parseFrames(frameFolder), 'entente dossier validate'));

  const facts = countryFacts(await countryTable());
  const store = openStore();
  for (const dyad of store.dossierIds()) compileDossier(dyad, store.dossierFolder(dyad), facts);
}

function compileDossier(dyad: DyadId, folder: string, facts: CountryFacts): void {
  const dossier = orThrow(parseDossier(folder, dyad, facts), `entente dossier validate ${dyad}`);
  writeCompiled(`dossiers/${dyad}`, yamlFiles(folder), dossier);
}
