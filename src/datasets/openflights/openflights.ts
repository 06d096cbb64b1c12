/** OpenFlights: airports, airlines, and the routes of scheduled flights as they were until June 2014. */
import type { Dataset } from '../dataset.ts';
import { airlineFiles } from './airlines.ts';
import { airportFiles } from './airports.ts';
import { nameCodes } from './countries.ts';
import { routeFiles } from './routes.ts';

export const openflights: Dataset = {
  id: 'openflights',
  title: 'OpenFlights airport, airline and route data',
  producer: 'OpenFlights',
  home: 'https://openflights.org/data',
  licence: 'ODbL 1.0, by the licence file beside the data',
  citation: 'OpenFlights, Airport, airline and route data. https://github.com/jpatokal/openflights',
  rhythm: {
    says: 'none: the route feed stopped in June 2014, so routes and their counts are stale on any day; airports and airlines were edited later, without a calendar',
    staleAfterDays: 0,
  },
  traps: [
    'The route feed stopped in June 2014: routes are of historical value only, whatever day the files were fetched. A route in the list may have ended, and one that is not may fly.',
    'A record of a route is directed and of one airline: both directions and every codeshare count, so records are no flights.',
    'Of some hundred routes the source does not know an airport or the airline, and their ids are absent; as many name an id that is not among the airports.',
    'One route (IL, PKN to PKN) leads back to where it begins, as in the source.',
    'The counts by pair of countries are derived from the routes, without those whose airports are unknown, and are no release of OpenFlights.',
    'Countries are by name and of several times: Burma and Myanmar, West Bank and Palestine, which are one country each here. The airports of the former Netherlands Antilles stay with them (ANT).',
    'Some sixty airlines have the end of their name for a callsign and the callsign for a country, since a comma cut the name (`cut`); what is no country gives no country.',
    'Codes of airlines are given again after one ends, so a code alone does not tell an airline.',
  ],
  tables: ['airports', 'airlines', 'air_routes', 'air_route_counts'],
  forms: [...airportFiles, ...airlineFiles, ...routeFiles],
  codes: nameCodes,
};
