/** CEPII BACI: bilateral trade by HS product, in which the exporter's and the importer's books are reconciled. */

import { isDigits } from '../../lake/expressions.ts';
import type { DelimitedForm, SourceFile } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import type { Dataset } from '../dataset.ts';
import { editionOf } from './edition.ts';
import { baciCountries, baciProducts } from './reference.ts';

/** Years and values of one HS edition; the edition is in the file's name only. */
function flows(file: SourceFile): DelimitedForm {
  const edition = editionOf(file.name);
  return {
    kind: 'delimited',
    name: 'flows',
    delimiter: ',',
    header: true,
    quoted: true,
    columns: { t: 'whole', i: 'whole', j: 'whole', k: 'text', v: 'decimal', q: 'decimal' },
    missing: ['NA', '.'],
    required: ['t', 'i', 'j', 'k', 'v'],
    lookups: [
      { as: 'exporter', scheme: 'baci', code: 'i' },
      { as: 'importer', scheme: 'baci', code: 'j' },
    ],
    checks: [
      { reason: 'year out of range', when: 't < 1960 OR t > 2100' },
      { reason: 'unknown exporter code', when: 'exporter.kind IS NULL' },
      { reason: 'unknown importer code', when: 'importer.kind IS NULL' },
      { reason: 'exporter and importer are the same', when: 'i = j' },
      { reason: 'product is no HS code of six digits', when: `LENGTH(k) <> 6 OR NOT (${isDigits('k')})` },
      { reason: 'negative value', when: 'v < 0' },
      { reason: 'negative quantity', when: 'q < 0' },
      { reason: 'value out of range', when: 'v >= 1000000000000' },
    ],
    split: true,
    outputs: [
      {
        table: 'trade_flows',
        where: 'exporter.id IS NOT NULL AND importer.id IS NOT NULL',
        columns: {
          reporter: 'exporter.id',
          partner: 'importer.id',
          ...measured(edition),
        },
      },
      {
        table: 'trade_set_aside',
        where: 'exporter.id IS NULL OR importer.id IS NULL',
        columns: {
          reporter: 'COALESCE(CAST(exporter.id AS VARCHAR), CAST(i AS VARCHAR))',
          partner: 'COALESCE(CAST(importer.id AS VARCHAR), CAST(j AS VARCHAR))',
          partner_name: 'importer.name',
          why: 'CASE WHEN exporter.id IS NULL THEN exporter.kind ELSE importer.kind END',
          ...measured(edition),
        },
      },
    ],
  };
}

/** BACI counts in thousand dollars, FOB, and in tonnes. */
const measured = (edition: string): Record<string, string> => ({
  flow: "'X'",
  classification: `'${edition}'`,
  product: 'k',
  level: '6',
  period: 't',
  year: 't',
  frequency: "'A'",
  value: 'v * 1000',
  quantity: 'q',
  quantity_unit: "'t'",
  valuation: "'FOB'",
  is_reported: 'FALSE',
  basis: "'reconciled'",
});

export const baci: Dataset = {
  id: 'baci',
  title: 'BACI: international trade database at the product level',
  producer: 'CEPII',
  home: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  licence: 'Etalab 2.0 (Licence Ouverte), by the producer’s page',
  citation:
    'CEPII, BACI. Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level. The 1994-2007 Version, CEPII Working Paper 2010-23.',
  rhythm: { says: 'once a year, in January or February; each release revises all years', staleAfterDays: 450 },
  traps: [
    'Values are neither country’s book: BACI reconciles the two, and puts imports without freight and insurance (FOB).',
    'Values are in thousand dollars and quantities in tonnes; here values are in dollars.',
    'A missing row is a trade of nothing or a trade nobody reported; BACI does not tell which.',
    'Code 490, other Asia not elsewhere specified, is Taiwan for the greater part; it is set aside here, not credited.',
    'Belgium and Luxembourg are one (58) until 1998, Southern Africa is its customs union (711) until 1999.',
  ],
  tables: ['trade_flows', 'trade_set_aside', 'nomenclatures', 'country_codes'],
  forms: [
    {
      says: 'Trade flows: `t,i,j,k,v,q`.',
      matches: ({ line, name }) => hasHeader(flows({ name, path: '', bytes: 0 }), line),
      form: flows,
    },
    baciCountries,
    baciProducts,
  ],
  packed: { several: true, beside: /^readme/i },
  vintageOf: (name) => {
    const found = /V(\d{4})(\d{2})([a-z]?)/.exec(name);
    return found ? `${found[1]}-${found[2]}${found[3]}` : undefined;
  },
};
