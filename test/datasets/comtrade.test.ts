import { describe, expect, test } from 'vitest';
import { countryTable } from '../../src/countries/table.ts';
import { unCodes } from '../../src/datasets/codes/un-codes.ts';
import { isSecondCode } from '../../src/datasets/comtrade/rules.ts';
import type { ResultRow } from '../../src/lake/engine.ts';
import { readManifest } from '../../src/lake/manifest.ts';
import { type Fields, FORMS, record } from './comtrade-records.ts';
import { type TestLake, testLake } from './lake.ts';

const FORM_NAMES = Object.keys(FORMS);

async function add(lake: TestLake, form: string, records: readonly Fields[], rejects = 1): Promise<void> {
  await lake.add('comtrade', FORMS[form]?.(records) ?? {}, { rejects });
}

const flows = (lake: TestLake): Promise<ResultRow[]> =>
  lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM trade_flows ORDER BY partner, flow, classification, product, period');
const aside = (lake: TestLake): Promise<ResultRow[]> =>
  lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM trade_set_aside ORDER BY partner, why, second_partner, transport, procedure');

describe.each(FORM_NAMES)('%s', (form) => {
  test('a record of two countries is a trade flow in dollars, with its unit, valuation and edition', async () => {
    const lake = testLake();
    await add(lake, form, [record()]);
    expect(await flows(lake)).toEqual([
      {
        reporter: 'KAZ',
        partner: 'PAK',
        flow: 'X',
        classification: 'HS2017',
        product: '1001',
        level: 4,
        period: 2020,
        year: 2020,
        frequency: 'A',
        value: 1000.5,
        quantity: 2500,
        quantity_unit: 'kg',
        valuation: 'FOB',
        is_reported: true,
        basis: 'reporter',
      },
    ]);
  });

  test('the primary value is CIF or FOB as the record shows, and as reported where it shows neither or both', async () => {
    const lake = testLake();
    await add(lake, form, [
      record({ cmdCode: '01', cifvalue: 70, fobvalue: 60, primaryValue: 70, flowCode: 'M' }),
      record({ cmdCode: '02', cifvalue: 70, fobvalue: 0, primaryValue: 70, flowCode: 'M' }),
      record({ cmdCode: '03', cifvalue: null, fobvalue: null, primaryValue: 70, flowCode: 'M' }),
      record({ cmdCode: '04', cifvalue: 70, fobvalue: 70, primaryValue: 70, flowCode: 'M' }),
      record({ cmdCode: '05', cifvalue: 80, fobvalue: 70, primaryValue: 70, flowCode: 'M' }),
    ]);
    const told = await flows(lake);
    expect(told.map(({ valuation }) => valuation)).toEqual(['CIF', 'CIF', 'as reported', 'as reported', 'FOB']);
  });

  test('what is missing is absent, and a printed zero is a zero', async () => {
    const lake = testLake();
    await add(lake, form, [
      record({ cmdCode: '01', qtyUnitCode: -1, qty: 0, netWgt: 0, primaryValue: null, fobvalue: null }),
      record({ cmdCode: '02', qtyUnitCode: -1, qty: 0, netWgt: 12.5, primaryValue: 0, fobvalue: 0 }),
      record({ cmdCode: '03', qtyUnitCode: 5, qty: null, netWgt: 12.5 }),
      record({ cmdCode: '04', qtyUnitCode: 5, qty: 0 }),
      record({ cmdCode: '05', qtyUnitCode: 99, qty: 3 }),
    ]);
    expect((await flows(lake)).map(({ value, quantity, quantity_unit }) => [value, quantity, quantity_unit])).toEqual([
      [null, null, null],
      [0, 12.5, 'kg'],
      [1000.5, null, 'u'],
      [1000.5, 0, 'u'],
      [1000.5, 3, 'unit 99'],
    ]);
  });

  test('more digits than three are rounded to three, half away from zero', async () => {
    const lake = testLake();
    await add(lake, form, [
      record({ cmdCode: '01', primaryValue: 80230193279.7275, fobvalue: 80230193279.7275 }),
      record({ cmdCode: '02', primaryValue: 1.0005, fobvalue: 1.0005, qty: 2.00049 }),
      record({ cmdCode: '03', primaryValue: 1e-9, fobvalue: 1e-9 }),
    ]);
    expect((await flows(lake)).map(({ value, valuation }) => [value, valuation])).toEqual([
      [80230193279.728, 'FOB'],
      [1.001, 'FOB'],
      [0, 'FOB'],
    ]);
  });

  test('whatever would be counted twice stands aside with why: never among the countries', async () => {
    const lake = testLake();
    await add(lake, form, [
      record(),
      record({ partnerCode: 0, primaryValue: 9000, fobvalue: 9000 }),
      record({ partnerCode: 490 }),
      record({ partnerCode: 837 }),
      record({ partnerCode: 398 }),
      record({ partnerCode: 97 }),
      record({ motCode: 3200 }),
      record({ customsCode: 'C06' }),
      record({ partner2Code: 643 }),
      record({ partner2Code: 899 }),
      record({ partnerCode: 0, motCode: 3200 }),
      record({ flowCode: 'XIP' }),
      record({ flowCode: 'XOP', customsCode: 'C07' }),
      record({ partnerCode: 250 }),
      record({ partnerCode: 251 }),
    ]);
    expect((await flows(lake)).map(({ partner, value }) => [partner, value])).toEqual([
      ['FRA', 1000.5],
      ['PAK', 1000.5],
    ]);
    const told = await aside(lake);
    expect(told.map((row) => [row.partner, row.why, row.flow, row.second_partner, row.transport, row.procedure])).toEqual([
      ['0', 'breakdown', 'X', null, '3200', null],
      ['0', 'world', 'X', null, null, null],
      ['250', 'breakdown', 'X', null, null, null],
      ['490', 'area', 'X', null, null, null],
      ['837', 'special', 'X', null, null, null],
      ['97', 'group', 'X', null, null, null],
      ['KAZ', 'own country', 'X', null, null, null],
      ['PAK', 'breakdown', 'X', '899', null, null],
      ['PAK', 'breakdown', 'X', 'RUS', null, null],
      ['PAK', 'breakdown', 'X', null, '3200', null],
      ['PAK', 'breakdown', 'X', null, null, 'C06'],
      ['PAK', 'breakdown', 'other', null, null, 'XIP'],
      ['PAK', 'breakdown', 'other', null, null, 'XOP C07'],
    ]);
    expect(told.find(({ why }) => why === 'world')).toMatchObject({
      reporter: 'KAZ',
      partner_name: 'World',
      value: 9000,
      basis: 'reporter',
    });
  });

  test('a reporter that is a group of countries stands aside under its number', async () => {
    const lake = testLake();
    await add(lake, form, [record({ reporterCode: 975 })]);
    expect(await aside(lake)).toMatchObject([{ reporter: '975', partner: 'PAK', why: 'group' }]);
  });

  test('editions and levels are those of the record; a month is a period of its own', async () => {
    const lake = testLake();
    await add(lake, form, [
      record({ classificationCode: 'H0', cmdCode: 'TOTAL' }),
      record({ classificationCode: 'H6', cmdCode: '100199', freqCode: 'M', period: '202011', refMonth: 11 }),
      record({ classificationCode: 'S1', cmdCode: '041' }),
      record({ classificationCode: 'S4', cmdCode: '04120' }),
      record({ classificationCode: 'H3', cmdCode: '9999AA' }),
    ]);
    expect((await flows(lake)).map((row) => [row.classification, row.product, row.level, row.frequency, row.period])).toEqual([
      ['HS1992', 'TOTAL', 0, 'A', 2020],
      ['HS2007', '9999AA', 6, 'A', 2020],
      ['HS2022', '100199', 6, 'M', 202011],
      ['SITC1', '041', 3, 'A', 2020],
      ['SITC4', '04120', 5, 'A', 2020],
    ]);
  });

  test('a code means a state in its years only', async () => {
    const lake = testLake();
    const of = (partnerCode: number, year: number): Fields => record({ partnerCode, refYear: year, period: String(year) });
    await add(lake, form, [
      of(588, 1971),
      of(586, 1972),
      of(586, 1971),
      of(588, 1972),
      of(841, 1980),
      of(842, 1981),
      of(842, 1980),
      of(356, 1974),
      of(699, 1975),
      of(810, 1989),
      of(810, 1995),
      of(736, 2011),
      of(729, 2011),
      of(729, 2012),
      of(736, 2012),
    ]);
    expect((await flows(lake)).map(({ partner, period }) => `${partner} ${period}`).sort()).toEqual(
      ['PAK 1971', 'PAK 1972', 'USA 1980', 'USA 1981', 'IND 1974', 'IND 1975', 'SUN 1989', 'SDN 2011', 'SDN 2012'].sort(),
    );
    expect(await aside(lake)).toMatchObject([{ partner: '729', period: 2011 }]);
    expect(await reasonsOf(lake)).toEqual({ 'partner code is not used in this year': 5 });
  });

  test('a record that cannot be trusted is refused with its reason', async () => {
    const lake = testLake();
    const changes: readonly Fields[] = [
      { typeCode: 'S' },
      { typeCode: 'Z' },
      { freqCode: 'Q' },
      { refYear: 20200, period: '20200' },
      { period: '2021' },
      { freqCode: 'M', period: '202013' },
      { flowCode: 'Q' },
      { reporterCode: 999 },
      { reporterCode: 588 },
      { partnerCode: 999 },
      { partner2Code: 999 },
      { motCode: null },
      { mosCode: '2' },
      { classificationCode: 'EB' },
      { cmdCode: '100' },
      { cmdCode: 'wheat' },
      { cmdCode: '1001999' },
      { primaryValue: -1 },
      { qty: -5 },
      { isReported: 'perhaps' },
    ];
    await add(lake, form, [record(), ...changes.map((change) => record(change))]);
    expect(await reasonsOf(lake)).toEqual({
      'services (typeCode S) are no trade in goods': 1,
      'typeCode is neither C (goods) nor S (services)': 1,
      'frequency is neither A (year) nor M (month)': 1,
      'year out of range': 1,
      'period does not fit its year and frequency': 2,
      'unknown flow code': 1,
      'unknown reporter code': 1,
      'reporter code is not used in this year': 1,
      'unknown partner code': 1,
      'unknown code of a second partner': 1,
      'no code for second partner, customs procedure or transport, so whether it is a breakdown cannot be told': 1,
      'goods with a mode of supply (mosCode), which services only have': 1,
      'unknown classification code': 1,
      'product code does not fit its classification': 3,
      'value is no number, negative or out of range': 1,
      'quantity is no number, negative or out of range': 1,
      'isReported is neither true nor false': 1,
    });
    expect(await flows(lake)).toHaveLength(1);
  });

  test('services alone are refused as a whole, and nothing is imported', async () => {
    const lake = testLake();
    await expect(add(lake, form, [record({ typeCode: 'S', cmdCode: '200', classificationCode: 'EB10' })], 0.001)).rejects.toThrow(
      /services \(typeCode S\) are no trade in goods.*Nothing was imported/,
    );
  });
});

async function reasonsOf(lake: TestLake): Promise<Readonly<Record<string, number>>> {
  return readManifest(lake.folder).imports[0]?.rejects?.reasons ?? {};
}

describe('codes', () => {
  test('each UN number has one meaning in the table, so that a join by it alone gives one row a record', async () => {
    const codes = unCodes([...(await countryTable()).byCode.values()]).map(({ code }) => code);
    expect(codes.length).toBe(new Set(codes).size);
  });

  test('in no year or month do two numbers that count as partners mean one country, so keys hold in files of any size', async () => {
    const entries = unCodes([...(await countryTable()).byCode.values()]).filter(({ id }) => id !== undefined);
    for (let year = 1962; year <= 2030; year += 1)
      for (const period of [year, ...Array.from({ length: 12 }, (_, month) => year * 100 + month + 1)]) {
        const ids = entries
          .filter(({ code, from = 0, to = 9999 }) => year >= from && year <= to && !isSecondCode(Number(code), period))
          .map(({ id }) => id);
        expect([period, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([period, []]);
      }
  });
});
