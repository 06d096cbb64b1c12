/** Visa requirements of the Passport Index, as the repository ilyankou/passport-index-dataset collects them. */
import type { ReadContext, RecordForm } from '../../lake/form.ts';
import { isCalendarDate } from '../calendar-dates.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { Dataset } from '../dataset.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { OWN, requirementOf } from './requirement.ts';

const PAIR = ['passport', 'destination', 'requirement'];

/** The day or month that a name states: `visa_requirements_2025-01.csv`. */
function snapshotIn(name: string): string | undefined {
  const found = /(?<!\d)\d{4}-\d{2}(-\d{2})?(?!\d)/.exec(name)?.[0];
  return found !== undefined && isCalendarDate(found) ? found : undefined;
}

/** @param dated whether each record states its snapshot */
const form = (dated: boolean): RecordForm =>
  csvForm({
    name: dated ? 'history' : 'matrix',
    columns: dated ? ['snapshot', ...PAIR] : PAIR,
    limit: 64 << 20,
    lines: 4_000_000,
    reader: (context, file) => {
      const met = metBefore();
      const whole = snapshotIn(file.name) ?? context.vintage;
      return (record) => outcomeOf(record, dated ? (record.field('snapshot') ?? '') : whole, context, met);
    },
  });

function outcomeOf({ field }: CsvFields, snapshot: string, { resolve }: ReadContext, met: Met): Outcome {
  const codeOf = (code = ''): string | undefined => resolve(code.length === 2 ? 'iso2' : 'iso3', code)?.id;
  const [passport, destination, stated] = [codeOf(field('passport')), codeOf(field('destination')), field('requirement')];
  if (!/^\d{4}/.test(snapshot) || !isCalendarDate(snapshot.replace(/[a-z]$/, ''))) return 'snapshot is no date';
  if (passport === undefined) return 'unknown passport code';
  if (destination === undefined) return 'unknown destination code';
  if (stated === undefined) return 'no requirement';
  if ((stated === OWN) !== (passport === destination)) return '-1 and the own country do not go together';
  // Nobody needs a visa for their own country: the record says nothing.
  if (stated === OWN) return [];
  const found = requirementOf(stated, snapshot);
  if (!found) return 'requirement is none of the legend';
  if (met(passport, destination, snapshot)) return 'passport and destination stand a second time';
  return [{ table: 'visa_requirements', values: { passport, destination, snapshot, requirement: found.needed, days: found.days, stated } }];
}

export const passportIndex: Dataset = {
  id: 'passport-index',
  title: 'Passport Index: visa requirements by passport and destination',
  producer: 'Passport Index (Arton Capital)',
  home: 'https://github.com/ilyankou/passport-index-dataset',
  licence: 'MIT, by the repository that collects it; terms of passportindex.org not stated there',
  citation: 'Passport Index (Arton Capital), passportindex.org, collected by Ilya Ilyankou, passport-index-dataset.',
  rhythm: { says: 'about once a month until January 2025', staleAfterDays: 180 },
  traps: [
    'It is a website’s statement of requirements for ordinary passports on one day, not the law; a change lies between two snapshots.',
    'A number of 7 or more is a stay without a visa of so many days; -1 is the passport’s own country and gives no row.',
    'The snapshots of 2019 write codes: 3 visa free, 2 electronic travel authorisation, 1 visa on arrival, 0 visa required. They have none for an electronic visa, so that the change from 0 to e-visa may be one of the notation. In later snapshots a number below 7 is not explained, and its requirement is left out.',
    '`covid ban` (2020 to 2022) counts as no admission; `stated` keeps the word.',
    'The file does not state its day; it is taken from the file’s name, or else from the vintage.',
  ],
  tables: ['visa_requirements'],
  forms: [
    {
      says: 'Snapshots one below the other: `snapshot,passport,destination,requirement`.',
      matches: ({ line }) => hasColumns(line, ['snapshot', ...PAIR]),
      form: () => form(true),
    },
    {
      says: 'One snapshot: `Passport,Destination,Requirement`, in three- or two-letter codes, its day or month in the file’s name.',
      matches: ({ line }) => hasColumns(line, PAIR),
      form: () => form(false),
    },
  ],
  vintageOf: snapshotIn,
};
