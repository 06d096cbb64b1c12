/** Memberships of organisations as runs of years, derived from the yearly codings of Correlates of War. */
import type { Item, RecordForm } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { partsOf, statesOf } from './codes.ts';

const COLUMNS = ['ioname', 'state', 'cow_ccode', 'status', 'first_year', 'last_year'];
const STATUSES = ['full', 'associate', 'observer'];
/** Last year of version 3 of the data. */
const DATA_END = 2014;

const form: RecordForm = {
  kind: 'records',
  name: 'membership spells',
  limit: 64 << 20,
  *read(file) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS }, (record) => itemOf(record, seen));
  },
};

function itemOf({ field, reject }: CsvRecord, seen: Set<string>): Item {
  const organisation = field('ioname');
  const code = field('cow_ccode') ?? '';
  const status = field('status') ?? '';
  const [from, to] = [Number(field('first_year')), Number(field('last_year'))];
  if (organisation === undefined) return reject('no ioname');
  if (statesOf(code).length === 0) return reject('unknown state number');
  if (!STATUSES.includes(status)) return reject('status is none of full, associate, observer');
  if (!isYear(from) || !isYear(to)) return reject('first_year or last_year out of range');
  if (from > to) return reject('first_year is after last_year');
  const key = `${organisation}\n${code}\n${from}`;
  if (seen.has(key)) return reject('spell stands a second time');
  seen.add(key);
  return {
    rows: partsOf(code, from, to).map((part) => ({
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
    })),
  };
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1800 && year <= 2100;
}

export const membershipSpells: FormEntry = {
  says: 'Spells of membership: `ioname,state,cow_ccode,iso3,status,first_year,last_year`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
