import { choice, country, flag, integer, number, type Table, text } from '../table.ts';

/** Of what routes and their counts are: no feed of routes has reached the source since. */
const YEAR = 'Year of the last state of the route feed, which stopped in June 2014: a route is of then or earlier, not of now.';

export const airports: Table = {
  name: 'airports',
  row: 'One airport.',
  mind: [
    'An airport in the list may be closed, and more than half are in no route; `air_routes` says which had a scheduled flight by 2014.',
    'Dependent territories are countries of their own here, as in the source: Guam is not added to the United States.',
  ],
  columns: {
    id: integer('Number of the airport in the source, to which `air_routes` refers.'),
    name: text('Name, with or without the town.'),
    city: text('Town it serves, in the source’s spelling.', { optional: true }),
    country: country('Country or territory in which it lies.'),
    iata: text('IATA code of three characters.', { optional: true }),
    icao: text('ICAO code of four characters; a local code of three or four where the source has one in its place.', { optional: true }),
    latitude: number('Degrees north, WGS 84.'),
    longitude: number('Degrees east, WGS 84.'),
    altitude_ft: number('Height above the sea in feet.', { optional: true }),
    utc_offset: number('Hours ahead of UTC outside summer time, as the source has it: 5.45 stands for 5:45 in places.', { optional: true }),
    dst: choice(
      ['E', 'A', 'S', 'O', 'Z', 'N', 'U'],
      'Rule of summer time: E Europe, A United States and Canada, S South America, O Australia, Z New Zealand, N none, U unknown.',
      { optional: true },
    ),
    time_zone: text('Time zone in the tz database: `Asia/Karachi`.', { optional: true }),
    type: text('What it is: `airport`; `station`, `port` and `unknown` in the extended file.', { optional: true }),
    origin: text('Where the source has it from: `OurAirports`, `User`, `Legacy`.', { optional: true }),
  },
  sort: ['country', 'id'],
  key: ['country', 'id'],
};

export const airlines: Table = {
  name: 'airlines',
  row: 'One airline, past or present.',
  mind: [
    'IATA and ICAO codes are not unique: they are given again after an airline ends. Join on `id`.',
    'Not every `active` airline flies: the source calls its own mark unreliable.',
  ],
  columns: {
    id: integer('Number of the airline in the source; -1 and 1 stand for unknown and private flights.'),
    name: text('Name.'),
    alias: text('Another name.', { optional: true }),
    iata: text('IATA designator of two characters; in a few records marks that are no code, as in the source.', { optional: true }),
    icao: text('ICAO designator of three letters; in a few records marks that are no code, as in the source.', { optional: true }),
    callsign: text('Callsign in radio traffic; the end of the name where `cut` is true.', { optional: true }),
    country: country('Country; absent where the source has none or something that is no country.', { optional: true }),
    country_name: text('What the source has for a country.', { optional: true }),
    active: flag('Whether the source holds it to be flying.'),
    cut: flag(
      'Whether the source cut its name at a comma, so that `callsign` holds the end of the name and `country_name`, mostly, the callsign.',
    ),
  },
  sort: ['id'],
  key: ['id'],
};

export const airRoutes: Table = {
  name: 'air_routes',
  row: 'One airline’s flight from one airport to another, by June 2014.',
  mind: [
    'Of historical value only: the feed stopped in June 2014. It says nothing of the flights of today.',
    'A row is directed: there and back are two. A flight that two airlines sell under their numbers is two rows, one of them with `codeshare`.',
    'An id may be absent, and a few hundred ids have no row in `airports`: use an outer join, or such routes are lost.',
  ],
  columns: {
    from_airport: text('IATA or ICAO code of the airport it starts from.'),
    from_id: integer('Its `airports.id`; absent where the source does not know it.', { optional: true }),
    to_airport: text('IATA or ICAO code of the airport it goes to.'),
    to_id: integer('Its `airports.id`; absent where the source does not know it.', { optional: true }),
    airline: text('IATA or ICAO code of the airline.'),
    airline_id: integer('Its `airlines.id`; absent where the source does not know it.', { optional: true }),
    codeshare: flag('Whether another airline flies it.'),
    stops: integer('Stops on the way; 0 for a direct flight.'),
    equipment: text('Codes of the types of aircraft, with blanks between.', { optional: true }),
    year: integer(YEAR),
  },
  sort: ['from_airport', 'to_airport', 'airline', 'airline_id'],
  key: ['from_airport', 'to_airport', 'airline', 'airline_id'],
  span: 'year',
};

export const airRouteCounts: Table = {
  name: 'air_route_counts',
  row: 'How many of the routes by June 2014 joined two countries.',
  mind: [
    'Derived from `air_routes`, so of historical value only: the feed stopped in June 2014.',
    'One row a pair, whichever country is named first. A pair without a row had no route in the feed.',
    '`route_records` counts both directions and codeshares: it is no number of flights or connections.',
  ],
  columns: {
    country_a: country('The country whose code is first in the alphabet.'),
    country_b: country('The other country.'),
    route_records: integer('Records of directed routes of an airline between the two, both directions and codeshares together.'),
    airport_pairs: integer('Pairs of airports, whichever is first, with a route between them.'),
    airlines: integer('Airlines with a route between the two, codeshares among them.'),
    year: integer(YEAR),
  },
  sort: ['country_a', 'country_b'],
  key: ['country_a', 'country_b'],
  span: 'year',
};
