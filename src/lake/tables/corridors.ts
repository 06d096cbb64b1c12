import { choice, country, integer, number, type Table, text } from '../table.ts';

const measured = {
  indicator: text(
    'What is measured: `TFI1_border_time`, `TFI2_border_cost`, `TFI3_transport_cost`, `TFI4_SWD`, `SWOD`, `BCP_time`, `BCP_cost`.',
  ),
  mode: choice(['road', 'rail'], 'Mode of transport.'),
  direction: choice(['all', 'inbound', 'outbound'], 'Into the country, out of it, or both together.'),
  year: integer('Year of the shipments sampled.'),
  value: number('Mean of the sample, in `unit`.'),
  unit: text('`hours`; `USD` a crossing; `km/h`; `USD per 500 km per 20 t`, which divided by 10,000 is US dollars a tonne-kilometre.'),
  source_url: text('The page on which it was read.'),
  note: text('The table of the page, and reservations: a label that the source swapped, a value it revised.', { optional: true }),
} as const;

export const corridorPerformance: Table = {
  name: 'corridor_performance',
  row: 'How long, how costly or how fast goods moved over the land corridors of one country, or over one border crossing, in one year.',
  mind: [
    'Values are means of small samples that carriers report: they may be compared, not added up. All directions together are a row beside each direction.',
    'Means of all CAREC countries are in `corridor_performance_groups`.',
    '`TFI3_transport_cost` is for 500 km and 20 t, border fees included.',
  ],
  columns: {
    place_kind: choice(['country', 'crossing'], 'Whether the value is of all a country’s corridors or of one border crossing.'),
    country: country('The country; for a crossing, the side that reports.'),
    crossing: text('Name of the border crossing point; absent for a country.', { optional: true }),
    corridor: text('Numbers of the CAREC corridors it lies on, with semicolons between.', { optional: true }),
    ...measured,
  },
  sort: ['country', 'place_kind', 'crossing', 'indicator', 'mode', 'direction', 'year'],
  key: ['country', 'place_kind', 'crossing', 'indicator', 'mode', 'direction', 'year'],
  span: 'year',
};

export const corridorPerformanceGroups: Table = {
  name: 'corridor_performance_groups',
  row: 'How long, how costly or how fast goods moved over the land corridors of a group of countries in one year.',
  mind: ['The countries of the group are in `corridor_performance` as well.'],
  columns: {
    group: text('Code of the group in the source: `CAREC`.'),
    group_name: text('What the code stands for.'),
    ...measured,
  },
  sort: ['group', 'indicator', 'mode', 'direction', 'year'],
  key: ['group', 'indicator', 'mode', 'direction', 'year'],
  span: 'year',
};
