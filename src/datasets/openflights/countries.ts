/** Country names of OpenFlights that are not those of this project's table of countries, and words that are no country at all. */
import type { CodeEntry, ReadContext } from '../../lake/form.ts';
import { resolveEither } from '../own-codes.ts';

/** Spellings, former names and parts of countries. */
const NAMES: readonly (readonly [name: string, id: string])[] = [
  ['Burma', 'MMR'],
  ['Canadian Territories', 'CAN'],
  ['Cape Verde', 'CPV'],
  ['Congo (Brazzaville)', 'COG'],
  ['Congo (Kinshasa)', 'COD'],
  ["Cote d'Ivoire", 'CIV'],
  ['Czech Republic', 'CZE'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Democratic Republic of Congo', 'COD'],
  ['East Timor', 'TLS'],
  ['Hong Kong SAR of China', 'HKG'],
  ['Ivory Coast', 'CIV'],
  ['Johnston Atoll', 'UMI'],
  ['Lao Peoples Democratic Republic', 'LAO'],
  ['Macau', 'MAC'],
  ['Macedonia', 'MKD'],
  ['Micronesia', 'FSM'],
  ['Midway Islands', 'UMI'],
  ['Netherland', 'NLD'],
  ['Republic of Korea', 'KOR'],
  ['Reunion', 'REU'],
  ['Russia]]', 'RUS'],
  ['Russian Federation', 'RUS'],
  ['Saint Helena', 'SHN'],
  ['Sao Tome and Principe', 'STP'],
  ['Somali Republic', 'SOM'],
  ['Svalbard', 'SJM'],
  ['Swaziland', 'SWZ'],
  ['Syrian Arab Republic', 'SYR'],
  ['Turkey', 'TUR'],
  ['UNited Kingdom', 'GBR'],
  ['Virgin Islands', 'VIR'],
  ['Wake Island', 'UMI'],
  ['West Bank', 'PSE'],
];

/** Ends of names, callsigns and single letters where airlines.dat should have a country. */
const NO_COUNTRY = `Boonville Stage Line|S.A.|ACOM|ACTIVE AERO|AEROCENTER|AEROCESAR|AEROPERLAS|AEROPUMA|AEROSOL|AEROSUN|AEROVARADERO|AEROWEE
AIR CLASS|AIR FREIGHTER|AIR PRINT|AIR-MAUR|AIREX|AIRFLIGHT|AIRMAN|AIRNAT|AIRPAC|AIRPORT HELICOPTER|AIRWAVE|ALAMO|ALASKA|ALASKA PACIFIC
ALCON|ALDAWLYH AIR|ALL STAR|ALNACIONAL|ANTARES|APPALACHIAN|AQUILINE|ARIZAIR|ARMSTRONG|ASA PESADA|ASTORIA|ASUR|ATCO|ATLANTIC NICARAGUA
ATLANTIS CANADA|AUDI AIR|AURORA AIR|AUSA|AVEMEX|AVIANCA|AVINOR|AVIOQUINTANA|AZIMUT|Air S|COMPANY AS|DRAGON|LAP|ODINN|RENTAXEL|S|SCHEFF
SWISSBIRD|UNIFORM OSCAR|VELES|WATCHDOG`.split(/[|\n]/);

const SCHEME = 'openflights';

/** The scheme `openflights`, besides the names of the table of countries. */
export const nameCodes: readonly CodeEntry[] = [
  ...NAMES.map(([code, id]): CodeEntry => ({ scheme: SCHEME, code, id, kind: 'country', name: code })),
  { scheme: SCHEME, code: 'Netherlands Antilles', id: 'ANT', kind: 'former', name: 'Netherlands Antilles' },
  ...NO_COUNTRY.map((code): CodeEntry => ({ scheme: SCHEME, code, kind: 'special', name: `${code}, which is no country` })),
];

/** What a name means; without an id, it is known to be no country. */
export function countryNamed(context: ReadContext, name: string): CodeEntry | undefined {
  return resolveEither(context, { own: SCHEME, common: 'name' }, name);
}
