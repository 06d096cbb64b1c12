import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../src/datasets/sea-network/lanes.ts';
import { SHARED, testLake } from './lake.ts';
import { placesOf, rejectsOf } from './rejects.ts';

const collection = (...features: string[]): string => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
const feature = (type: string, coordinates: string, properties = '{}'): string =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
const line = (coordinates: string, properties = '{}'): string => feature('LineString', coordinates, properties);
const SOUND = line('[[0,0],[1,1]]');
/** A degree of a great circle on a sphere of the mean radius, in kilometres. */
const DEGREE = (6371.0088 * Math.PI) / 180;

test('a line gives its points with the digits of the source, its ends, its length in kilometres and its passage', async () => {
  const lake = testLake();
  await lake.add('sea-network', {
    'synthetic_50km.geojson': collection(
      line('[[10,0],[10.5,0],[10.5,1.25]]', '{"pass":"synthetic strait"}'),
      line('[[29.050519,41.15205000000001],[29,41]]'),
    ),
  });
  const [first, second] = await lake.ask('SELECT * FROM sea_lanes ORDER BY lane');
  expect(first).toMatchObject({
    network: 'eurostat_50km',
    lane: 1,
    part: 1,
    passage: 'synthetic strait',
    from_longitude: 10,
    from_latitude: 0,
    to_longitude: 10.5,
    to_latitude: 1.25,
    points: '[[10,0],[10.5,0],[10.5,1.25]]',
  });
  expect(first?.length_km).toBeCloseTo(1.75 * DEGREE, 9);
  expect(second).toMatchObject({ lane: 2, passage: null, points: '[[29.050519,41.15205000000001],[29,41]]' });
});

test('a line of several parts gives a row a part, under one ordinal', async () => {
  const lake = testLake();
  await lake.add('sea-network', {
    'synthetic-marnet.geojson': collection(SOUND, feature('MultiLineString', '[[[0,0],[0,1]],[[2,2],[3,3],[4,4]]]', '{"passage":"suez"}')),
  });
  expect(await lake.ask('SELECT network, lane, part, passage, points FROM sea_lanes')).toEqual([
    { network: 'marnet', lane: 1, part: 1, passage: null, points: '[[0,0],[1,1]]' },
    { network: 'marnet', lane: 2, part: 1, passage: 'suez', points: '[[0,0],[0,1]]' },
    { network: 'marnet', lane: 2, part: 2, passage: 'suez', points: '[[2,2],[3,3],[4,4]]' },
  ]);
});

test('a line over the 180th meridian is as long as it is, and its ends meet those of its neighbours', async () => {
  const lake = testLake();
  await lake.add('sea-network', {
    'synthetic_20km.geojson': collection(line('[[179,0],[190.8498,0]]'), line('[[179,0],[-179,0]]'), line('[[-180,0],[-169.1502,0]]')),
  });
  const rows = await lake.ask('SELECT from_longitude, to_longitude, length_km, points FROM sea_lanes ORDER BY lane');
  expect(rows.map(({ from_longitude, to_longitude }) => [from_longitude, to_longitude])).toEqual([
    [179, -169.1502],
    [179, -179],
    [180, -169.1502],
  ]);
  expect(rows[0]?.points).toBe('[[179,0],[190.8498,0]]');
  expect(rows[0]?.length_km).toBeCloseTo(11.8498 * DEGREE, 6);
  expect(rows[1]?.length_km).toBeCloseTo(2 * DEGREE, 6);
});

test('the network is told by the file’s name only, and a name that tells none is refused', async () => {
  expect(networkOf('sea_network_eurostat_100km.geojson')).toBe('eurostat_100km');
  expect(networkOf('marnet_plus_20km.geojson')).toBe('eurostat_20km');
  expect(networkOf('sea_network_marnet_with_passages.geojson')).toBe('marnet');
  const lake = testLake();
  await expect(lake.add('sea-network', { 'synthetic.geojson': collection(SOUND) })).rejects.toThrow(
    "'synthetic.geojson' does not say which network it is; put eurostat_50km",
  );
});

test('lines that are wrong are refused with file and place, each for its reason', async () => {
  const lake = testLake();
  const file = collection(
    SOUND,
    line('[["0","0"],["1","1"]]'),
    line('[[0,0],[1e999,1]]'),
    line('[[0,0],[null,1]]'),
    line('[[0,0],[1,90.5]]'),
    line('[[0,0],[360.5,1]]'),
    line('[[0,0],[1,1,1]]'),
    line('[[0,0],{"0":1,"1":1,"length":2}]'),
    line('[[0,0]]'),
    line('[]'),
    line('0'),
    line('[[[0,0],[1,1]]]'),
    feature('MultiLineString', '[]'),
    feature('MultiLineString', '[[[0,0],[2,2]],[[0,0]]]'),
    feature('Polygon', '[[[0,0],[1,1],[0,1],[0,0]]]'),
    '{"type":"Feature","properties":{},"geometry":null}',
    '{"type":"Feature","properties":7,"geometry":{"type":"LineString","coordinates":[[0,0],[5,5]]}}',
    line('[[0,0],[6,6]]', '{"passage":{"name":"suez"}}'),
    '{"type":"Point"}',
    'null',
    '[[0,0],[1,1]]',
    SOUND,
    line(`[${'[0,0],'.repeat(20_000)}[1,1]]`),
  );
  const imported = await lake.add('sea-network', { 'synthetic_50km.geojson': file }, { rejects: 1 });
  expect(placesOf(lake, imported).map((place) => place.replace('synthetic_50km.geojson:', ''))).toEqual([
    '2 coordinate is no finite number',
    '3 coordinate is no finite number',
    '4 coordinate is no finite number',
    '5 position is not on the globe',
    '6 position is not on the globe',
    '7 position is not [longitude, latitude]',
    '8 position is not [longitude, latitude]',
    '9 line has fewer than two points',
    '10 line has fewer than two points',
    '11 geometry has no list of coordinates',
    '12 line has fewer than two points',
    '13 line has fewer than two points',
    '14 line has fewer than two points',
    '15 geometry is no LineString or MultiLineString',
    '16 feature has no geometry',
    '17 feature has no properties',
    '18 passage is no text',
    '19 no GeoJSON feature',
    '20 no GeoJSON feature',
    '21 no GeoJSON feature',
    '22 repeats an earlier line',
    '23 line has more than 20000 points',
  ]);
  expect(rejectsOf(lake, imported)[0]?.text).toMatch(/^feature 2: \{"type":"Feature","properties":\{\}/);
  expect(await lake.ask('SELECT lane FROM sea_lanes')).toEqual([{ lane: 1 }]);
});

describe('a file that is no GeoJSON of degrees ends in one line that names it', () => {
  const refused = async (content: string, says: string): Promise<void> => {
    await expect(testLake().add('sea-network', { 'synthetic_50km.geojson': content })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(new RegExp(`^[^\\n]*${says}[^\\n]*$`)),
    });
  };

  test.each([
    ['a truncated file', collection(SOUND).slice(0, -5), 'is no JSON: it is cut short or damaged'],
    ['NaN for a number', collection(line('[[0,0],[NaN,1]]')), 'is no JSON'],
    ['a web page', '<html><body>synthetic</body></html>', 'is a web page, not data'],
    ['a list', '[{"features":[]}]', 'is no file of sea-network'],
    ['another object', '{"features":{"0":1},"type":"FeatureCollection"}', 'is no GeoJSON FeatureCollection'],
    ['another type', '{"type":"Topology","features":[]}', 'is no GeoJSON FeatureCollection'],
    ['a collection of nothing', collection(), 'holds no record'],
    ['lists within lists', collection(line('['.repeat(1_000_000) + ']'.repeat(1_000_000))), 'more than 64 deep'],
    ['lists without an end', `{"type":"FeatureCollection","features":${'['.repeat(5_000_000)}`, 'more than 64 deep'],
    ['objects within objects', `{"features":${'{"a":'.repeat(200_000)}0${'}'.repeat(200_000)}}`, 'more than 64 deep'],
    ['brackets closed before they open', `{"type":"FeatureCollection","features":[]]]]]${'['.repeat(200)}}`, 'is no JSON|64 deep'],
    ['a million features of nothing', collection(`${'[],'.repeat(1_000_000)}[]`), 'has 1000001 features; files of up to 250000'],
    ['one list of millions of numbers', collection(line(`[${'0,'.repeat(3_000_000)}0]`)), 'line has more than 20000 points'],
    ['more bytes than are read', collection(line('[[0,0],[1,1]]', `{"x":"${'x'.repeat(32 << 20)}"}`)), 'up to 33554432'],
    ['metres', `{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[${SOUND}]}`, 'not in degrees of WGS 84'],
    ['a system of no name', `{"type":"FeatureCollection","crs":[[]],"features":[${SOUND}]}`, 'not in degrees of WGS 84'],
  ])('%s', async (_case, content, says) => refused(content, says));

  test('brackets within a text open nothing', async () => {
    const lake = testLake();
    await lake.add('sea-network', { 'synthetic_50km.geojson': collection(line('[[0,0],[1,1]]', `{"pass":"\\"${'[{'.repeat(100)}"}`)) });
    expect(await lake.ask('SELECT lane FROM sea_lanes')).toEqual([{ lane: 1 }]);
  });

  test('one network twice in an import is named', async () => {
    const files = { 'synthetic_50km.geojson': collection(SOUND), 'synthetic_050km.geojson': collection(line('[[3,3],[4,4]]')) };
    await expect(testLake().add('sea-network', files)).rejects.toThrow('twice, the first with network eurostat_50km, lane 1, part 1');
  });
});

const REAL = ['sea_network_eurostat_50km', 'sea_network_eurostat_100km', 'sea_network_marnet_with_passages'].map((name) =>
  resolve(SHARED, 'data/transport', `${name}.geojson`),
);

test.skipIf(!REAL.every((file) => existsSync(file)))('the real files (needs shared/data/transport) come whole', async () => {
  const lake = testLake();
  const { entry } = await lake.add('sea-network', REAL);
  expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
    [15498, 8],
    [9847, 8],
    [4109, 0],
  ]);
  expect(entry.rejects?.reasons).toEqual({ 'repeats an earlier line': 16 });
  // 4,109 lines, one of which has two parts.
  expect(await lake.ask('SELECT network, COUNT(*) AS n, COUNT(passage) AS named FROM sea_lanes GROUP BY 1 ORDER BY 1')).toEqual([
    { network: 'eurostat_100km', n: 9839, named: 50 },
    { network: 'eurostat_50km', n: 15490, named: 57 },
    { network: 'marnet', n: 4110, named: 24 },
  ]);
  const [suez] = await lake.ask("SELECT points, length_km FROM sea_lanes WHERE network = 'marnet' AND passage = 'suez'");
  expect(suez?.points).toBe(
    '[[34.5,27],[33.233643,28.444544],[32.6,29.7],[32.557983,30.213982],[32.382202,30.318359],[32.31010400000001,31.102922]]',
  );
  expect(suez?.length_km).toBeCloseTo(521.1858, 3);
  // Every digit of every point of the source is in the table.
  const marnet = readFileSync(REAL[2] ?? '', 'utf8');
  const lines = await lake.ask("SELECT points FROM sea_lanes WHERE network = 'marnet'");
  expect(lines.filter(({ points }) => !marnet.includes(String(points)))).toEqual([]);
});
