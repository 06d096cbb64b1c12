import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const port = (port: unknown, name: unknown, cty: unknown, coordinates: unknown = [66.9, 24.8]): string =>
  JSON.stringify({ type: 'Feature', properties: { port, name, cty, t: null }, geometry: { type: 'Point', coordinates } });
// searoute-py writes the type after the features.
const collection = (...features: string[]): string => `{"features": [${features.join(', ')}], "type": "FeatureCollection"}`;

test('both lists give ports with their coordinates, and say whose list a row is of', async () => {
  const lake = testLake();
  await lake.add('ports', {
    'synthetic-ports.csv': 'locode,name,country,lon,lat\nPKSYN,Synthetic Karachi,Pakistan,67.5,24.25\nKZSY0,Synthetic,Kazakhstan,51,43\n',
    'synthetic-ports.geojson': collection(port('PKSYN', 'Synthetic ', 'Pakistan'), port('IMSYN', 'Synthetic', 'Isle_of_man')),
  });
  expect(await lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM ports')).toEqual([
    { locode: 'IMSYN', name: 'Synthetic', country: 'IMN', latitude: 24.8, longitude: 66.9, list: 'searoute', note: null },
    { locode: 'KZSY0', name: 'Synthetic', country: 'KAZ', latitude: 43, longitude: 51, list: 'sea-ports', note: null },
    { locode: 'PKSYN', name: 'Synthetic Karachi', country: 'PAK', latitude: 24.25, longitude: 67.5, list: 'sea-ports', note: null },
    { locode: 'PKSYN', name: 'Synthetic', country: 'PAK', latitude: 24.8, longitude: 66.9, list: 'searoute', note: null },
  ]);
});

test('a code that begins with the letters of another country keeps the country its list names, with a note', async () => {
  const lake = testLake();
  await lake.add('ports', {
    'synthetic.geojson': collection(
      port('IDSYN', 'Synthetic', 'Ireland'),
      port('CSSYN', 'Synthetic', 'Serbia'),
      port('XXSYN', 'Synthetic', 'Us_virgin_islands'),
      port('ANSYN', 'Synthetic', 'Netherlands_antilles'),
      port('SOSYN', 'Synthetic', 'Somaliland'),
    ),
  });
  expect(await lake.ask('SELECT country, note FROM ports ORDER BY country')).toEqual([
    { country: 'ANT', note: null },
    { country: 'IRL', note: 'the code begins with ID: Indonesia' },
    { country: 'SOM', note: null },
    { country: 'SRB', note: 'the code begins with CS: Serbia and Montenegro' },
    { country: 'VIR', note: 'the code begins with XX: no country' },
  ]);
});

test('ports that are wrong are refused with file and place, each for its reason', async () => {
  const lake = testLake();
  const file = collection(
    port('PKSYN', 'Synthetic', 'Pakistan'),
    port('PK', 'Synthetic', 'Pakistan'),
    port(12345, 'Synthetic', 'Pakistan'),
    port('PKSYA', '', 'Pakistan'),
    port('PKSYA', 'Synthetic', 'Atlantis'),
    port('PKSYA', 'Synthetic', 'Pakistan', ['66.9', '24.8']),
    port('PKSYA', 'Synthetic', 'Pakistan', [180.5, 0]),
    port('PKSYA', 'Synthetic', 'Pakistan', [24.8, 96.9]),
    port('PKSYA', 'Synthetic', 'Pakistan', [1]),
    port('PKSYA', 'Synthetic', 'Pakistan', null),
    port('PKSYA', 'Synthetic', 'Pakistan').replace('"Point"', '"LineString"'),
    port('PKSYN', 'Synthetic', 'Pakistan'),
    port('PKSYN', 'Synthetic', 'Pakistan', [66, 24]),
    port('__proto__', 'Synthetic', 'constructor'),
  );
  const csv =
    'locode,name,country,lon,lat\nPKSYB,Synthetic,Pakistan,east,24\nPKSYB,Synthetic,Pakistan,,\nPKSYB,Synthetic,Pakistan,66.9,-90.5\n';
  const imported = await lake.add('ports', { 'synthetic.geojson': file, 'synthetic.csv': csv }, { rejects: 1 });
  expect(placesOf(lake, imported)).toEqual([
    'synthetic.geojson:2 port has no code of five letters or digits',
    'synthetic.geojson:3 port, name and cty are not all text',
    'synthetic.geojson:4 port has no name',
    'synthetic.geojson:5 unknown country name',
    'synthetic.geojson:6 coordinate is no finite number',
    'synthetic.geojson:7 position is not on the globe',
    'synthetic.geojson:8 position is not on the globe',
    'synthetic.geojson:9 position is not [longitude, latitude]',
    'synthetic.geojson:10 position is not [longitude, latitude]',
    'synthetic.geojson:11 geometry is no Point',
    'synthetic.geojson:12 repeats an earlier row',
    'synthetic.geojson:13 contradicts an earlier row of the same locode, name, country',
    'synthetic.geojson:14 port has no code of five letters or digits',
    'synthetic.csv:2 coordinate is no finite number',
    'synthetic.csv:3 coordinate is no finite number',
    'synthetic.csv:4 position is not on the globe',
  ]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM ports')).toEqual([{ n: 1 }]);
});

const real = ['seaports_unlocode.csv', 'ports_searoute.geojson'].map((name) => resolve(SHARED, 'data/transport', name));

test.skipIf(!real.every((file) => existsSync(file)))('the real files (needs shared/data/transport) come whole', async () => {
  const lake = testLake();
  const imported = await lake.add('ports', real);
  expect(imported.entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
    [1610, 0],
    [3962, 1],
  ]);
  // Ras Budran, in Egypt, has the code `EG`.
  expect(placesOf(lake, imported)).toEqual(['ports_searoute.geojson:943 port has no code of five letters or digits']);
  expect(await lake.ask('SELECT list, COUNT(*) AS n FROM ports GROUP BY list ORDER BY list')).toEqual([
    { list: 'sea-ports', n: 1610 },
    { list: 'searoute', n: 3961 },
  ]);
  expect(
    await lake.ask(
      "SELECT locode, name, country, longitude, latitude FROM ports WHERE list = 'searoute' AND locode IN ('KZAAU', 'PKGWD', 'PKKHI', 'PKBQM') ORDER BY 1",
    ),
  ).toEqual([
    { locode: 'KZAAU', name: 'Aktau', country: 'KAZ', longitude: 51.212927, latitude: 43.682325 },
    { locode: 'PKBQM', name: 'Port Qasim', country: 'PAK', longitude: 67.206493, latitude: 24.817783 },
    { locode: 'PKGWD', name: 'Gwadar', country: 'PAK', longitude: 62.350003, latitude: 25.199713 },
    { locode: 'PKKHI', name: 'Karachi', country: 'PAK', longitude: 66.933709, latitude: 24.876483 },
  ]);
  expect(await lake.ask("SELECT COUNT(*) AS n FROM ports WHERE list = 'sea-ports' AND locode IN ('KZAAU', 'PKGWD')")).toEqual([{ n: 0 }]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM ports WHERE note IS NOT NULL')).toEqual([{ n: 10 }]);
});

test('of a column that stands twice beside a long one, the beginning of that is told', async () => {
  const refused = testLake().add('ports', { 'synthetic.csv': `locode,name,name,country,lon,lat,${'x'.repeat(5000)}\n` });
  await expect(refused).rejects.toThrow(/has more than one column 'name'; its columns are locode, name, name, country, lon, lat, x{40}…$/);
});
