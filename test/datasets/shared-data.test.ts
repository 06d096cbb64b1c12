/** Every file of ../shared/data is read by a dataset; skips without it. Counts and values are in each dataset's own test. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';

const data = resolve(SHARED, 'data');
const present = existsSync(data);

/** The files of each import, by the beginning of their names. */
const IMPORTS: readonly (readonly [dataset: string, vintage: string, files: RegExp])[] = [
  ['comtrade', '2025-01-01', /^trade\/comtrade_(eu_wood|tha_shrimp|sample_usa|bulk_arg)/],
  ['comtrade-reference', '2025-01-01', /^trade\/comtrade_(ref|cmd)_/],
  ['worldbank', '2025-01-01', /^trade\/worldbank_/],
  ['geodist', '2025-01-01', /^trade\/cepii_/],
  ['trade-panel', '2024', /^trade\/(comtrade_wb_1964|gravity_2006|tradhist)/],
  ['agreements', '2025-01-01', /^trade\/(desta|manytrade|rta_pairs)/],
  ['exchange-rates', '2025-01-01', /^trade\/fed_exchange/],
  ['stated-figures', '2025-01-01', /^(trade\/kaz_pak_press|transport\/corridor_facts|diplomacy\/KZ_PK_milestones)/],
  ['unga-votes', '2025-01-01', /^diplomacy\/unga_/],
  ['cow', '2025-01-01', /^diplomacy\/(cow_|igo_|atop_|strategic_)/],
  ['passport-index', '2025-01-01', /^diplomacy\/visa_/],
  ['cameo', '2025-01-01', /^diplomacy\/(cameo|plover)/],
  ['openflights', '2025-01-01', /^transport\/air/],
  ['ports', '2025-01-01', /^transport\/(ports_|seaports)/],
  ['sea-network', '2025-01-01', /^transport\/sea_network/],
  ['carec-cpmm', '2025-01-01', /^transport\/carec/],
];

const files = present
  ? ['trade', 'diplomacy', 'transport'].flatMap((folder) =>
      readdirSync(join(data, folder))
        .filter((name) => /\.(csv|json|geojson)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

test.skipIf(!present)('every file of ../shared/data is of one import (skips without ../shared)', () => {
  const homes = files.map((file) => [file, IMPORTS.filter(([, , pattern]) => pattern.test(file)).length]);
  expect(homes.filter(([, count]) => count !== 1)).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test.skipIf(!present).each(IMPORTS)(
  '%s imports its files of ../shared/data (skips without ../shared)',
  async (dataset, vintage, pattern) => {
    const lake = testLake();
    const { outcome, entry } = await lake.add(
      dataset,
      files.filter((file) => pattern.test(file)).map((file) => join(data, file)),
      { vintage },
    );
    expect(outcome).toBe('imported');
    expect(entry.sources.reduce((sum, { records }) => sum + records, 0)).toBeGreaterThan(50);
  },
);
