import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { codesFor } from '../../src/datasets/codes/catalogue.ts';
import { openflights } from '../../src/datasets/openflights/openflights.ts';
import { ports } from '../../src/datasets/ports/ports.ts';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const AIRPORT = 'id,name,city,country,iata,icao,lat,lon,altitude_ft,utc_offset,dst,tz,type,source';
const AIRLINE = 'id,name,alias,iata,icao,callsign,country,active';
const ROUTE = 'airline,airline_id,src,src_id,dst,dst_id,codeshare,stops,equipment';
const PAIR = 'country_a,country_b,route_records,distinct_airport_pairs,airlines';
const text = (...lines: string[]): string => `${lines.join('\n')}\n`;

const airport = (id: number, country: string, more = '1.5,-2.25'): string =>
  `${id},Synthetic Field ${id},Synthetic Town,${country},SYN,SYNT,${more},10,5,U,Asia/Almaty,airport,OurAirports`;
const AIRPORTS_DAT = text(
  '1,"Synthetic ""Hero"" Field","Xi\\\\\'AN","Kazakhstan","SYN","SYNT",43.25,76.5,2234,6,"U","Asia/Almaty","airport","OurAirports"',
  '2,"Synthetic Strip",\\N,"Burma",\\N,\\N,-1.5,-170,-20,\\N,\\N,\\N,"airport","OurAirports"',
);

describe('airports', () => {
  test('have their values, in degrees and feet, and the code of the country their name means', async () => {
    const lake = testLake();
    await lake.add('openflights', { 'synthetic-airports.csv': text(AIRPORT, airport(7, 'Netherlands Antilles'), airport(5, 'Türkiye')) });
    expect(await lake.ask('SELECT id, country, latitude, longitude, altitude_ft, utc_offset, dst FROM airports ORDER BY id')).toEqual([
      { id: 5, country: 'TUR', latitude: 1.5, longitude: -2.25, altitude_ft: 10, utc_offset: 5, dst: 'U' },
      { id: 7, country: 'ANT', latitude: 1.5, longitude: -2.25, altitude_ft: 10, utc_offset: 5, dst: 'U' },
    ]);
  });

  test('are read from the headerless .dat file: \\N is missing, quotes and apostrophes are themselves', async () => {
    const lake = testLake();
    await lake.add('openflights', { 'synthetic-airports.dat': AIRPORTS_DAT });
    expect(await lake.ask('SELECT name, city, country, iata, altitude_ft, utc_offset, time_zone FROM airports ORDER BY id')).toEqual([
      {
        name: 'Synthetic "Hero" Field',
        city: "Xi'AN",
        country: 'KAZ',
        iata: 'SYN',
        altitude_ft: 2234,
        utc_offset: 6,
        time_zone: 'Asia/Almaty',
      },
      { name: 'Synthetic Strip', city: null, country: 'MMR', iata: null, altitude_ft: -20, utc_offset: null, time_zone: null },
    ]);
  });

  test('that are wrong are refused with file and line, each for its reason', async () => {
    const lake = testLake();
    const file = text(
      AIRPORT,
      airport(1, 'Pakistan'),
      airport(2, 'Atlantis'),
      airport(3, 'ALASKA'),
      airport(4, ''),
      airport(5, 'Pakistan', '90.1,0'),
      airport(6, 'Pakistan', '0,-180.5'),
      airport(7, 'Pakistan', 'NaN,0'),
      airport(8, 'Pakistan', '1e999,0'),
      airport(1, 'Pakistan'),
      airport(1, 'Kazakhstan'),
      '9,Synthetic',
      `${airport(10, 'Pakistan')},more`,
      '11,"Synthetic,Town,Pakistan,SYN,SYNT,1,1,1,1,U,Asia/Karachi,airport,OurAirports',
      airport(12, 'Pakistan').replace(',U,', ',Q,'),
      airport(13, 'Pakistan').replace(',10,5,', ',10,555,'),
      airport(14, 'Pakistan').replace(',10,5,', ',1e9,5,'),
      airport(15, 'Pakistan'),
    );
    const imported = await lake.add('openflights', { 'synthetic-airports.csv': file }, { rejects: 1 });
    const at = (line: number, reason: string): string => `synthetic-airports.csv:${line} ${reason}`;
    expect(placesOf(lake, imported)).toEqual([
      at(3, 'unknown country name'),
      at(4, 'unknown country name'),
      at(5, 'no country'),
      at(6, 'position is not on the globe'),
      at(7, 'position is not on the globe'),
      at(8, 'coordinate is no finite number'),
      at(9, 'coordinate is no finite number'),
      at(10, 'repeats an earlier row'),
      at(11, 'contradicts an earlier row of the same id'),
      at(12, 'too few fields'),
      at(13, 'too many fields'),
      at(14, 'broken quotes'),
      at(15, 'unknown rule of summer time'),
      at(16, 'offset is no number of hours from -12 to 14'),
      at(17, 'altitude is no height in feet'),
    ]);
    expect(await lake.ask('SELECT id FROM airports ORDER BY id')).toEqual([{ id: 1 }, { id: 15 }]);
  });
});

describe('airlines', () => {
  const file = text(
    AIRLINE,
    '-1,Unknown,,-,N/A,,,Y',
    '2,Synthetic Air,,SY,SYN,SYNTH,Republic of Korea,n',
    '3,Synthetic Air,,,SYA, Inc.,ALASKA,Y',
    '4,Synthetic Air,,,SYB, ,S,N',
  );

  test('without a country keep what stands in its place, and a name cut at a comma is marked', async () => {
    const lake = testLake();
    await lake.add('openflights', { 'synthetic-airlines.csv': file });
    expect(await lake.ask('SELECT id, iata, callsign, country, country_name, active, cut FROM airlines ORDER BY id')).toEqual([
      { id: -1, iata: null, callsign: null, country: null, country_name: null, active: true, cut: false },
      { id: 2, iata: 'SY', callsign: 'SYNTH', country: 'KOR', country_name: 'Republic of Korea', active: false, cut: false },
      { id: 3, iata: null, callsign: 'Inc.', country: null, country_name: 'ALASKA', active: true, cut: true },
      { id: 4, iata: null, callsign: null, country: null, country_name: 'S', active: false, cut: false },
    ]);
  });

  test('of a country nobody knows are refused, and so is an activity that is neither Y nor N', async () => {
    const lake = testLake();
    const more = text('5,Synthetic Air,,,,,Atlantis,Y', '6,Synthetic Air,,,,,Pakistan,perhaps', 'x,Synthetic Air,,,,,Pakistan,Y');
    const imported = await lake.add('openflights', { 'synthetic-airlines.csv': `${file}${more}` }, { rejects: 1 });
    expect(placesOf(lake, imported)).toEqual([
      'synthetic-airlines.csv:6 unknown country name',
      'synthetic-airlines.csv:7 active is neither Y nor N',
      'synthetic-airlines.csv:8 id is no whole number',
    ]);
  });

  test('are read from the headerless .dat file', async () => {
    const lake = testLake();
    await lake.add('openflights', { 'synthetic.dat': text('3,"Synthetic Air",\\N,"","SYA"," Inc.","ALASKA","Y"') });
    expect(await lake.ask('SELECT name, alias, iata, cut FROM airlines')).toEqual([
      { name: 'Synthetic Air', alias: null, iata: null, cut: true },
    ]);
  });
});

describe('routes', () => {
  test('with an unknown airport or airline are kept, with its id absent, and are of 2014', async () => {
    const lake = testLake();
    const imported = await lake.add('openflights', {
      'synthetic-routes.csv': text(ROUTE, 'SY,410,AAA,1,BBB,,,0,CR2 320', 'SY,,AAA,\\N,BBB,2,Y,1,', 'SY,410,BBB,2,AAA,1,,0,CR2'),
    });
    expect(await lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM air_routes WHERE from_airport = $$AAA$$ ORDER BY stops')).toEqual([
      {
        from_airport: 'AAA',
        from_id: 1,
        to_airport: 'BBB',
        to_id: null,
        airline: 'SY',
        airline_id: 410,
        codeshare: false,
        stops: 0,
        equipment: 'CR2 320',
        year: 2014,
      },
      {
        from_airport: 'AAA',
        from_id: null,
        to_airport: 'BBB',
        to_id: 2,
        airline: 'SY',
        airline_id: null,
        codeshare: true,
        stops: 1,
        equipment: null,
        year: 2014,
      },
    ]);
    expect(imported.entry.files[0]?.span).toEqual({ from: '2014', to: '2014' });
  });

  test('that repeat or contradict an earlier one are refused, and so are ids and stops that are no numbers', async () => {
    const lake = testLake();
    const file = text(
      'SY,410,AAA,1,BBB,2,,0,CR2',
      'SY,410,AAA,1,BBB,2,,0,CR2',
      'SY,410,AAA,1,BBB,2,Y,0,CR2',
      'SY,41x,AAA,1,CCC,2,,0,CR2',
      'SY,410,AAA,1,DDD,2,,-1,CR2',
      'SY,410,AAA,1,EEE,2,maybe,0,CR2',
      ',410,AAA,1,FFF,2,,0,CR2',
      'SY,410,,1,FFF,2,,0,CR2',
      'SY,99999999999999999999,AAA,1,GGG,2,,0,CR2',
    );
    const imported = await lake.add('openflights', { 'synthetic-routes.dat': file }, { rejects: 1 });
    expect(placesOf(lake, imported).map((place) => place.replace('synthetic-routes.dat:', ''))).toEqual([
      '2 repeats an earlier row',
      '3 contradicts an earlier row of the same from_airport, to_airport, airline, airline_id',
      '4 id is no whole number',
      '5 stops is no whole number from 0',
      '6 codeshare is neither Y nor empty',
      '7 no airline',
      '8 no airport',
      '9 id is no whole number',
    ]);
    expect(await lake.ask('SELECT count(*) AS n FROM air_routes')).toEqual([{ n: 1 }]);
  });
});

test('counts of a pair stand once, under the codes in their order', async () => {
  const lake = testLake();
  const file = text(
    PAIR,
    'Turkey,Kazakhstan,14,5,3',
    'Kazakhstan,Turkey,14,5,3',
    'Burma,Myanmar,2,1,1',
    'Kazakhstan,Atlantis,2,1,1',
    'Kazakhstan,Pakistan,0,0,0',
    'Kazakhstan,China,2,3,1',
    'Kazakhstan,Japan,2.5,1,1',
  );
  const imported = await lake.add('openflights', { 'synthetic-pairs.csv': file }, { rejects: 1 });
  expect(await lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM air_route_counts')).toEqual([
    { country_a: 'KAZ', country_b: 'TUR', route_records: 14, airport_pairs: 5, airlines: 3, year: 2014 },
  ]);
  expect(placesOf(lake, imported).map((place) => place.replace('synthetic-pairs.csv:', ''))).toEqual([
    '3 repeats an earlier row',
    '4 both countries are the same',
    '5 unknown country name',
    '6 count is less than 1',
    '7 more pairs or airlines than records',
    '8 count is no whole number',
  ]);
});

test('a file that is none of OpenFlights is refused by name', async () => {
  const lake = testLake();
  const add = (content: string, name = 'synthetic.csv') => lake.add('openflights', { [name]: content });
  await expect(add('<!DOCTYPE html><html>synthetic</html>')).rejects.toThrow("'synthetic.csv' is a web page, not data");
  await expect(add(text('a,b', '1,2'))).rejects.toThrow("'synthetic.csv' is no file of openflights");
  await expect(add(text(AIRPORT.replace('lat,', ''), '1,2'))).rejects.toThrow('is no file of openflights');
  await expect(add(text(`${AIRPORT},lat`, airport(1, 'Pakistan')))).rejects.toThrow("has more than one column 'lat'");
  await expect(add(text(AIRPORT))).rejects.toThrow('holds no record');
  await expect(add(text(AIRPORT, airport(1, 'Atlantis')))).rejects.toThrow(
    /1 of 1 records .* unknown country name \(1\); the first is 'synthetic.csv' line 2/,
  );
  await expect(add(`${ROUTE}\n${'x\n'.repeat(500_001)}`)).rejects.toThrow('has more than 500000 lines');
});

test('more refused records than arguments of a call may be are counted all the same', async () => {
  const lake = testLake();
  await expect(lake.add('openflights', { 'synthetic.csv': `${ROUTE}\n${'x\n'.repeat(200_000)}` })).rejects.toThrow(
    '200000 of 200000 records of openflights are refused',
  );
});

test('no name is both a name of the table of countries and an exception of a dataset', async () => {
  for (const dataset of [openflights, ports]) {
    const codes = await codesFor(dataset);
    const names = new Set(codes.filter(({ scheme }) => scheme === 'name').map(({ code }) => code));
    const own = codes.filter(({ scheme }) => scheme === dataset.id).map(({ code }) => code);
    expect(own.filter((name) => names.has(name))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  }
});

test('the dataset says that its routes stopped in June 2014', () => {
  const dataset = DATASETS.get('openflights');
  expect(dataset?.rhythm).toMatchObject({ staleAfterDays: 0, says: expect.stringContaining('June 2014') });
  expect(dataset?.traps.join(' ')).toContain('stopped in June 2014');
});

const real = ['airports.csv', 'airlines.csv', 'air_routes.csv', 'air_routes_country_pairs.csv'].map((name) =>
  resolve(SHARED, 'data/transport', name),
);

test.skipIf(!real.every((file) => existsSync(file)))('the real files (needs shared/data/transport) come whole', async () => {
  const lake = testLake();
  const { entry } = await lake.add('openflights', real);
  expect(entry.files.map(({ table, rows }) => [table, rows])).toEqual([
    ['airports', 7698],
    ['airlines', 6162],
    ['air_routes', 67663],
    ['air_route_counts', 2317],
  ]);
  expect(entry.rejects).toBeUndefined();
  // The derived counts are those of the routes whose airports are both known, pair by pair.
  const derived = await lake.ask(`
    WITH route AS (
      SELECT LEAST(a.country, b.country) AS country_a, GREATEST(a.country, b.country) AS country_b, r.airline,
        (LEAST(a.id, b.id), GREATEST(a.id, b.id)) AS pair
      FROM air_routes r JOIN airports a ON a.id = r.from_id JOIN airports b ON b.id = r.to_id WHERE a.country <> b.country),
    counted AS (
      SELECT country_a, country_b, COUNT(*) AS route_records, COUNT(DISTINCT pair) AS airport_pairs, COUNT(DISTINCT airline) AS airlines
      FROM route GROUP BY 1, 2)
    SELECT COUNT(*) AS n FROM counted JOIN air_route_counts USING (country_a, country_b, route_records, airport_pairs, airlines)`);
  expect(derived).toEqual([{ n: 2317 }]);
  expect(await lake.ask("SELECT * EXCLUDE (dataset, vintage) FROM air_route_counts WHERE country_a = 'ARE' AND country_b = 'PAK'")).toEqual(
    [{ country_a: 'ARE', country_b: 'PAK', route_records: 102, airport_pairs: 21, airlines: 10, year: 2014 }],
  );
  expect(await lake.ask("SELECT name, city, country FROM airports WHERE iata = 'ALA'")).toEqual([
    { name: 'Almaty Airport', city: 'Alma-ata', country: 'KAZ' },
  ]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM air_routes WHERE from_id IS NULL OR to_id IS NULL')).toEqual([{ n: 423 }]);
  expect(await lake.ask('SELECT COUNT(*) AS n FROM airlines WHERE cut')).toEqual([{ n: 61 }]);
});
