import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const DESTA = 'number,base_treaty,name,entry_type,year,entryforceyear,typememb,regioncon,wto_listed,wto_name,members\n';
const MANY = 'source,manyID,treatyID,stateID,Title,Begin,Signature,Force,stateForce,End\n';

test('DESTA: numbers of ISO 3166 in all years, a member named twice once, NA is nothing', async () => {
  const lake = testLake();
  await lake.add('agreements', {
    'synthetic-desta.csv': `${DESTA}1+1,1,"Synthetic, treaty",accession,1960,NA,2,Asia,NA,NA,356|276|900|276\n`,
  });
  expect(
    await lake.ask('SELECT country, member, list, via, agreement, entry_type, signed, in_force FROM trade_agreement_members ORDER BY 1'),
  ).toEqual(
    [
      ['DEU', '276'],
      ['IND', '356'],
      ['XKX', '900'],
    ].map(([country, member]) => ({
      country,
      member,
      list: 'DESTA',
      via: 'DESTA',
      agreement: '1+1',
      entry_type: 'accession',
      signed: '1960',
      in_force: null,
    })),
  );
  expect(await lake.ask('SELECT name, base_agreement, composition, wto_listed, wto_name, open_ended FROM trade_agreements')).toEqual([
    { name: 'Synthetic, treaty', base_agreement: '1', composition: 2, wto_listed: null, wto_name: null, open_ended: false },
  ]);
});

test('DESTA: an unknown member refuses the whole entry, which would be short of a party', async () => {
  const lake = testLake();
  const ok = '1,1,Synthetic,base_treaty,2000,2001,1,Asia,0,NA,398|586\n';
  const bad = ['2,2,Synthetic,base_treaty,2000,2001,1,Asia,0,NA,398|999', '3,3,Synthetic,base_treaty,200,2001,1,Asia,0,NA,398|586'];
  const imported = await lake.add('agreements', { 'synthetic-desta.csv': `${DESTA}${ok}${bad.join('\n')}\n` }, { rejects: 1 });
  expect(placesOf(lake, imported)).toEqual(['synthetic-desta.csv:3 unknown member code 999', 'synthetic-desta.csv:4 year is no year']);
});

test('manytrade: lists are kept apart, dates stay as precise as they are, 9999-12-31 is no end', async () => {
  const lake = testLake();
  await lake.add('agreements', {
    'synthetic-many.csv':
      `${MANY}HUGGO_MEM,S_1,S_1,KAZ,Synthetic,2003-07-17,2003-07-17,2008,,9999-12-31\n` +
      'HUGGO_MEM,S_1,S_1,PAK,Synthetic,2003-07-17,2003-07-17,2008,2009-05,9999-12-31\n' +
      'GPTAD_MEM,S_1,S_1,KOS,Synthetic,2003,2003,1992-02-17,,\n',
  });
  expect(
    await lake.ask('SELECT list, country, signed, in_force, member_in_force, ended, open_ended FROM trade_agreement_members ORDER BY 1, 2'),
  ).toEqual([
    { list: 'GPTAD', country: 'XKX', signed: '2003', in_force: '1992-02-17', member_in_force: null, ended: null, open_ended: false },
    { list: 'HUGGO', country: 'KAZ', signed: '2003-07-17', in_force: '2008', member_in_force: null, ended: null, open_ended: true },
    { list: 'HUGGO', country: 'PAK', signed: '2003-07-17', in_force: '2008', member_in_force: '2009-05', ended: null, open_ended: true },
  ]);
  expect(await lake.ask('SELECT list, agreement, cross_list_id FROM trade_agreements ORDER BY 1')).toEqual([
    { list: 'GPTAD', agreement: 'S_1', cross_list_id: 'S_1' },
    { list: 'HUGGO', agreement: 'S_1', cross_list_id: 'S_1' },
  ]);
});

test('manytrade: what names no one country is set aside with why, never among the members', async () => {
  const lake = testLake();
  const row = (member: string): string => `GPTAD_MEM,S_1,S_1,${member},Synthetic,2000,2000,2001,,\n`;
  const members = ['FRA', 'EC', 'SRB - YUG', 'FNJ', ''];
  const imported = await lake.add(
    'agreements',
    {
      'synthetic-many.csv': `${MANY}${members.map(row).join('')}${row('FRA')}HUGGO_MEM,,,,,,,,,\nHUGGO_MEM,S,S,FRA,Synthetic,2000-13,,,,\nNEW_MEM,S,S,FRA,Synthetic,,,,,\n`,
    },
    { rejects: 1 },
  );
  expect(await lake.ask('SELECT member, why FROM trade_agreement_set_aside ORDER BY why')).toEqual([
    { member: 'EC', why: 'group' },
    { member: null, why: 'none named' },
    { member: 'SRB - YUG', why: 'several countries' },
    { member: 'FNJ', why: 'unknown code' },
  ]);
  expect(await lake.ask('SELECT country FROM trade_agreement_members')).toEqual([{ country: 'FRA' }]);
  expect(placesOf(lake, imported)).toEqual([
    'synthetic-many.csv:7 repeats an earlier row',
    'synthetic-many.csv:8 no treaty',
    'synthetic-many.csv:9 Begin is no date',
    'synthetic-many.csv:10 unknown list',
  ]);
});

test('pairs: the first wave is told as that, and not as an entry into force', async () => {
  const lake = testLake();
  await lake.add('agreements', { 'synthetic-pairs.csv': 'exp,imp,id,agreement,first_wave_year\nROM,BLX,7,"Synthetic, agreement",1992\n' });
  expect(await lake.ask('SELECT list, exporter, importer, agreement, name, year, year_is FROM trade_agreement_pairs')).toEqual([
    { list: 'DTA', exporter: 'ROU', importer: 'BLX', agreement: '7', name: 'Synthetic, agreement', year: 1992, year_is: 'first wave' },
  ]);
});

const NAMES = ['desta_treaties.csv', 'manytrade_memberships.csv', 'rta_pairs_from_wb_dta.csv'];
const FILES = NAMES.map((name) => resolve(SHARED, 'data/trade', name));

test.skipIf(!FILES.every((file) => existsSync(file)))('the real lists (needs ../shared/data/trade)', async () => {
  const lake = testLake();
  const imported = await lake.add('agreements', FILES);
  expect(imported.entry.sources.map(({ form, records, rejected }) => [form, records, rejected])).toEqual([
    ['desta', 1217, 0],
    ['manytrade', 15_256, 1],
    ['deep pairs', 8838, 0],
  ]);
  expect(placesOf(lake, imported)).toEqual(['manytrade_memberships.csv:15257 no treaty']);
  const [kept] = await lake.ask(
    "SELECT (SELECT COUNT(*) FROM trade_agreement_members WHERE via = 'manytrade') + (SELECT COUNT(*) FROM trade_agreement_set_aside) AS n",
  );
  expect(kept).toEqual({ n: 15_255 });
  expect(await lake.ask('SELECT why, COUNT(*) AS n FROM trade_agreement_set_aside GROUP BY 1 ORDER BY 1')).toEqual([
    { why: 'group', n: 110 },
    { why: 'none named', n: 65 },
    { why: 'several countries', n: 10 },
    { why: 'unknown code', n: 5 },
  ]);
  const ecota = await lake.ask(
    "SELECT list, via, country, signed, in_force FROM trade_agreement_members WHERE name LIKE '%(ECOTA)' AND country IN ('KAZ', 'PAK') ORDER BY 1, 2, 3",
  );
  const both = (list: string, via: string, signed: string) =>
    ['KAZ', 'PAK'].map((country) => ({ list, via, country, signed, in_force: '2008' }));
  expect(ecota).toEqual([
    ...both('DESTA', 'DESTA', '2003'),
    ...both('DESTA', 'manytrade', '2003'),
    ...both('HUGGO', 'manytrade', '2003-07-17'),
  ]);
  expect(
    await lake.ask("SELECT DISTINCT signed, in_force FROM trade_agreement_members WHERE agreement = 'ECNMCO_2003O' AND list = 'GPTAD'"),
  ).toEqual([{ signed: '2003-07-17', in_force: '1992-02-17' }]);
  expect(await lake.ask("SELECT 1 AS x FROM trade_agreement_pairs WHERE exporter = 'KAZ' AND importer = 'PAK'")).toEqual([]);
});
