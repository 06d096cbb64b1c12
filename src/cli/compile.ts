/** The build's second step: curated YAML to JSON under `dist/data`. */
import { join } from 'node:path';
import { compileCountries, compileNames } from '../countries/compile.ts';
import { countryTable } from '../countries/table.ts';
import type { DyadId } from '../domain/dyad.ts';
import { countryFacts } from '../dossier/check.ts';
import { orThrow, parseDossier, parseFrames, parseOrganisations } from '../dossier/parse.ts';
import { openStore } from '../dossier/store.ts';
import { PACKAGE_DATA, writeCompiled, yamlFiles } from '../platform/compiled.ts';

const countryFolder = join(PACKAGE_DATA, 'countries');
const countryFiles = yamlFiles(countryFolder);
writeCompiled('countries', countryFiles, compileCountries(countryFolder));
writeCompiled('names', countryFiles, compileNames(countryFolder));

const organisationFolder = join(PACKAGE_DATA, 'organisations');
writeCompiled('organisations', yamlFiles(organisationFolder), orThrow(parseOrganisations(organisationFolder), 'entente dossier validate'));

const frameFolder = join(PACKAGE_DATA, 'frames');
writeCompiled('frames', yamlFiles(frameFolder), orThrow(parseFrames(frameFolder), 'entente dossier validate'));

const facts = countryFacts(await countryTable());
const store = openStore();
for (const dyad of store.dossierIds()) compileDossier(dyad);

function compileDossier(dyad: DyadId): void {
  const folder = store.dossierFolder(dyad);
  const dossier = orThrow(parseDossier(folder, dyad, facts), `entente dossier validate ${dyad}`);
  writeCompiled(`dossiers/${dyad}`, yamlFiles(folder), dossier);
}
