import { type Table, text } from '../table.ts';

const page = text('Address of the page where it was read.');

export const statedFigures: Table = {
  name: 'stated_figures',
  row: 'One figure that somebody stated about two countries, with the page where it was read.',
  mind: [
    'A figure is text as stated and is never converted: it may be a span, a date, or two numbers.',
    'Statements, not statistics: two of one period may differ, and fiscal and calendar years may not be put into one series.',
  ],
  columns: {
    dyad: text('The two countries, alphabetical: `KAZ-PAK`.'),
    topic: text('What it is about: `trade`, `rail`, `crossing`.'),
    item: text('What was counted or measured.'),
    value: text('The figure as stated: `23.93`, `400-500`.'),
    unit: text('Its unit as stated.', { optional: true }),
    period: text('What period or date it is of, as stated: `CY2016`, `FY24 (Jul 2023-Jun 2024)`, `2023-06`.', { optional: true }),
    stated_by: text('Who states it, where the worksheet says.', { optional: true }),
    page,
    note: text('A reservation: how good the source is, what contradicts it.', { optional: true }),
  },
  sort: ['dyad', 'topic', 'item', 'period', 'stated_by', 'page', 'value'],
  key: ['dyad', 'topic', 'item', 'period', 'stated_by', 'page', 'value'],
};

export const statedEvents: Table = {
  name: 'stated_events',
  row: 'One dated event between two countries, with the page where it was read.',
  mind: ['A date is as precise as the page: a year may be all there is.'],
  columns: {
    dyad: text('The two countries, alphabetical: `KAZ-PAK`.'),
    date: text('Year, month or day, as far as stated.'),
    event: text('What happened.'),
    page,
    note: text('A reservation, or what else the page says.', { optional: true }),
  },
  sort: ['dyad', 'date', 'event'],
  key: ['dyad', 'date', 'event'],
};
