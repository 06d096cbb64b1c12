/** The 61 columns of an event file of GDELT 2.0, in their order; it has no header. Source: the codebook of the event database, 2.0. */
import type { RawType } from '../../lake/form.ts';

/** Columns that are read as something else than text. */
const TYPES: Readonly<Record<string, RawType>> = {
  GlobalEventID: 'whole',
  QuadClass: 'whole',
  GoldsteinScale: 'decimal',
  NumMentions: 'whole',
  NumSources: 'whole',
  NumArticles: 'whole',
};

const actor = (at: 1 | 2): string[] =>
  [
    ...['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode'],
    ...['Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code'],
  ].map((name) => `Actor${at}${name}`);

const place = (of: 'Actor1' | 'Actor2' | 'Action'): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((name) => `${of}Geo_${name}`);

const NAMES = [
  ...['GlobalEventID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...actor(1),
  ...actor(2),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...place('Actor1'),
  ...place('Actor2'),
  ...place('Action'),
  ...['DATEADDED', 'SOURCEURL'],
];

export const EVENT_COLUMNS: Readonly<Record<string, RawType>> = Object.fromEntries(NAMES.map((name) => [name, TYPES[name] ?? 'text']));
