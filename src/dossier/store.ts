/** Where curated records are kept: the package's own data, or another folder laid out the same way. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countryTable } from '../countries/table.ts';
import type { Dossier, Organisation } from '../domain/dossier.ts';
import type { DyadId } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import { compiledOr, PACKAGE_DATA, yamlFiles } from '../platform/compiled.ts';

export interface Store {
  /** Dyads that have a dossier, alphabetical. */
  dossierIds(): DyadId[];
  /** A dossier; an empty one where nothing is recorded. @throws InputError for a broken one. */
  dossier(dyad: DyadId): Promise<Dossier>;
  organisations(): Promise<readonly Organisation[]>;
  dossierFolder(dyad: DyadId): string;
}

/** @throws InputError when the folder does not exist. */
export function openStore(folder: string = PACKAGE_DATA): Store {
  if (!existsSync(folder)) throw new InputError(`no data folder '${folder}'; name one with a dossiers folder in it`);
  const own = folder === PACKAGE_DATA;
  const dossiers = join(folder, 'dossiers');
  const organisationFolder = existsSync(join(folder, 'organisations'))
    ? join(folder, 'organisations')
    : join(PACKAGE_DATA, 'organisations');
  let organisations: Promise<readonly Organisation[]> | undefined;
  return {
    dossierIds: () => listDossiers(dossiers),
    dossierFolder: (dyad) => join(dossiers, dyad),
    async dossier(dyad) {
      const files = yamlFiles(join(dossiers, dyad));
      if (files.length === 0) return { dyad, sources: [], records: [], conflicts: [], gaps: [] };
      const read = () => readDossier(join(dossiers, dyad), dyad);
      return own ? compiledOr(`dossiers/${dyad}`, files, read) : read();
    },
    organisations() {
      const read = () => readOrganisations(organisationFolder);
      organisations ??= organisationFolder.startsWith(PACKAGE_DATA)
        ? compiledOr('organisations', yamlFiles(organisationFolder), read)
        : read();
      return organisations;
    },
  };
}

async function readDossier(folder: string, dyad: DyadId): Promise<Dossier> {
  const [{ parseDossier, orThrow }, { countryFacts }, countries] = await Promise.all([
    import('./parse.ts'),
    import('./check.ts'),
    countryTable(),
  ]);
  return orThrow(parseDossier(folder, dyad, countryFacts(countries)), `entente dossier validate ${dyad}`);
}

async function readOrganisations(folder: string): Promise<readonly Organisation[]> {
  const { parseOrganisations, orThrow } = await import('./parse.ts');
  return orThrow(parseOrganisations(folder), 'entente dossier validate');
}

function listDossiers(folder: string): DyadId[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[A-Z]{3}-[A-Z]{3}$/.test(entry.name))
    .map((entry) => entry.name as DyadId)
    .filter((dyad) => yamlFiles(join(folder, dyad)).length > 0)
    .sort();
}
