/** Synthetic panels of trade, and two that a mapping given along says how to read. */
import { lines, perRecord, type Sample } from './sample.ts';

const PLAIN = lines(
  'from,to,yr,trade',
  'KAZ,PAK,2000,1.2345',
  'KAZ,SVU,1990,0',
  'PAK,"KAZ",2001,NA',
  'PAK,BUN,2000,7e3',
  'PAK,PAK,2000,.5',
);
const PLAIN_MAPPING = lines(
  '# synthetic',
  'panel: synthetic-plain',
  'columns: { exporter: from, importer: to, year: yr, value: trade }',
  'currency: unverified',
  'scale: 1000',
  'valuation: FOB',
  'basis: unverified',
  'book: exporter',
  'zeros: printed',
  "missing: [NA, '.']",
  'codes:',
  '  scheme: iso3',
  '  further:',
  '    - { code: SVU, country: SUN, kind: former, name: Soviet Union, to: 1991 }',
  '    - { code: BUN, kind: special, name: Bunkers }',
);
const PRODUCTS = lines(
  'origin;dest;code;yr;trade',
  '398;586;1001;2000;12.5',
  '586;398;TOTAL;2001;0',
  '398;0;27;2000;3',
  '900001;398;27;2000;4',
);
const PRODUCTS_MAPPING = JSON.stringify({
  panel: 'synthetic-products',
  delimiter: ';',
  columns: { exporter: 'origin', importer: 'dest', year: 'yr', value: 'trade', product: 'code' },
  currency: 'USD',
  scale: 1,
  valuation: 'CIF',
  basis: 'reporter',
  book: 'importer',
  classification: 'HS1992',
  zeros: 'padding',
  codes: { scheme: 'un', further: [{ code: 900001, country: 'KAZ', name: 'Synthetic Kazakhstan' }] },
});

export const tradePanel: readonly Sample[] = [
  {
    name: 'wits_synthetic.csv',
    text: lines(
      'exp,imp,time,export,id,agreement',
      '"KAZ","PAK",2012,2e+05,0,""',
      'USA,SVU,1988,5,7,"Synthetic, agreement"',
      'USA,BUN,1964,0,,',
      'ZAF,SRB,1996,123456789.123,8,Synthetic',
    ),
    many: true,
  },
  {
    name: 'gravity_synthetic.csv',
    text: lines(
      'iso_o,iso_d,distw,gdp_o,gdp_d,rta,flow,contig,comlang_off,comcur',
      'KAZ,PAK,1500.5,81003,127500.25,1,12.345678,0,0,0',
      'PAK,KAZ,1500.5,127500.25,81003,1,0,0,0,0',
      'YUG,KAZ,NA,.,81003,0,NA,0,1,0',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'tradhist_synthetic.csv',
    text: lines(
      'country,partner,year,imports,exports',
      'FRA,GBR,1850,12.5,NA',
      'GBR,FRA,1850,1e6,0',
      '"YUG",ROM,2009,.,3',
      'FRA,FRA,1900,1,2',
    ),
    many: true,
  },
  {
    name: 'pairs_synthetic.csv',
    text: lines('exp,imp,id,agreement,first_wave_year', 'ROM,BLX,7,"Synthetic, agreement",1992', 'KAZ,SVU,8,Synthetic,1988'),
  },
  { name: 'plain_synthetic.csv', text: PLAIN, many: true, beside: { name: 'plain_synthetic.mapping.yaml', text: PLAIN_MAPPING } },
  {
    name: 'products_synthetic.csv',
    text: PRODUCTS,
    many: true,
    beside: { name: 'products_synthetic.mapping.json', text: PRODUCTS_MAPPING },
  },
  // A mapping is one record without a row, and its panel is as it should be.
  {
    name: 'plain_synthetic.mapping.yaml',
    text: PLAIN_MAPPING,
    many: true,
    records: () => 1,
    beside: { name: 'plain_synthetic.csv', text: PLAIN },
  },
  {
    name: 'products_synthetic.mapping.json',
    text: PRODUCTS_MAPPING,
    many: true,
    records: () => 1,
    beside: { name: 'products_synthetic.csv', text: PRODUCTS },
  },
];
