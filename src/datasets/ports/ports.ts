/** Seaports with their coordinates: the list sea-ports, after UN/LOCODE, and the list of searoute-py. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { Dataset } from '../dataset.ts';
import type { Feature } from '../geojson.ts';
import { geojsonForm, looksLikeFeatures, pointOf } from '../geojson.ts';
import { numberOf } from '../numbers.ts';
import { oncePerKey } from '../repeats.ts';
import { portCodes } from './countries.ts';
import { portRow } from './port-row.ts';

const COLUMNS = ['locode', 'name', 'country', 'lon', 'lat'] as const;
const KEY = ['locode', 'name', 'country'] as const;

const seaPorts = csvForm({
  name: 'sea-ports',
  columns: COLUMNS,
  reader: (context) => {
    const once = oncePerKey(KEY);
    return (record) => once(listedPort(record, context));
  },
});

function listedPort({ field }: CsvFields<(typeof COLUMNS)[number]>, context: ReadContext): TableRow | string {
  const point = pointOf([numberOf(field('lon')), numberOf(field('lat'))], 180);
  if (typeof point === 'string') return point;
  const [locode = '', name = '', country = ''] = KEY.map(field);
  return portRow({ locode, name, country, point }, 'sea-ports', context);
}

const searoute = geojsonForm({
  name: 'searoute ports',
  reader: (_file, context) => {
    const once = oncePerKey(KEY);
    return (feature) => once(mappedPort(feature, context));
  },
});

function mappedPort({ geometry, properties }: Feature, context: ReadContext): TableRow | string {
  const { port, name, cty } = properties;
  if (geometry.type !== 'Point') return 'geometry is no Point';
  const point = pointOf(geometry.coordinates, 180);
  if (typeof point === 'string') return point;
  if (typeof port !== 'string' || typeof name !== 'string' || typeof cty !== 'string') return 'port, name and cty are not all text';
  return portRow({ locode: port, name: name.trim(), country: spelt(cty), point }, 'searoute', context);
}

/** `Isle_of_man` is the Isle of Man. */
function spelt(name: string): string {
  return name
    .split('_')
    .map((word) => (/^(and|of|the)$/.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ');
}

export const ports: Dataset = {
  id: 'ports',
  title: 'Seaports and their coordinates: sea-ports and searoute',
  producer: 'sea-ports and searoute-py',
  home: 'https://github.com/genthalili/searoute-py',
  licence: 'MIT (sea-ports), Apache-2.0 (searoute-py), by the licence files; terms of UN/LOCODE, on which both rest, not stated there',
  citation:
    'sea-ports and searoute-py, Seaports. sea-ports by marchah, after UN/LOCODE, as carried by searoute-ts (https://github.com/mayurrawte/searoute-ts); searoute-py by genthalili, ports.geojson.',
  rhythm: { says: 'now and then, with the packages that carry them' },
  traps: [
    'The two lists overlap in more than a thousand codes, with other names and coordinates: choose one list before counting.',
    'The list sea-ports counts aliases: a port may stand under an old code and a new one.',
    'The list searoute has some codes twice, for two spellings or terminals, and some for two different places: US PAE is Everett and Palmdale.',
    'Gwadar (PKGWD) and Aktau (KZAAU) are in searoute only.',
    'Some codes of searoute are none of UN/LOCODE: CHERN and ZAPOR are in Ukraine, TKMRW in Turkmenistan, IDCHN in Ireland, ASPGO in Panama. The country is the one the list names; `note` tells of the letters.',
    'Some codes begin with the letters of states that ended (CS, AN); searoute has Bar, Kotor and Zelenika under CS as ports of Serbia, though they are in Montenegro.',
    'Coordinates are of the town in places, and as near as a hundredth of a degree.',
    'searoute names Somaliland by itself; it is told under Somalia (SOM), whose letters its codes bear.',
  ],
  tables: ['ports'],
  forms: [
    { says: 'The list sea-ports: `locode,name,country,lon,lat`.', matches: ({ line }) => hasColumns(line, COLUMNS), form: () => seaPorts },
    {
      says: 'The list of searoute-py: GeoJSON points with `port`, `name` and `cty`.',
      matches: looksLikeFeatures,
      form: () => searoute,
    },
  ],
  codes: portCodes,
};
