import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/lake/manifest.ts';
import { SHARED, testLake } from './lake.ts';

const PLACES = 'id,country,iso_3,iso_2,note,entry_year,exit_year,group,last_modified';

describe('synthetic lists', () => {
  test('numbers mean countries, with their years; what is none has no country and says what it is', async () => {
    const lake = testLake();
    const rows = [
      '586,"Synthetic Pakistan","PAK","PK",,1972,,FALSE,2025-01-01',
      '588,"Synthetic East and West Pakistan","PAK","PK",,1900,1971,FALSE,2025-01-01',
      '0,"World","World",,,1901,,TRUE,2025-01-01',
      '899,"Areas","_X ",,,1900,,FALSE,2025-01-01',
      '7777,"Synthetic club","ZZZ",,,1900,,TRUE,2025-01-01',
      '7778,"Synthetic place",NA,,,1900,NA,FALSE,2025-01-01',
    ];
    await lake.add('comtrade-reference', { 'synthetic_partner.csv': [PLACES, ...rows].join('\n') });
    expect(await lake.ask('SELECT scheme, code, country, kind, source_iso3, from_year, to_year FROM country_codes ORDER BY code')).toEqual([
      { scheme: 'comtrade partner', code: '0', country: null, kind: 'world', source_iso3: 'World', from_year: 1901, to_year: null },
      { scheme: 'comtrade partner', code: '586', country: 'PAK', kind: 'country', source_iso3: 'PAK', from_year: 1972, to_year: null },
      { scheme: 'comtrade partner', code: '588', country: 'PAK', kind: 'country', source_iso3: 'PAK', from_year: 1900, to_year: 1971 },
      { scheme: 'comtrade partner', code: '7777', country: null, kind: 'group', source_iso3: 'ZZZ', from_year: 1900, to_year: null },
      { scheme: 'comtrade partner', code: '7778', country: null, kind: 'unknown', source_iso3: null, from_year: 1900, to_year: null },
      { scheme: 'comtrade partner', code: '899', country: null, kind: 'area', source_iso3: '_X', from_year: 1900, to_year: null },
    ]);
  });

  test('entries that are broken or repeated are refused', async () => {
    const lake = testLake();
    const good = '586,"Synthetic",PAK,PK,,1972,,FALSE,2025-01-01';
    const rows = [
      good,
      good,
      good.replace('Synthetic', 'Synthetic again'),
      'x,"S",PAK,PK,,1972,,FALSE,',
      '4,,A,,,1900,,FALSE,',
      '4,S,A,,,19,,FALSE,',
      '4,S,A,,,1900,,no,',
      '4',
    ];
    await lake.add('comtrade-reference', { 'synthetic_reporter.csv': [PLACES, ...rows].join('\n') }, { rejects: 1 });
    expect(readManifest(lake.folder).imports[0]?.rejects?.reasons).toEqual({
      'code is no whole number': 1,
      'has the key of an earlier row, with other values': 1,
      'no name': 1,
      'repeats an earlier row': 1,
      'too few fields': 1,
      'whether it is a group is neither true nor false': 1,
      'year of entry or exit is no year': 1,
    });
  });

  test('the two lists of places in JSON tell by their names which they are', async () => {
    const lake = testLake();
    const place = (side: string): string =>
      JSON.stringify({
        results: [
          {
            id: 398,
            text: 'Synthetic',
            [`${side}Code`]: 398,
            [`${side}Desc`]: 'Synthetic',
            [`${side}CodeIsoAlpha3`]: 'KAZ',
            entryEffectiveDate: '1992-01-01T00:00:00',
            isGroup: false,
          },
        ],
      });
    await lake.add('comtrade-reference', { 'a.json': place('reporter'), 'b.json': place('Partner') });
    expect(await lake.ask('SELECT scheme, code, country, from_year FROM country_codes ORDER BY scheme')).toEqual([
      { scheme: 'comtrade partner', code: '398', country: 'KAZ', from_year: 1992 },
      { scheme: 'comtrade reporter', code: '398', country: 'KAZ', from_year: 1992 },
    ]);
  });

  test('a product has its code taken off its text, and neither a parent nor a unit that is none', async () => {
    const lake = testLake();
    const rows = [
      '"TOTAL","Total - Synthetic","#","0",0,"n/a",',
      '"0101","0101 - Synthetic - horses\f","01","0",4,"n/a",',
      '"010121","010121 - Synthetic","0101","1",6,"u",',
    ];
    await lake.add('comtrade-reference', {
      'synthetic_h5.csv': ['id,text,parent,isLeaf,aggrlevel,standardUnitAbbr,last_modified', ...rows].join('\n'),
    });
    expect(await lake.ask('SELECT * EXCLUDE (dataset, vintage) FROM nomenclatures ORDER BY code')).toEqual([
      { classification: 'HS2017', code: '0101', text: 'Synthetic - horses', parent: '01', level: 4, leaf: false, unit: null },
      { classification: 'HS2017', code: '010121', text: 'Synthetic', parent: '0101', level: 6, leaf: true, unit: 'u' },
      { classification: 'HS2017', code: 'TOTAL', text: 'Total - Synthetic', parent: null, level: 0, leaf: false, unit: null },
    ]);
  });

  test.each([
    ['synthetic.csv', `${PLACES}\n`, /does not say whether it lists reporters or partners/],
    ['reporters_and_partners.csv', `${PLACES}\n`, /does not say whether it lists reporters or partners/],
    ['products.csv', 'id,text,parent,isLeaf,aggrLevel,standardUnitAbbr\n', /does not say which list of products it is; end its name in/],
    ['codes.csv', 'id,text\nQ,Synthetic\n', /is none of the lists known by their codes/],
    ['codes.csv', 'id,text\nX,Synthetic\nC00,Synthetic\n', /is none of the lists known by their codes/],
    ['codes.json', '{"results": [{"id": "X", "text": "Synth', /no whole JSON/],
    ['codes.json', '{"results": {"id": "X", "text": ""}}', /has no list named results|no list named results/],
    ['other.csv', 'a,b\n1,2\n', /is no file of comtrade-reference/],
    ['other.json', '{"data": []}', /is no file of comtrade-reference/],
  ])('%s is refused by name: %s', async (name, content, says) => {
    await expect(testLake().add('comtrade-reference', { [name]: content })).rejects.toThrow(says);
  });
});

const file = (name: string): string => resolve(SHARED, 'data/trade', name);
const real = existsSync(file('comtrade_ref_partner.csv'));

describe('the lists themselves', () => {
  test.skipIf(!real)('(needs ../shared) 310 partners and 255 reporters, Pakistan under two numbers', async () => {
    const lake = testLake();
    await lake.add('comtrade-reference', [file('comtrade_ref_partner.csv'), file('comtrade_ref_reporter.csv')]);
    expect(await lake.ask('SELECT scheme, COUNT(*) AS n FROM country_codes GROUP BY scheme ORDER BY scheme')).toEqual([
      { scheme: 'comtrade partner', n: 310 },
      { scheme: 'comtrade reporter', n: 255 },
    ]);
    expect(await lake.ask("SELECT scheme, code FROM country_codes WHERE kind = 'unknown'")).toEqual([]);
    expect(
      await lake.ask(
        "SELECT code, from_year, to_year FROM country_codes WHERE country = 'PAK' AND scheme = 'comtrade partner' ORDER BY code",
      ),
    ).toEqual([
      { code: '586', from_year: 1972, to_year: null },
      { code: '588', from_year: 1900, to_year: 1971 },
    ]);
    expect(
      await lake.ask(
        "SELECT code, kind, country, source_iso3 FROM country_codes WHERE code IN ('490', '886', '975') ORDER BY code, scheme",
      ),
    ).toEqual([
      { code: '490', kind: 'area', country: null, source_iso3: 'S19' },
      { code: '490', kind: 'area', country: null, source_iso3: 'S19' },
      { code: '886', kind: 'former', country: 'YAR', source_iso3: 'YEM' },
      { code: '886', kind: 'former', country: 'YAR', source_iso3: 'YEM' },
      { code: '975', kind: 'group', country: null, source_iso3: 'R4' },
    ]);
  });

  test.skipIf(!real)('(needs ../shared) Reporters.json says the same as the list in CSV', async () => {
    const [csv = [], json = []] = await Promise.all(
      ['comtrade_ref_reporter.csv', 'fixtures/comtrade/Reporters.json'].map(async (name) => {
        const lake = testLake();
        await lake.add('comtrade-reference', [file(name)]);
        return lake.ask('SELECT * FROM country_codes ORDER BY code');
      }),
    );
    expect(json).toHaveLength(255);
    expect(json).toEqual(csv);
  });

  test.skipIf(!real)('(needs ../shared) the lists of products and codes with all their rows', async () => {
    const lake = testLake();
    const names = ['cmd_h4', 'cmd_h5', 'cmd_h6', 'cmd_hs', 'ref_flow', 'ref_customs', 'ref_mot', 'ref_qtyunit', 'ref_dataitem'];
    await lake.add(
      'comtrade-reference',
      names.map((name) => file(`comtrade_${name}.csv`)),
    );
    expect(
      await lake.ask('SELECT classification, COUNT(*) AS n FROM nomenclatures GROUP BY classification ORDER BY classification'),
    ).toEqual([
      { classification: 'HS', n: 8262 },
      { classification: 'HS2012', n: 6530 },
      { classification: 'HS2017', n: 6709 },
      { classification: 'HS2022', n: 6940 },
      { classification: 'comtrade customs procedure', n: 17 },
      { classification: 'comtrade data item', n: 50 },
      { classification: 'comtrade flow', n: 10 },
      { classification: 'comtrade mode of transport', n: 18 },
      { classification: 'comtrade quantity unit', n: 41 },
    ]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM nomenclatures WHERE classification = 'HS2022' AND leaf")).toEqual([{ n: 5613 }]);
    expect(await lake.ask("SELECT text, parent, level, unit FROM nomenclatures WHERE classification = 'HS2017' AND code = '0101'")).toEqual(
      [{ text: 'Horses, asses, mules and hinnies; live', parent: '01', level: 4, unit: null }],
    );
    expect(await lake.ask("SELECT text, unit FROM nomenclatures WHERE classification = 'comtrade quantity unit' AND code = '8'")).toEqual([
      { text: 'Weight in kilograms', unit: 'kg' },
    ]);
  });

  test.skipIf(!real)('(needs ../shared) ModeOfTransportCodes.json is known by its codes', async () => {
    const lake = testLake();
    await lake.add('comtrade-reference', [file('fixtures/comtrade/ModeOfTransportCodes.json')]);
    expect(
      await lake.ask("SELECT text FROM nomenclatures WHERE classification = 'comtrade mode of transport' AND code IN ('0', '3200')"),
    ).toEqual([{ text: 'TOTAL modes of transport' }, { text: 'Road' }]);
  });
});
