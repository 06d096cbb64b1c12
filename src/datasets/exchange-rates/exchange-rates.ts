/** Annual exchange rates of the US Federal Reserve, as one table of countries and years. */
import type { CodeEntry, ReadContext } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { Dataset } from '../dataset.ts';
import { numberOf } from '../numbers.ts';
import type { Outcome } from '../outcome.ts';

const SCHEME = 'exchange-rates';
const COLUMNS = ['Date', 'Country', 'Exchange rate'];

/** Names the source gives its currencies. */
const NAMES: readonly (readonly [name: string, id: string])[] = [
  ['Australia', 'AUS'],
  ['Brazil', 'BRA'],
  ['Canada', 'CAN'],
  ['China', 'CHN'],
  ['Denmark', 'DNK'],
  ['Hong Kong', 'HKG'],
  ['India', 'IND'],
  ['Ireland', 'IRL'],
  ['Japan', 'JPN'],
  ['Malaysia', 'MYS'],
  ['Mexico', 'MEX'],
  ['New Zealand', 'NZL'],
  ['Norway', 'NOR'],
  ['Singapore', 'SGP'],
  ['South Africa', 'ZAF'],
  ['South Korea', 'KOR'],
  ['Sri Lanka', 'LKA'],
  ['Sweden', 'SWE'],
  ['Switzerland', 'CHE'],
  ['Taiwan', 'TWN'],
  ['Thailand', 'THA'],
  ['United Kingdom', 'GBR'],
  ['Venezuela', 'VEN'],
];

const codes: readonly CodeEntry[] = [
  ...NAMES.map(([code, id]): CodeEntry => ({ scheme: SCHEME, code, id, kind: 'country', name: code })),
  { scheme: SCHEME, code: 'Euro', kind: 'group', name: 'Euro area' },
];

const form = csvForm({
  name: 'annual',
  columns: COLUMNS,
  missing: ['ND', 'NA', '.'],
  limit: 16 << 20,
  reader: (context) => (record) => outcomeOf(record, context),
});

function outcomeOf({ field }: CsvFields, { resolve }: ReadContext): Outcome {
  const year = /^(\d{4})-01-01$/.exec(field('Date') ?? '')?.[1];
  if (year === undefined) return 'date is no 1 January: the file is not annual';
  const named = field('Country');
  const place = named === undefined ? undefined : resolve(SCHEME, named);
  if (named === undefined || !place) return 'unknown country or currency';
  const written = field('Exchange rate');
  if (written === undefined) return [];
  const rate = numberOf(written);
  if (rate === undefined || rate <= 0) return 'rate is no number above 0';
  return [{ table: 'exchange_rates', values: { named, country: place.id ?? null, year: Number(year), rate, per: 'US dollar' } }];
}

export const exchangeRates: Dataset = {
  id: 'exchange-rates',
  title: 'Exchange rates, annual',
  producer: 'Board of Governors of the Federal Reserve System (US)',
  home: 'https://github.com/datasets/exchange-rates',
  licence: 'ODC-PDDL-1.0, by the repository that carries the file',
  citation:
    'Board of Governors of the Federal Reserve System (US), foreign exchange rates, annual; in datasets/exchange-rates, after the Federal Reserve Bank of St. Louis.',
  rhythm: { says: 'once a year', staleAfterDays: 450 },
  traps: [
    'Neither the tenge (Kazakhstan) nor the rupee of Pakistan is in it.',
    'The file does not say what a rate is of. By its values (Euro 1.0578 in 2002, Australia 0.8803 in 1971) all are units of the currency for one US dollar; earlier files of the same repository, with the header Value, hold dollars for one unit of some, and are refused.',
    'Venezuela’s series is not of one currency (0.17 in 1995, 4,389,737 in 2018, 6.64 in 2022) and not comparable over the years.',
    'The euro stands under Euro, without a country; currencies that it replaced are not in the file.',
    'The rate of the last year may be of a part of it.',
  ],
  tables: ['exchange_rates'],
  forms: [
    {
      says: 'Annual rates: `Date,Country,Exchange rate`, dated 1 January.',
      matches: ({ line }) => hasColumns(line, COLUMNS),
      form: () => form,
    },
  ],
  codes,
};
