/** Strategic rivalries of Thompson, Sakuwa and Suhas, with state numbers of Correlates of War. */
import type { TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { markOf } from '../marks.ts';
import { countOf, yearOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';
import { type Met, metBefore } from '../repeats.ts';
import { type Part, partsOf, statesOf } from './codes.ts';

const KINDS = ['positional', 'spatial', 'ideological', 'interventionary', 'principal', 'aprin'] as const;
const COLUMNS = ['tssr_id', 'rivalry', 'ccode1', 'ccode2', 'start', 'end', ...KINDS];
/** Last year of the data. */
const DATA_END = 2020;

const form = csvForm({
  name: 'rivalries',
  columns: COLUMNS,
  missing: ['NA'],
  limit: 16 << 20,
  reader: () => {
    const met = metBefore();
    return (record) => outcomeOf(record, met);
  },
});

function outcomeOf({ field }: CsvFields, met: Met): Outcome {
  const id = countOf(field('tssr_id'), 999_999);
  const name = field('rivalry');
  const codes = [field('ccode1') ?? '', field('ccode2') ?? ''] as const;
  const [from, to] = [yearOf(field('start'), 1400, 2100), yearOf(field('end'), 1400, 2100)];
  const marks = KINDS.map((kind) => markOf(field(kind)));
  if (id === undefined) return 'tssr_id is no whole number';
  if (name === undefined) return 'no rivalry';
  if (codes.some((code) => statesOf(code).length === 0)) return 'unknown state number';
  if (codes[0] === codes[1]) return 'both are the same state';
  if (from === undefined || to === undefined) return 'start or end out of range';
  if (from > to) return 'start is after end';
  if (marks.includes(undefined)) return 'a kind is neither 0 nor 1';
  if (met(id)) return 'rivalry stands a second time';
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
        rivalry: id,
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
  return rows;
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
