/**
 * Fetches a dataset: check, build the requests, perform them, process the answers; then imports what came as one vintage.
 *
 * Known constraints: an answer is kept or asked again as a whole, also a large zip. Answers kept in a folder are used whatever their
 * age, so a fresh vintage needs a fresh folder; by default there is one a day.
 */
import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import type { Imported, Step } from '../../lake/importing/import-options.ts';
import type { Dataset } from '../dataset.ts';
import { HOSTS } from '../hosts.ts';
import { importDataset } from '../import-files.ts';
import type { ComtradeEndpoint } from './build.ts';
import { COMTRADE_KEY_HEADER, firstAddresses } from './build.ts';
import type { Asked, FetchOptions } from './check.ts';
import { checkFetch } from './check.ts';
import type { Collected, Useful } from './collected.ts';
import type { FetchEffects, FetchLimits } from './effects.ts';
import { defaultFetchEffects, FETCH_LIMITS } from './effects.ts';
import type { Kept } from './keep.ts';
import { openKeep } from './keep.ts';
import { openMirror } from './mirror.ts';
import type { Secret } from './order.ts';
import { placeOf } from './place.ts';
import { collect } from './process.ts';
import { sourceOfAnswers } from './source.ts';

export interface FetchRequest {
  readonly lake: string;
  readonly dataset: Dataset;
  readonly options: FetchOptions;
  /** A folder or base address to ask in place of the public source. */
  readonly mirror?: string;
  /** Where answers are kept; in the lake, a folder a day, when absent. */
  readonly keep?: string;
  readonly replace?: boolean;
  readonly memory?: number;
  readonly effects?: Partial<FetchEffects>;
  readonly limits?: Partial<FetchLimits>;
  readonly asking?: (event: AskEvent) => void;
  readonly progress?: (step: Step) => void;
}

export interface AskEvent {
  readonly address: string;
  /** Answers there are by now, asked for or kept. */
  readonly answers: number;
  /** Milliseconds until the next try, and why there was no answer. */
  readonly wait?: { readonly milliseconds: number; readonly why: string };
}

export interface Fetched {
  readonly imported: Imported;
  readonly folder: string;
  /** Answers asked for now. */
  readonly asked: number;
  /** Answers that were kept from before, and the day of the oldest. */
  readonly reused: { readonly count: number; readonly oldest?: string };
  /** What has no record, and why where that is known. */
  readonly blanks: readonly string[];
}

/** @throws InputError naming the option, the host or the file that stops it; what came until then stays kept. */
export async function fetchDataset(request: FetchRequest): Promise<Fetched> {
  const effects = { ...defaultFetchEffects, ...request.effects };
  const limits = { ...FETCH_LIMITS, ...request.limits };
  const secret = secretOf(effects);
  try {
    return await run(request, effects, limits, secret);
  } catch (error) {
    if (error instanceof InputError && secret) throw new InputError(error.message.replaceAll(secret.value, '***'));
    throw error;
  }
}

async function run(request: FetchRequest, effects: FetchEffects, limits: FetchLimits, secret: Secret | undefined): Promise<Fetched> {
  const { dataset, lake, options } = request;
  const asked = await checkFetch(dataset, options, effects.now());
  const mirror = request.mirror === undefined ? undefined : await openMirror(request.mirror, effects);
  if (request.keep?.trim() === '') throw new InputError('--keep is empty; name a folder');
  const keep = openKeep(request.keep ?? join(lake, 'fetched', dataset.id, dayOf(effects.now())));
  const source = sourceOfAnswers({ mirror, secret, keep, effects, limits });
  const used = new Map<string, { kept: Kept; fresh: boolean }>();
  const tell = (address: string, wait?: AskEvent['wait']): void =>
    request.asking?.({ address, answers: used.size, ...(wait ? { wait } : {}) });
  let collected: Collected;
  try {
    collected = await collect(asked, {
      ask: async (address, expected) => {
        tell(address);
        const { body, fresh } = await source.answer(address, expected, (milliseconds, why) => tell(address, { milliseconds, why }));
        used.set(address, { kept: body.kept, fresh });
        return body;
      },
      forget: (addresses) => {
        keep.forget(addresses);
        for (const address of addresses) used.delete(address);
      },
      endpoint: endpointOf(secret, mirror !== undefined),
      mirrored: mirror !== undefined,
    });
  } catch (error) {
    if (!(error instanceof InputError) || used.size === 0) throw error;
    const help = request.keep === undefined ? `; on another day, with --keep '${keep.folder}'` : '';
    throw new InputError(
      `${error.message}. ${used.size} answers are kept in '${keep.folder}', and the same command asks only for the rest${help}`,
    );
  }
  if (collected.bodies.length === 0)
    throw new InputError(`${dataset.producer} has no record of ${collected.blanks.join('; ').slice(0, 600)}; nothing was imported`);
  const imported = await importBodies(request, asked, collected.bodies, keep.pathOf, join(keep.folder, 'parts'), effects);
  const reused = [...used.values()].filter(({ fresh }) => !fresh).map(({ kept }) => kept.retrieved.slice(0, 10));
  const [oldest] = reused.sort();
  return {
    imported,
    folder: keep.folder,
    asked: used.size - reused.length,
    reused: { count: reused.length, ...(oldest === undefined ? {} : { oldest }) },
    blanks: collected.blanks,
  };
}

/** The vintage: the one named, else the last day on which an answer came, since the whole was not known before. */
async function importBodies(
  { lake, dataset, options, replace, memory, progress }: FetchRequest,
  asked: Asked,
  bodies: readonly Useful[],
  pathOf: (kept: Kept) => string,
  parts: string,
  { now }: FetchEffects,
): Promise<Imported> {
  const staged = join(parts, `${process.pid}-import`);
  try {
    mkdirSync(staged, { recursive: true });
    const files = bodies.map(({ kept, name }) => (name === undefined ? pathOf(kept) : linked(pathOf(kept), join(staged, name))));
    const days = bodies.map(({ kept }) => kept.retrieved.slice(0, 10)).sort();
    const vintage = options.vintage ?? (asked.dataset === 'baci' ? undefined : days.at(-1));
    return await importDataset({
      lake,
      dataset,
      files,
      now,
      ...(vintage === undefined ? {} : { vintage }),
      ...(replace ? { replace } : {}),
      ...(memory === undefined ? {} : { memory }),
      ...(progress ? { progress } : {}),
    });
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** A second name for a file, where the file system can do that, else a copy. */
function linked(path: string, name: string): string {
  rmSync(name, { force: true });
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name);
  }
  return name;
}

/** The requests that a fetch begins with, and where a mirror would have their answers. Asks nobody. */
export async function plannedRequests(
  dataset: Dataset,
  options: FetchOptions,
  effects: Pick<FetchEffects, 'now' | 'env'> = defaultFetchEffects,
): Promise<readonly { readonly address: string; readonly place: string }[]> {
  const asked = await checkFetch(dataset, options, effects.now());
  return firstAddresses(asked, endpointOf(secretOf(effects), false)).map((address) => ({ address, place: placeOf(address).join('/') }));
}

function endpointOf(secret: Secret | undefined, mirrored: boolean): ComtradeEndpoint {
  return secret || mirrored ? 'get' : 'preview';
}

/** @throws InputError, without the value, for a key that no header can carry. */
function secretOf({ env }: Pick<FetchEffects, 'env'>): Secret | undefined {
  const value = env.COMTRADE_API_KEY?.trim();
  if (value === undefined || value === '') return undefined;
  if (!/^[A-Za-z0-9_-]{8,256}$/.test(value))
    throw new InputError('COMTRADE_API_KEY holds no key: a key has 8 to 256 letters, digits and hyphens; its value is not shown');
  return { host: HOSTS.comtrade.host, header: COMTRADE_KEY_HEADER, value };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
