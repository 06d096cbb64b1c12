/** Visa requirements of the Passport Index, as the repository ilyankou/passport-index-dataset collects them. */
import type { Item, ReadContext, RecordForm } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns, isCalendarDate } from '../csv-records.ts';
import type { Dataset } from '../dataset.ts';
import { OWN, requirementOf } from './requirement.ts';

const PAIR = ['passport', 'destination', 'requirement'];

/** The day or month that a name states: `visa_requirements_2025-01.csv`. */
function snapshotIn(name: string): string | undefined {
  const found = /(?<!\d)\d{4}-\d{2}(-\d{2})?(?!\d)/.exec(name)?.[0];
  return found !== undefined && isCalendarDate(found) ? found : undefined;
}

/** @param dated whether each record states its snapshot */
const form = (dated: boolean): RecordForm => ({
  kind: 'records',
  name: dated ? 'history' : 'matrix',
  limit: 64 << 20,
  *read(file, context) {
    const seen = new Set<string>();
    const whole = snapshotIn(file.name) ?? context.vintage;
    yield* csvItems(file, { columns: dated ? ['snapshot', ...PAIR] : PAIR }, (record) =>
      itemOf(record, dated ? (record.field('snapshot') ?? '') : whole, context, seen),
    );
  },
});

function itemOf({ field, reject }: CsvRecord, snapshot: string, { resolve }: ReadContext, seen: Set<string>): Item {
  const codeOf = (code = ''): string | undefined => resolve(code.length === 2 ? 'iso2' : 'iso3', code)?.id;
  const [passport, destination, stated] = [codeOf(field('passport')), codeOf(field('destination')), field('requirement')];
  if (!/^\d{4}/.test(snapshot) || !isCalendarDate(snapshot.replace(/[a-z]$/, ''))) return reject('snapshot is no date');
  if (passport === undefined) return reject('unknown passport code');
  if (destination === undefined) return reject('unknown destination code');
  if (stated === undefined) return reject('no requirement');
  if ((stated === OWN) !== (passport === destination)) return reject('-1 and the own country do not go together');
  const key = `${passport} ${destination} ${snapshot}`;
  if (seen.has(key)) return reject('passport and destination stand a second time');
  // Nobody needs a visa for their own country: the record says nothing.
  if (stated === OWN) return { rows: [] };
  const found = requirementOf(stated, snapshot);
  if (!found) return reject('requirement is none of the legend');
  seen.add(key);
  return {
    rows: [
      { table: 'visa_requirements', values: { passport, destination, snapshot, requirement: found.needed, days: found.days, stated } },
    ],
  };
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
