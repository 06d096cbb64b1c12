import { choice, country, integer, number, type Table, text } from '../table.ts';

export const ports: Table = {
  name: 'ports',
  row: 'One seaport or river port as one list has it.',
  mind: [
    'The lists overlap, and a list has some ports under two codes and some codes for two ports or spellings: choose one `list`, and count distinct codes.',
    'Absence from a list says nothing: `sea-ports` lacks Gwadar and Aktau, which `searoute` has.',
  ],
  columns: {
    locode: text('Five characters in the form of UN/LOCODE; not checked against the present code list.'),
    name: text('Name in the list.'),
    country: country('Country or territory that the list names.'),
    latitude: number('Degrees north, WGS 84.'),
    longitude: number('Degrees east, WGS 84.'),
    list: choice(
      ['sea-ports', 'searoute'],
      'Whose list: sea-ports (after UN/LOCODE, as searoute-ts carries it) or searoute (of searoute-py).',
    ),
    note: text('Where the first two letters of the code are not those of the country: whose they are.', { optional: true }),
  },
  sort: ['country', 'locode', 'list', 'name'],
  key: ['country', 'locode', 'list', 'name'],
};

export const seaLanes: Table = {
  name: 'sea_lanes',
  row: 'One line of a network of shipping lanes.',
  mind: [
    'Each network covers all seas: choose one, since lines of two count the same lanes twice.',
    'Lines have no direction. They are drawn to find ways over the sea, not from the traffic of ships.',
    'Where a line crosses the 180th meridian, the longitudes in `points` may run past 180 or change sign; the ends in columns do neither.',
  ],
  columns: {
    network: text('The network: `eurostat_20km`, `eurostat_50km`, `eurostat_100km`, `marnet`.'),
    lane: integer('Ordinal of the line in its file, from 1.'),
    part: integer('Ordinal of the part, from 1; above 1 only where a line has several.'),
    passage: text('Strait or canal that it leads through, in the source’s spelling: `suez`, `malacca`.', { optional: true }),
    from_longitude: number('Where it starts: degrees east, above -180 and up to 180.'),
    from_latitude: number('Where it starts: degrees north.'),
    to_longitude: number('Where it ends: degrees east, above -180 and up to 180.'),
    to_latitude: number('Where it ends: degrees north.'),
    points: text('All its points as a JSON list of [longitude, latitude] in degrees, not rounded.'),
    length_km: number('Sum of the great-circle distances between its points on a sphere of radius 6,371.0088 km.'),
  },
  sort: ['network', 'lane', 'part'],
  key: ['network', 'lane', 'part'],
};
