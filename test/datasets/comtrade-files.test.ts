import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, record, snake, table } from './comtrade-records.ts';
import { SHARED, type TestLake, testLake } from './lake.ts';
import { rejectsOf } from './rejects.ts';

describe('API bodies', () => {
  const refused = (name: string, content: string, says: RegExp): void => {
    test(name, async () => {
      const lake = testLake();
      await expect(lake.add('comtrade', { 'synthetic.json': content }, { rejects: 1 })).rejects.toThrow(says);
      expect(existsSync(resolve(lake.folder, 'manifest.json'))).toBe(false);
    });
  };
  refused(
    'an error is told in its words',
    json([], { error: 'Synthetic: too many\n periods' }),
    /'synthetic.json' is an error.*: Synthetic: too many periods$/,
  );
  refused(
    'an error object too',
    json([], { data: null, error: null, message: 'Access denied', statusCode: 401 }),
    /an error.*: 401 Access denied/,
  );
  refused('a count that is not the number of records', json([record()], { count: 5 }), /says it has 5 records and holds 1/);
  refused('a count without records', json([], { count: 12 }), /says it has 12 records and holds 0: it was cut off, or only the count/);
  refused('no count at all', '{"data":[],"error":""}', /says it has undefined records/);
  refused('a status that is none of success', json([record()], { status_code: 500 }), /an error.*status 500/);
  refused('JSON that breaks off', json([record()]).slice(0, -20), /no whole JSON/);
  refused('an object of another kind', '{"synthetic": 1}', /no list of records named data/);
  refused('a list', '[1]', /is no file of comtrade/);
  refused('a web page', '<!DOCTYPE html><html></html>', /is a web page, not data/);
  refused('no records', json([]), /holds no record; nothing was imported/);
  refused('a list of bulk files', json([{ fileUrl: 'synthetic' }]), /lists bulk files.*download the files it lists/);
  refused('NaN, which is no JSON', json([record()]).replace('1000.5', 'NaN'), /no whole JSON/);

  test('records that are none, numbers that are none or too large, and repeats are refused by number', async () => {
    const lake = testLake();
    const data = [
      record(),
      record(),
      record({ primaryValue: 7 }),
      record({ cmdCode: '01', primaryValue: 1e16 }),
      record({ cmdCode: '02', primaryValue: '12' }),
      record({ cmdCode: '03', period: true }),
    ];
    const body = json(data).replace('"data":[', '"data":[null,').replace('"count":6', '"count":7');
    const imported = await lake.add('comtrade', { 'synthetic.json': body }, { rejects: 1 });
    expect(rejectsOf(lake, imported).map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 record is no object',
      '3 repeats an earlier row',
      '4 has the key of an earlier row, with other values',
      '5 value is no number, negative or out of range',
      '6 value is no number, negative or out of range',
      '7 period does not fit its year and frequency',
    ]);
    expect(await lake.ask('SELECT value FROM trade_flows')).toEqual([{ value: 1000.5 }]);
  });
});

describe('delimited records', () => {
  test('a repeat makes the import fail by name, since the engine cannot refuse it', async () => {
    await expect(testLake().add('comtrade', { 'synthetic.csv': table([record(), record()], ',', snake) })).rejects.toThrow(
      /give 1 rows of trade_flows twice, the first with reporter KAZ, partner PAK, flow X/,
    );
  });

  test('broken records are refused with their line', async () => {
    const lake = testLake();
    const lines = table([record(), record({ cmdCode: '01' })], ',', snake)
      .trimEnd()
      .split('\n');
    const text = [
      ...lines,
      'C,A',
      (lines[1] ?? '').replace('1000.5', 'many').replace('1001', '02'),
      (lines[1] ?? '').replace('398', 'x'),
    ].join('\n');
    const imported = await lake.add('comtrade', { 'synthetic.csv': text }, { rejects: 1 });
    expect(rejectsOf(lake, imported).map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '4 too few fields',
      '5 fobvalue is not a number of up to 15 digits before the point',
      '6 reporter_code is not of its type',
    ]);
  });

  test('a file without the columns of breakdowns is no file of records', async () => {
    const partial = table([{ ...record() }], ',', snake).replace('mot_code', 'other');
    await expect(testLake().add('comtrade', { 'synthetic.csv': partial })).rejects.toThrow(/is no file of comtrade.*It reads: Records/);
  });

  test('bulk and API files of one import fill one table, partners named by the file where it names them', async () => {
    const lake = testLake();
    await lake.add('comtrade', {
      'a.txt': table([record()], '\t', (name) => name),
      'b.csv': table([record({ partnerCode: 0, partnerDesc: 'Synthetic, World' })], ',', snake),
      'c.json': json([record({ partnerCode: 643 })]),
    });
    expect(await lake.ask('SELECT partner FROM trade_flows ORDER BY partner')).toEqual([{ partner: 'PAK' }, { partner: 'RUS' }]);
    expect(await lake.ask('SELECT partner_name FROM trade_set_aside')).toEqual([{ partner_name: 'Synthetic, World' }]);
  });
});

describe('extract', () => {
  const HEADER = 'reporter_iso,flow_desc,partner_iso,cmd_code,ref_year,primary_value';

  test('letters mean a state in the year, special codes stand aside, repeats are refused by line', async () => {
    const lake = testLake();
    const lines = [
      '"DEU","Import","KAZ","44",2020,12.3456',
      '"DEU","Import","KAZ","44",2020,12.3456',
      '"DEU","Import","KAZ","44",2020,13',
      '"DEU","Import","YEM","44",1989,1',
      '"DEU","Import","YEM","44",1991,1',
      '"BEL","Export","_KS","4401",1998,0',
      '"DEU","Import","_X ","44",2020,5',
      '"DEU","Import","X1 ","44",2020,5',
      '"DEU","Import","W00","44",2020,500',
      '"DEU","Import","DEU","44",2020,5',
      '"DEU","Import","QQQ","44",2020,5',
      '"DEU","Sideways","KAZ","44",2020,5',
      '"DEU","Import","KAZ","wood",2020,5',
      '"DEU","Import","KAZ","4403",20,5',
      '"DEU","Import","KAZ","4403",2020,-5',
      '"DEU","Import","KAZ"',
      '"DEU","Import","KAZ","4404",2020,',
    ];
    const imported = await lake.add('comtrade', { 'synthetic.csv': `${[HEADER, ...lines].join('\r\n')}\r\n` }, { rejects: 1 });
    expect(await lake.ask('SELECT reporter, partner, product, level, period, value, valuation, is_reported FROM trade_flows')).toEqual([
      { reporter: 'BLX', partner: 'XKX', product: '4401', level: 4, period: 1998, value: 0, valuation: 'as reported', is_reported: null },
      {
        reporter: 'DEU',
        partner: 'KAZ',
        product: '44',
        level: 2,
        period: 2020,
        value: 12.346,
        valuation: 'as reported',
        is_reported: null,
      },
      {
        reporter: 'DEU',
        partner: 'KAZ',
        product: '4404',
        level: 4,
        period: 2020,
        value: null,
        valuation: 'as reported',
        is_reported: null,
      },
      { reporter: 'DEU', partner: 'YAR', product: '44', level: 2, period: 1989, value: 1, valuation: 'as reported', is_reported: null },
      { reporter: 'DEU', partner: 'YEM', product: '44', level: 2, period: 1991, value: 1, valuation: 'as reported', is_reported: null },
    ]);
    expect(await lake.ask('SELECT partner, why FROM trade_set_aside ORDER BY partner')).toEqual([
      { partner: 'DEU', why: 'own country' },
      { partner: 'W00', why: 'world' },
      { partner: 'X1', why: 'special' },
      { partner: '_X', why: 'area' },
    ]);
    expect(rejectsOf(lake, imported).map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 repeats an earlier row',
      '4 has the key of an earlier row, with other values',
      '12 unknown partner code',
      '13 unknown flow code',
      '14 product code does not fit its classification',
      '15 year out of range',
      '16 value is no number, negative or out of range',
      '17 too few fields',
    ]);
  });

  test('a file cut off within quotes ends the import', async () => {
    await expect(testLake().add('comtrade', { 'synthetic.csv': `${HEADER}\n"DEU"x,"Import` })).rejects.toThrow(
      /'synthetic.csv' has broken quotes at line 2/,
    );
  });

  test('a long field whose quotes do not match is told by its beginning', async () => {
    const long = 'x'.repeat(70_000);
    const refused = testLake().add('comtrade', { 'synthetic.csv': `${HEADER}\n${long}"y,Import,KAZ,44,2020,5\n` });
    await expect(refused).rejects.toThrow(/^.*record too long \(1\).{1,320}$/);
  });

  test('with a column more it may be broken down, and is not taken for one', async () => {
    await expect(testLake().add('comtrade', { 'synthetic.csv': `${HEADER},mot_code\n` })).rejects.toThrow(/is no file of comtrade/);
  });
});

const file = (name: string): string => resolve(SHARED, 'data/trade', name);
const real = existsSync(file('comtrade_eu_wood_imports_2018_2022.csv'));

describe('recorded files', () => {
  const counts = async (lake: TestLake): Promise<{ flows: unknown; aside: unknown }> => {
    const [row] = await lake.ask('SELECT (SELECT COUNT(*) FROM trade_flows) AS flows, (SELECT COUNT(*) FROM trade_set_aside) AS aside');
    return { flows: row?.flows, aside: row?.aside };
  };

  test.skipIf(!real)('(needs ../shared) 173,358 imports of wood: all kept, areas and own country aside', async () => {
    const lake = testLake();
    const { entry } = await lake.add('comtrade', [file('comtrade_eu_wood_imports_2018_2022.csv')]);
    expect(entry.sources).toMatchObject([{ records: 173_358, rejected: 0 }]);
    expect(await counts(lake)).toEqual({ flows: 169_072, aside: 4286 });
    expect(await lake.ask('SELECT why, COUNT(*) AS n FROM trade_set_aside GROUP BY why ORDER BY why')).toEqual([
      { why: 'area', n: 3848 },
      { why: 'own country', n: 417 },
      { why: 'special', n: 21 },
    ]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM trade_flows WHERE partner IN ('KAZ', 'PAK')")).toEqual([{ n: 1193 }]);
    expect(
      await lake.ask("SELECT value FROM trade_flows WHERE reporter = 'AUT' AND partner = 'BEL' AND product = '4401' AND year = 2018"),
    ).toEqual([{ value: 248162.321 }]);
  });

  test.skipIf(!real)('(needs ../shared) 1,586 records of shrimp from Thailand, with 47 columns', async () => {
    const lake = testLake();
    const { entry } = await lake.add('comtrade', [file('comtrade_tha_shrimp_2007_2011_full47.csv')]);
    expect(entry.sources).toMatchObject([{ records: 1586, rejected: 0 }]);
    expect(await counts(lake)).toEqual({ flows: 1515, aside: 71 });
    expect(await lake.ask('SELECT DISTINCT partner, partner_name, why FROM trade_set_aside ORDER BY partner')).toEqual([
      { partner: '490', partner_name: 'Other Asia, nes', why: 'area' },
      { partner: '899', partner_name: 'Areas, nes', why: 'area' },
      { partner: 'THA', partner_name: 'Thailand', why: 'own country' },
    ]);
    expect(
      await lake.ask(
        "SELECT value, quantity, quantity_unit, valuation, is_reported, classification FROM trade_flows WHERE partner = 'PAK' AND period = 2007 AND flow = 'M'",
      ),
    ).toEqual([
      { value: 1_849_606, quantity: 683_415, quantity_unit: 'kg', valuation: 'CIF', is_reported: true, classification: 'HS2007' },
    ]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM trade_flows WHERE partner IN ('KAZ', 'PAK')")).toEqual([{ n: 12 }]);
  });

  test.skipIf(!real)('(needs ../shared) 20 totals of the United States, which it did not report as such', async () => {
    const lake = testLake();
    await lake.add('comtrade', [file('comtrade_sample_usa_imports_47col.csv')]);
    expect(await counts(lake)).toEqual({ flows: 20, aside: 0 });
    expect(
      await lake.ask(
        "SELECT classification, level, value, quantity, valuation, is_reported FROM trade_flows WHERE partner = 'FRA' AND year = 2018",
      ),
    ).toEqual([{ classification: 'HS2017', level: 0, value: 53_621_601_767, quantity: null, valuation: 'CIF', is_reported: false }]);
  });

  test.skipIf(!real)('(needs ../shared) 100 records of a bulk file of Argentina, world and other Asia aside', async () => {
    const lake = testLake();
    const { entry } = await lake.add('comtrade', [file('comtrade_bulk_arg_2000_sample.csv')]);
    expect(entry.sources).toMatchObject([{ records: 100, rejected: 0, form: 'records, snake_case, comma' }]);
    expect(await lake.ask('SELECT partner, partner_name, why, value FROM trade_set_aside ORDER BY partner')).toEqual([
      { partner: '0', partner_name: 'World', why: 'world', value: 26_341_029_193 },
      expect.objectContaining({ partner: '490', why: 'area' }),
    ]);
    expect(await lake.ask("SELECT value, valuation, classification FROM trade_flows WHERE partner = 'DZA'")).toEqual([
      { value: 69_888_036, valuation: 'FOB', classification: 'HS1992' },
    ]);
  });

  test.skipIf(!real)('(needs ../shared) the recorded bodies hold what the API said', async () => {
    const lake = testLake();
    const bodies = ['data_v1_get_goods.json', 'preview_IND_USA_2022.wrapped.json', 'preview_IND_World_2022.wrapped.json'];
    await lake.add(
      'comtrade',
      bodies.map((name) => file(`fixtures/comtrade/${name}`)),
    );
    expect(
      await lake.ask(
        'SELECT reporter, partner, flow, period, classification, value, valuation, is_reported FROM trade_flows ORDER BY reporter, partner, flow',
      ),
    ).toEqual(
      [
        flow('CHN', 'ARG', 'M', 2010, 'HS2007', 6_804_128_143, 'CIF', true),
        flow('CHN', 'ARG', 'X', 2010, 'HS2007', 6_115_764_185, 'FOB', true),
        flow('CHN', 'DEU', 'M', 2010, 'HS2007', 74_251_272_075, 'CIF', true),
        flow('CHN', 'DEU', 'X', 2010, 'HS2007', 68_047_133_397, 'FOB', true),
        flow('IND', 'USA', 'X', 2022, 'HS2022', 80_230_193_279.727, 'FOB', false),
      ].map((row) => row),
    );
    expect(await lake.ask('SELECT reporter, partner, why, value FROM trade_set_aside')).toEqual([
      { reporter: 'IND', partner: '0', why: 'world', value: 452_684_213_646.747 },
    ]);
    const printed = testLake();
    await printed.add('comtrade', [file('fixtures/comtrade/data_v1_get_C_A_HS.json')]);
    expect(await counts(printed)).toEqual({ flows: 4, aside: 0 });
  });

  test.skipIf(!real).each([
    ['data_v1_get_services.json', /holds no record/],
    ['bulk_v1_error.json', /holds no record/],
    ['bulk_v1_get_C_A_HS.json', /lists bulk files/],
  ])('(needs ../shared) %s has no trade and says so', async (name, says) => {
    await expect(testLake().add('comtrade', [file(`fixtures/comtrade/${name}`)])).rejects.toThrow(says);
  });
});

const flow = (
  reporter: string,
  partner: string,
  direction: string,
  period: number,
  classification: string,
  value: number,
  valuation: string,
  reported: boolean,
): Readonly<Record<string, unknown>> => ({
  reporter,
  partner,
  flow: direction,
  period,
  classification,
  value,
  valuation,
  is_reported: reported,
});
