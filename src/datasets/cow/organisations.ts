/** The organisations that Correlates of War lists. */
import type { Item, RecordForm } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';

const PURPOSES = ['political', 'economic', 'social'] as const;
const COLUMNS = ['ioname', 'orgname', 'longorgname', 'sdate', 'deaddate', 'ionum', 'year', ...PURPOSES];
const YEAR = /^(1[5-9]|20)\d{2}$/;

const form: RecordForm = {
  kind: 'records',
  name: 'organisations',
  limit: 16 << 20,
  *read(file) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS, missing: ['NA'] }, (record) => itemOf(record, seen));
  },
};

function itemOf({ field, reject }: CsvRecord, seen: Set<string>): Item {
  const organisation = field('ioname');
  const name = field('orgname');
  if (organisation === undefined || name === undefined) return reject('no ioname or orgname');
  const years = { from_year: field('sdate'), to_year: field('deaddate'), last_year_coded: field('year') };
  for (const year of Object.values(years)) if (year !== undefined && !YEAR.test(year)) return reject('a year is out of range');
  const number = field('ionum');
  if (number !== undefined && !/^\d{1,6}$/.test(number)) return reject('ionum is no whole number');
  const marks = PURPOSES.map((purpose) => field(purpose));
  if (marks.some((mark) => mark !== undefined && !/^[01]$/.test(mark))) return reject('a purpose is neither 0 nor 1');
  if (marks.filter((mark) => mark === '1').length > 1) return reject('more than one purpose');
  if (seen.has(organisation)) return reject('organisation stands a second time');
  seen.add(organisation);
  return {
    rows: [
      {
        table: 'organisations_listed',
        values: {
          organisation,
          number: number === undefined ? null : Number(number),
          name,
          full_name: field('longorgname') ?? null,
          ...Object.fromEntries(Object.entries(years).map(([column, year]) => [column, year === undefined ? null : Number(year)])),
          purpose: PURPOSES[marks.indexOf('1')] ?? null,
        },
      },
    ],
  };
}

export const organisationList: FormEntry = {
  says: 'Organisations: `ioname,orgname,longorgname,sdate,deaddate,ionum,year,political,economic,social`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
