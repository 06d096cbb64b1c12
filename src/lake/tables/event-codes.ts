import { date, integer, type Table, text } from '../table.ts';

export const eventCodes: Table = {
  name: 'event_codes',
  row: 'One code of a scheme of political events, and what another scheme makes of it.',
  mind: [
    'A code may stand in two rows where the other scheme splits it (CAMEO 08 is CONCEDE or RETREAT), so that a join may double events.',
  ],
  columns: {
    scheme: text('The scheme: `CAMEO`.'),
    code: text('Code within it, with its leading zero: `0311`.'),
    root: text('The two digits that the code begins with.'),
    event: text('Event type in PLOVER: `AGREE`.'),
    mode: text('Mode in PLOVER.', { optional: true }),
    context: text('Contexts in PLOVER, separated by semicolons.', { optional: true }),
    description: text('What the code covers, in the words of its scheme.', { optional: true }),
  },
  sort: ['scheme', 'code', 'event', 'mode', 'context', 'description'],
  key: ['scheme', 'code', 'event', 'mode', 'context', 'description'],
};

export const eventExamples: Table = {
  name: 'event_examples',
  row: 'One example sentence that people annotated with the event it reports, without the sentence itself.',
  mind: [
    'Examples written or chosen for a coding manual, not a sample of news; their dates are not those of events and are not kept.',
    'Event types are those of the first version (DEMAND, FIGHT, DISAPPROVE, INVESTIGATE), not those that `event_codes` has.',
  ],
  columns: {
    example: text('Id in the source, which is not unique there: `PLOVER-GSR01-AGREE-0001`.'),
    number: integer('Place in the file, from 1.'),
    scheme: text('The scheme and its version: `PLOVER 0.5b1`.'),
    event: text('Event type.'),
    mode: text('Mode.', { optional: true }),
    context: text('Contexts, separated by commas.', { optional: true }),
    coded: date('Day of the annotation.', { optional: true }),
  },
  sort: ['scheme', 'event', 'example', 'number'],
  key: ['scheme', 'number'],
};
