/** The brief with a lake: statements of public data with dataset, vintage and query; without one it is as before and says what would add them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { textStatementsOf } from '../../src/brief/document.ts';
import { baci } from '../../src/datasets/baci/baci.ts';
import { importDataset } from '../../src/datasets/import-files.ts';
import { tradePanel } from '../../src/datasets/trade-panel/trade-panel.ts';
import { brief, openLake } from '../../src/entente.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-brief-lake-'));
const lake = join(root, 'lake');

beforeAll(async () => {
  // Synthetic values: Kazakhstan 398, Pakistan 586.
  const file = join(root, 'BACI_HS92_Y2021_V202301.csv');
  writeFileSync(
    file,
    't,i,j,k,v,q\n2020,398,586,100199,1000,1\n2020,398,586,270900,500.5,1\n2021,398,586,100199,2000,1\n2021,586,398,080510,70,1\n',
  );
  await importDataset({ lake, dataset: baci, files: [file] });
  return () => rmSync(root, { recursive: true, force: true });
});

test('trade of a dataset is told with whose number it is, and rests on its vintage and query', async () => {
  const composed = await brief('KAZ', 'PAK', { asOf: '2026-03-31', lake });
  const told = textStatementsOf(composed.sections).find(({ text }) => text.includes('BACI'));
  expect(told?.text.replaceAll('\u00a0', ' ')).toBe(
    'In BACI: international trade database at the product level (CEPII, vintage of Jan 2023), which reconciles both countries’ books, exports from Kazakhstan to Pakistan were $1.5m in 2020 and $2.0m in 2021; exports from Pakistan to Kazakhstan were $70,000 in 2021.',
  );
  expect(told?.grounds.map((ground) => ground.kind === 'query' && [ground.dataset, ground.vintage])).toEqual([
    ['baci', '2023-01'],
    ['baci', '2023-01'],
  ]);
  // The query a reader is given answers with the values told.
  const [ground] = told?.grounds ?? [];
  const open = await openLake({ folder: lake });
  const rows = await open.query(ground?.kind === 'query' ? ground.query : '');
  open.close();
  expect(rows).toEqual([
    { year: 2020, classification: 'HS1992', value: 1_500_500 },
    { year: 2021, classification: 'HS1992', value: 2_000_000 },
  ]);
  expect(composed.sources.some(({ source }) => source.publisher === 'CEPII')).toBe(true);
});

test('as of a day before the vintage nothing of it is told, and what would add it is', async () => {
  const composed = await brief('KAZ', 'PAK', { asOf: '2022-06-30', lake });
  const texts = textStatementsOf(composed.sections).map(({ text }) => text);
  expect(texts.filter((text) => text.includes('BACI: '))).toEqual([]);
});

test('without a lake the same brief names the imports that would add to it', async () => {
  const composed = await brief('KAZ', 'PAK', { asOf: '2026-03-31', lake: join(root, 'nowhere') });
  const table = composed.sections.find(({ id }) => id === 'not-covered')?.blocks.find((block) => block.type === 'table');
  const cells = table?.type === 'table' ? table.rows.map((row) => row.map((cell) => (cell.type === 'label' ? cell.text : ''))) : [];
  expect(cells.map(([what, , command]) => [what, command])).toEqual(
    expect.arrayContaining([
      ['Trade by year in UN Comtrade and CEPII BACI', 'entente lake import baci FILE'],
      ['Votes in the UN General Assembly', 'entente lake import unga-votes FILE'],
    ]),
  );
});

test('a dyad that neither the dossiers nor the lake have trade of says so', async () => {
  const composed = await brief('Kenya', 'Peru', { asOf: '2026-03-31', lake });
  expect(textStatementsOf(composed.sections).map(({ text }) => text)).toContain('No figure of trade between the two is on record.');
});

test('a dyad of which the lake has only values that are not told says that no figure is on record', async () => {
  const other = join(root, 'other');
  const file = join(root, 'synthetic.csv');
  writeFileSync(file, 'exporter,importer,yr,v\nKEN,PER,2019,5\n');
  const mapping = join(root, 'synthetic.mapping.json');
  writeFileSync(
    mapping,
    JSON.stringify({
      panel: 'synthetic',
      columns: { exporter: 'exporter', importer: 'importer', year: 'yr', value: 'v' },
      currency: 'USD',
      scale: 1,
      valuation: 'FOB',
      basis: 'compiled',
      book: 'exporter',
      classification: 'none',
      zeros: 'printed',
      codes: { scheme: 'iso3' },
    }),
  );
  await importDataset({ lake: other, dataset: tradePanel, files: [file, mapping], vintage: '2020-01-01' });
  const composed = await brief('Kenya', 'Peru', { asOf: '2026-03-31', lake: other });
  expect(composed.sections.find(({ id }) => id === 'trade')).toBeDefined();
  expect(textStatementsOf(composed.sections).map(({ text }) => text)).toContain('No figure of trade between the two is on record.');
});
