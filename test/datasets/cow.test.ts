import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cowCodes, statesOf } from '../../src/datasets/cow/codes.ts';
import { InputError } from '../../src/domain/errors.ts';
import { SHARED, testLake } from './lake.ts';

const STATES = 'ccode,stateabb,statenme,iso3';
const SPELLS = 'ioname,state,cow_ccode,iso3,status,first_year,last_year';
const RIVALS = 'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin';
const ATOP = 'cow1,cow2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
const LISTED = 'ioname,orgname,longorgname,sdate,deaddate,ionum,year,political,economic,social';
const table = (header: string, ...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;

test('the years of a code follow each other without a gap or an overlap', () => {
  for (const code of new Set(cowCodes.map((entry) => entry.code))) {
    const states = statesOf(code);
    expect(states[0]?.from, code).toBeUndefined();
    expect(states.at(-1)?.to, code).toBeUndefined();
    for (const [at, state] of states.entries()) if (at > 0) expect(state.from, code).toBe((states[at - 1]?.to ?? 0) + 1);
  }
});

test('a code that passed from state to state is listed with the years of each, and the code of the file is kept apart', async () => {
  const lake = testLake();
  await lake.add('cow', {
    'synthetic-states.csv': table(
      STATES,
      '365,RUS,Russia,RUS',
      '680,YPR,"Yemen People\'s Republic",YAR',
      '817,RVN,Republic of Vietnam,VDR',
      '240,HAN,Hanover,',
      '999,SYN,Synthetica,SYN',
    ),
  });
  expect(
    await lake.ask('SELECT code, country, kind, name, source_iso3, from_year, to_year FROM country_codes ORDER BY code, from_year'),
  ).toEqual([
    { code: '240', country: null, kind: 'former', name: 'Hanover', source_iso3: null, from_year: null, to_year: null },
    { code: '365', country: 'SUN', kind: 'former', name: 'Soviet Union', source_iso3: 'RUS', from_year: 1923, to_year: 1991 },
    { code: '365', country: 'RUS', kind: 'country', name: 'Russia, from 1992', source_iso3: 'RUS', from_year: 1992, to_year: null },
    { code: '365', country: 'RUS', kind: 'country', name: 'Russia, until 1922', source_iso3: 'RUS', from_year: null, to_year: 1922 },
    { code: '680', country: 'YMD', kind: 'former', name: "Yemen People's Republic", source_iso3: 'YAR', from_year: null, to_year: null },
    { code: '817', country: 'RVN', kind: 'former', name: 'Republic of Vietnam', source_iso3: 'VDR', from_year: null, to_year: null },
    { code: '999', country: null, kind: 'unknown', name: 'Synthetica', source_iso3: 'SYN', from_year: null, to_year: null },
  ]);
});

test('a membership that outlived a state gives a row for each, and one that reaches the end of the data is open', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'cow',
    {
      'synthetic-spells.csv': table(
        SPELLS,
        'SYN,russia,365,RUS,full,1945,2014',
        'SYN,pakistan,770,PAK,observer,1950,1960',
        'SYN,prussia,255,,full,1865,1875',
        'SYN,pakistan,770,PAK,full,1950,1955',
        'SYN,nowhere,999,,full,1950,1955',
        'SYN,kazakhstan,705,KAZ,guest,1995,2014',
        'SYN,kazakhstan,705,KAZ,full,2014,1995',
        'SYN,kazakhstan,705,KAZ,full,1e9,2014',
      ),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({
    'first_year is after last_year': 1,
    'first_year or last_year out of range': 1,
    'spell stands a second time': 1,
    'status is none of full, associate, observer': 1,
    'unknown state number': 1,
  });
  expect(
    await lake.ask(
      'SELECT country, status, from_year, to_year, open_ended, spell_from, spell_to FROM organisation_spells ORDER BY from_year',
    ),
  ).toEqual([
    { country: null, status: 'full', from_year: 1865, to_year: 1870, open_ended: false, spell_from: 1865, spell_to: 1875 },
    { country: 'DEU', status: 'full', from_year: 1871, to_year: 1875, open_ended: false, spell_from: 1865, spell_to: 1875 },
    { country: 'SUN', status: 'full', from_year: 1945, to_year: 1991, open_ended: false, spell_from: 1945, spell_to: 2014 },
    { country: 'PAK', status: 'observer', from_year: 1950, to_year: 1960, open_ended: false, spell_from: 1950, spell_to: 1960 },
    { country: 'RUS', status: 'full', from_year: 1992, to_year: 2014, open_ended: true, spell_from: 1945, spell_to: 2014 },
  ]);
});

test('pairs are in the order of the alphabet, under the states of the year', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'cow',
    {
      'synthetic-shared.csv': table(
        'cow1,cow2,year,shared',
        '345,365,1990,7',
        '345,365,2010,8',
        '255,305,1850,1',
        '2,999,1990,1',
        '2,2,1990,1',
        '2,20,1990,-1',
        '2,20,1990,4.5',
        '2,20,990,4',
      ),
      'synthetic-atop.csv': table(ATOP, '705,770,1995,0,0,0,1,1', '365,705,1995,1,0,1,0,0', '2,20,1995,2,0,0,0,0'),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({
    'atop_defense is neither 0 nor 1': 1,
    'both are the same state': 1,
    'number of organisations out of range': 1,
    'shared is not a whole number': 1,
    'unknown state number': 1,
    'year out of range': 1,
  });
  expect(await lake.ask('SELECT country, partner, year, shared, cow_code, partner_cow_code FROM shared_memberships ORDER BY year')).toEqual(
    [
      { country: null, partner: 'AUT', year: 1850, shared: 1, cow_code: 255, partner_cow_code: 305 },
      { country: 'SUN', partner: 'YUG', year: 1990, shared: 7, cow_code: 365, partner_cow_code: 345 },
      { country: 'RUS', partner: 'SRB', year: 2010, shared: 8, cow_code: 365, partner_cow_code: 345 },
    ],
  );
  expect(
    await lake.ask('SELECT country, partner, defence, offence, neutrality, non_aggression, consultation FROM alliances ORDER BY partner'),
  ).toEqual([
    { country: 'KAZ', partner: 'PAK', defence: false, offence: false, neutrality: false, non_aggression: true, consultation: true },
    { country: 'KAZ', partner: 'RUS', defence: true, offence: false, neutrality: true, non_aggression: false, consultation: false },
  ]);
});

test('a rivalry is cut where a state under its number ended, and counts once', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'cow',
    {
      'synthetic-rivalries.csv': table(
        RIVALS,
        '1,"Synthetic, Egypt-Israel",651,666,1948,2020,1,,,0,1,',
        '2,Synthetic Venice-Spain,230,324,1500,1600,,1,,,,',
        '3,Synthetic nowhere,2,999,1900,1910,,,,,,',
        '4,Synthetic late,2,20,1910,1900,,,,,,',
        '5,Synthetic kind,2,20,1900,1910,2,,,,,',
      ),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({ 'a kind is neither 0 nor 1': 1, 'start is after end': 1, 'unknown state number': 1 });
  expect(
    await lake.ask(
      'SELECT country, partner, from_year, to_year, open_ended, rivalry, is_positional, is_spatial, is_interventionary FROM rivalries ORDER BY from_year',
    ),
  ).toEqual([
    {
      country: 'ESP',
      partner: null,
      from_year: 1500,
      to_year: 1600,
      open_ended: false,
      rivalry: 2,
      is_positional: null,
      is_spatial: true,
      is_interventionary: null,
    },
    {
      country: 'EGY',
      partner: 'ISR',
      from_year: 1948,
      to_year: 1957,
      open_ended: false,
      rivalry: 1,
      is_positional: true,
      is_spatial: null,
      is_interventionary: false,
    },
    {
      country: 'ISR',
      partner: 'UAR',
      from_year: 1958,
      to_year: 1960,
      open_ended: false,
      rivalry: 1,
      is_positional: true,
      is_spatial: null,
      is_interventionary: false,
    },
    {
      country: 'EGY',
      partner: 'ISR',
      from_year: 1961,
      to_year: 2020,
      open_ended: true,
      rivalry: 1,
      is_positional: true,
      is_spatial: null,
      is_interventionary: false,
    },
  ]);
});

test('an organisation keeps its names, years and purpose', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'cow',
    {
      'synthetic-organisations.csv': table(
        LISTED,
        'SYN,Synthetic Org,"Synthetic, Organisation",1950,,10,2014,0,1,0',
        'OLD,Old Synthetic Org,Old Synthetic Organisation,1914,1939,20,1939,0,0,0',
        'TWO,Both Purposes,Synthetic,1914,1939,20,1939,1,1,0',
        'BAD,Bad Year,Synthetic,19140,1939,20,1939,1,0,0',
      ),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({ 'a year is out of range': 1, 'more than one purpose': 1 });
  expect(await lake.ask('SELECT organisation, full_name, from_year, to_year, purpose FROM organisations_listed')).toEqual([
    { organisation: 'OLD', full_name: 'Old Synthetic Organisation', from_year: 1914, to_year: 1939, purpose: null },
    { organisation: 'SYN', full_name: 'Synthetic, Organisation', from_year: 1950, to_year: null, purpose: 'economic' },
  ]);
});

test('what is no table of states is refused in one line', async () => {
  const lake = testLake();
  const broken = lake.add('cow', { 'synthetic.csv': table(STATES, '365,"RUS,Russia,RUS') });
  await expect(broken).rejects.toThrow(
    new InputError("'synthetic.csv' has broken quotes at line 2: it is cut off or no CSV; nothing was imported"),
  );
  await expect(lake.add('cow', { 'synthetic.json': '{"error": 1}' })).rejects.toThrow(/no file of cow/);
  const twice = lake.add('cow', { 'synthetic.csv': table('cow1,cow2,year,shared', '2,20,1990,67', '2,20,1990,67') });
  await expect(twice).rejects.toThrow(/rows of shared_memberships twice, the first with year 1990, cow_code 20, partner_cow_code 2/);
});

const FOLDER = resolve(SHARED, 'data/diplomacy');
const REAL = [
  'cow_codes_iso3',
  'igo_list',
  'igo_membership_spells',
  'strategic_rivalries',
  'igo_shared_dyad_year_1990_2014',
  'atop_alliance_dyad_year_1990_2018',
].map((name) => `${FOLDER}/${name}.csv`);

test.skipIf(!REAL.every(existsSync))(
  'the real files (needs ../shared/data/diplomacy) give the counts their description states',
  async () => {
    const lake = testLake();
    const { entry } = await lake.add('cow', REAL);
    expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
      [217, 0],
      [534, 0],
      [18_927, 0],
      [264, 0],
      [445_374, 0],
      [95_293, 0],
    ]);
    expect(Object.fromEntries(entry.files.map(({ table: name, rows }) => [name, rows]))).toMatchObject({
      organisations_listed: 534,
      shared_memberships: 445_374,
      alliances: 95_293,
    });
    expect(await lake.ask('SELECT COUNT(DISTINCT organisation || cow_code || spell_from) AS n FROM organisation_spells')).toEqual([
      { n: 18_927 },
    ]);
    expect(await lake.ask('SELECT COUNT(DISTINCT rivalry) AS n FROM rivalries')).toEqual([{ n: 264 }]);
    expect(await lake.ask("SELECT shared FROM shared_memberships WHERE country = 'KAZ' AND partner = 'PAK' AND year = 2014")).toEqual([
      { shared: 40 },
    ]);
    // Counted from the spells, the number is the same.
    expect(
      await lake.ask(
        "SELECT COUNT(*) AS n FROM organisation_spells a JOIN organisation_spells b USING (organisation) WHERE a.country = 'KAZ' AND b.country = 'PAK' AND a.status = 'full' AND b.status = 'full' AND a.open_ended AND b.open_ended",
      ),
    ).toEqual([{ n: 40 }]);
    expect(
      await lake.ask("SELECT from_year FROM organisation_spells WHERE country = 'KAZ' AND organisation IN ('CICA', 'SCO') ORDER BY 1"),
    ).toEqual([{ from_year: 1996 }, { from_year: 2006 }]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM country_codes WHERE kind = 'unknown'")).toEqual([{ n: 0 }]);
    expect(await lake.ask('SELECT COUNT(*) AS n FROM alliances WHERE country IS NULL OR partner IS NULL OR country = partner')).toEqual([
      { n: 0 },
    ]);
  },
);
