/** Synthetic files of CAMEO and PLOVER. */
import { lines, perEntry, perRecord, type Sample } from './sample.ts';

export const cameo: readonly Sample[] = [
  {
    name: 'codes_synthetic.csv',
    text: lines(
      'cameo,cameo_root,plover_event,plover_mode,plover_context,cameo_description',
      '08,08,CONCEDE,,,',
      '08,08,RETREAT,,,',
      '0311,03,AGREE,,economic,"Synthetic, text"',
    ),
    records: perRecord,
  },
  {
    name: 'examples_synthetic.json',
    text: JSON.stringify([
      { id: 'PLOVER-SYNTHETIC-1', event: 'DOCUMENT', eventText: 'synthetic' },
      {
        id: 'PLOVER-SYNTHETIC-2',
        event: 'AGREE',
        mode: '',
        context: 'economic',
        text: 'A synthetic sentence.',
        version: '0.5',
        dateCoded: '2016-12-19',
      },
      { id: 'PLOVER-SYNTHETIC-2', event: 'FIGHT', mode: 'other', dateCoded: 'soon' },
    ]),
    many: true,
    records: perEntry(),
  },
];
