import { beforeAll, describe, expect, test } from 'vitest';
import type { CountryTable } from '../../src/countries/table.ts';
import { countryTable } from '../../src/countries/table.ts';
import { fiscalSpan } from '../../src/domain/fiscal.ts';
import { greatCircle } from '../../src/domain/great-circle.ts';
import { shortestPaths } from '../../src/measures/geography.ts';

let countries: CountryTable;
beforeAll(async () => {
  countries = await countryTable();
});

test('193 members of the United Nations, two observers, and the Vatican is none of the members', () => {
  const count = (status: string): number => [...countries.byCode.values()].filter((country) => country.status === status).length;
  expect(count('un-member')).toBe(193);
  expect(count('un-observer')).toBe(2);
  expect(countries.byCode.get('VAT')?.status).toBe('un-observer');
  expect(countries.byCode.get('PSE')?.status).toBe('un-observer');
});

test('land borders are symmetric over every entity, and nobody borders itself', () => {
  const wrong = [...countries.byCode.values()].flatMap(({ code, borders }) =>
    borders.filter((other) => other === code || !countries.byCode.get(other)?.borders.includes(code)).map((other) => `${code}-${other}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['LKA', [] as string[]],
  ['SGP', []],
  ['KAZ', ['CHN', 'KGZ', 'RUS', 'TKM', 'UZB']],
  ['PAK', ['AFG', 'CHN', 'IND', 'IRN']],
  ['XKX', ['ALB', 'MKD', 'MNE', 'SRB']],
  ['SSD', ['CAF', 'COD', 'ETH', 'KEN', 'SDN', 'UGA']],
])('%s borders %j', (code, borders) => {
  expect(countries.byCode.get(code)?.borders).toEqual(borders);
});

describe('countries between', () => {
  test.each([
    ['KAZ', 'PAK', 1, [['CHN']]],
    ['KEN', 'UGA', 0, [[]]],
    ['DEU', 'ESP', 1, [['FRA']]],
    ['PRT', 'DEU', 2, [['ESP', 'FRA']]],
    ['KOR', 'CHN', 1, [['PRK']]],
  ] as const)('%s to %s: %i', (from, to, fewest, paths) => {
    expect(shortestPaths(countries, from, to)).toEqual({ fewest, paths });
  });

  test('none over the sea', () => {
    expect(shortestPaths(countries, 'JPN', 'CHN')).toEqual({ fewest: null, paths: [] });
  });

  test('an exclave is no way through: from Portugal to Viet Nam not by Kaliningrad', () => {
    const { paths } = shortestPaths(countries, 'PRT', 'VNM');
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path.join('-')).not.toMatch(/(POL|LTU)-RUS/);
  });
});

test('the distance of capitals is a great circle', () => {
  const of = (code: string) => countries.byCode.get(code)?.capital ?? { latitude: 0, longitude: 0 };
  // Published great-circle distances: London-Paris 344 km, Astana-Islamabad by the same formula on GeoNames' coordinates.
  expect(greatCircle(of('GBR'), of('FRA'))).toBeGreaterThan(340);
  expect(greatCircle(of('GBR'), of('FRA'))).toBeLessThan(348);
  expect(greatCircle({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6);
  expect(greatCircle(of('KAZ'), of('KAZ'))).toBe(0);
});

test('every state has a capital, coordinates, an adjective, an area and a region', () => {
  const poor = countries.states.filter((code) => {
    const country = countries.byCode.get(code);
    return (
      !country?.capital ||
      !country.adjective ||
      !(country.area > 0) ||
      !country.region ||
      !country.subregion ||
      country.languages.length === 0
    );
  });
  expect(poor).toEqual([]);
});

test('fiscal years: Pakistan July to June by its end, India and Japan from April', () => {
  const span = (code: string, label: string): string => {
    const year = countries.fiscalYears.get(code);
    return year ? fiscalSpan(label, year) : 'calendar';
  };
  expect(span('PAK', 'FY24')).toBe('2023-07/2024-06');
  expect(span('IND', '2023-24')).toBe('2023-04/2024-03');
  expect(span('JPN', 'FY2023')).toBe('2023-04/2024-03');
  expect(span('KAZ', 'FY24')).toBe('calendar');
});
