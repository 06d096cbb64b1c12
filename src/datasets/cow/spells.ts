/** Memberships of organisations as runs of years, derived from the yearly codings of Correlates of War. */

import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { yearOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { partsOf, statesOf } from './codes.ts';

const COLUMNS = ['ioname', 'state', 'cow_ccode', 'status', 'first_year', 'last_year'];
const STATUSES = ['full', 'associate', 'observer'];
/** Last year of version 3 of the data. */
const DATA_END = 2014;

const form = csvForm({
  name: 'membership spells',
  columns: COLUMNS,
  limit: 64 << 20,
  reader: () => {
    const met = metBefore();
    return (record) => outcomeOf(record, met);
  },
});

function outcomeOf({ field }: CsvFields, met: Met): Outcome {
  const organisation = field('ioname');
  const code = field('cow_ccode') ?? '';
  const status = field('status') ?? '';
  const [from, to] = [yearOf(field('first_year'), 1800, 2100), yearOf(field('last_year'), 1800, 2100)];
  if (organisation === undefined) return 'no ioname';
  if (statesOf(code).length === 0) return 'unknown state number';
  if (!STATUSES.includes(status)) return 'status is none of full, associate, observer';
  if (from === undefined || to === undefined) return 'first_year or last_year out of range';
  if (from > to) return 'first_year is after last_year';
  if (met(organisation, code, from)) return 'spell stands a second time';
  return partsOf(code, from, to).map((part) => ({
    table: 'organisation_spells',
    values: {
      country: part.state.id ?? null,
      organisation,
      status,
      from_year: part.from,
      to_year: part.to,
      open_ended: part.to === to && to >= DATA_END,
      spell_from: from,
      spell_to: to,
      cow_code: Number(code),
      state: part.state.name,
    },
  }));
}

export const membershipSpells: FormEntry = {
  says: 'Spells of membership: `ioname,state,cow_ccode,iso3,status,first_year,last_year`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
