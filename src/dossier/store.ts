/** Where curated records are kept: the package's own data, or another folder laid out the same way. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countryTable } from '../countries/table.ts';
import type { Dossier, Organisation } from '../domain/dossier.ts';
import type { DyadId } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import type { Frames } from '../domain/frame.ts';
import { compiledOr, PACKAGE_DATA, yamlFiles } from '../platform/compiled.ts';
import { reading } from '../platform/file-faults.ts';

export interface Store {
  /** Dyads that have a dossier, alphabetical. */
  dossierIds(): DyadId[];
  /** A dossier; an empty one where nothing is recorded. @throws InputError for a broken one. */
  dossier(dyad: DyadId): Promise<Dossier>;
  organisations(): Promise<readonly Organisation[]>;
  /** Forums between groups, the package's own whatever the data folder. */
  frames(): Promise<Frames>;
  dossierFolder(dyad: DyadId): string;
}

/** @throws InputError when the folder does not exist. */
export function openStore(folder: string = PACKAGE_DATA): Store {
  if (!isFolder(join(folder, 'dossiers'))) throw new InputError(`no data folder '${folder}'; name one with a dossiers folder in it`);
  const own = folder === PACKAGE_DATA;
  const dossiers = join(folder, 'dossiers');
  const [organisationFolder, frameFolder] = [ownOr('organisations', folder), ownOr('frames', folder)];
  let organisations: Promise<readonly Organisation[]> | undefined;
  let frames: Promise<Frames> | undefined;
  return {
    dossierIds: () => listDossiers(dossiers),
    dossierFolder: (dyad) => join(dossiers, dyad),
    async dossier(dyad) {
      refuseStranger(join(dossiers, dyad));
      const files = yamlFiles(join(dossiers, dyad));
      if (files.length === 0) return { dyad, sources: [], records: [], conflicts: [], gaps: [] };
      const read = () => readDossier(join(dossiers, dyad), dyad);
      return own ? compiledOr(`dossiers/${dyad}`, files, read) : read();
    },
    frames() {
      const read = () => readFrames(frameFolder);
      frames ??= frameFolder.startsWith(PACKAGE_DATA) ? compiledOr('frames', yamlFiles(frameFolder), read) : read();
      return frames;
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

/** A folder of the data given, or the package's own where that has none. */
function ownOr(name: string, folder: string): string {
  return yamlFiles(join(folder, name)).length > 0 ? join(folder, name) : join(PACKAGE_DATA, name);
}

async function readDossier(folder: string, dyad: DyadId): Promise<Dossier> {
  const [{ parseDossier, orThrow }, { countryFacts }, countries] = await Promise.all([
    import('./parse.ts'),
    import('./check.ts'),
    countryTable(),
  ]);
  return orThrow(parseDossier(folder, dyad, countryFacts(countries)), `entente dossier validate ${dyad}`);
}

async function readFrames(folder: string): Promise<Frames> {
  const { parseFrames, orThrow } = await import('./parse.ts');
  return orThrow(parseFrames(folder), 'entente dossier validate');
}

async function readOrganisations(folder: string): Promise<readonly Organisation[]> {
  const { parseOrganisations, orThrow } = await import('./parse.ts');
  return orThrow(parseOrganisations(folder), 'entente dossier validate');
}

function listDossiers(folder: string): DyadId[] {
  return reading(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^[A-Z]{3}-[A-Z]{3}$/.test(entry.name))
    .map((entry) => entry.name as DyadId)
    .filter((dyad) => yamlFiles(join(folder, dyad)).length > 0)
    .sort();
}

/** A dossier is a folder of its own: a link could lead out of the data, and a file holds no records. */
function refuseStranger(path: string): void {
  const stat = reading(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stat && !stat.isDirectory()) throw new InputError(`'${path}' is no folder; a dossier is a folder of YAML files, and no link`);
}

function isFolder(path: string): boolean {
  return reading(path, () => statSync(path, { throwIfNoEntry: false }))?.isDirectory() ?? false;
}
