/** Pairs of the World Bank's deep trade agreements, derived from the panel of 1964 to 2016 that carries them. */
import type { DelimitedForm, Output } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import type { PlaceSql } from '../own-codes.ts';
import { witsPlace } from '../trade-panel/wits-codes.ts';

/** The list that the pairs are of. */
const LIST = 'DTA';

/** The columns of the agreement in a file that names it in `id` and `agreement`. */
export const PAIR_COLUMNS = { agreement_id: 'text', agreement_name: 'text' } as const;
export const PAIR_NAMES = { agreement_id: 'id', agreement_name: 'agreement' } as const;

/** The rows of pairs of a file with those columns. @param year SQL of the year */
export function pairsOutput(sides: { exporter: PlaceSql; importer: PlaceSql }, year: string, yearIs: 'wave' | 'first wave'): Output {
  return {
    table: 'trade_agreement_pairs',
    where: `agreement_name IS NOT NULL AND ${sides.exporter.id} IS NOT NULL AND ${sides.importer.id} IS NOT NULL`,
    columns: {
      list: `'${LIST}'`,
      exporter: sides.exporter.id,
      importer: sides.importer.id,
      agreement: 'agreement_id',
      name: 'agreement_name',
      year,
      year_is: `'${yearIs}'`,
    },
  };
}

const exporter = witsPlace('seller', 'exp', 'first_wave_year');
const importer = witsPlace('buyer', 'imp', 'first_wave_year');

const form: DelimitedForm = {
  kind: 'delimited',
  name: 'deep pairs',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { exp: 'text', imp: 'text', ...PAIR_COLUMNS, first_wave_year: 'whole' },
  names: PAIR_NAMES,
  required: ['exp', 'imp', 'agreement_id', 'agreement_name', 'first_wave_year'],
  lookups: [...exporter.lookups, ...importer.lookups],
  checks: [
    { reason: 'year out of range', when: 'first_wave_year < 1900 OR first_wave_year > 2100' },
    { reason: 'unknown exporter code', when: `${exporter.kind} IS NULL` },
    { reason: 'unknown importer code', when: `${importer.kind} IS NULL` },
    { reason: 'exporter or importer is no country', when: `${exporter.id} IS NULL OR ${importer.id} IS NULL` },
  ],
  outputs: [pairsOutput({ exporter, importer }, 'first_wave_year', 'first wave')],
  split: true,
};

export const deepPairs: FormEntry = {
  says: 'Pairs of the World Bank’s deep trade agreements: `exp,imp,id,agreement,first_wave_year`.',
  matches: ({ line }) => hasHeader(form, line),
  form: () => form,
};
