/** All YAML files of one dossier, or of the organisations, together: parsed, joined, checked. */
import { basename } from 'node:path';
import type { Dossier, Organisation } from '../domain/dossier.ts';
import type { DyadId } from '../domain/dyad.ts';
import { InputError } from '../domain/errors.ts';
import type { Frames } from '../domain/frame.ts';
import { yamlFiles } from '../platform/compiled.ts';
import type { Fault, ReadFile } from '../platform/yaml.ts';
import { readYaml } from '../platform/yaml.ts';
import type { CountryFacts, EntryFault } from './check.ts';
import { checkDossier } from './check.ts';
import { dossierFile, framesFile, organisationFile } from './schema.ts';

export interface Parsed<Value> {
  readonly value: Value;
  readonly faults: readonly Fault[];
}

type Lists = Pick<Dossier, 'sources' | 'records' | 'conflicts' | 'gaps'>;

/** Reads a dossier's folder; the value holds what could be read even where there are faults. */
export function parseDossier(folder: string, dyad: DyadId, countries: CountryFacts): Parsed<Dossier> {
  const files = yamlFiles(folder).map((file) => ({ file, read: readYaml(file, dossierFile) }));
  const whole = files.flatMap(({ read }) => (read.value ? [read.value] : []));
  const dossier: Dossier = {
    dyad,
    sources: whole.flatMap((part) => part.sources),
    records: whole.flatMap((part) => part.records),
    conflicts: whole.flatMap((part) => part.conflicts),
    gaps: whole.flatMap((part) => part.gaps),
  };
  const faults = files.flatMap(({ read }) => read.faults);
  const found = faults.length > 0 ? [] : checkDossier(dossier, countries).map((fault) => locate(fault, files));
  return { value: dossier, faults: [...faults, ...found] };
}

/** Reads every organisation of a folder. */
export function parseOrganisations(folder: string): Parsed<Organisation[]> {
  const reads = yamlFiles(folder).map((file) => ({ file, read: readYaml(file, organisationFile) }));
  const dangling = reads.flatMap(({ file, read }) => (read.value ? danglingOf(file, read.value) : []));
  return {
    value: reads.flatMap(({ read }) => (read.value ? [read.value] : [])),
    faults: [...reads.flatMap(({ read }) => read.faults), ...dangling],
  };
}

/** Reads the frames between groups. */
export function parseFrames(folder: string): Parsed<Frames> {
  const reads = yamlFiles(folder).map((file) => ({ file, read: readYaml(file, framesFile) }));
  const whole = reads.flatMap(({ read }) => (read.value ? [read.value] : []));
  const value = { sources: whole.flatMap(({ sources }) => sources), frames: whole.flatMap(({ frames }) => frames) };
  const known = new Set(value.sources.map(({ id }) => id));
  const dangling = value.frames.flatMap(({ id, sources }) =>
    sources
      .filter((source) => !known.has(source))
      .map((source) => ({
        file: folder,
        field: `frames ${id} sources`,
        value: source,
        message: 'names a source that the file does not have; add it under sources',
      })),
  );
  return { value, faults: [...reads.flatMap(({ read }) => read.faults), ...dangling] };
}

/** @throws InputError with the first fault, and the count of the others. */
export function orThrow<Value>(parsed: Parsed<Value>, command: string): Value {
  const [first, ...more] = parsed.faults;
  if (!first) return parsed.value;
  throw new InputError(`${wordFault(first)}${more.length > 0 ? ` (and ${more.length} more; see '${command}')` : ''}`);
}

/** `trade.yaml:12 records.3.date '2023-02-30': is not an EDTF date ...` */
export function wordFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const field = fault.field ? ` ${fault.field}` : '';
  const value = fault.value === undefined ? '' : ` '${fault.value}'`;
  return `${place}${field}${value}: ${fault.message}`;
}

function danglingOf(file: string, organisation: Organisation): Fault[] {
  const known = new Set(organisation.sources.map((source) => source.id));
  return [...organisation.spells, ...organisation.sizes]
    .flatMap((entry) => entry.sources)
    .filter((id) => !known.has(id))
    .map((id) => ({ file, field: 'sources', value: id, message: 'names a source that the file does not have; add it under sources' }));
}

function locate(fault: EntryFault, files: readonly { file: string; read: ReadFile<Lists> }[]): Fault {
  const { list, id, field, value, message } = fault;
  // The last entry of that id: of two entries with one id, the later is the fault.
  const homes = files.flatMap(({ file, read }) =>
    (read.value?.[list] ?? []).flatMap((entry, at) => (entry.id === id ? [{ file, read, at }] : [])),
  );
  const home = homes.at(-1);
  const line = home?.read.lineOf([list, home.at, field.split('.')[0] ?? field]);
  return {
    file: home?.file ?? basename(id),
    ...(line === undefined ? {} : { line }),
    field: `${list} ${id} ${field}`,
    ...(value === undefined ? {} : { value }),
    message,
  };
}
