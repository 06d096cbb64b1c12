/** Synthetic files of GDELT. */
import { events } from '../../gdelt-lines.ts';
import type { Sample } from './sample.ts';

export const gdelt: readonly Sample[] = [
  {
    name: '20240115120000_synthetic.export.CSV',
    text: events([
      {},
      { SQLDATE: '20231231', AvgTone: '-2.15827338129496' },
      { Actor1CountryCode: '' },
      { Actor2CountryCode: 'EUR', NumMentions: 1 },
    ]),
  },
  { name: '20240115_synthetic.export.CSV', text: `${Array.from({ length: 58 }, (_, at) => at + 1).join('\t')}\n`, refused: true },
];
