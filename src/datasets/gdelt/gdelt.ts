/** GDELT 2.0: events found in the world's news by a machine, as counts between countries. */
import { InputError } from '../../domain/errors.ts';
import { firstLine } from '../../lake/importing/layout.ts';
import type { Dataset } from '../dataset.ts';
import { CAMEO_CODES } from './cameo-codes.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { events } from './events.ts';

const WIDTH = Object.keys(EVENT_COLUMNS).length;

/** Other files of GDELT, which have no header either, by their number of columns. */
const OTHERS: ReadonlyMap<number, string> = new Map([
  [16, 'they are mentions, not events'],
  [27, 'they are the knowledge graph, not events'],
  [57, 'they are GDELT 1.0 before April 2013, which counts by other rules'],
  [58, 'they are GDELT 1.0, which counts the same events once a day and under other numbers'],
]);

/** Number of columns of a file that begins with the number of an event or of a document. */
function widthOf(line: string): number {
  return /^\d{1,14}(-[T\d]+)?\t/.test(line) ? line.split('\t').length : 0;
}

export const gdelt: Dataset = {
  id: 'gdelt',
  title: 'GDELT 2.0 Event Database',
  producer: 'GDELT Project',
  home: 'https://www.gdeltproject.org/',
  licence: 'Free for any use with a citation and a link, by the producer’s terms of use',
  citation:
    'GDELT Project, GDELT 2.0 Event Database. Leetaru, K. and Schrodt, P. A. (2013), GDELT: Global Data on Events, Location and Tone, 1979-2012, ISA Annual Convention.',
  rhythm: { says: 'every 15 minutes; counted here by month', staleAfterDays: 62 },
  traps: [
    'Events are coded by a machine from news: counts with error, never facts. Of the top thirty coded markers of conflict about a fifth were right.',
    'The month is that of SQLDATE, the day the report dates the event, never of DATEADDED, the time it was found: a report found today may date an event a year or ten years back, and a record without SQLDATE is refused.',
    'Events of 2020 found from 31 December 2019 to 5 January 2020 bear the year 1920; here it is put right.',
    'Countries are those of the actors, as CAMEO codes them, not of the place of the event; Romania is ROM, Montenegro MTN. Regions such as EUR or AFR are no countries.',
    'Mentions, sources and articles count only the first 15 minutes after an event was found.',
    'Each import stands for itself: give all files of the span at once, since a newer vintage takes the place of an older one.',
    'A file that is missing among the files of a month is not seen; the counts of that month are then too low.',
  ],
  tables: ['event_counts', 'event_counts_other'],
  forms: [
    {
      says: 'Events of GDELT 2.0, 61 columns separated by tabs without a header, one file for 15 minutes: `20240101123000.export.CSV`.',
      matches: ({ line }) => widthOf(line) === WIDTH,
      form: () => events,
    },
    {
      says: 'Files of GDELT 1.0 (58 columns), mentions and the knowledge graph are told apart and refused.',
      matches: ({ line }) => OTHERS.has(widthOf(line)),
      form: (file) => {
        const width = widthOf(firstLine(file));
        throw new InputError(
          `'${file.name}' has lines of ${width} columns: ${OTHERS.get(width)}; name event files of GDELT 2.0, which have ${WIDTH}`,
        );
      },
    },
  ],
  codes: CAMEO_CODES,
};
