/** The country and product files that come with BACI. */
import type { DelimitedForm } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import { editionOf } from './edition.ts';

const countries: DelimitedForm = {
  kind: 'delimited',
  name: 'countries',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { country_code: 'whole', country_name: 'text', country_iso3: 'text' },
  names: {},
  missing: ['N/A', 'NA'],
  required: ['country_code', 'country_name'],
  lookups: [{ as: 'known', scheme: 'baci', code: 'country_code' }],
  checks: [{ reason: 'negative code', when: 'country_code < 0' }],
  outputs: [
    {
      table: 'country_codes',
      columns: {
        scheme: "'baci'",
        code: 'CAST(country_code AS VARCHAR)',
        country: 'known.id',
        kind: "COALESCE(known.kind, 'unknown')",
        name: 'country_name',
        source_iso3: 'country_iso3',
      },
    },
  ],
};

export const baciCountries: FormEntry = {
  says: 'Countries: `country_code,country_name,country_iso2,country_iso3`.',
  matches: ({ line }) => hasHeader(countries, line),
  form: () => countries,
};

const products = (edition: string): DelimitedForm => ({
  kind: 'delimited',
  name: 'products',
  delimiter: ',',
  header: true,
  quoted: true,
  columns: { code: 'text', description: 'text' },
  required: ['code', 'description'],
  lookups: [],
  checks: [{ reason: 'product is no HS code of six digits', when: 'LENGTH(code) <> 6' }],
  outputs: [
    {
      table: 'nomenclatures',
      columns: {
        classification: `'${edition}'`,
        code: 'code',
        text: 'description',
        level: '6',
        leaf: 'TRUE',
      },
    },
  ],
});

export const baciProducts: FormEntry = {
  says: 'Products: `code,description`.',
  matches: ({ line, name }) => /product/i.test(name) && hasHeader(products('HS'), line),
  form: ({ name }) => products(editionOf(name)),
};
