/** `entente dossier list | show | validate | new`. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countryTable, findCountry } from '../countries/table.ts';
import { dyadOf } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import type { EntenteRecord } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record.ts';
import { isAct, knownDay, partsOf, recordDay } from '../dossier/as-of.ts';
import { openStore } from '../entente.ts';
import { PACKAGE_DATA } from '../platform/compiled.ts';
import { faultCode, faultReason, reading } from '../platform/file-faults.ts';
import { dyadFrom } from './dyad-argument.ts';
import type { Effects } from './effects.ts';
import { readChoice } from './options.ts';

export interface DossierFlags {
  readonly data?: string;
  readonly format?: string;
}

/** One line a dossier: dyad, names, counts. */
export async function listDossiers(flags: DossierFlags, effects: Effects): Promise<void> {
  const store = openStore(flags.data);
  const countries = await countryTable();
  const name = (code: string): string => countries.byCode.get(code)?.name ?? code;
  for (const id of store.dossierIds()) {
    const dossier = await store.dossier(id);
    const [first = '', second = ''] = id.split('-');
    effects.write(
      `${id}  ${name(first)} and ${name(second)}: ${dossier.records.length} records, ${dossier.sources.length} sources, ${dossier.conflicts.length} conflicts, ${dossier.gaps.length} gaps\n`,
    );
  }
}

/** Every record of a dossier: id, kind, date, from when it is known, sources. */
export async function showDossier(names: readonly string[], flags: DossierFlags, effects: Effects): Promise<void> {
  const format = flags.format === undefined ? 'text' : readChoice('--format', flags.format, ['text', 'json'] as const);
  const id = await dyadFrom(names);
  const store = openStore(flags.data);
  const dossier = await store.dossier(id);
  if (dossier.records.length + dossier.conflicts.length + dossier.gaps.length === 0)
    throw new InputError(
      `no dossier ${id}; 'entente dossier list' shows which there are, 'entente dossier new ${id.replace('-', ' ')}' begins one`,
    );
  if (format === 'json') {
    effects.write(`${JSON.stringify(dossier, (_key, value) => (isEdtf(value) ? value.text : value), 2)}\n`);
    return;
  }
  const find = (source: string) => dossier.sources.find(({ id: known }) => known === source);
  for (const record of dossier.records) {
    effects.write(
      `${record.id}  ${record.kind}, ${record.topic}, rank ${record.rank}\n  ${describe(record)}\n  date ${record.date.text}; known from ${recordDay(record, find) ?? 'no date'}; sources ${record.sources.join(', ')}\n`,
    );
    for (const part of partsOf(record))
      effects.write(
        `    ${part.date.text}; known from ${knownDay(part, isAct(record), find) ?? 'no date'}; sources ${part.sources.join(', ')}\n`,
      );
  }
  for (const conflict of dossier.conflicts)
    effects.write(`conflict ${conflict.id}  ${conflict.subject}: ${conflict.positions.map(({ says }) => says).join(' | ')}\n`);
  for (const gap of dossier.gaps) effects.write(`gap ${gap.id}  ${gap.what}: ${gap.reason}\n`);
}

/** Every fault of one dossier or of all, and then of the organisations and frames. @throws InputError when there are faults. */
export async function validateDossiers(names: readonly string[], flags: DossierFlags, effects: Effects): Promise<void> {
  const { parseDossier, parseFrames, parseOrganisations, wordFault } = await import('../dossier/parse.ts');
  const { countryFacts, dyadOfFolder } = await import('../dossier/check.ts');
  const root = flags.data ?? PACKAGE_DATA;
  openStore(root);
  const countries = await countryTable();
  const folders = names.length > 0 ? [await dyadFrom(names)] : listFolders(join(root, 'dossiers'));
  const faults = folders.flatMap((folder) => {
    const dyad = dyadOfFolder(folder);
    if (!dyad)
      return [
        `${join(root, 'dossiers', folder)}: is no dyad; name the folder after two alpha-3 codes in alphabetical order, such as KAZ-PAK`,
      ];
    if (!existsSync(join(root, 'dossiers', folder))) throw new InputError(`no dossier ${folder} in ${root}`);
    const { value, faults: found } = parseDossier(join(root, 'dossiers', folder), dyad, countryFacts(countries));
    if (found.length === 0) effects.write(`${folder}: ${value.records.length} records, ${value.sources.length} sources, no fault\n`);
    return found.map(wordFault);
  });
  const folder = (name: string): string | undefined => (names.length === 0 && existsSync(join(root, name)) ? join(root, name) : undefined);
  const [organisationFolder, frameFolder] = [folder('organisations'), folder('frames')];
  const organisations = organisationFolder ? parseOrganisations(organisationFolder) : undefined;
  const frames = frameFolder ? parseFrames(frameFolder) : undefined;
  if (organisations?.faults.length === 0) effects.write(`organisations: ${organisations.value.length}, no fault\n`);
  if (frames?.faults.length === 0) effects.write(`frames: ${frames.value.frames.length}, no fault\n`);
  const all = [...faults, ...[...(organisations?.faults ?? []), ...(frames?.faults ?? [])].map(wordFault)];
  for (const fault of all) effects.warn(fault);
  if (all.length > 0) throw new InputError(all.length === 1 ? 'one fault' : `${all.length} faults`);
}

/** Begins a dossier: a folder with one commented file. Never overwrites. */
export async function newDossier(a: string, b: string, flags: DossierFlags, effects: Effects): Promise<void> {
  const [first, second] = [await findCountry(a), await findCountry(b)];
  const { id } = dyadOf(first.code, second.code);
  const folder = join(flags.data ?? PACKAGE_DATA, 'dossiers', id);
  if (existsSync(folder)) throw new InputError(`a dossier ${id} exists already in ${folder}`);
  const { dossierTemplate } = await import('../dossier/template.ts');
  makeFolder(folder);
  const file = join(folder, 'history.yaml');
  effects.save(file, dossierTemplate(id, effects.today));
  effects.write(`${file}\nFill it in, then run: entente dossier validate ${id}${flags.data ? ` --data ${flags.data}` : ''}\n`);
}

/** The template of one kind of record, or the kinds there are. */
export async function showTemplate(kind: string | undefined, effects: Effects): Promise<void> {
  const { recordTemplates } = await import('../dossier/record-templates.ts');
  if (kind === undefined) effects.write(`${RECORD_KINDS.join('\n')}\n`);
  else effects.write(recordTemplates()[readChoice('kind', kind, RECORD_KINDS)]);
}

/** Folder by folder: Node's own recursive call never returns where the system answers that a new folder does not exist. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const reason = faultCode(error) === 'ENOENT' ? 'no folder can be made there' : faultReason(error);
    throw new InputError(`cannot make the folder '${folder}': ${reason}`);
  }
}

function listFolders(folder: string): string[] {
  return reading(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function describe(record: EntenteRecord): string {
  if ('text' in record && record.text) return record.text;
  if ('name' in record) return record.name;
  if (record.kind === 'link') return `${record.route}, ${record.mode}`;
  if (record.kind === 'figure')
    return `${record.measure} ${record.flow ?? ''} ${record.amount.value} ${record.amount.scale} ${record.amount.unit}, ${record.period.label ?? record.period.date.text}, ${record.reporter.name}`;
  if (record.kind === 'target') return `${record.measure} ${record.amount.value} ${record.amount.scale} ${record.amount.unit}`;
  return record.label ?? record.kind;
}

function isEdtf(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'precision' in value && 'min' in value && 'text' in value;
}
