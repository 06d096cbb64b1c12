/** One port of either list, checked. */
import type { ReadContext, TableRow } from '../../lake/form.ts';
import type { Point } from '../geojson.ts';
import { countryLettered, countryNamed } from './countries.ts';

/** UN/LOCODE has two letters of the country and three of the place, or digits 2 to 9; the lists have some with a 0. */
const LOCODE = /^[A-Z]{2}[A-Z0-9]{3}$/;

/** The row of a port, or why it has none. */
export function portRow(
  port: { readonly locode: string; readonly name: string; readonly country: string; readonly point: Point },
  list: 'sea-ports' | 'searoute',
  context: ReadContext,
): TableRow | string {
  const { locode, name, point } = port;
  if (!LOCODE.test(locode)) return 'port has no code of five letters or digits';
  if (name === '') return 'port has no name';
  const country = countryNamed(context, port.country);
  if (country?.id === undefined) return 'unknown country name';
  const lettered = countryLettered(context, locode);
  const note = lettered?.id === country.id ? null : `the code begins with ${locode.slice(0, 2)}: ${lettered?.name ?? 'no country'}`;
  return {
    table: 'ports',
    values: { locode, name, country: country.id, longitude: point[0], latitude: point[1], list, note },
  };
}
