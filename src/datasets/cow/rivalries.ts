/** Strategic rivalries of Thompson, Sakuwa and Suhas, with state numbers of Correlates of War. */
import type { Item, RecordForm, TableRow } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { type Part, partsOf, statesOf } from './codes.ts';

const KINDS = ['positional', 'spatial', 'ideological', 'interventionary', 'principal', 'aprin'] as const;
const COLUMNS = ['tssr_id', 'rivalry', 'ccode1', 'ccode2', 'start', 'end', ...KINDS];
/** Last year of the data. */
const DATA_END = 2020;

const form: RecordForm = {
  kind: 'records',
  name: 'rivalries',
  limit: 16 << 20,
  *read(file) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS, missing: ['NA'] }, (record) => itemOf(record, seen));
  },
};

function itemOf({ field, reject }: CsvRecord, seen: Set<string>): Item {
  const id = field('tssr_id') ?? '';
  const name = field('rivalry');
  const codes = [field('ccode1') ?? '', field('ccode2') ?? ''] as const;
  const [from, to] = [Number(field('start')), Number(field('end'))];
  const kinds = KINDS.map((kind) => field(kind));
  if (!/^\d{1,6}$/.test(id)) return reject('tssr_id is no whole number');
  if (name === undefined) return reject('no rivalry');
  if (codes.some((code) => statesOf(code).length === 0)) return reject('unknown state number');
  if (codes[0] === codes[1]) return reject('both are the same state');
  if (![from, to].every((year) => Number.isInteger(year) && year >= 1400 && year <= 2100)) return reject('start or end out of range');
  if (from > to) return reject('start is after end');
  if (kinds.some((mark) => mark !== undefined && !/^[01]$/.test(mark))) return reject('a kind is neither 0 nor 1');
  if (seen.has(id)) return reject('rivalry stands a second time');
  seen.add(id);
  const marks = kinds.map((mark) => (mark === undefined ? null : mark === '1'));
  const [positional, spatial, ideological, interventionary, principal, asymmetric] = marks;
  const rows = pairParts(codes, from, to).map(
    ({ one, other, first, last }): TableRow => ({
      table: 'rivalries',
      values: {
        country: one.state.id ?? null,
        partner: other.state.id ?? null,
        from_year: first,
        to_year: last,
        open_ended: last === to && to >= DATA_END,
        rivalry: Number(id),
        name,
        rivalry_from: from,
        rivalry_to: to,
        is_positional: positional ?? null,
        is_spatial: spatial ?? null,
        is_ideological: ideological ?? null,
        is_interventionary: interventionary ?? null,
        is_principal: principal ?? null,
        is_asymmetric_principal: asymmetric ?? null,
        cow_code: Number(one.state.code),
        partner_cow_code: Number(other.state.code),
      },
    }),
  );
  return { rows };
}

interface PairPart {
  readonly one: Part;
  readonly other: Part;
  readonly first: number;
  readonly last: number;
}

/** A span of years cut where either code passes to another state; of each pair the first in the alphabet stands first. */
function pairParts([a, b]: readonly [string, string], from: number, to: number): PairPart[] {
  return partsOf(a, from, to).flatMap((one) =>
    partsOf(b, from, to).flatMap((other) => {
      const [first, last] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      if (first > last) return [];
      const turned = one.state.id !== undefined && other.state.id !== undefined && other.state.id < one.state.id;
      return [turned ? { one: other, other: one, first, last } : { one, other, first, last }];
    }),
  );
}

export const rivalryList: FormEntry = {
  says: 'Rivalries: `tssr_id,rivalry,ccode1,ccode2,start,end` and their kinds.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
