/** UN Comtrade: what each country's own trade statistics say, by product and partner. */
import type { Dataset } from '../dataset.ts';
import { apiBody } from './api.ts';
import { trimmedExtract } from './extract.ts';
import { LETTER_CODES } from './letters.ts';
import { camelRecords, snakeRecords } from './records.ts';

export const comtrade: Dataset = {
  id: 'comtrade',
  title: 'UN Comtrade: international merchandise trade statistics',
  producer: 'United Nations Statistics Division',
  home: 'https://comtradeplus.un.org/',
  licence: 'not stated in the files; the producer has a policy on use and re-dissemination that must be read before data are passed on',
  citation: 'United Nations Statistics Division, UN Comtrade database.',
  rhythm: { says: 'day by day, as countries report; any year may be revised', staleAfterDays: 365 },
  traps: [
    'Each country keeps its own books: exports of one and imports of the other differ, and both stand here under their reporters.',
    'Imports are mostly CIF and exports FOB; `valuation` follows which of the two values the record gives as its primary one, and says "as reported" where it gives neither or both as equal.',
    'The same trade is given in every edition of every classification it was converted to: choose one classification before adding up.',
    'A world total, an area not elsewhere specified and a breakdown by transport, customs procedure or second partner contain rows that stand beside them; they are set aside. Inward and outward processing are parts of imports and exports and are set aside as well, with the flow as their procedure.',
    'Code 490, other Asia not elsewhere specified, is Taiwan for the greater part; it is set aside, not credited.',
    'A state has one number in trade statistics at a time (Pakistan 588 until 1971, 586 after); a number outside its years is refused.',
    'A second number for a country (250 beside 251, 578 beside 579, 756 beside 757, 840 beside 842, 381 beside 380; 729 beside 736 until July 2011) is set aside under that number.',
    'Values and quantities with more than three digits behind the point are rounded to three, half away from zero: to a tenth of a cent.',
    'Where a record names no unit, the quantity is its net weight in kilograms; both are often estimated by the producer.',
    'A record that is not reported was added up or estimated by the producer; totals mostly are.',
    'The preview of the API stops at 500 records and the API at its limit without a word: a body of exactly that many is cut off.',
    'Services (typeCode S) are refused: they are not goods, and would be added to them.',
    'An extract of six columns says neither frequency nor valuation nor who estimated: its rows are annual, as reported, and have no `is_reported`.',
  ],
  tables: ['trade_flows', 'trade_set_aside'],
  forms: [camelRecords, snakeRecords, trimmedExtract, apiBody],
  codes: LETTER_CODES,
};
