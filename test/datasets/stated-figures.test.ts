import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED, testLake } from './lake.ts';
import { placesOf } from './rejects.ts';

const PAGE = 'https://example.org/synthetic';

test('a figure stays the text it was stated as, with its page; the dyad is in the file’s name', async () => {
  const lake = testLake();
  await lake.add('stated-figures', {
    'synthetic_PK_KZ_facts.csv': `topic,item,value,unit,date,source_url,quality\ncrossing,synthetic trucks,400-500,trucks/day,,${PAGE},weak\n`,
    'synthetic_kaz_pak.csv': `period,flow,value_usd_million,who_reports,url,note\nCY2000,turnover,1.50,"Synthetic ""ministry""",${PAGE},\n`,
  });
  expect(await lake.ask('SELECT dyad, topic, item, value, unit, period, stated_by, page, note FROM stated_figures ORDER BY topic')).toEqual(
    [
      {
        dyad: 'KAZ-PAK',
        topic: 'crossing',
        item: 'synthetic trucks',
        value: '400-500',
        unit: 'trucks/day',
        period: null,
        stated_by: null,
        page: PAGE,
        note: 'weak',
      },
      {
        dyad: 'KAZ-PAK',
        topic: 'trade',
        item: 'turnover',
        value: '1.50',
        unit: 'million US dollars',
        period: 'CY2000',
        stated_by: 'Synthetic "ministry"',
        page: PAGE,
        note: null,
      },
    ],
  );
});

test('a row without its page, or without its figure, is refused with its line', async () => {
  const lake = testLake();
  const imported = await lake.add(
    'stated-figures',
    {
      'synthetic_KZ_PK.csv': `date,event,source_url,note\n2000,synthetic,${PAGE},\n2001,synthetic,,\n2002,synthetic,javascript:0,\n,synthetic,${PAGE},\n`,
    },
    { rejects: 1 },
  );
  expect(placesOf(lake, imported)).toEqual([
    'synthetic_KZ_PK.csv:3 no page',
    'synthetic_KZ_PK.csv:4 page is no address',
    'synthetic_KZ_PK.csv:5 no date or event',
  ]);
  expect(await lake.ask('SELECT dyad, date, event FROM stated_events')).toEqual([{ dyad: 'KAZ-PAK', date: '2000', event: 'synthetic' }]);
});

test('a worksheet whose name tells no two countries is not guessed at', async () => {
  await expect(
    testLake().add('stated-figures', { 'synthetic.csv': `date,event,source_url,note\n2000,synthetic,${PAGE},\n` }),
  ).rejects.toThrow(/'synthetic.csv' does not say which two countries it is about; put their codes into its name/);
});

const FILES = ['trade/kaz_pak_press_figures.csv', 'transport/corridor_facts_KZ_PK.csv', 'diplomacy/KZ_PK_milestones.csv'].map((name) =>
  resolve(SHARED, 'data', name),
);

test.skipIf(!FILES.every((file) => existsSync(file)))('the real worksheets (needs ../shared/data)', async () => {
  const lake = testLake();
  const { entry } = await lake.add('stated-figures', FILES);
  expect(entry.sources.map(({ form, records, rejected }) => [form, records, rejected])).toEqual([
    ['trade figures', 28, 0],
    ['facts', 34, 0],
    ['events', 8, 0],
  ]);
  const rows = await lake.ask(
    "SELECT value, stated_by FROM stated_figures WHERE item = 'PAK exports to KAZ' AND period = 'FY24 (Jul 2023-Jun 2024)'",
  );
  expect(rows).toEqual([{ value: '185.25', stated_by: 'State Bank of Pakistan' }]);
  expect(await lake.ask('SELECT DISTINCT dyad FROM stated_events')).toEqual([{ dyad: 'KAZ-PAK' }]);
});
