/** Networks of shipping lanes: Eurostat's searoute in three resolutions, and the marnet with named passages of searoute-py. */
import type { Dataset } from '../dataset.ts';
import { looksLikeFeatures } from '../geojson.ts';
import { lanes } from './lanes.ts';

export const seaNetwork: Dataset = {
  id: 'sea-network',
  title: 'Networks of shipping lanes: Eurostat searoute and marnet with passages',
  producer: 'Eurostat and searoute-py',
  home: 'https://github.com/eurostat/searoute',
  licence: 'EUPL-1.2 (Eurostat searoute, as searoute-ts states it), Apache-2.0 (searoute-py)',
  citation:
    'Eurostat and searoute-py, Networks of shipping lanes. Eurostat, searoute, marnet, as carried by searoute-ts (https://github.com/mayurrawte/searoute-ts); searoute-py by genthalili, marnet with passages (https://github.com/genthalili/searoute-py).',
  rhythm: { says: 'now and then, with the packages that carry them' },
  traps: [
    'The resolution is in the file’s name only: eurostat_20km, eurostat_50km, eurostat_100km; a name with marnet or passages and no resolution is the network of searoute-py.',
    'Lanes are simplified; the coarser the network, the fewer small seas and straits it has.',
    'In the Eurostat networks lines meet at their ends; in marnet many also meet at points within a line, so its ends alone make no whole network.',
    'The networks spell passages each in its way: babelmandeb at Eurostat, babalmandab in marnet. Most lines lead through none.',
    'marnet continues lines past the 180th meridian (longitudes to 190.85), and one line of each Eurostat network has a point at 180.75; the points are left as they are, the ends in columns are turned back.',
    'A few lines of the Eurostat networks stand twice in the file; the second is refused as a repeat.',
    'A network is no measure of traffic, and says nothing of ice, depth, fees or closures.',
  ],
  tables: ['sea_lanes'],
  forms: [
    {
      says: 'GeoJSON lines, with the network in the file’s name: `eurostat_50km` or `marnet`.',
      matches: looksLikeFeatures,
      form: () => lanes,
    },
  ],
};
