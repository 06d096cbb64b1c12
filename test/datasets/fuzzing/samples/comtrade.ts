/** Synthetic files of UN Comtrade: the same records in every form in which it gives them. */
import { type Fields, json, record, snake, table } from '../../comtrade-records.ts';
import { lines, perEntry, perRecord, type Sample } from './sample.ts';

const BULK =
  'datasetCode typeCode freqCode refPeriodId refYear refMonth period reporterCode flowCode partnerCode partner2Code classificationCode classificationSearchCode isOriginalClassification cmdCode customsCode mosCode motCode qtyUnitCode qty isQtyEstimated altQtyUnitCode altQty isAltQtyEstimated netWgt isNetWgtEstimated grossWgt isGrossWgtEstimated cifvalue fobvalue primaryValue legacyEstimationFlag isReported isAggregate'.split(
    ' ',
  );
const FULL =
  'typeCode freqCode refPeriodId refYear refMonth period reporterCode reporterISO reporterDesc flowCode flowDesc partnerCode partnerISO partnerDesc partner2Code partner2ISO partner2Desc classificationCode classificationSearchCode isOriginalClassification cmdCode cmdDesc aggrLevel isLeaf customsCode customsDesc mosCode motCode motDesc qtyUnitCode qtyUnitAbbr qty isQtyEstimated altQtyUnitCode altQtyUnitAbbr altQty isAltQtyEstimated netWgt isNetWgtEstimated grossWgt isGrossWgtEstimated cifvalue fobvalue primaryValue legacyEstimationFlag isReported isAggregate'.split(
    ' ',
  );

const RECORDS: readonly Fields[] = [
  record({ partnerDesc: 'Synthetic Pakistan', cmdDesc: 'Wheat, synthetic' }),
  record({ cmdCode: '27', flowCode: 'M', cifvalue: 80230193279.7275, fobvalue: null, primaryValue: 80230193279.7275, isAggregate: true }),
  record({ partnerCode: 0, cmdCode: 'TOTAL', qtyUnitCode: -1, qty: 0, netWgt: 0, isReported: false }),
  record({ partnerCode: 490, freqCode: 'M', period: '202003', refMonth: 3, partnerDesc: 'Other Asia, synthetic' }),
  record({ partner2Code: 156, motCode: 2100, customsCode: 'C01', flowCode: 'XIP' }),
  record({ reporterCode: 586, partnerCode: 840, qtyUnitCode: 99, primaryValue: null, fobvalue: null }),
  record({ reporterCode: 588, partnerCode: 356, refYear: 1970, period: '1970', classificationCode: 'S1', cmdCode: '26311', mosCode: '' }),
];

const only = (names: readonly string[], records: readonly Fields[]): Fields[] =>
  records.map((one) => Object.fromEntries(names.map((name) => [name, one[name] ?? null])));
const delimited = (columns: readonly string[], delimiter: string, spelt: (name: string) => string): string =>
  table(only(columns, RECORDS), delimiter, spelt);
const asIs = (name: string): string => name;

export const comtrade: readonly Sample[] = [
  { name: 'body_synthetic.json', text: json(RECORDS), records: perEntry('data') },
  {
    name: 'preview_synthetic.wrapped.json',
    text: json(RECORDS.slice(0, 3), { url: 'https://example.org/synthetic', status_code: 200 }),
    records: perEntry('data'),
  },
  { name: 'bulk_34_camel_synthetic.txt', text: delimited(BULK, '\t', asIs) },
  { name: 'bulk_34_camel_synthetic.csv', text: delimited(BULK, ',', asIs) },
  { name: 'bulk_34_snake_synthetic.csv', text: delimited(BULK, ',', snake) },
  { name: 'bulk_34_snake_synthetic.txt', text: delimited(BULK, '\t', snake) },
  { name: 'full_47_camel_synthetic.csv', text: delimited(FULL, ',', asIs) },
  { name: 'full_47_camel_synthetic.txt', text: delimited(FULL, '\t', asIs) },
  { name: 'full_47_snake_synthetic.csv', text: delimited(FULL, ',', snake) },
  { name: 'full_47_snake_synthetic.txt', text: delimited(FULL, '\t', snake) },
  {
    name: 'extract_synthetic.csv',
    text: lines(
      'reporter_iso,flow_desc,partner_iso,cmd_code,ref_year,primary_value',
      'KAZ,Export,PAK,TOTAL,2020,1000.5',
      '"KAZ","Import","W00","27",2020,12.3456',
      'PAK,Re-export,KAZ,270900,2019,NA',
      'PAK,Export,S19,01,2019,0',
    ),
    records: perRecord,
  },
];
