/** A subject for measures: two real countries and a synthetic dossier given as YAML. */
import { parse } from 'yaml';
import { countryTable } from '../../src/countries/table.ts';
import type { DyadId } from '../../src/domain/dyad.ts';
import { dossierFile } from '../../src/dossier/schema.ts';
import type { Subject } from '../../src/measures/subject.ts';
import { subjectOf } from '../../src/measures/subject.ts';
import { SYNTHETIC_SOURCE } from '../dossier/synthetic.ts';

/** Bahrain and Bolivia, of which nothing real is claimed here. */
export async function syntheticSubject(records: string, asOf = '2026-11-24', more = ''): Promise<Subject> {
  const dossier = dossierFile.parse(parse(`${SYNTHETIC_SOURCE}${more}records:\n${records}`));
  const id = 'BHR-BOL' as DyadId;
  return subjectOf({
    dyad: { id, first: 'BHR', second: 'BOL' },
    asOf,
    dossier: { dyad: id, ...dossier },
    organisations: [],
    frames: { sources: [], frames: [] },
    countries: await countryTable(),
  });
}

interface Figure {
  readonly id: string;
  readonly value: number;
  readonly period: string;
  readonly flow?: string;
  readonly exporter?: string;
  readonly country?: string;
  readonly calendar?: string;
  readonly more?: string;
}

/** One synthetic trade figure in millions of dollars. */
export function figure({ id, value, period, flow = 'turnover', exporter, country, calendar = 'calendar', more = '' }: Figure): string {
  const importer = exporter === 'BHR' ? 'BOL' : 'BHR';
  return `  - id: ${id}
    kind: figure
    topic: trade
    measure: trade
    flow: ${flow}
${exporter ? `    exporter: ${exporter}\n    importer: ${importer}\n` : ''}    date: ${period}
    sources: [synthetic-page]
    amount: { value: ${value}, unit: USD, scale: million }
    period: { date: ${period}, calendar: ${calendar} }
    reporter: { name: Synthetic Office, type: official${country ? `, country: ${country}` : ''} }
${more}`;
}
