import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baci } from '../../src/datasets/baci/baci.ts';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { comtrade } from '../../src/datasets/comtrade/comtrade.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { FetchOptions } from '../../src/datasets/fetching/check.ts';
import { fetchDataset, plannedRequests } from '../../src/datasets/fetching/fetch.ts';
import { placeOf } from '../../src/datasets/fetching/place.ts';
import { worldbank } from '../../src/datasets/worldbank/worldbank.ts';
import { InputError } from '../../src/domain/errors.ts';
import { entente, isOneClearError } from '../cli/run.ts';
import { failure, fetching, folder, INDICATOR, KEY, logOf, rows, SERIES, YEARS } from './fetching.ts';
import type { Answering } from './internet.ts';
import { internet, json, page, trade } from './internet.ts';

describe('the exact requests', () => {
  const now = (): Date => new Date('2026-02-03T04:05:06Z');
  const planned = async (dataset: Dataset, options: FetchOptions, env: Record<string, string> = {}): Promise<string[]> =>
    (await plannedRequests(dataset, options, { now, env })).map(({ address }) => address);

  test('UN Comtrade with a key: the request as it was recorded', async () => {
    expect(await planned(comtrade, { reporter: 'China', partner: 'Argentina,DEU', years: '2010' }, { COMTRADE_API_KEY: KEY })).toEqual([
      'https://comtradeapi.un.org/data/v1/get/C/A/HS?cmdCode=TOTAL&partnerCode=32%2C276&reporterCode=156&period=2010&motCode=0&partner2Code=0&customsCode=C00&includeDesc=TRUE',
    ]);
  });

  test('without a key the preview, and at most twelve periods a call', async () => {
    const query = 'cmdCode=TOTAL&partnerCode=586&reporterCode=398&period=PERIODS&motCode=0&partner2Code=0&customsCode=C00&includeDesc=TRUE';
    const years = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, at) => from + at).join('%2C');
    expect(await planned(comtrade, { reporter: 'KAZ', partner: 'PAK', years: '2010-2023' })).toEqual(
      [years(2010, 2021), years(2022, 2023)].map(
        (periods) => `https://comtradeapi.un.org/public/v1/preview/C/A/HS?${query.replace('PERIODS', periods)}`,
      ),
    );
  });

  test.each([
    ['the code of the years asked for', { reporter: 'PAK', partner: 'IND', years: '1970-1971' }, 'partnerCode=356&reporterCode=588&'],
    [
      'both codes where the span has both',
      { reporter: 'Germany', partner: 'World', years: '1990-1991' },
      'partnerCode=0&reporterCode=276%2C280&',
    ],
    ['a former state under its own', { reporter: 'SUN', partner: 'USA', years: '1989-1990' }, 'partnerCode=842&reporterCode=810&'],
    ['the code under which France keeps its book', { reporter: 'FRA', partner: 'CHE', years: '2020' }, 'partnerCode=757&reporterCode=251&'],
    ['all reporters of one partner', { partner: 'KAZ', years: '2020' }, 'cmdCode=TOTAL&partnerCode=398&period=2020&'],
  ])('%s', async (_what, options, part) => {
    const [address = ''] = await planned(comtrade, options);
    expect(address).toContain(part);
  });

  test('a state that ended is not asked for in later years', async () => {
    const addresses = await planned(comtrade, { reporter: 'SUN', partner: 'World', years: '1980-2010' });
    expect(addresses.map((address) => /period=(\d{4})/.exec(address)?.[1])).toEqual(['1980']);
  });

  test('the World Bank', async () => {
    expect(await planned(worldbank, { reporter: 'KAZ,Pakistan', indicator: 'NY.GDP.MKTP.CD', years: '2010-2023' })).toEqual([
      'https://api.worldbank.org/v2/country/KAZ;PAK/indicator/NY.GDP.MKTP.CD?format=json&per_page=1000&page=1&date=2010:2023',
    ]);
    expect(await planned(worldbank, { indicator: 'SP.POP.TOTL,NY.GDP.MKTP.CD' })).toEqual([
      'https://api.worldbank.org/v2/country/all/indicator/SP.POP.TOTL?format=json&per_page=1000&page=1',
      'https://api.worldbank.org/v2/country/all/indicator/NY.GDP.MKTP.CD?format=json&per_page=1000&page=1',
    ]);
  });

  test('lists of reference of UN Comtrade', async () => {
    const addresses = await planned({ ...comtrade, id: 'comtrade-reference' }, {});
    expect(addresses.slice(0, 3)).toEqual(
      ['Reporters', 'partnerAreas', 'ModeOfTransportCodes'].map((name) => `https://comtradeapi.un.org/files/v1/app/reference/${name}.json`),
    );
  });

  test('BACI', async () => {
    expect(await planned(baci, { vintage: '2024-01b', edition: 'HS17' })).toEqual([
      'https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS17_V202401b.zip',
    ]);
  });

  test('where a mirror has an answer', async () => {
    expect(placeOf(SERIES).join('/')).toBe(
      'api.worldbank.org/v2/country/KAZ/indicator/SYN.THETIC.XX/date=2020%3A2023&format=json&page=1&per_page=1000.json',
    );
    expect(placeOf('https://www.cepii.fr/a/b.zip')).toEqual(['www.cepii.fr', 'a', 'b.zip']);
    const long = placeOf(`https://api.worldbank.org/v2/country/${Array.from({ length: 60 }, () => 'KAZ').join(';')}`).at(-1) ?? '';
    expect(long).toMatch(/^KAZ;.{116}~[0-9a-f]{16}$/);
    expect(placeOf('https://api.worldbank.org/%2e%2e%2f/..%2F..').join('/')).not.toMatch(/(^|\/)\.\.?(\/|$)/);
  });
});

describe('a fetch that goes well', () => {
  test('is imported as a vintage of its day, with its exact request, and nothing is asked twice', async () => {
    const [net, root] = [await internet((_ask, _times, response) => json(response, page({ years: YEARS }))), folder()];
    const first = await fetching(net, root);
    expect(net.asked).toEqual([SERIES]);
    expect(first).toMatchObject({ asked: 1, reused: { count: 0 }, imported: { outcome: 'imported', entry: { vintage: '2026-02-03' } } });
    expect(await rows(root, 'SELECT year, value FROM country_indicators ORDER BY year LIMIT 1')).toEqual([
      { year: 2020, value: 2_020_000 },
    ]);
    const index = JSON.parse(readFileSync(join(root, 'keep', 'index.json'), 'utf8')) as { bodies: Record<string, string>[] };
    expect(index.bodies).toMatchObject([{ url: SERIES, from: 'https://api.worldbank.org', retrieved: '2026-02-03T04:05:06Z' }]);
    const body = readFileSync(join(root, 'keep', index.bodies[0]?.file ?? ''));
    expect(createHash('sha256').update(body).digest('hex')).toBe(index.bodies[0]?.sha256);
    expect(logOf(root)).toMatchObject([{ url: SERIES, try: 1, status: 200, outcome: 'whole' }]);

    const second = await fetching(net, root, { effects: { ...net.effects, now: () => new Date('2026-05-05T00:00:00Z') } });
    expect(net.asked).toHaveLength(1);
    expect(second).toMatchObject({ asked: 0, reused: { count: 1, oldest: '2026-02-03' }, imported: { outcome: 'unchanged' } });
  });

  test('pages are put together, and several indicators are one vintage', async () => {
    const net = await internet((ask, _times, response) => {
      const id = /indicator\/([^?]+)/.exec(ask)?.[1] ?? '';
      const number = Number(/[?&]page=(\d)/.exec(ask)?.[1]);
      json(response, page({ id, number, pages: 2, total: 4, years: number === 1 ? [2023, 2022] : [2021, 2020] }));
    });
    const root = folder();
    await fetching(net, root, { options: { ...INDICATOR, indicator: 'SYN.ONE.XX,SYN.TWO.XX' }, keep: join(root, 'keep') });
    expect(net.asked).toHaveLength(4);
    expect(
      await rows(root, 'SELECT indicator, CAST(COUNT(*) AS INTEGER) AS n FROM country_indicators GROUP BY indicator ORDER BY 1'),
    ).toEqual([
      { indicator: 'SYN.ONE.XX', n: 4 },
      { indicator: 'SYN.TWO.XX', n: 4 },
    ]);
  });

  test('without --keep, answers are kept in the lake by day', async () => {
    const [net, root] = [await internet((_ask, _times, response) => json(response, page({ years: YEARS }))), folder()];
    const { keep: _keep, ...rest } = { keep: '', lake: join(root, 'lake'), dataset: worldbank, options: INDICATOR, effects: net.effects };
    expect((await fetchDataset(rest)).folder).toBe(join(root, 'lake', 'fetched', 'worldbank', '2026-02-03'));
  });

  test('UN Comtrade: empty answers are told, others imported', async () => {
    const net = await internet((ask, _times, response) =>
      json(response, ask.includes('period=2022') ? trade([]) : trade([{ reporter: 398, partner: 586, year: 2015, value: 1000 }])),
    );
    const root = folder();
    const done = await fetching(net, root, { dataset: comtrade, options: { reporter: 'KAZ', partner: 'PAK', years: '2010-2023' } });
    expect(done.blanks).toEqual(['reporter 398, partner 586, 2022-2023']);
    expect(await rows(root, 'SELECT CAST(SUM(value) AS DOUBLE) AS total FROM trade_flows')).toEqual([{ total: 1000 }]);
  });

  test('years in which a state was not there are told', async () => {
    const net = await internet((_ask, _times, response) => json(response, trade([{ reporter: 398, partner: 586, year: 1992, value: 1 }])));
    const options = { reporter: 'KAZ,SUN', partner: 'PAK', years: '1990-1993' };
    expect((await fetching(net, folder(), { dataset: comtrade, options })).blanks).toEqual([
      'SUN, which has no code in UN trade statistics in 2 of the years, 1992 to 1993',
    ]);
  });

  test('a zip is kept whole under its own name', async () => {
    const zip = 'PK\u0003\u0004 synthetic: looks like a zip from outside';
    const net = await internet((_ask, _times, response) => json(response, zip, 200, { 'content-type': 'application/x-zip-compressed' }));
    const root = folder();
    const file = join(root, 'keep', 'www.cepii.fr', 'DATA_DOWNLOAD', 'baci', 'data', 'BACI_HS92_V202401b.zip');
    for (const _run of [1, 2]) {
      await failure(fetching(net, root, { dataset: baci, options: { vintage: '2024-01b' } }));
      expect(readFileSync(file, 'utf8')).toBe(zip);
      expect(net.asked).toHaveLength(1);
    }
  });

  test('an answer with no record at all says what was asked', async () => {
    const net = await internet((_ask, _times, response) => json(response, trade([])));
    const options = { reporter: 'KAZ', partner: 'PAK', years: '2020' };
    expect(await failure(fetching(net, folder(), { dataset: comtrade, options }))).toMatch(
      /has no record of reporter 398, partner 586, 2020; nothing was imported$/,
    );
  });
});

describe('answers that may be cut are never imported', () => {
  /** A preview that knows 300 records a year, and gives 500. */
  const preview =
    (most: number): Answering =>
    (ask, _times, response) => {
      const query = new URL(ask).searchParams;
      const flows = query.get('flowCode')?.split(',') ?? ['M', 'X'];
      const all = (query.get('period') ?? '').split(',').flatMap((period) =>
        flows
          .filter((flow) => flow === 'M' || flow === 'X')
          .flatMap((flow) =>
            Array.from({ length: most }, (_, at) => ({
              reporter: 398,
              partner: PARTNERS[at] ?? 0,
              year: Number(period),
              flow,
              value: 1,
            })),
          ),
      );
      json(response, trade(all.slice(0, 500)));
    };
  const PARTNERS = Array.from({ length: 900 }, (_, at) => at + 1);
  const options = { reporter: 'KAZ', years: '2020-2021' };
  const counting: Dataset = {
    ...comtrade,
    forms: [
      {
        says: 'Synthetic.',
        matches: () => true,
        form: () => ({
          kind: 'records',
          name: 'counted',
          limit: 64 << 20,
          *read(file) {
            const { data } = JSON.parse(readFileSync(file.path, 'utf8')) as {
              data: { partnerCode: number; period: string; flowCode: string }[];
            };
            for (const { partnerCode, period, flowCode } of data)
              yield {
                rows: [
                  {
                    table: 'country_indicators',
                    values: { country: 'KAZ', indicator: `${flowCode}${partnerCode}`, year: Number(period), value: 1 },
                  },
                ],
              };
          },
        }),
      },
    ],
  };

  test('a full page is asked again by year and by direction', async () => {
    const [net, root] = [await internet(preview(300)), folder()];
    await fetching(net, root, { dataset: counting, options });
    const parts = net.asked.map(
      (ask) => `${new URL(ask).searchParams.get('period')} ${new URL(ask).searchParams.get('flowCode') ?? 'all'}`,
    );
    const rest = 'DX,FM,MIP,MOP,RM,RX,XIP,XOP';
    expect(parts).toEqual([
      '2020,2021 all',
      '2020 all',
      '2020 M',
      '2020 X',
      `2020 ${rest}`,
      '2021 all',
      '2021 M',
      '2021 X',
      `2021 ${rest}`,
    ]);
    expect(await rows(root, 'SELECT CAST(SUM(value) AS INTEGER) AS n FROM country_indicators')).toEqual([{ n: 1200 }]);
  });

  test('an answer too large to be read is asked again in parts', async () => {
    const [net, root] = [await internet(preview(120)), folder()];
    await fetching(net, root, { dataset: counting, options, limits: { bytes: { json: 300_000, zip: 1 } } });
    expect(net.asked.map((ask) => new URL(ask).searchParams.get('period'))).toEqual(['2020,2021', '2020', '2021']);
    expect(await rows(root, 'SELECT CAST(SUM(value) AS INTEGER) AS n FROM country_indicators')).toEqual([{ n: 480 }]);
  });

  test('and where it cannot be split further, nothing is imported', async () => {
    const [net, root] = [await internet(preview(600)), folder()];
    expect(await failure(fetching(net, root, { dataset: counting, options }))).toMatch(
      /gives 500 records for reporter 398, partner all, 2020, flow M, .* may be cut and is not imported; a key in COMTRADE_API_KEY allows more/,
    );
    expect(existsSync(join(root, 'lake', 'manifest.json'))).toBe(false);
  });

  test('a list of reference without entries', async () => {
    const net = await internet((_ask, _times, response) => json(response, { results: [] }));
    const lists = { ...comtrade, id: 'comtrade-reference' };
    expect(await failure(fetching(net, folder(), { dataset: lists, options: {} }))).toMatch(/Reporters\.json' is no list of UN Comtrade/);
  });

  test.each([
    [
      'fewer records counted than given',
      { ...(trade([{ reporter: 398, partner: 586, year: 2020, value: 1 }]) as object), count: 0 },
      /counts 0 records .* gives 1/,
    ],
    ['an error in a good answer', { count: 0, data: [], error: 'synthetic trouble' }, /refuses the request for .*: synthetic trouble/],
    ['an answer of another shape', { hello: 'synthetic' }, /is none of UN Comtrade: \{"hello"/],
    [
      'a filter that was ignored',
      trade([{ reporter: 156, partner: 586, year: 2020, value: 1 }]),
      /asked for reporter 398, .* answers with reporter 156/,
    ],
    ['another year', trade([{ reporter: 398, partner: 586, year: 2019, value: 1 }]), /answers with .* period 2019/],
  ])('%s', async (_what, answer, message) => {
    const net = await internet((_ask, _times, response) => json(response, answer));
    const asked = { reporter: 'KAZ', partner: 'PAK', years: '2020' };
    expect(await failure(fetching(net, folder(), { dataset: comtrade, options: asked }))).toMatch(message);
  });

  test('pages whose total changes: once from the start, then an error', async () => {
    let changes = 1;
    const net = await internet((ask, _times, response) => {
      const number = Number(/[?&]page=(\d)/.exec(ask)?.[1]);
      if (number === 1) return json(response, page({ number, pages: 2, total: 4, years: [2023, 2022] }));
      changes -= 1;
      json(response, page({ number, pages: 2, total: changes >= 0 ? 5 : 4, years: [2021, 2020] }));
    });
    const root = folder();
    await fetching(net, root);
    expect(net.asked.map((ask) => /[?&]page=(\d)/.exec(ask)?.[1])).toEqual(['1', '2', '1', '2']);
    changes = 9;
    expect(await failure(fetching(net, folder()))).toMatch(
      /do not fit together, twice: page 2 speaks of 5 records on 2 pages, page 1 of 4 on 2; try again later/,
    );
  });

  test.each([
    ['fewer records than announced', page({ years: YEARS, total: 9 }), /9 records are announced, 4 came/],
    [
      'another country',
      page({ years: YEARS }),
      /asked for SYN\.THETIC\.XX, PAK, 2020-2023 and answers with SYN\.THETIC\.XX of KAZ/,
      { reporter: 'PAK' },
    ],
    ['another indicator', page({ years: YEARS, id: 'SYN.OTHER' }), /answers with SYN\.OTHER/],
    ['years not asked for', page({ years: [2019] }), /of KAZ in 2019/],
    [
      'an error with status 200',
      [{ message: [{ id: '120', key: 'Invalid value', value: 'synthetic' }] }],
      /refuses .*: Invalid value: synthetic/,
    ],
    ['no list', { page: 1 }, /is no page of the World Bank/],
    ['no record', [{ page: 0, pages: 0, per_page: 0, total: 0 }, null], /has no record of SYN\.THETIC\.XX, KAZ, 2020-2023/],
  ])('the World Bank: %s', async (_what, answer, message, more: FetchOptions = {}) => {
    const net = await internet((_ask, _times, response) => json(response, answer));
    expect(await failure(fetching(net, folder(), { options: { ...INDICATOR, ...more } }))).toMatch(message);
  });
});

describe('bad options are one clear line', () => {
  test.each<[string, Dataset, FetchOptions, RegExp]>([
    ['years reversed', worldbank, { indicator: 'AA.B', years: '2023-2010' }, /--years '2023-2010' runs backwards; write 2010-2023/],
    ['no years at all', worldbank, { indicator: 'AA.B', years: 'lately' }, /--years 'lately' is no span of years/],
    ['years to come', worldbank, { indicator: 'AA.B', years: '2010-2999' }, /--years '2010-2999' is outside 1960 to 2026/],
    ['no indicator', worldbank, { reporter: 'KAZ' }, /name an --indicator, for instance NY\.GDP\.MKTP\.CD/],
    ['an indicator that is none', worldbank, { indicator: '../../etc' }, /--indicator '\.\.\/\.\.\/ETC' is no id/],
    ['an empty list', worldbank, { indicator: 'AA.B', reporter: ',' }, /--reporter is empty/],
    [
      'an unknown country',
      worldbank,
      { indicator: 'AA.B', reporter: 'Kazakstann' },
      /--reporter: unknown country 'Kazakstann'; did you mean Kazakhstan/,
    ],
    ['a partner where there is none', worldbank, { indicator: 'AA.B', partner: 'PAK' }, /--partner means nothing for worldbank/],
    ['nobody', comtrade, { years: '2020' }, /name a --reporter, a --partner or both/],
    ['no years', comtrade, { reporter: 'KAZ' }, /name the --years/],
    ['the same country twice', comtrade, { reporter: 'KAZ', partner: 'Kazakhstan', years: '2020' }, /are both KAZ/],
    ['the world’s book', comtrade, { reporter: 'World', years: '2020' }, /the world is a partner only/],
    [
      'a state before its time',
      comtrade,
      { reporter: 'BEL', years: '1990' },
      /--reporter 'BEL' has no code in UN trade statistics in 1990; it has one from 1999 to today/,
    ],
    ['an indicator for trade', comtrade, { reporter: 'KAZ', years: '2020', indicator: 'AA.B' }, /--indicator means nothing for comtrade/],
    ['a release of BACI that is not named', baci, {}, /name the release of baci as its --vintage: 2024-01b/],
    ['an edition that is none', baci, { vintage: '2024-01b', edition: 'HS99' }, /--edition 'HS99' is none of HS92/],
    ['a vintage that is none', worldbank, { indicator: 'AA.B', vintage: 'new' }, /--vintage 'new' is no date/],
    [
      'a dataset without an address',
      { ...worldbank, id: 'synthetic' },
      {},
      /synthetic has no address to be fetched from; download its files by hand from https:/,
    ],
  ])('%s', async (_what, dataset, options, message) => {
    expect(await failure(fetching(await internet(() => undefined), join(tmpdir(), 'entente-never-made'), { dataset, options }))).toMatch(
      message,
    );
    expect(existsSync(join(tmpdir(), 'entente-never-made'))).toBe(false);
  });

  test.each([
    [['lake', 'fetch', 'worldbank', '--years', '2023-2010', '--indicator', 'AA.B'], /runs backwards/],
    [['lake', 'fetch', 'worldbank', '--reporter', 'Ruritania', '--indicator', 'AA.B', '--dry-run'], /unknown country 'Ruritania'/],
    [['lake', 'fetch', 'nonesuch'], /unknown dataset 'nonesuch'/],
  ])('the command line: %j', (args, message) => {
    const run = entente(...args);
    expect(run.err).toMatch(message);
    expect(isOneClearError(run)).toBe(true);
  });

  test('every dataset is fetched or says where to download it', async () => {
    for (const dataset of DATASETS.values()) {
      const told = await plannedRequests(dataset, {}).then(
        (requests) => requests.map(({ address }) => address).join(),
        (error: unknown) => (error instanceof InputError ? error.message : String(error)),
      );
      expect(told).toMatch(/^name |^https:|download its files by hand from https?:|take its files from the pages they name/);
    }
  });
});
