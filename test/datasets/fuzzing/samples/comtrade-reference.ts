/** Synthetic lists of reference of UN Comtrade, in CSV and JSON. */
import { lines, perEntry, perRecord, type Sample } from './sample.ts';

const PLACES = lines(
  'id,country,iso_3,iso_2,note,entry_year,exit_year,group,last_modified',
  '586,"Synthetic Pakistan","PAK","PK",,1972,,FALSE,2025-01-01',
  '588,"Synthetic Pakistan, East and West","PAK","PK",,1900,1971,FALSE,2025-01-01',
  '0,World,World,,,1901,NA,TRUE,2025-01-01',
  '7777,"Synthetic ""club""",NA,,,1900,,TRUE,',
);

const places = (side: string): string =>
  results(
    {
      id: 398,
      text: 'Synthetic Kazakhstan',
      [`${side}Code`]: 398,
      [`${side}Desc`]: 'Synthetic Kazakhstan',
      [`${side}CodeIsoAlpha3`]: 'KAZ',
      entryEffectiveDate: '1992-01-01T00:00:00',
      isGroup: false,
    },
    {
      id: 588,
      text: 'Synthetic Pakistan',
      [`${side}Code`]: 588,
      [`${side}Desc`]: 'Synthetic Pakistan',
      [`${side}CodeIsoAlpha3`]: 'PAK',
      entryEffectiveDate: '1900-01-01T00:00:00',
      entryExpiredDate: '1971-12-31T00:00:00',
      isGroup: false,
    },
  );

const results = (...entries: readonly object[]): string => JSON.stringify({ more: false, results: entries });

/** A list in both ways of writing. @param records of fields by their names */
function both(name: string, records: readonly Readonly<Record<string, string | number>>[]): Sample[] {
  const columns = Object.keys(records[0] ?? {});
  const rows = records.map((record) => columns.map((column) => `"${record[column]}"`).join(','));
  return [
    { name: `${name}.csv`, text: lines(columns.join(','), ...rows), records: perRecord },
    { name: `${name}.json`, text: results(...records), records: perEntry('results') },
  ];
}

const codes = (...rows: readonly (readonly [id: string, text: string])[]): Record<string, string>[] =>
  rows.map(([id, text]) => ({ id, text }));
const product = (id: string, text: string, parent: string, isLeaf: string, aggrLevel: number, unit: string) => ({
  id,
  text,
  parent,
  isLeaf,
  aggrLevel,
  standardUnitAbbr: unit,
});

export const comtradeReference: readonly Sample[] = [
  { name: 'synthetic_partner.csv', text: PLACES, records: perRecord },
  { name: 'synthetic_reporter.csv', text: PLACES, records: perRecord },
  { name: 'synthetic_Reporters.json', text: places('reporter'), records: perEntry('results') },
  { name: 'synthetic_partnerAreas.json', text: places('Partner'), records: perEntry('results') },
  ...both('synthetic_h5', [
    product('TOTAL', 'Total - Synthetic', '#', '0', 0, 'n/a'),
    product('0101', '0101 - Synthetic - horses', '01', '0', 4, 'n/a'),
    product('010121', '010121 - Synthetic horses, live', '0101', '1', 6, 'u'),
  ]),
  ...both('synthetic_units', [
    { qtyCode: -1, qtyAbbr: 'N/A', qtyDescription: 'Synthetic none' },
    { qtyCode: 8, qtyAbbr: 'kg', qtyDescription: 'Synthetic, weight' },
  ]),
  ...both('synthetic_items', [
    { dataItem: 'typeCode', description: 'Synthetic, goods or services' },
    { dataItem: 'freqCode', description: 'Synthetic frequency' },
  ]),
  ...both('synthetic_flows', codes(['X', 'Synthetic export'], ['M', 'Synthetic import'])),
  ...both('synthetic_customs', codes(['C00', 'Synthetic total'], ['C01', 'Synthetic, clearance'])),
  ...both('synthetic_transport', codes(['0', 'TOTAL modes of transport'], ['2100', 'Synthetic sea'])),
  ...both('synthetic_supply', codes(['0', 'TOTAL modes of supply'], ['1', 'Synthetic mode'])),
];
