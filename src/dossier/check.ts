/** What a schema cannot see: dangling sources, ladders that run backwards, duplicates, dates that cannot be. */

import type { CountryTable } from '../countries/table.ts';
import type { Dossier } from '../domain/dossier.ts';
import { dyadOf } from '../domain/dyad.ts';
import type { Edtf } from '../domain/edtf.ts';
import { certainOrder } from '../domain/edtf.ts';
import type { FiscalYear } from '../domain/fiscal.ts';
import { fiscalSpan, isFiscalLabel } from '../domain/fiscal.ts';
import type { AgreementRecord, EntenteRecord, LinkRecord } from '../domain/record.ts';
import { RUNGS } from '../domain/record.ts';
import { partsOf } from './as-of.ts';

/** A fault by the id of the entry it is in; the reader adds file and line. */
export interface EntryFault {
  readonly list: 'sources' | 'records' | 'conflicts' | 'gaps';
  readonly id: string;
  readonly field: string;
  readonly value?: string;
  readonly message: string;
}

/** What a check must know of countries. */
export interface CountryFacts {
  readonly exists: (code: string) => boolean;
  readonly fiscalYear: (code: string) => FiscalYear | undefined;
}

/** The facts as the table of countries has them. */
export function countryFacts({ byCode, fiscalYears }: Pick<CountryTable, 'byCode' | 'fiscalYears'>): CountryFacts {
  return { exists: (code) => byCode.has(code), fiscalYear: (code) => fiscalYears.get(code) };
}

/** Every fault of a dossier. */
export function checkDossier(dossier: Dossier, countries: CountryFacts): EntryFault[] {
  return [
    ...duplicateIds(dossier),
    ...danglingSources(dossier),
    ...dossier.records.flatMap((record) => [
      ...wrongParties(record, dossier, countries.exists),
      ...wrongOrder(record),
      ...untoldFigure(record),
      ...wrongFiscalYear(record, countries),
      ...repeatedDate(record),
    ]),
    ...duplicateRecords(dossier),
  ];
}

function duplicateIds(dossier: Dossier): EntryFault[] {
  const lists = { sources: dossier.sources, records: dossier.records, conflicts: dossier.conflicts, gaps: dossier.gaps };
  return Object.entries(lists).flatMap(([list, entries]) => {
    const seen = new Set<string>();
    return entries.flatMap(({ id }) => {
      const again = seen.has(id);
      seen.add(id);
      return again
        ? [{ list: list as EntryFault['list'], id, field: 'id', value: id, message: 'is used twice; give each entry its own id' }]
        : [];
    });
  });
}

function danglingSources(dossier: Dossier): EntryFault[] {
  const known = new Set(dossier.sources.map((source) => source.id));
  const dangling = (list: EntryFault['list'], id: string, field: string, sources: readonly string[] = []): EntryFault[] =>
    sources
      .filter((source) => !known.has(source))
      .map((source) => ({
        list,
        id,
        field,
        value: source,
        message: 'names a source that the dossier does not have; add it under sources',
      }));
  return [
    ...dossier.records.flatMap((record) => [
      ...dangling('records', record.id, 'sources', record.sources),
      ...partsOf(record).flatMap((part) => dangling('records', record.id, 'sources', part.sources)),
      ...(record.kind === 'target' ? dangling('records', record.id, 'outcome.sources', record.outcome.sources) : []),
    ]),
    ...dossier.conflicts.flatMap((conflict) =>
      conflict.positions.flatMap((position) => dangling('conflicts', conflict.id, 'positions', position.sources)),
    ),
  ];
}

function wrongParties(record: EntenteRecord, dossier: Dossier, exists: (code: string) => boolean): EntryFault[] {
  const members = dossier.dyad.split('-');
  const fault = (field: string, value: string, message: string): EntryFault => ({ list: 'records', id: record.id, field, value, message });
  const unknown = record.parties
    .filter((code) => !exists(code))
    .map((code) => fault('parties', code, 'is no country code; write ISO 3166-1 alpha-3'));
  const foreign =
    record.parties.length > 0 && !record.parties.some((code) => members.includes(code))
      ? [fault('parties', record.parties.join(', '), `has neither ${members.join(' nor ')}; such a record belongs to another dossier`)]
      : [];
  if (record.kind !== 'figure' || record.measure !== 'trade' || record.flow === 'turnover') return [...unknown, ...foreign];
  const directed = record.exporter !== undefined && record.importer !== undefined && record.exporter !== record.importer;
  return directed
    ? [...unknown, ...foreign]
    : [...unknown, ...foreign, fault('exporter', String(record.exporter), 'exports and imports need both exporter and importer')];
}

function wrongOrder(record: EntenteRecord): EntryFault[] {
  if (record.kind === 'agreement') return ladderFaults(record);
  if (record.kind === 'link') return linkFaults(record);
  return [];
}

/** Rungs in their order of climbing; the same rung may be reached by each side in any order. */
function ladderFaults(record: AgreementRecord): EntryFault[] {
  return record.steps.flatMap((step, at) => {
    const late = record.steps.slice(at + 1).find((other) => RUNGS.indexOf(other.rung) < RUNGS.indexOf(step.rung) && !reenters(other.rung));
    const early = record.steps.find(
      (other) => RUNGS.indexOf(other.rung) < RUNGS.indexOf(step.rung) && !reenters(step.rung) && certainOrder(other.date, step.date) > 0,
    );
    const wrong = early ?? late;
    return wrong
      ? [
          {
            list: 'records' as const,
            id: record.id,
            field: 'steps',
            value: `${step.rung} ${step.date.text}`,
            message: `the ladder runs backwards: ${wrong.rung} ${wrong.date.text} cannot come after ${step.rung}`,
          },
        ]
      : [];
  });
}

/** An amended or suspended agreement may be amended again or resume, so these rungs have no fixed place. */
function reenters(rung: AgreementRecord['steps'][number]['rung']): boolean {
  return rung === 'amended' || rung === 'suspended' || rung === 'lapsed';
}

function linkFaults(record: LinkRecord): EntryFault[] {
  return record.states.slice(1).flatMap((state, at) => {
    const before = record.states[at];
    return before && certainOrder(before.date, state.date) > 0
      ? [outOfOrder(record.id, 'states', `${state.status} ${state.date.text}`, before.date)]
      : [];
  });
}

function outOfOrder(id: string, field: string, value: string, before: Edtf): EntryFault {
  return { list: 'records', id, field, value, message: `stands after ${before.text} but is earlier; write the states in order of time` };
}

/** A figure that no book takes must tell itself. */
function untoldFigure(record: EntenteRecord): EntryFault[] {
  if (record.kind !== 'figure') return [];
  const inBooks = record.measure === 'trade' && record.flow !== undefined && record.product === undefined && record.amount.unit === 'USD';
  return inBooks || record.text
    ? []
    : [
        {
          list: 'records',
          id: record.id,
          field: 'text',
          message: 'no section uses it: give it a text, or measure: trade with a flow, in USD and of all goods',
        },
      ];
}

/** A fiscal label means the span of that country's fiscal year. */
function wrongFiscalYear(record: EntenteRecord, countries: CountryFacts): EntryFault[] {
  if (record.kind !== 'figure' || !record.reporter.country || !isFiscalLabel(record.period.label ?? '')) return [];
  const { label = '', date } = record.period;
  const year = countries.fiscalYear(record.reporter.country);
  const span = year && fiscalSpan(label, year);
  return span && span !== date.text
    ? [{ list: 'records', id: record.id, field: 'period', value: date.text, message: `${label} of ${record.reporter.country} is ${span}` }]
    : [];
}

/** A text that types its record's own date in digits could part from the date. */
function repeatedDate(record: EntenteRecord): EntryFault[] {
  const text = 'text' in record ? record.text : undefined;
  const typed = text ? typedDate(record.date) : undefined;
  return text && typed?.test(text)
    ? [{ list: 'records', id: record.id, field: 'text', value: text, message: "types the record's own date; write {date} instead" }]
    : [];
}

/** How the date would stand in a sentence, for the precisions where that is unmistakable. */
function typedDate({ precision, min }: Edtf): RegExp | undefined {
  if (min === null) return undefined;
  const month = new Date(min).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  const year = min.slice(0, 4);
  if (precision === 'day') return new RegExp(`\\b${Number(min.slice(8, 10))} ${month} ${year}\\b`);
  if (precision === 'month') return new RegExp(`(?<!\\d )\\b${month} ${year}\\b`);
  return precision === 'year' ? new RegExp(`\\b(?:in|since) ${year}\\b`) : undefined;
}

/** The same kind, date and parties, with texts or names so alike that they tell one thing. */
function duplicateRecords(dossier: Dossier): EntryFault[] {
  const seen = new Map<string, EntenteRecord>();
  return dossier.records.flatMap((record) => {
    const key = [record.kind, record.date.text, [...record.parties].sort().join(), fingerprint(record)].join('|');
    const twin = seen.get(key);
    seen.set(key, record);
    return twin
      ? [
          {
            list: 'records' as const,
            id: record.id,
            field: 'date',
            value: record.date.text,
            message: `repeats ${twin.id}: same kind, date and parties`,
          },
        ]
      : [];
  });
}

/** What tells two records of one kind and day apart: who, what, how much. */
function fingerprint(record: EntenteRecord): string {
  switch (record.kind) {
    case 'visit':
      return record.visitors
        .map((visitor) => visitor.person)
        .sort()
        .join();
    case 'figure':
      return [
        record.measure,
        record.flow,
        record.exporter,
        record.product,
        record.period.date.text,
        record.amount.value,
        record.reporter.name,
        record.quotedBy,
        record.text,
      ].join();
    case 'agreement':
    case 'institution':
    case 'exercise':
      return record.name;
    case 'link':
      return `${record.mode} ${record.route}`;
    case 'target':
      return `${record.measure} ${record.amount.value} ${record.amount.scale}`;
    case 'rule':
      return `${record.by} ${record.for}`;
    case 'mission':
      return `${record.of} ${record.act} ${record.text}`;
    default:
      return record.text;
  }
}

/** The dyad a folder's name means. @throws InputError when it names no two codes in order. */
export function dyadOfFolder(name: string): Dossier['dyad'] | undefined {
  const match = /^([A-Z]{3})-([A-Z]{3})$/.exec(name);
  if (!match?.[1] || !match[2] || match[1] === match[2]) return undefined;
  const { id } = dyadOf(match[1], match[2]);
  return id === name ? id : undefined;
}
