import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { SHARED, testLake } from './lake.ts';

const LISTS = 'rcid,date,unres,yes,abstain,no';
const CALLS = 'rcid,session,importantvote,date,unres,amend,para,issues,short,descr';
const table = (header: string, ...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;

test('lists of voters become one row a vote, with the state that held the seat in that month', async () => {
  const lake = testLake();
  await lake.add('unga-votes', {
    'synthetic-lists.csv': table(
      LISTS,
      '1,1971-10-07,"R/26/1","RU YU EG","PK TW","US CS"',
      '2,1990-11-03,"R/45/1","RU Yemen Arab Republic NA",,"DD Federal Republic of Germany YU"'.replace('DD ', ''),
      '3,1992-09-03,"R/47/1","RU KZ PK","NA",YU',
      '4,2006-03-15,,"YU RU",,',
      '5,2006-06-30,,"YU CZ",,',
      '6,1960-12-03,"R/15/1","EG Yemen Arab Republic",,',
    ),
  });
  const rows = await lake.ask(
    "SELECT roll_call, string_agg(country || ' ' || vote, ', ' ORDER BY country) AS cast FROM votes GROUP BY 1 ORDER BY 1",
  );
  expect(rows.map(({ cast }) => cast)).toEqual([
    'CSK no, EGY yes, PAK abstain, SUN yes, TWN abstain, USA no, YUG yes',
    'DEU no, NAM yes, SUN yes, YEM yes, YUG no',
    'KAZ yes, NAM abstain, PAK yes, RUS yes, SCG no',
    'RUS yes, SCG yes',
    'CZE yes, SRB yes',
    'UAR yes, YAR yes',
  ]);
  expect(await lake.ask("SELECT member FROM votes WHERE country = 'DEU'")).toEqual([{ member: 'Federal Republic of Germany' }]);
});

test('a roll call with a voter that is unknown, ended or twice there is refused whole, with its line', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'unga-votes',
    {
      'synthetic-lists.csv': table(
        LISTS,
        '1,2010-10-26,,US,,PK',
        '2,2010-10-26,,US XQ,,PK',
        '3,2010-10-26,,US,US,PK',
        '4,1995-12-12,,CS,,PK',
        '5,2010-02-30,,US,,PK',
        'x,2010-10-26,,US,,PK',
        '1,2010-10-27,,US,,PK',
        '7,2010-10-26,,US',
        '8,2010-10-26,,,,',
      ),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({
    "'US' votes twice": 1,
    'date is no day of a session': 1,
    'rcid is no whole number': 1,
    'roll call stands a second time': 1,
    'too few fields': 1,
    "unknown voter 'CS'": 1,
    "unknown voter 'XQ'": 1,
  });
  expect(entry.sources[0]).toMatchObject({ records: 9, rejected: 7 });
  expect(await lake.ask('SELECT COUNT(*) AS n FROM votes')).toEqual([{ n: 2 }]);
});

test('too many refused roll calls end the import with the first of them', async () => {
  const lake = testLake();
  const files = { 'synthetic-lists.csv': table(LISTS, '1,2010-10-26,,US,,PK', '2,2010-10-26,,US XQ,,PK') };
  await expect(lake.add('unga-votes', files)).rejects.toThrow(/unknown voter 'XQ' \(1\).*'synthetic-lists.csv' line 3/);
});

test('a day that is none is left out, and what the source prints is kept', async () => {
  const lake = testLake();
  await lake.add('unga-votes', {
    'synthetic-roll-calls.csv': table(
      CALLS,
      '1,26,0,1971-10-07,R/26/2758G,,1,"me di","SYNTHETIC CHINA","synthetic, with ""quotes"""',
      '2,58,,2003-12-23,R/58/1,0,,,,',
      '3,60,1,2005-12-01,R/60/1,1,0,nu,SYNTHETIC,',
    ),
  });
  expect(
    await lake.ask(
      'SELECT year, month, CAST(date AS VARCHAR) AS date, stated_date, important, amendment, paragraph, issues FROM roll_calls',
    ),
  ).toEqual([
    { year: 1971, month: 10, date: null, stated_date: '1971-10-07', important: false, amendment: null, paragraph: true, issues: 'me di' },
    {
      year: 2003,
      month: 12,
      date: '2003-12-23',
      stated_date: '2003-12-23',
      important: null,
      amendment: false,
      paragraph: null,
      issues: null,
    },
    {
      year: 2005,
      month: 12,
      date: '2005-12-01',
      stated_date: '2005-12-01',
      important: true,
      amendment: true,
      paragraph: false,
      issues: 'nu',
    },
  ]);
  expect(await lake.ask('SELECT description FROM roll_calls WHERE roll_call = 1')).toEqual([{ description: 'synthetic, with "quotes"' }]);
});

const OWN = [
  '',
  'rcid',
  'ccode',
  'member',
  'vote',
  'Country',
  'Countryname',
  'year',
  'session',
  'yes',
  'date',
  'unres',
  'me',
  'nu',
  'short',
];
const own = (delimiter: string, ...rows: readonly (readonly (string | number)[])[]): string =>
  table(...([OWN, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(delimiter)) as [string, ...string[]]));
const line = (rcid: number, ccode: number, vote: number, date: string, name = 'synthetic'): (string | number)[] => [
  '1',
  rcid,
  ccode,
  1,
  vote,
  'SYN',
  name,
  date.slice(0, 4),
  45,
  2,
  date,
  'R/45/1',
  '1',
  '0',
  'SYNTHETIC',
];

test.each(['\t', ','])("Voeten's own table, parted by '%s', gives votes, the absent and the roll calls", async (delimiter) => {
  const lake = testLake();
  const { entry } = await lake.add('unga-votes', {
    'synthetic-UNVotes.tab': own(
      delimiter,
      line(7, 2, 1, '1990-12-04', 'NA'),
      line(7, 770, 2, '1990-12-04'),
      line(7, 365, 3, '1990-12-04'),
      line(7, 678, 1, '1990-12-04'),
      line(7, 345, 8, '1990-12-04'),
      line(7, 705, 9, '1990-12-04'),
      line(7, 260, 1, '1990-12-04'),
      line(7, 255, 8, '1990-12-04'),
      line(8, 365, 1, '1992-12-04'),
      line(8, 345, 1, '2006-12-04'),
    ),
  });
  expect(entry.sources[0]).toMatchObject({ records: 10, rejected: 0 });
  expect(await lake.ask('SELECT country, roll_call, vote, member FROM votes ORDER BY roll_call, country')).toEqual([
    { country: 'DEU', roll_call: 7, vote: 'yes', member: 'synthetic' },
    { country: 'PAK', roll_call: 7, vote: 'abstain', member: 'synthetic' },
    { country: 'SUN', roll_call: 7, vote: 'no', member: 'synthetic' },
    { country: 'USA', roll_call: 7, vote: 'yes', member: 'SYN' },
    { country: 'YEM', roll_call: 7, vote: 'yes', member: 'synthetic' },
    { country: 'YUG', roll_call: 7, vote: 'absent', member: 'synthetic' },
    { country: 'RUS', roll_call: 8, vote: 'yes', member: 'synthetic' },
    { country: 'SRB', roll_call: 8, vote: 'yes', member: 'synthetic' },
  ]);
  expect(
    await lake.ask('SELECT roll_call, session, year, date, stated_date, issues, title, yes, no FROM roll_calls WHERE roll_call = 7'),
  ).toEqual([
    {
      roll_call: 7,
      session: 45,
      year: 1990,
      date: null,
      stated_date: '1990-12-04',
      issues: 'me',
      title: 'SYNTHETIC',
      yes: 2,
      no: null,
    },
  ]);
});

test("of Voeten's own table, flags, counts and issues of a roll call are those of its lines, whatever columns the release has", async () => {
  const lake = testLake();
  await lake.add('unga-votes', {
    'synthetic-UNVotes.csv': table(
      'rcid,ccode,vote,session,date,importantvote,amend,para,me,nu,hr,yes,abstain,no,descr',
      '7,2,1,61,2006-12-04,1,0,,1,0,1,10,2,x,"synthetic, words"',
      '7,20,3,61,2006-12-04,1,0,,1,0,1,10,2,x,"synthetic, words"',
      '8,2,1,61,2006-12-05,0,,,0,0,0,,,,',
    ),
  });
  expect(
    await lake.ask('SELECT roll_call, important, amendment, paragraph, issues, yes, abstain, no, description FROM roll_calls'),
  ).toEqual([
    {
      roll_call: 7,
      important: true,
      amendment: false,
      paragraph: null,
      issues: 'me hr',
      yes: 10,
      abstain: 2,
      no: null,
      description: 'synthetic, words',
    },
    {
      roll_call: 8,
      important: false,
      amendment: null,
      paragraph: null,
      issues: null,
      yes: null,
      abstain: null,
      no: null,
      description: null,
    },
  ]);
});

test("of Voeten's own table, lines that make no sense are refused with their place", async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'unga-votes',
    {
      'synthetic-UNVotes.csv': own(
        ',',
        line(7, 2, 1, '1990-12-04'),
        line(7, 770, 7, '1990-12-04'),
        line(7, 4, 1, '1990-12-04'),
        line(7, 315, 1, '1995-12-04'),
        line(7, 750, 1, '12/4/1990'),
        line(7, 365.5, 1, '1990-12-04'),
      ),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({
    'ccode is not a whole number': 1,
    'date is no day of a session': 1,
    'unknown state number': 1,
    'vote is none of 1, 2, 3, 8, 9': 1,
    'voter is no state of that date': 1,
  });
});

test('a vote that stands twice ends the import by name', async () => {
  const lake = testLake();
  const files = { 'synthetic-UNVotes.csv': own(',', line(7, 2, 1, '1990-12-04'), line(7, 2, 3, '1990-12-04')) };
  await expect(lake.add('unga-votes', files)).rejects.toThrow(/rows of votes twice, the first with country USA, roll_call 7/);
});

test('ideal points are read in Latin-1, with the quantiles where a release has them', async () => {
  const lake = testLake();
  const rows = [
    '437,"Côte d’Ivoire (synthetic)",20,0.5,-0.1,0.9,30',
    '678,"Yemen (synthetic)",45,-1e0,,,3',
    '365,"Russia (synthetic)",46,NaN,,,3',
  ];
  const text = table('ccode,Countryname,session,IdealPointAll,Q5%All,Q95%All,NVotesAll', ...rows).replace('’', "'");
  const { entry } = await lake.add('unga-votes', { 'synthetic_Jun2024.csv': Buffer.from(text, 'latin1') }, { rejects: 0.5 });
  expect(entry.rejects?.reasons).toEqual({ 'ideal point is no number': 1 });
  expect(await lake.ask('SELECT country, session, year, ideal_point, low, high, votes, cow_code FROM ideal_points')).toEqual([
    { country: 'CIV', session: 20, year: 1965, ideal_point: 0.5, low: -0.1, high: 0.9, votes: 30, cow_code: 437 },
    { country: 'YEM', session: 45, year: 1990, ideal_point: -1, low: null, high: null, votes: 3, cow_code: 678 },
  ]);
});

test('agreement keeps its counts, and names no state where a seat passed on within the span', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'unga-votes',
    {
      'synthetic-decades.csv': table(
        'a,b,decade,n,same,opposite',
        'KZ,RU,1990,10,7,1',
        'PK,RU,1990,12,7,1',
        'PK,RU,1980,12,7,1',
        'AE,Yemen Arab Republic,1980,3,2,0',
        'PK,US,1985,3,2,0',
        'PK,US,1990,3,2,2',
        'PK,PK,1990,3,2,0',
        'RU,PK,1990,12,7,1',
        'CS,PK,2000,3,2,0',
      ),
      'synthetic-years.csv': table('a,b,year,n,same,opposite', 'KZ,PK,2001,8,6,1', 'PK,RU,1991,5,2,1'),
    },
    { rejects: 0.9 },
  );
  expect(entry.rejects?.reasons).toEqual({
    'both are the same country': 1,
    'decade does not begin with a year that ends in 0': 1,
    'pair stands a second time': 1,
    'same and opposite are more than n': 1,
    "unknown country 'CS'": 1,
  });
  expect(
    await lake.ask('SELECT country, partner, span, year, votes, same, opposite FROM vote_agreement ORDER BY span, year, votes'),
  ).toEqual([
    { country: 'ARE', partner: 'YAR', span: 'decade', year: 1980, votes: 3, same: 2, opposite: 0 },
    { country: 'PAK', partner: 'SUN', span: 'decade', year: 1980, votes: 12, same: 7, opposite: 1 },
    // Kazakhstan was admitted after the Soviet Union had ended; Pakistan voted with both.
    { country: 'KAZ', partner: 'RUS', span: 'decade', year: 1990, votes: 10, same: 7, opposite: 1 },
    { country: 'PAK', partner: null, span: 'decade', year: 1990, votes: 12, same: 7, opposite: 1 },
    { country: 'PAK', partner: 'SUN', span: 'year', year: 1991, votes: 5, same: 2, opposite: 1 },
    { country: 'KAZ', partner: 'PAK', span: 'year', year: 2001, votes: 8, same: 6, opposite: 1 },
  ]);
});

test('what is no table of votes is refused in one line', async () => {
  const lake = testLake();
  const refused = async (name: string, content: string): Promise<string> => {
    const error = await lake.add('unga-votes', { [name]: content }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  };
  expect(await refused('synthetic.csv', '<!doctype html><p>login</p>')).toMatch(/is a web page/);
  expect(await refused('synthetic.csv', 'a,b,c\n1,2,3\n')).toMatch(/no file of unga-votes.*It reads:/);
  expect(await refused('synthetic.csv', table(LISTS, '1,2010-10-26,,"US'))).toMatch(/broken quotes at line 2/);
  expect(await refused('synthetic.csv', `${LISTS}\n`)).toMatch(/holds no record/);
});

const FOLDER = resolve(SHARED, 'data/diplomacy');
const REAL = [
  'unga_rollcalls',
  'unga_votes_compact',
  'unga_agreement_dyad_decade',
  'unga_agreement_KZ_PK_partners_by_year',
  'unga_ideal_points',
].map((name) => `${FOLDER}/${name}.csv`);

test.skipIf(!REAL.every(existsSync))(
  'the real files (needs ../shared/data/diplomacy) give the counts their description states',
  async () => {
    const lake = testLake();
    const { entry } = await lake.add('unga-votes', REAL);
    expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
      [6203, 0],
      [6203, 0],
      [104_667, 0],
      [15_781, 0],
      [10_469, 0],
    ]);
    expect(Object.fromEntries(entry.files.map(({ table: name, rows }) => [name, rows]))).toEqual({
      roll_calls: 6203,
      votes: 870_109,
      ideal_points: 10_469,
      vote_agreement: 104_667 + 15_781,
    });
    const spans = await lake.ask(
      "SELECT country, MIN(year) AS first, MAX(year) AS last FROM votes WHERE country IN ('SUN', 'RUS', 'YUG', 'SCG', 'SRB', 'UAR', 'TGK', 'YAR', 'YMD', 'CSK', 'DDR', 'TWN', 'KAZ') GROUP BY 1 ORDER BY 1",
    );
    expect(spans.map(({ country, first, last }) => `${country} ${first}-${last}`)).toEqual([
      'CSK 1946-1992',
      'DDR 1973-1989',
      'KAZ 1992-2020',
      'RUS 1992-2020',
      'SCG 1992-2006',
      'SRB 2006-2020',
      'SUN 1946-1991',
      'TGK 1961-1963',
      'TWN 1946-1971',
      'UAR 1958-1961',
      'YAR 1947-1989',
      'YMD 1967-1989',
      'YUG 1946-1991',
    ]);
    // Every country with an ideal point has votes in its session under the same code.
    expect(
      await lake.ask(
        'SELECT i.country, i.session FROM ideal_points i WHERE NOT EXISTS (SELECT 1 FROM votes v JOIN roll_calls r USING (roll_call) WHERE v.country = i.country AND r.session = i.session)',
      ),
    ).toEqual([]);
    // The other way round, session 19 has one vote only and no points; the rest are a session's months after a seat passed on, and voters of one day.
    const without = await lake.ask(
      "SELECT v.country || ' ' || r.session AS who FROM votes v JOIN roll_calls r USING (roll_call) WHERE r.session <> 19 AND NOT EXISTS (SELECT 1 FROM ideal_points i WHERE v.country = i.country AND r.session = i.session) GROUP BY 1 ORDER BY 1",
    );
    expect(without.map(({ who }) => who)).toEqual(['SCG 46', 'SRB 60', 'UAR 16', 'ZAF 48', 'ZAN 18']);
    // The derived table counts the same votes as the lists.
    expect(
      await lake.ask(
        "SELECT COUNT(*) AS votes, COUNT(*) FILTER (WHERE a.vote = b.vote) AS same FROM votes a JOIN votes b USING (roll_call) WHERE a.country = 'KAZ' AND b.country = 'PAK' AND a.year BETWEEN 2000 AND 2009",
      ),
    ).toEqual([{ votes: 875, same: 640 }]);
    expect(
      await lake.ask(
        "SELECT votes, same, opposite FROM vote_agreement WHERE country = 'KAZ' AND partner = 'PAK' AND span = 'decade' AND year = 2000",
      ),
    ).toEqual([{ votes: 875, same: 640, opposite: 35 }]);
    expect(
      await lake.ask('SELECT span, COUNT(*) AS n FROM vote_agreement WHERE country IS NULL OR partner IS NULL GROUP BY 1 ORDER BY 1'),
    ).toEqual([
      { span: 'decade', n: 970 },
      { span: 'year', n: 6 },
    ]);
    expect(await lake.ask('SELECT COUNT(date) AS n FROM roll_calls')).toEqual([{ n: 1679 }]);
  },
);

test('a header that runs over several lines, since a quote is open, is told in one', async () => {
  const refused = testLake().add('unga-votes', { 'synthetic.csv': 'ccode,session,"IdealPoint\n2,1,3\n2,2,"\n' });
  await expect(refused).rejects.toThrow(/^'synthetic.csv' has (no column 'idealpoint'|broken quotes).{1,200}$/);
});
