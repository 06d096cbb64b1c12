/** Codes of political events: CAMEO in PLOVER, and PLOVER's annotated examples. */
import type { Dataset } from '../dataset.ts';
import { goldRecords } from './gold-records.ts';
import { ploverMap } from './plover-map.ts';

export const cameo: Dataset = {
  id: 'cameo',
  title: 'CAMEO event codes in PLOVER, and annotated examples',
  producer: 'Open Event Data Alliance',
  home: 'https://github.com/openeventdata/PLOVER',
  licence: 'CC BY-SA 4.0, by the producer’s files',
  citation: 'Open Event Data Alliance, PLOVER: Political Language Ontology for Verifiable Event Records; CAMEO: Gerner, D. and Schrodt, P.',
  rhythm: { says: 'finished; CAMEO is no longer developed' },
  traps: [
    'Roots 01 and 02 (statements and appeals) have no event in PLOVER and are not in the table.',
    'Codes 08 and 175 have two rows each.',
    'The examples use the event types of PLOVER’s first version, the table those of 2021: DEMAND, FIGHT, DISAPPROVE and INVESTIGATE are in the examples only, REQUEST and ACCUSE in the table only.',
    'One id of the examples stands twice (COERCE-0004), and two ids name another event type than the record’s own, which counts.',
    'The examples’ sentences are not kept: they are quoted from news, are share-alike, and counting needs only their codes. All are dated 2000-01-01, which is no date of an event, and left out. The record DOCUMENT describes the file and gives no row.',
  ],
  tables: ['event_codes', 'event_examples'],
  forms: [ploverMap, goldRecords],
};
