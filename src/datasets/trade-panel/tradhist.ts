/** An extract of CEPII's TRADHIST: two columns of values whose currency and direction its carrier does not settle. */
import type { DelimitedForm, Output } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import { placeSql } from '../own-codes.ts';
import { UNVERIFIED } from './mapping.ts';
import { asideSql } from './panel-form.ts';

const one = placeSql({ as: 'one', common: { scheme: 'iso3', code: 'country' } });
const other = placeSql({ as: 'other', common: { scheme: 'iso3', code: 'partner' } });

const output = (direction: 'imports' | 'exports'): Output => ({
  table: 'trade_as_printed',
  where: `${direction} IS NOT NULL`,
  columns: {
    panel: "'tradhist'",
    country: one.id,
    partner: other.id,
    direction: `'${direction}'`,
    direction_known: 'FALSE',
    year: 'year',
    value: direction,
    currency: `'${UNVERIFIED}'`,
    set_aside: asideSql(one, other),
  },
});

const form: DelimitedForm = {
  kind: 'delimited',
  name: 'tradhist',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { country: 'text', partner: 'text', year: 'whole', imports: 'number', exports: 'number' },
  missing: ['NA', '.'],
  required: ['country', 'partner', 'year'],
  lookups: [...one.lookups, ...other.lookups],
  checks: [
    { reason: 'year out of range', when: 'year < 1800 OR year > 2100' },
    { reason: 'unknown country code', when: `${one.id} IS NULL` },
    { reason: 'unknown partner code', when: `${other.id} IS NULL` },
    { reason: 'negative value', when: 'imports < 0 OR exports < 0' },
  ],
  outputs: [output('imports'), output('exports')],
};

export const tradhist: FormEntry = {
  says: 'TRADHIST, an extract: `country,partner,year,imports,exports`, in a currency that is not verified.',
  matches: ({ line }) => hasHeader(form, line),
  form: () => form,
};
