import { choice, country, decimal, integer, type Table, text } from '../table.ts';

const ROOT_CODES = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'));

const MACHINE_CODED =
  'Events are found in news by a machine: counts with error, never facts. Of the top thirty markers of conflict so coded, about a fifth were right; no single event may be told as one that happened.';

const countColumns = {
  month: integer('Month of the day the event is dated, as `yyyymm`.'),
  year: integer('Calendar year of the month.'),
  quad_class: integer(
    'Class of the action: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, as the source has it.',
  ),
  root_code: choice(
    ROOT_CODES,
    'Root of the CAMEO code: 01 statement, 02 appeal, 03 intent to cooperate, 04 consult, 05 diplomatic cooperation, 06 material cooperation, 07 aid, 08 yield, 09 investigate, 10 demand, 11 disapprove, 12 reject, 13 threaten, 14 protest, 15 force posture, 16 reduce relations, 17 coerce, 18 assault, 19 fight, 20 mass violence.',
  ),
} as const;

const sumColumns = {
  events: integer('Number of records. The same happening told differently by two reports is two.'),
  mentions: integer('Sum of mentions in the first 15 minutes after an event was found: attention of the media, not importance.'),
  sources: integer('Sum over the events of the sources that mentioned each in its first 15 minutes; one source counts once an event.'),
  articles: integer('Sum over the events of the articles that mentioned each in its first 15 minutes.'),
  goldstein_sum: decimal(
    'Sum of the Goldstein scores of the events, -10 (conflict) to 10 (cooperation) each, exact; divided by `events`, the mean. The score belongs to the kind of event, not to the event.',
  ),
  tone_sum: decimal(
    'Sum of the average tones of the events, -100 to 100 each, added exactly and rounded once to a thousandth; divided by `events`, the mean.',
  ),
} as const;

export const eventCounts: Table = {
  name: 'event_counts',
  row: 'Machine-coded events of one country towards another in one month, of one class and root code, added up.',
  mind: [
    MACHINE_CODED,
    'Counts follow how much is published and read, which grows over the years and differs between languages; compare shares or means, not counts.',
    'A row that is absent is no event found, not peace or silence.',
    'Direction matters: the source acts, the target is acted on. Events within a country, without one, or of a region are in `event_counts_other`.',
  ],
  columns: {
    source: country('Country of the actor that acts.'),
    target: country('Country of the actor that is acted on.'),
    ...countColumns,
    ...sumColumns,
  },
  sort: ['source', 'target', 'month', 'quad_class', 'root_code'],
  key: ['source', 'target', 'month', 'quad_class', 'root_code'],
  span: 'year',
};

export const eventCountsOther: Table = {
  name: 'event_counts_other',
  row: 'Machine-coded events in one month that are not between two countries, of one class and root code, added up.',
  mind: [
    MACHINE_CODED,
    'Most records name no country for one actor or both, and no fault is in that; with `event_counts`, these rows are all records that were kept.',
  ],
  columns: {
    why: choice(
      ['neither country', 'no source country', 'no target country', 'same country', 'group'],
      'Why it is no event between two countries; `group` where one actor is a region such as the Balkans, or a city.',
    ),
    source: text('Country of the actor that acts, or the code of a region in the source; absent where it names none.', { optional: true }),
    target: text('As `source`, of the actor that is acted on.', { optional: true }),
    ...countColumns,
    ...sumColumns,
  },
  sort: ['why', 'source', 'target', 'month', 'quad_class', 'root_code'],
  key: ['why', 'source', 'target', 'month', 'quad_class', 'root_code'],
  span: 'year',
};
