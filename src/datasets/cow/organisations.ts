/** The organisations that Correlates of War lists. */

import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { markOf } from '../marks.ts';
import { countOf, optional, yearOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';

const PURPOSES = ['political', 'economic', 'social'] as const;
const COLUMNS = ['ioname', 'orgname', 'longorgname', 'sdate', 'deaddate', 'ionum', 'year', ...PURPOSES];

const form = csvForm({
  name: 'organisations',
  columns: COLUMNS,
  missing: ['NA'],
  limit: 16 << 20,
  reader: () => {
    const met = metBefore();
    return (record) => outcomeOf(record, met);
  },
});

function outcomeOf({ field }: CsvFields, met: Met): Outcome {
  const organisation = field('ioname');
  const name = field('orgname');
  if (organisation === undefined || name === undefined) return 'no ioname or orgname';
  const [begun, ended, coded] = ['sdate', 'deaddate', 'year'].map((column) => optional(field(column), (text) => yearOf(text, 1500, 2099)));
  if (begun === undefined || ended === undefined || coded === undefined) return 'a year is out of range';
  const number = optional(field('ionum'), (text) => countOf(text, 999_999));
  if (number === undefined) return 'ionum is no whole number';
  const marks = PURPOSES.map((purpose) => markOf(field(purpose)));
  if (marks.includes(undefined)) return 'a purpose is neither 0 nor 1';
  if (marks.filter((mark) => mark === true).length > 1) return 'more than one purpose';
  if (met(organisation)) return 'organisation stands a second time';
  return [
    {
      table: 'organisations_listed',
      values: {
        organisation,
        number,
        name,
        full_name: field('longorgname') ?? null,
        from_year: begun,
        to_year: ended,
        last_year_coded: coded,
        purpose: PURPOSES[marks.indexOf(true)] ?? null,
      },
    },
  ];
}

export const organisationList: FormEntry = {
  says: 'Organisations: `ioname,orgname,longorgname,sdate,deaddate,ionum,year,political,economic,social`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
