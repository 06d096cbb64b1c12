/** What a schema cannot see: dangling sources, ladders that run backwards, duplicates, dates that cannot be. */

import type { CountryTable } from '../countries/table.ts';
import type { Dossier } from '../domain/dossier.ts';
import { dyadOf } from '../domain/dyad.ts';
import type { Edtf } from '../domain/edtf.ts';
import { certainOrder } from '../domain/edtf.ts';
import type { FiscalYear } from '../domain/fiscal.ts';
import { fiscalSpan, isFiscalLabel } from '../domain/fiscal.ts';
import type { AgreementRecord, EntenteRecord, FigureRecord, LinkRecord, Session } from '../domain/record.ts';
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
      ...statementAsBook(record),
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
  const named = [...record.parties.map((code) => ['parties', code] as const), ...otherCodes(record)];
  const unknown = named
    .filter(([, code]) => !exists(code))
    .map(([field, code]) => fault(field, code, 'is no country code; write ISO 3166-1 alpha-3'));
  const foreign =
    record.parties.length > 0 && !record.parties.some((code) => members.includes(code))
      ? [fault('parties', record.parties.join(', '), `has neither ${members.join(' nor ')}; such a record belongs to another dossier`)]
      : [];
  return [...unknown, ...foreign, ...(record.kind === 'figure' ? wrongDirection(record, members) : [])].slice(0, 3);
}

/** Country codes elsewhere than in `parties`, with their fields. */
function otherCodes(record: EntenteRecord): (readonly [string, string])[] {
  switch (record.kind) {
    case 'visit':
      return [
        ...record.visitors.map(({ country }) => ['visitors', country] as const),
        ...(record.host ? [['host', record.host] as const] : []),
      ];
    case 'agreement':
      return record.steps.flatMap(({ by }) => (by ? [['steps', by] as const] : []));
    case 'mission':
      return [
        ['of', record.of],
        ['in', record.in],
      ];
    case 'rule':
      return [
        ['by', record.by],
        ['for', record.for],
      ];
    case 'figure':
      return [record.exporter, record.importer, record.reporter.country].flatMap((code) => (code ? [['exporter', code] as const] : []));
    default:
      return [];
  }
}

/** A trade figure of the books: between the two, in the direction its flow says, over a span with both ends, not below zero. */
function wrongDirection(figure: FigureRecord, members: readonly string[]): EntryFault[] {
  if (figure.measure !== 'trade' || !figure.flow) return [];
  const fault = (field: string, value: string, message: string): EntryFault => ({ list: 'records', id: figure.id, field, value, message });
  const { exporter, importer, flow, reporter, period, amount } = figure;
  const pair = `${exporter} to ${importer}`;
  const between =
    exporter !== undefined && importer !== undefined && exporter !== importer && members.includes(exporter) && members.includes(importer);
  const own = flow === 'exports' ? exporter : importer;
  return [
    ...(amount.value < 0 ? [fault('amount', String(amount.value), 'trade is not below zero')] : []),
    ...(!period.date.min || !period.date.max ? [fault('period', period.date.text, 'a counted period has a first and a last day')] : []),
    ...(flow !== 'turnover' && !between
      ? [fault('exporter', pair, `exports and imports go from one of ${members.join(', ')} to the other; name both`)]
      : []),
    ...(flow !== 'turnover' && between && reporter.country && own !== reporter.country
      ? [
          fault(
            'flow',
            flow,
            `in the books of ${reporter.country} goods from ${exporter} are ${exporter === reporter.country ? 'exports' : 'imports'}`,
          ),
        ]
      : []),
  ];
}

function wrongOrder(record: EntenteRecord): EntryFault[] {
  if (record.kind === 'agreement') return ladderFaults(record);
  if (record.kind === 'link') return linkFaults(record);
  if (record.kind === 'institution') return seriesFaults(record.id, 'sessions', record.sessions);
  if (record.kind === 'exercise') return seriesFaults(record.id, 'rounds', record.rounds);
  if (record.kind === 'target' && record.amount.value <= 0) {
    return [{ list: 'records', id: record.id, field: 'amount', value: String(record.amount.value), message: 'a target is above zero' }];
  }
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
  const fault = (state: LinkRecord['states'][number], message: string): EntryFault => ({
    list: 'records',
    id: record.id,
    field: 'states',
    value: `${state.status} ${state.date.text}`,
    message,
  });
  return record.states.flatMap((state, at) => {
    if (state.date.max === null) return [fault(state, 'has no end; a state is dated by the day on which it began or was seen')];
    const before = record.states[at - 1];
    return before && certainOrder(before.date, state.date) > 0
      ? [fault(state, `stands after ${before.date.text} but is earlier; write the states in order of time`)]
      : [];
  });
}

/** A number given twice, or a higher number certainly held before a lower one. */
function seriesFaults(id: string, field: string, sessions: readonly Session[]): EntryFault[] {
  const numbered = sessions.filter((session) => session.number !== undefined);
  return numbered.flatMap((session, at) => {
    const twin = numbered.slice(0, at).find(({ number }) => number === session.number);
    const late = numbered.find((other) => (other.number ?? 0) > (session.number ?? 0) && certainOrder(other.date, session.date) < 0);
    const value = `number ${session.number}, ${session.date.text}`;
    if (twin) return [{ list: 'records' as const, id, field, value, message: 'has a number that another entry has' }];
    return late ? [{ list: 'records' as const, id, field, value, message: `comes after number ${late.number} of ${late.date.text}` }] : [];
  });
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

/** Who may count for a country: anybody else only states a number. */
const COUNTING: readonly FigureRecord['reporter']['type'][] = [
  'customs',
  'central bank',
  'statistics office',
  'ministry',
  'dataset',
  'unnamed',
];

/** A minister's or an agency's remark is no country's statistics, however official the speaker. */
function statementAsBook(record: EntenteRecord): EntryFault[] {
  if (
    record.kind !== 'figure' ||
    record.measure !== 'trade' ||
    !record.flow ||
    !record.reporter.country ||
    COUNTING.includes(record.reporter.type)
  )
    return [];
  const { name, type, country } = record.reporter;
  return [
    {
      list: 'records',
      id: record.id,
      field: 'reporter',
      value: `${name}, ${type}, ${country}`,
      message: `enters the books of ${country}, but a reporter of type ${type} only states a number; name who counted it (${COUNTING.join(', ')}), or leave out the country`,
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
        record.importer,
        record.product,
        record.period.date.text,
        record.amount.value,
        record.amount.scale,
        record.reporter.name,
        record.reporter.country,
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
