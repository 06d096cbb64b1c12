/** Where the two lie: common border, the fewest countries between, distance of capitals, access to the sea. */
import { WORLD_COUNTRIES_VINTAGE } from '../countries/origin.ts';
import type { CountryTable } from '../countries/table.ts';
import type { CountryCode } from '../domain/country.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import { greatCircle } from '../domain/great-circle.ts';
import type { Ground } from '../domain/provenance.ts';
import type { Subject } from './subject.ts';

export interface Between {
  /** The least number of countries on a land path; null when no land path exists. */
  readonly fewest: number | null;
  /** Every shortest path's countries between, in order from the first country; at most `MOST_PATHS`. */
  readonly paths: readonly (readonly CountryCode[])[];
}

const MOST_PATHS = 12;

export function commonBorder(subject: Subject): Finding<boolean> {
  return finding({
    id: 'geography/border',
    value: subject.first.borders.includes(subject.second.code),
    method: 'The second country is among the land borders of the first.',
    grounds: [bordersGround(subject)],
  });
}

/** Countries that a land journey must cross, by breadth-first search over land borders; exclaves lead nowhere. */
export function countriesBetween(subject: Subject): Finding<Between> {
  return finding({
    id: 'geography/between',
    value: shortestPaths(subject.countries, subject.first.code, subject.second.code),
    unit: 'countries',
    method: 'Breadth-first search over the symmetric table of land borders without those of exclaves; all shortest paths are kept.',
    grounds: [bordersGround(subject)],
  });
}

/** Great-circle distance between the capitals, in kilometres; absent where a capital is unknown. */
export function capitalDistance(subject: Subject): Finding<number> | undefined {
  const [from, to] = [subject.first.capital, subject.second.capital];
  if (!from || !to) return undefined;
  return finding({
    id: 'geography/distance',
    value: greatCircle(from, to),
    unit: 'km',
    method: 'Great-circle distance by the haversine formula on a sphere of radius 6,371.0088 km.',
    grounds: [
      {
        kind: 'query',
        dataset: 'geonames-capitals',
        vintage: WORLD_COUNTRIES_VINTAGE,
        query: `coordinates of ${from.name} and ${to.name}`,
        sources: ['data/geonames-capitals'],
      },
    ],
  });
}

/** The ground of a statement on borders, seas and areas of the two. */
export function bordersGround(subject: Subject): Ground {
  return {
    kind: 'query',
    dataset: 'world-countries',
    vintage: subject.countries.vintage,
    query: `borders of ${subject.first.code} and ${subject.second.code}`,
    sources: ['data/world-countries'],
  };
}

export function shortestPaths(countries: CountryTable, from: CountryCode, to: CountryCode): Between {
  const distances = new Map<CountryCode, number>([[from, 0]]);
  let frontier = [from];
  while (frontier.length > 0 && !distances.has(to)) {
    const next: CountryCode[] = [];
    for (const code of frontier) {
      for (const neighbour of bordersOf(countries, code)) {
        if (distances.has(neighbour)) continue;
        distances.set(neighbour, (distances.get(code) ?? 0) + 1);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  const steps = distances.get(to);
  if (steps === undefined) return { fewest: null, paths: [] };
  const paths = pathsBack(countries, distances, to)
    .map((path) => path.slice(1, -1))
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return { fewest: steps - 1, paths: paths.slice(0, MOST_PATHS) };
}

/** All shortest paths to `code`, each from the start, found backwards through falling distances. */
function pathsBack(countries: CountryTable, distances: ReadonlyMap<CountryCode, number>, code: CountryCode): CountryCode[][] {
  const here = distances.get(code) ?? 0;
  if (here === 0) return [[code]];
  return bordersOf(countries, code)
    .filter((neighbour) => distances.get(neighbour) === here - 1)
    .flatMap((neighbour) => pathsBack(countries, distances, neighbour).map((path) => [...path, code]))
    .slice(0, 200);
}

function bordersOf(countries: CountryTable, code: CountryCode): readonly CountryCode[] {
  const country = countries.byCode.get(code);
  return country ? country.borders.filter((border) => !country.exclaveBorders.includes(border)) : [];
}
