/** `dist_cepii`: distances and ties of each directed pair of countries, one wide record a pair. */
import type { DelimitedForm, Output } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import { placeSql } from '../own-codes.ts';
import { COMMON, OWN } from './codes.ts';

/** Ties, printed as 1 and 0. */
const TIES = ['contig', 'comlang_off', 'comlang_ethno', 'colony', 'comcol', 'curcol', 'col45', 'smctry'] as const;
/** Distances in kilometres; the weighted ones are missing where the cities of a country are unknown. */
const DISTANCES = ['dist', 'distcap', 'distw', 'distwces'] as const;

const origin = placeSql({ as: 'origin', own: { scheme: OWN, code: 'iso_o' }, common: { scheme: COMMON, code: 'iso_o' } });
const destination = placeSql({ as: 'destination', own: { scheme: OWN, code: 'iso_d' }, common: { scheme: COMMON, code: 'iso_d' } });

const output =
  (unit: string) =>
  (attribute: string): Output => ({
    table: 'dyad_attributes',
    where: `${attribute} IS NOT NULL`,
    columns: {
      origin: origin.id,
      destination: destination.id,
      attribute: `'${attribute}'`,
      value: attribute,
      unit: `'${unit}'`,
    },
  });

const form: DelimitedForm = {
  kind: 'delimited',
  name: 'distances',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: {
    iso_o: 'text',
    iso_d: 'text',
    ...Object.fromEntries(TIES.map((name) => [name, 'whole'] as const)),
    ...Object.fromEntries(DISTANCES.map((name) => [name, 'number'] as const)),
  },
  missing: ['.', 'NA'],
  required: ['iso_o', 'iso_d'],
  lookups: [...origin.lookups, ...destination.lookups],
  checks: [
    { reason: 'unknown code of origin', when: `${origin.id} IS NULL` },
    { reason: 'unknown code of destination', when: `${destination.id} IS NULL` },
    ...TIES.map((name) => ({ reason: `${name} is neither 0 nor 1`, when: `${name} < 0 OR ${name} > 1` })),
    ...DISTANCES.map((name) => ({ reason: `negative ${name}`, when: `${name} < 0` })),
  ],
  outputs: [...TIES.map(output('1 yes, 0 no')), ...DISTANCES.map(output('km'))],
};

export const distances: FormEntry = {
  says: 'Distances: `iso_o,iso_d,contig,comlang_off,...,dist,distcap,distw,distwces`.',
  matches: ({ line }) => hasHeader(form, line),
  form: () => form,
};
