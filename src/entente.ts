/**
 * The public face of Entente: what the command line, a server and a program that imports the package call.
 * Every function takes countries in any usual spelling and throws `InputError` for a user's mistake.
 */

import type { BriefOptions } from './brief/compose.ts';
import { composeBrief } from './brief/compose.ts';
import type { Brief } from './brief/document.ts';
import { countryTable, findCountry } from './countries/table.ts';
import type { Dataset } from './datasets/dataset.ts';
import type { FetchOptions } from './datasets/fetching/check.ts';
import type { Fetched, FetchRequest } from './datasets/fetching/fetch.ts';
import type { ImportRequest, ImportResult } from './datasets/import-files.ts';
import type { Dyad } from './domain/dyad.ts';
import { dyadOf } from './domain/dyad.ts';
import type { Day } from './domain/edtf.ts';
import { InputError } from './domain/errors.ts';
import type { Store } from './dossier/store.ts';
import { openStore } from './dossier/store.ts';
import type { Collected } from './lake/gc.ts';
import type { Lake, LakeOptions } from './lake/lake.ts';
import { hasLake, lakeFolder } from './lake/place.ts';
import type { TableRevisions } from './lake/revisions.ts';
import type { VintageStatus } from './lake/status.ts';
import type { Verified } from './lake/verify.ts';
import type { Changes } from './measures/changes.ts';
import { changesBetween } from './measures/changes.ts';
import type { DossierCoverage } from './measures/coverage.ts';
import { coverageOf } from './measures/coverage.ts';
import type { Statistics } from './measures/statistics.ts';
import type { Subject } from './measures/subject.ts';
import { subjectOf } from './measures/subject.ts';

export type { Length, SectionId } from './brief/document.ts';
export { SECTION_IDS } from './brief/document.ts';
export type { Dataset } from './datasets/dataset.ts';
export type { FetchOptions } from './datasets/fetching/check.ts';
export type { Fetched, FetchRequest } from './datasets/fetching/fetch.ts';
export type { ImportRequest, ImportResult } from './datasets/import-files.ts';
export type { Cell, Result } from './lake/engine.ts';
export type { Imported, Step } from './lake/importing/import-options.ts';
export type { Brief, BriefOptions, Changes, Dyad, Lake, Store, Subject, TableRevisions, VintageStatus };
export { hasLake, InputError, lakeFolder, openStore };

/** The codes of the 195 states whose pairs are the 18,915 dyads. */
export async function states(): Promise<readonly string[]> {
  return (await countryTable()).states;
}

export interface Request {
  /** UTC day; today when absent. */
  readonly asOf?: Day;
  /** Curated data to use instead of the package's own. */
  readonly data?: string;
  /** The lake; the usual folder when absent. It need not exist. */
  readonly lake?: string;
}

/** The dyad of two countries named in any usual way. @throws InputError for an unknown, ambiguous or repeated country. */
export async function findDyad(a: string, b: string): Promise<Dyad> {
  const [first, second] = [await findCountry(a), await findCountry(b)];
  return dyadOf(first.code, second.code);
}

const stores = new Map<string | undefined, Store>();

/** One store a folder, so that a program asking for many dyads reads the organisations once. */
function storeOf(data: string | undefined): Store {
  const store = stores.get(data) ?? openStore(data);
  stores.set(data, store);
  return store;
}

/** Everything held on two countries and public by a day. */
export async function subject(a: string, b: string, request: Request = {}): Promise<Subject> {
  const asOf = request.asOf ?? today();
  checkDay(asOf);
  const dyad = await findDyad(a, b);
  const store = storeOf(request.data);
  const [dossier, organisations, frames, countries] = await Promise.all([
    store.dossier(dyad.id),
    store.organisations(),
    store.frames(),
    countryTable(),
  ]);
  const statistics = await statisticsFor(request.lake ?? lakeFolder(), dyad, asOf);
  return subjectOf({ dyad, asOf, dossier, organisations, frames, countries, ...(statistics ? { statistics } : {}) });
}

/** What the lake holds on a dyad; undefined without a lake, for which nothing of the engine is loaded. */
async function statisticsFor(folder: string, dyad: Dyad, asOf: Day): Promise<Statistics | undefined> {
  if (!hasLake(folder)) return undefined;
  const [{ statisticsOf }, { DATASETS }, { sourceOf }] = await Promise.all([
    import('./measures/statistics.ts'),
    import('./datasets/catalogue.ts'),
    import('./datasets/dataset.ts'),
  ]);
  const lake = await openLake({ folder, asOf });
  try {
    return await statisticsOf(lake, dyad.first, dyad.second, (id, vintage) => sourceOf(DATASETS.get(id), id, vintage));
  } finally {
    lake.close();
  }
}

/** @throws InputError for anything but a calendar day `YYYY-MM-DD`. */
function checkDay(day: string): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new InputError(`'${day}' is no day; write for instance 2026-03-31`);
}

/** The brief of two countries as of a day. */
export async function brief(a: string, b: string, request: Request & BriefOptions = {}): Promise<Brief> {
  if (request.since !== undefined) checkDay(request.since);
  return composeBrief(await subject(a, b, request), request);
}

/** What became known after one day and by another. */
export async function diff(
  a: string,
  b: string,
  from: Day,
  to: Day,
  request: Pick<Request, 'data'> = {},
): Promise<{ subject: Subject; changes: Changes }> {
  const about = await subject(a, b, { ...request, asOf: to });
  return { subject: about, changes: changesBetween(about, from, to) };
}

export interface Coverage {
  readonly asOf: Day;
  readonly dossiers: readonly DossierCoverage[];
  /** Membership lists held, which cover every dyad. */
  readonly organisations: number;
}

/** What is held on each dyad that has a dossier, or on one dyad. */
export async function coverage(request: Request & { readonly dyad?: string } = {}): Promise<Coverage> {
  const store = storeOf(request.data);
  const asOf = request.asOf ?? today();
  const ids = store.dossierIds().filter((id) => request.dyad === undefined || id === request.dyad);
  const dossiers = await Promise.all(ids.map((id) => store.dossier(id)));
  return { asOf, dossiers: dossiers.map((dossier) => coverageOf(dossier, asOf)), organisations: (await store.organisations()).length };
}

/** A dataset by its id. @throws InputError for an unknown one, with the nearest. */
export async function findDataset(id: string): Promise<Dataset> {
  const { DATASETS } = await import('./datasets/catalogue.ts');
  const found = DATASETS.get(id);
  if (found) return found;
  throw new InputError(`unknown dataset '${id}'; there are ${[...DATASETS.keys()].join(', ')}`);
}

/** All datasets the lake can hold. */
export async function datasets(): Promise<readonly Dataset[]> {
  return [...(await import('./datasets/catalogue.ts')).DATASETS.values()];
}

/** Every vintage in the lake, with what is stale by each dataset's rhythm. */
export async function lakeStatus(folder: string, day: Day = today()): Promise<VintageStatus[]> {
  const [{ statusOf }, { readManifest }] = await Promise.all([import('./lake/status.ts'), import('./lake/manifest.ts')]);
  const limits = (await datasets()).flatMap(({ id, rhythm }): [string, number][] =>
    rhythm.staleAfterDays === undefined ? [] : [[id, rhythm.staleAfterDays]],
  );
  return statusOf(readManifest(folder), day, new Map(limits));
}

/** The lake as it is now, for queries. @throws InputError for a damaged one */
export async function openLake(options: LakeOptions): Promise<Lake> {
  return (await import('./lake/lake.ts')).openLake(options);
}

/** What a newer vintage of a dataset changed of an older one. */
export async function revisionsOf(lake: Lake, dataset: string, older: string, newer: string, limit: number): Promise<TableRevisions[]> {
  return (await import('./lake/revisions.ts')).revisionsOf(lake, dataset, older, newer, limit);
}

/** Reads the whole lake and tells what is not as it was written. */
export async function verifyLake(folder: string): Promise<Verified> {
  return (await import('./lake/verify.ts')).verifyLake(folder);
}

/** Removes files that no state of the lake needs, and all but the newest vintages when `keep` says how many stay. */
export async function collectGarbage(folder: string, keep?: number): Promise<Collected> {
  return (await import('./lake/gc.ts')).collectGarbage(folder, keep);
}

/** Imports files of a dataset into the lake as one vintage, wholly or not at all. */
export async function importDataset(request: ImportRequest): Promise<ImportResult> {
  return (await import('./datasets/import-files.ts')).importDataset(request);
}

/** Asks a public source or a mirror of it for a dataset, keeps the answers, and imports them as one vintage. */
export async function fetchDataset(request: FetchRequest): Promise<Fetched> {
  return (await import('./datasets/fetching/fetch.ts')).fetchDataset(request);
}

/** The requests a fetch would begin with; asks nobody. */
export async function plannedRequests(
  dataset: Dataset,
  options: FetchOptions,
): Promise<readonly { readonly address: string; readonly place: string }[]> {
  return (await import('./datasets/fetching/fetch.ts')).plannedRequests(dataset, options);
}

/** Today in UTC, `YYYY-MM-DD`. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}
