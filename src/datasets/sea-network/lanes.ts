/** The lines of a network of shipping lanes, from GeoJSON. */
import { InputError } from '../../domain/errors.ts';
import { greatCircle } from '../../domain/great-circle.ts';
import type { TableRow } from '../../lake/form.ts';
import type { Feature, Point } from '../geojson.ts';
import { geojsonForm, pointOf } from '../geojson.ts';
import { metBefore } from '../repeats.ts';

/** Points of the longest line read; the longest at hand has 62. */
const MOST_POINTS = 20_000;
/** Lines that cross the 180th meridian run on past it, to 190.85 at the farthest; no line goes round the world twice. */
const FARTHEST_EAST = 360;

export const lanes = geojsonForm({
  name: 'lanes',
  reader: (file) => {
    const network = networkOf(file.name);
    const met = metBefore();
    return (feature) => {
      const parts = partsOf(feature);
      if (typeof parts === 'string') return parts;
      const passage = passageOf(feature);
      if (passage === undefined) return 'passage is no text';
      if (met(JSON.stringify(parts))) return 'repeats an earlier line';
      return parts.map((points, at) => laneRow(points, { network, lane: feature.ordinal, part: at + 1, passage }));
    };
  },
});

/**
 * The network of a file, which only its name tells: `marnet_plus_50km.geojson` is `eurostat_50km`.
 * @throws InputError where the name does not say.
 */
export function networkOf(name: string): string {
  const resolution = /(?<!\d)(\d{1,3})[ _-]?km/i.exec(name)?.[1];
  if (resolution !== undefined) return `eurostat_${Number(resolution)}km`;
  if (/marnet|passages/i.test(name)) return 'marnet';
  throw new InputError(`'${name}' does not say which network it is; put eurostat_50km (or 20km, 100km) or marnet into its name`);
}

/** The lines of a feature as points, or why it has none. */
function partsOf({ geometry }: Feature): readonly (readonly Point[])[] | string {
  const { type, coordinates } = geometry;
  if (type !== 'LineString' && type !== 'MultiLineString') return 'geometry is no LineString or MultiLineString';
  if (!Array.isArray(coordinates)) return 'geometry has no list of coordinates';
  const lines = type === 'LineString' ? [coordinates] : (coordinates as readonly unknown[]);
  if (lines.length === 0) return 'line has fewer than two points';
  const parts: (readonly Point[])[] = [];
  for (const line of lines) {
    const points = pointsOf(line);
    if (typeof points === 'string') return points;
    parts.push(points);
  }
  return parts;
}

function pointsOf(line: unknown): readonly Point[] | string {
  if (!Array.isArray(line) || line.length < 2) return 'line has fewer than two points';
  if (line.length > MOST_POINTS) return `line has more than ${MOST_POINTS} points`;
  const points: Point[] = [];
  for (const value of line as readonly unknown[]) {
    const point = pointOf(value, FARTHEST_EAST);
    if (typeof point === 'string') return point;
    points.push(point);
  }
  return points;
}

/** Eurostat calls it `pass`, searoute-py `passage`; null where there is none, undefined where it is no text. */
function passageOf({ properties }: Feature): string | null | undefined {
  const said = properties.passage ?? properties.pass ?? null;
  if (said === null || said === '') return null;
  return typeof said === 'string' ? said : undefined;
}

function laneRow(points: readonly Point[], known: { network: string; lane: number; part: number; passage: string | null }): TableRow {
  const [first, last] = [points[0] ?? NOWHERE, points.at(-1) ?? NOWHERE];
  return {
    table: 'sea_lanes',
    values: {
      ...known,
      from_longitude: turned(first[0]),
      from_latitude: first[1],
      to_longitude: turned(last[0]),
      to_latitude: last[1],
      points: JSON.stringify(points),
      length_km: lengthOf(points),
    },
  };
}

const NOWHERE: Point = [0, 0];

/** A longitude above -180 and up to 180, with no more digits than it had: 190.8498 is -169.1502. */
function turned(longitude: number): number {
  if (longitude > -180 && longitude <= 180) return longitude;
  const turns = Math.ceil((longitude - 180) / 360);
  return Number((longitude - 360 * turns).toFixed(12));
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (const [at, [longitude, latitude]] of points.entries()) {
    const before = points[at - 1];
    if (before) sum += greatCircle({ longitude: before[0], latitude: before[1] }, { longitude, latitude });
  }
  return sum;
}
