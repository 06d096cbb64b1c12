/** Pairs of states by year: organisations shared, and alliances. */
import type { Check, DelimitedForm, Lookup, RawType } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';

const PAIR: Readonly<Record<string, RawType>> = { cow1: 'whole', cow2: 'whole', year: 'whole' };

const LOOKUPS: readonly Lookup[] = [
  { as: 'first', scheme: 'cow', code: 'cow1', year: 'year' },
  { as: 'second', scheme: 'cow', code: 'cow2', year: 'year' },
];

const CHECKS: readonly Check[] = [
  { reason: 'year out of range', when: 'year < 1800 OR year > 2100' },
  { reason: 'unknown state number', when: 'first.kind IS NULL OR second.kind IS NULL' },
  { reason: 'both are the same state', when: 'cow1 = cow2' },
];

/** Whether the second state stands first in the alphabet. */
const TURNED = 'CAST(second.id AS VARCHAR) < CAST(first.id AS VARCHAR)';

const COLUMNS: Readonly<Record<string, string>> = {
  country: `CASE WHEN ${TURNED} THEN second.id ELSE first.id END`,
  partner: `CASE WHEN ${TURNED} THEN first.id ELSE second.id END`,
  year: 'year',
  cow_code: `CASE WHEN ${TURNED} THEN cow2 ELSE cow1 END`,
  partner_cow_code: `CASE WHEN ${TURNED} THEN cow1 ELSE cow2 END`,
};

const pairs = (
  name: string,
  table: string,
  values: Readonly<Record<string, RawType>>,
  checks: readonly Check[],
  columns: Readonly<Record<string, string>>,
): DelimitedForm => ({
  kind: 'delimited',
  name,
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { ...PAIR, ...values },
  required: [...Object.keys(PAIR), ...Object.keys(values)],
  lookups: LOOKUPS,
  checks: [...CHECKS, ...checks],
  outputs: [{ table, columns: { ...COLUMNS, ...columns } }],
  split: true,
});

const shared = pairs(
  'shared memberships',
  'shared_memberships',
  { shared: 'whole' },
  [{ reason: 'number of organisations out of range', when: 'shared < 0 OR shared > 1000' }],
  { shared: 'shared' },
);

/** Obligations and the columns that have them. */
const OBLIGATIONS = {
  defence: 'atop_defense',
  offence: 'atop_offense',
  neutrality: 'atop_neutral',
  non_aggression: 'atop_nonagg',
  consultation: 'atop_consul',
} as const;

const atop = pairs(
  'alliances',
  'alliances',
  Object.fromEntries(Object.values(OBLIGATIONS).map((column) => [column, 'whole' as const])),
  Object.values(OBLIGATIONS).map((column) => ({ reason: `${column} is neither 0 nor 1`, when: `${column} NOT IN (0, 1)` })),
  Object.fromEntries(Object.entries(OBLIGATIONS).map(([name, column]) => [name, `${column} = 1`])),
);

export const sharedOrganisations: FormEntry = {
  says: 'Organisations shared by pairs of states: `cow1,cow2,year,shared`.',
  matches: ({ line }) => hasHeader(shared, line),
  form: () => shared,
};

export const alliancePairs: FormEntry = {
  says: 'Alliances of pairs of states: `cow1,cow2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul`.',
  matches: ({ line }) => hasHeader(atop, line),
  form: () => atop,
};
