import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const MAPPING = {
  panel: 'synthetic',
  columns: { exporter: 'from', importer: 'to', year: 'yr', value: 'trade' },
  currency: 'USD',
  scale: 1000,
  valuation: 'FOB',
  basis: 'reporter',
  book: 'exporter',
  codes: { scheme: 'iso3' },
};
const mapping = (changes: object = {}): string => JSON.stringify({ ...MAPPING, ...changes }, undefined, 1);
const PANEL = 'from,to,yr,trade\n';

test('the mapping in the documentation does what the page says', async () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/trade-panels.md', 'utf8'))?.[1] ?? '';
  const lake = testLake();
  const imported = await lake.add(
    'trade-panel',
    {
      'wheat.mapping.yaml': yaml,
      'wheat.csv':
        'origin,dest,yr,trade\nKAZ,PAK,2000,1.2345\nKAZ,SVU,1990,0\nKAZ,BUN,2000,3\nKAZ,KAZ,2000,4\nKAZ,AFG,2000,NA\nKAZ,SVU,2000,5\n',
    },
    { rejects: 1 },
  );
  expect(await lake.ask('SELECT reporter, partner, flow, year, value, valuation, basis, is_reported FROM trade_flows ORDER BY 2')).toEqual(
    [
      { partner: 'PAK', year: 2000, value: 1234.5 },
      { partner: 'SUN', year: 1990, value: 0 },
    ].map((row) => ({ reporter: 'KAZ', flow: 'X', valuation: 'FOB', basis: 'compiled', is_reported: false, ...row })),
  );
  expect(await lake.ask('SELECT partner, why, value FROM trade_set_aside ORDER BY 1')).toEqual([
    { partner: 'BUN', why: 'special', value: 3000 },
    { partner: 'KAZ', why: 'own country', value: 4000 },
  ]);
  expect(placesOf(lake, imported)).toEqual(['wheat.csv:7 unknown importer code']);
  expect(imported.entry.sources.map(({ name, form }) => [name, form])).toEqual([
    ['wheat.mapping.yaml', 'mapping'],
    ['wheat.csv', 'panel wheat'],
  ]);
});

test('padding of a square panel gives no row; where zeros are printed it stays', async () => {
  const panel = `${PANEL}KAZ,PAK,2000,0\nKAZ,AFG,2000,\nPAK,KAZ,2000,7\n`;
  const rows = async (zeros: string): Promise<unknown> => {
    const lake = testLake();
    await lake.add('trade-panel', { 'synthetic.mapping.json': mapping({ zeros }), 'synthetic.csv': panel });
    return lake.ask('SELECT reporter, value FROM trade_flows ORDER BY 1');
  };
  expect(await rows('padding')).toEqual([{ reporter: 'PAK', value: 7000 }]);
  expect(await rows('printed')).toEqual([
    { reporter: 'KAZ', value: 0 },
    { reporter: 'PAK', value: 7000 },
  ]);
});

test('in the book of the importer the importer reports, and sees imports', async () => {
  const lake = testLake();
  await lake.add('trade-panel', {
    'synthetic.mapping.json': mapping({ book: 'importer', valuation: 'CIF' }),
    'synthetic.csv': `${PANEL}KAZ,PAK,2000,1\n`,
  });
  expect(await lake.ask('SELECT reporter, partner, flow, valuation, is_reported FROM trade_flows')).toEqual([
    { reporter: 'PAK', partner: 'KAZ', flow: 'M', valuation: 'CIF', is_reported: true },
  ]);
});

test('numbers of the UN are read with their years, with and without zeros before them', async () => {
  const lake = testLake();
  const imported = await lake.add(
    'trade-panel',
    {
      'synthetic.mapping.json': mapping({ codes: { scheme: 'un', further: [{ code: 1000, kind: 'world', name: 'World' }] }, scale: 1 }),
      'synthetic.csv': `${PANEL}004,588,1970,1\n4,586,2000,2\n4,586,1970,3\n4,1000,2000,4\n`,
    },
    { rejects: 1 },
  );
  expect(await lake.ask('SELECT reporter, partner, year FROM trade_flows ORDER BY 3')).toEqual([
    { reporter: 'AFG', partner: 'PAK', year: 1970 },
    { reporter: 'AFG', partner: 'PAK', year: 2000 },
  ]);
  expect(await lake.ask('SELECT reporter, partner, why FROM trade_set_aside')).toEqual([
    { reporter: 'AFG', partner: '1000', why: 'world' },
  ]);
  expect(placesOf(lake, imported)).toEqual(['synthetic.csv:4 unknown importer code']);
});

test('a panel with products keeps their codes and digits', async () => {
  const lake = testLake();
  await lake.add('trade-panel', {
    'synthetic.mapping.json': mapping({ columns: { ...MAPPING.columns, product: 'hs' }, classification: 'HS1992', delimiter: ';' }),
    'synthetic.csv': 'from;to;yr;hs;trade\nKAZ;PAK;2000;010190;1\nKAZ;PAK;2000;TOTAL;2\n',
  });
  expect(await lake.ask('SELECT classification, product, level FROM trade_flows ORDER BY 2')).toEqual([
    { classification: 'HS1992', product: '010190', level: 6 },
    { classification: 'HS1992', product: 'TOTAL', level: 0 },
  ]);
});

test.each([
  ['EUR', 'compiled'],
  ['unverified', 'unverified'],
])('a panel in %s is never among the dollars', async (currency, basis) => {
  const lake = testLake();
  const further = [{ code: 'BUN', kind: 'special', name: 'Bunkers' }];
  const { entry } = await lake.add('trade-panel', {
    'synthetic.mapping.json': mapping({ currency, basis, codes: { scheme: 'iso3', further } }),
    'synthetic.csv': `${PANEL}KAZ,PAK,2000,1.5\nKAZ,BUN,2000,2\n`,
  });
  expect(entry.files.map(({ table }) => table)).toEqual(['trade_as_printed']);
  expect(await lake.ask('SELECT country, partner, direction, value, currency, set_aside FROM trade_as_printed ORDER BY partner')).toEqual([
    { country: 'KAZ', partner: 'BUN', direction: 'exports', value: 2000, currency, set_aside: 'special' },
    { country: 'KAZ', partner: 'PAK', direction: 'exports', value: 1500, currency, set_aside: null },
  ]);
});

describe('which mapping is for which file', () => {
  const panel = `${PANEL}KAZ,PAK,2000,1\n`;

  test('the one of its name, else the one whose columns it has; another panel beside it is known by its header', async () => {
    const lake = testLake();
    const { entry } = await lake.add('trade-panel', {
      'a.mapping.json': mapping({ panel: 'a' }),
      'a.csv': panel,
      'b.mapping.json': mapping({ panel: 'b', columns: { ...MAPPING.columns, year: 'y' } }),
      'c.csv': 'from,to,y,trade\nKAZ,PAK,2001,1\n',
      'd.csv': 'country,partner,year,imports,exports\nFRA,DEU,1900,7,\n',
    });
    expect(Object.fromEntries(entry.sources.map(({ name, form }) => [name, form]))).toEqual({
      'a.mapping.json': 'mapping',
      'b.mapping.json': 'mapping',
      'a.csv': 'panel a',
      'c.csv': 'panel b',
      'd.csv': 'tradhist',
    });
  });

  test.each([
    [
      'no file',
      { 'a.mapping.json': mapping(), 'b.csv': 'x,y\n1,2\n' },
      /'a.mapping.json' is for no file of this import: none is called a.csv or has its columns \(from, to, yr, trade\)/,
    ],
    [
      'a missing column',
      { 'a.mapping.json': mapping(), 'a.csv': 'from,to,year,trade\nKAZ,PAK,2000,1\n' },
      /'a.csv' has no column 'yr'; its columns are from, to, year, trade/,
    ],
    [
      'one name for two',
      { 'a.mapping.json': mapping(), 'a.csv': panel, 'b.mapping.json': mapping(), 'b.csv': panel },
      /'b.mapping.json' and another mapping are both of the panel synthetic/,
    ],
    ['no mapping', { 'a.csv': panel }, /'a.csv' is no file of trade-panel.*with a mapping given along/],
    ['a web page', { 'a.mapping.json': mapping(), 'a.csv': '<!DOCTYPE html><p>Log in</p>' }, /'a.csv' is a web page, not data/],
  ])('%s', async (_name, files, message) => {
    await expect(testLake().add('trade-panel', files as unknown as Record<string, string>)).rejects.toThrow(message);
  });
});

describe('a mapping that is wrong is told with its line and field', () => {
  const further = (...entries: object[]): object => ({ codes: { scheme: 'iso3', further: entries } });
  test.each([
    ['a stray field', mapping({ currencies: 'USD' }), /unknown field 'currencies'/],
    ['no scale', mapping({ scale: undefined }), /scale: is missing/],
    ['a scale of 0', mapping({ scale: 0 }), /line 10: scale '0'/],
    [
      'a basis there is not',
      mapping({ basis: 'guess' }),
      /basis 'guess': write one of reporter, reporter, inferred, reconciled, compiled, unverified/,
    ],
    ['an unverified currency with a verified basis', mapping({ currency: 'unverified' }), /basis 'reporter': write unverified too/],
    ['a nomenclature without a product', mapping({ classification: 'HS1992' }), /classification 'HS1992': goes with a product column/],
    [
      'one column for two things',
      mapping({ columns: { ...MAPPING.columns, importer: 'FROM' } }),
      /one column of the file stands for two things/,
    ],
    [
      'a code with neither country nor kind',
      mapping(further({ code: 'X1', name: 'synthetic' })),
      /codes.further.0: write the country it means/,
    ],
    [
      'a country there is not',
      mapping(further({ code: 'X1', country: 'QQQ', name: 'synthetic' })),
      /code X1 means QQQ, which is no country/,
    ],
    [
      'a code that means two things',
      mapping(further({ code: 'X1', country: 'KAZ', name: 'a', to: 2000 }, { code: 'X1', country: 'PAK', name: 'b', from: 2000 })),
      /the code X1 means two things in one year/,
    ],
    ['missing values that are Namibia', mapping({ codes: { scheme: 'iso2' }, missing: ['NA'] }), /NA is Namibia in iso2/],
    [
      'letters among numbers',
      mapping({ codes: { scheme: 'un', further: [{ code: 'A', country: 'KAZ', name: 'a' }] } }),
      /codes of the scheme un are numbers/,
    ],
    ['no YAML', 'panel: [', /not readable as YAML/],
    ['an alias', 'panel: &a x\ncolumns: *a', /anchors and aliases are not allowed/],
    ['SQL in a name', mapping({ panel: "x'; DROP TABLE t" }), /write lower-case letters, digits and single hyphens/],
  ])('%s', async (_name, text, message) => {
    const lake = testLake();
    await expect(lake.add('trade-panel', { 'a.mapping.yaml': text, 'a.csv': `${PANEL}KAZ,PAK,2000,1\n` })).rejects.toThrow(message);
    await expect(lake.add('trade-panel', { 'a.mapping.yaml': text, 'a.csv': `${PANEL}KAZ,PAK,2000,1\n` })).rejects.toThrow(
      /'a.mapping.yaml'/,
    );
  });
});

test('columns and spellings with quotes in them are names, not SQL', async () => {
  const lake = testLake();
  await lake.add('trade-panel', {
    'synthetic.mapping.json': mapping({ columns: { ...MAPPING.columns, value: "tr'ade" }, missing: ["n'a"] }),
    'synthetic.csv': `from,to,yr,tr'ade\nKAZ,PAK,2000,n'a\nPAK,KAZ,2000,1\n`,
  });
  expect(await lake.ask('SELECT reporter FROM trade_flows')).toEqual([{ reporter: 'PAK' }]);
});

test('another mapping of the same panel is another import, not the same', async () => {
  const lake = testLake();
  const files = (scale: number) => ({ 'a.mapping.json': mapping({ scale }), 'a.csv': `${PANEL}KAZ,PAK,2000,1\n` });
  expect((await lake.add('trade-panel', files(1000))).outcome).toBe('imported');
  expect((await lake.add('trade-panel', files(1000))).outcome).toBe('unchanged');
  expect((await lake.add('trade-panel', files(2000), { replace: true })).outcome).toBe('imported');
  expect(await lake.ask('SELECT value FROM trade_flows')).toEqual([{ value: 2000 }]);
});

test('a column whose name is long is told by its beginning', async () => {
  const refused = testLake().add('trade-panel', {
    'synthetic.mapping.json': mapping(),
    'synthetic.csv': `${'x'.repeat(5000)},to,yr,trade\nKAZ,PAK,2000,1\n`,
  });
  await expect(refused).rejects.toThrow(/^'synthetic.csv' has no column 'from'; its columns are x{40}…, to, yr, trade$/);
});

test('what is told of a mapping stands in one line, and no name in it runs over several', async () => {
  const add = (changes: object): Promise<unknown> =>
    testLake().add('trade-panel', { 'synthetic.mapping.json': mapping(changes), 'synthetic.csv': `${PANEL}KAZ,PAK,2000,1\n` });
  await expect(add({ valuation: '\n' })).rejects.toThrow(
    /^'synthetic.mapping.json' is no mapping of a panel: line \d+: valuation ' ': write/,
  );
  await expect(add({ columns: { ...MAPPING.columns, exporter: 'fr\nom' } })).rejects.toThrow(
    /^.*columns.exporter 'fr om': write it in one line$/,
  );
  await expect(add({ ['x\n'.repeat(40_000)]: 1 })).rejects.toThrow(/^.{1,1600}$/);
});
