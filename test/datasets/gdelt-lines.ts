/** Synthetic records of GDELT 2.0, with only the columns given; no such event happened. */
import { EVENT_COLUMNS } from '../../src/datasets/gdelt/event-columns.ts';

export type Fields = Readonly<Record<string, string | number>>;

const NAMES = Object.keys(EVENT_COLUMNS);

const USUAL: Fields = {
  GlobalEventID: 1,
  SQLDATE: '20240115',
  Actor1Code: 'SYNTHETIC',
  Actor1Name: 'SYNTHETIC',
  Actor1CountryCode: 'KAZ',
  Actor2CountryCode: 'PAK',
  IsRootEvent: 1,
  EventCode: '043',
  EventBaseCode: '043',
  EventRootCode: '04',
  QuadClass: 1,
  GoldsteinScale: '2.8',
  NumMentions: 10,
  NumSources: 2,
  NumArticles: 10,
  AvgTone: '1.5',
  DATEADDED: '20240115120000',
  SOURCEURL: 'https://synthetic.example/1',
};

export function event(fields: Fields = {}): string {
  const all = { ...USUAL, ...fields };
  for (const name of Object.keys(fields)) if (!NAMES.includes(name)) throw new Error(`no column ${name}`);
  return NAMES.map((name) => String(all[name] ?? '')).join('\t');
}

/** The text of a file, each line with a number of its own. */
export function events(lines: readonly Fields[], from = 1): string {
  return lines.map((fields, at) => `${event({ GlobalEventID: from + at, ...fields })}\n`).join('');
}
