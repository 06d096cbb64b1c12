/** Synthetic seaports and shipping lanes. */
import { lines, perEntry, perLine, type Sample } from './sample.ts';

const feature = (type: string, coordinates: unknown, properties: object | null): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const port = (code: string, name: string, cty: string, coordinates: readonly number[]): object =>
  feature('Point', coordinates, { port: code, name, cty, t: null });
const CRS = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };

export const ports: readonly Sample[] = [
  {
    name: 'sea-ports_synthetic.csv',
    text: lines(
      'locode,name,country,lon,lat',
      'PKSYN,Synthetic Karachi,Pakistan,67.5,24.25',
      'KZSY0,"Synthetic, Aktau",Kazakhstan,51,-4.3e1',
      'ANSYN,Synthetic,Netherlands Antilles,-69,12',
    ),
    records: perLine(/locode/i),
  },
  {
    name: 'searoute_synthetic.geojson',
    // searoute-py writes the type after the features.
    text: JSON.stringify({
      features: [
        port('PKSYN', 'Synthetic ', 'Pakistan', [66.9, 24.8]),
        port('IMSYN', 'Synthetic', 'Isle_of_man', [-4.5, 54.25]),
        port('IDSYN', 'Synthetic', 'Ireland', [0, 0]),
      ],
      type: 'FeatureCollection',
    }),
    records: perEntry('features'),
  },
];

const LANES = JSON.stringify({
  type: 'FeatureCollection',
  crs: CRS,
  features: [
    feature(
      'LineString',
      [
        [10, 0],
        [10.5, 0],
        [10.5, 1.25],
      ],
      { pass: 'synthetic strait' },
    ),
    feature(
      'LineString',
      [
        [179, 0],
        [190.8498, 0],
      ],
      null,
    ),
    feature(
      'MultiLineString',
      [
        [
          [0, 0],
          [0, 1],
        ],
        [
          [2, 2],
          [3, 3],
          [4, 4],
        ],
      ],
      { passage: 'synthetic' },
    ),
  ],
});

export const seaNetwork: readonly Sample[] = [
  { name: 'synthetic_50km.geojson', text: LANES, many: true, records: perEntry('features') },
  { name: 'synthetic_marnet.geojson', text: LANES, many: true, records: perEntry('features') },
];
