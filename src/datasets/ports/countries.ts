/** Country names of the two lists of ports that are not those of this project's table of countries, and letters no longer in ISO 3166. */
import type { CodeEntry, ReadContext } from '../../lake/form.ts';
import { resolveEither } from '../own-codes.ts';

const SCHEME = 'ports';

const NAMES: readonly (readonly [name: string, id: string])[] = [
  ['Bolivia, Plurinational State of', 'BOL'],
  ['Brunei Darussalam', 'BRN'],
  ['Cape Verde', 'CPV'],
  ['Congo', 'COG'],
  ['Congo, The Democratic Republic of the', 'COD'],
  ['Curacao', 'CUW'],
  ['Czech Republic', 'CZE'],
  ['Falkland Islands (Malvinas)', 'FLK'],
  ['Guinea Bissau', 'GNB'],
  ['Iran, Islamic Republic of', 'IRN'],
  ['Ivory Coast', 'CIV'],
  ["Korea, Democratic People's Republic of", 'PRK'],
  ['Micronesia', 'FSM'],
  ['Micronesia, Federated States of', 'FSM'],
  ['Moldova, Republic of', 'MDA'],
  ['Reunion', 'REU'],
  ['Russian Federation', 'RUS'],
  ['Saint Helena', 'SHN'],
  ['Sao Tome and Principe', 'STP'],
  ['Somali', 'SOM'],
  ['Somaliland', 'SOM'],
  ['Syrian Arab Republic', 'SYR'],
  ['Tanzania, United Republic of', 'TZA'],
  ['Turkey', 'TUR'],
  ['Us Virgin Islands', 'VIR'],
  ['Viet Nam', 'VNM'],
  ['Virgin Islands, British', 'VGB'],
  ['Virgin Islands, U.S.', 'VIR'],
];

/** The scheme `ports`, besides names of the table of countries and two-letter codes of ISO 3166. */
export const portCodes: readonly CodeEntry[] = [
  ...NAMES.map(([code, id]): CodeEntry => ({ scheme: SCHEME, code, id, kind: 'country', name: code })),
  { scheme: SCHEME, code: 'Netherlands Antilles', id: 'ANT', kind: 'former', name: 'Netherlands Antilles' },
  { scheme: SCHEME, code: 'AN', id: 'ANT', kind: 'former', name: 'Netherlands Antilles' },
  { scheme: SCHEME, code: 'CS', id: 'SCG', kind: 'former', name: 'Serbia and Montenegro' },
];

/** The country a list names. */
export function countryNamed(context: ReadContext, name: string): CodeEntry | undefined {
  return resolveEither(context, { own: SCHEME, common: 'name' }, name);
}

/** The country whose letters a code begins with. */
export function countryLettered({ resolve }: ReadContext, locode: string): CodeEntry | undefined {
  const letters = locode.slice(0, 2);
  return resolve('iso2', letters) ?? resolve(SCHEME, letters);
}
