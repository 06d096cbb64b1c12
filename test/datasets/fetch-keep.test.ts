import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comtrade } from '../../src/datasets/comtrade/comtrade.ts';
import { plannedRequests } from '../../src/datasets/fetching/fetch.ts';
import { placeOf } from '../../src/datasets/fetching/place.ts';
import { everything, failure, fetching, folder, KEY, rows, SERIES, YEARS } from './fetching.ts';
import type { Answering } from './internet.ts';
import { internet, json, page, trade } from './internet.ts';
import { SHARED } from './lake.ts';

describe('the key', () => {
  const options = { reporter: 'KAZ', partner: 'PAK', years: '2020' };
  const env = { COMTRADE_API_KEY: KEY };

  test('goes to its host alone, in its header, and stands in no log, error or file', async () => {
    const net = await internet((ask, times, response, request) => {
      const said = String(request.headers['ocp-apim-subscription-key'] ?? 'none');
      if (times === 1 && ask.includes('comtradeapi')) return json(response, `over the rate, ${said}`, 429);
      if (ask.includes('comtradeapi')) return void response.writeHead(302, { location: `https://api.worldbank.org/x?key=${said}` }).end();
      json(response, trade([{ reporter: 398, partner: 586, year: 2020, value: 5 }]));
    }, env);
    const root = folder();
    await fetching(net, root, { dataset: comtrade, options });
    expect(net.headers.map((headers) => headers['ocp-apim-subscription-key'])).toEqual([KEY, KEY, undefined]);
    expect(net.asked[0]).toMatch(/^https:\/\/comtradeapi\.un\.org\/data\/v1\/get\//);
    expect(everything(root)).not.toContain(KEY);
  });

  test.each<[string, Answering]>([
    [
      'an error',
      (_ask, _times, response, request) => json(response, `{"message":"bad key ${request.headers['ocp-apim-subscription-key']}"}`, 401),
    ],
    ['trouble for ever', (_ask, _times, response, request) => json(response, String(request.headers['ocp-apim-subscription-key']), 500)],
    [
      'an answer',
      (_ask, _times, response, request) => json(response, { count: 0, data: [], error: request.headers['ocp-apim-subscription-key'] }),
    ],
    [
      'a web page',
      (_ask, _times, response, request) =>
        json(response, `<html>${request.headers['ocp-apim-subscription-key']}`, 200, { 'content-type': 'text/html' }),
    ],
    [
      'a redirect',
      (_ask, _times, response, request) =>
        void response.writeHead(302, { location: `https://x.example/${request.headers['ocp-apim-subscription-key']}` }).end(),
    ],
  ])('is hidden where the server repeats it in %s', async (_what, answering) => {
    const [net, root] = [await internet(answering, env), folder()];
    expect(await failure(fetching(net, root, { dataset: comtrade, options }))).not.toContain(KEY);
    expect(everything(root)).not.toContain(KEY);
  });

  test('is not sent to a mirror', async () => {
    const net = await internet(
      (_ask, _times, response) => json(response, trade([{ reporter: 398, partner: 586, year: 2020, value: 5 }])),
      env,
    );
    await fetching(net, folder(), { dataset: comtrade, options, mirror: `http://127.0.0.1:${net.port}` });
    expect(net.headers.map((headers) => headers['ocp-apim-subscription-key'])).toEqual([undefined]);
  });

  test('that no header can carry is refused without being shown', async () => {
    const net = await internet(() => undefined, { COMTRADE_API_KEY: 'secret\nwords here' });
    const message = await failure(fetching(net, folder(), { dataset: comtrade, options }));
    expect(message).toMatch(/^COMTRADE_API_KEY holds no key/);
    expect(message).not.toMatch(/secret|words/);
  });
});

describe('a mirror', () => {
  const put = (root: string, address: string, body: unknown): void => {
    const file = join(root, ...placeOf(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof body === 'string' ? body : JSON.stringify(body));
  };

  test('of a folder asks nobody; its index tells the day of the answers', async () => {
    const net = await internet(() => undefined);
    const [root, mirror] = [folder(), folder()];
    put(mirror, SERIES, page({ years: YEARS }));
    expect((await fetching(net, root, { mirror })).imported.entry.vintage).toBe('2026-02-03');
    expect(net.asked).toEqual([]);
    const later = { ...net.effects, now: () => new Date('2026-09-09T09:09:09Z') };
    const copy = folder();
    expect((await fetching(net, copy, { mirror: join(root, 'keep'), effects: later })).imported.entry.vintage).toBe('2026-02-03');
    expect((await fetching(net, folder(), { mirror, effects: later })).imported.entry.vintage).toBe('2026-09-09');
  });

  test.each([
    ['nothing', undefined, /the mirror has no '.*SYN\.THETIC\.XX.*json', which would hold the answer to https:\/\/api\.worldbank\.org/],
    ['a cut file', '[{"page":1', /the answer ends in the middle/],
    ['a web page', '<html>synthetic', /a web page/],
  ])('of a folder with %s', async (_what, body, message) => {
    const mirror = folder();
    if (body !== undefined) put(mirror, SERIES, body);
    expect(await failure(fetching(await internet(() => undefined), folder(), { mirror }))).toMatch(message);
  });

  const recorded = join(SHARED, 'data/trade/fixtures/comtrade/data_v1_get_goods.json');
  test.skipIf(!existsSync(recorded))('with a recorded answer of UN Comtrade (needs the shared data)', async () => {
    const mirror = folder();
    const options = { reporter: 'China', partner: 'Argentina,Germany', years: '2010' };
    const key = { now: () => new Date('2026-02-03'), env: { COMTRADE_API_KEY: KEY } };
    const [{ address } = { address: '' }] = await plannedRequests(comtrade, options, key);
    put(mirror, address, readFileSync(recorded, 'utf8'));
    const root = folder();
    await fetching(await internet(() => undefined), root, { mirror, dataset: comtrade, options });
    const sql =
      "SELECT partner, CAST(value AS DOUBLE) AS value FROM trade_flows WHERE reporter = 'CHN' AND flow = 'M' ORDER BY partner LIMIT 1";
    expect(await rows(root, sql)).toEqual([{ partner: 'ARG', value: 6_804_128_143 }]);
  });

  test('made without a key serves previews', async () => {
    const mirror = folder();
    const options = { reporter: 'KAZ', partner: 'PAK', years: '2020' };
    const [{ address } = { address: '' }] = await plannedRequests(comtrade, options, { now: () => new Date('2026-02-03'), env: {} });
    expect(address).toContain('/preview/');
    put(mirror, address, trade([{ reporter: 398, partner: 586, year: 2020, value: 5 }]));
    expect((await fetching(await internet(() => undefined), folder(), { mirror, dataset: comtrade, options })).imported.outcome).toBe(
      'imported',
    );
  });

  test('at a local address is asked for the same layout', async () => {
    const net = await internet((_ask, _times, response) =>
      json(response, page({ years: YEARS }), 200, { 'content-type': 'application/octet-stream' }),
    );
    await fetching(net, folder(), { mirror: `http://127.0.0.1:${net.port}/a mirror` });
    expect(net.asked.map(decodeURIComponent)).toEqual([`/a mirror/${placeOf(SERIES).join('/')}`]);
    expect(decodeURIComponent(decodeURIComponent(net.asked[0] ?? ''))).toContain('date=2020:2023');
  });

  test.each([
    ['another port', 'http://127.0.0.1:1/'],
    ['another path', '/elsewhere/x'],
    ['a public host', 'https://api.worldbank.org/v2/'],
    ['the machine’s other name', 'http://localhost/mirror/'],
  ])('may not lead to %s', async (_what, location) => {
    const net = await internet((_ask, _times, response) => void response.writeHead(302, { location }).end());
    expect(await failure(fetching(net, folder(), { mirror: `http://127.0.0.1:${net.port}/mirror/` }))).toMatch(/lies outside the mirror/);
    expect(net.asked).toHaveLength(1);
  });

  test('may lead to itself', async () => {
    const net = await internet((ask, _times, response) =>
      ask.startsWith('/mirror/moved')
        ? json(response, page({ years: YEARS }))
        : void response.writeHead(302, { location: '/mirror/moved' }).end(),
    );
    expect((await fetching(net, folder(), { mirror: `http://127.0.0.1:${net.port}/mirror/` })).imported.outcome).toBe('imported');
  });

  test.each([
    ['a folder that is not there', '/nonexistent-mirror', /--mirror '\/nonexistent-mirror' does not exist/],
    ['another scheme', 'ftp://127.0.0.1/', /is neither a folder nor an http address/],
    ['a password', 'http://me:secret@127.0.0.1/', /carries a name or password/],
    ['http on the public internet', 'http://mirror.example/', /is http on the public internet/],
    ['nothing', ' ', /is empty/],
  ])('that is %s is refused', async (_what, mirror, message) => {
    const said = await failure(fetching(await internet(() => undefined), folder(), { mirror }));
    expect(said).toMatch(message);
    expect(said).not.toContain('secret');
  });
});

describe('a second run asks only for what is missing', () => {
  test('after an error', async () => {
    const root = folder();
    const paged: Answering = (ask, _times, response) => {
      const number = Number(/[?&]page=(\d)/.exec(ask)?.[1]);
      json(response, page({ number, pages: 3, total: 3, years: [2020 + number] }));
    };
    const net = await internet((ask, times, response, request) =>
      ask.includes('page=3') ? json(response, 'no', 403) : paged(ask, times, response, request),
    );
    expect(await failure(fetching(net, root))).toMatch(
      /status 403.*2 answers are kept in '.*keep', and the same command asks only for the rest$/,
    );
    net.become(paged);
    net.asked.length = 0;
    expect(await fetching(net, root)).toMatchObject({ asked: 1, reused: { count: 2 } });
    expect(net.asked.map((ask) => /[?&]page=(\d)/.exec(ask)?.[1])).toEqual(['3']);
  });

  test('after a kill, with nothing of a body half come', async () => {
    const root = folder();
    let stalled: () => void = () => undefined;
    const stalling = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    const paged: Answering = (ask, _times, response) => {
      const number = Number(/[?&]page=(\d)/.exec(decodeURIComponent(ask))?.[1]);
      json(response, page({ number, pages: 2, total: 2, years: [2020 + number] }));
    };
    const net = await internet((ask, times, response, request) => {
      if (!decodeURIComponent(ask).includes('page=2')) return paged(ask, times, response, request);
      response.writeHead(200, { 'content-type': 'application/json' }).write('[{"page":2,', () => setTimeout(stalled, 200));
    });
    const args = ['lake', 'fetch', 'worldbank', '--reporter', 'KAZ', '--indicator', 'SYN.THETIC.XX', '--years', '2020-2023'];
    const places = ['--mirror', `http://127.0.0.1:${net.port}`, '--keep', join(root, 'keep'), '--lake', join(root, 'lake')];
    const run = (): ReturnType<typeof spawn> =>
      spawn('node', ['dist/entente.js', ...args, ...places], {
        env: { ...process.env, COMTRADE_API_KEY: KEY },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const killed = run();
    await stalling;
    killed.kill('SIGKILL');
    await new Promise((resolve) => killed.on('close', resolve));
    expect(readdirSync(join(root, 'keep', 'parts'))).toHaveLength(1);
    net.become(paged);
    net.asked.length = 0;
    const again = run();
    let [out, err] = ['', ''];
    again.stdout?.on('data', (chunk) => {
      out += String(chunk);
    });
    again.stderr?.on('data', (chunk) => {
      err += String(chunk);
    });
    const code = await new Promise((resolve) => again.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^worldbank \d{4}-\d\d-\d\d: 2 records read, none refused; rows: country_indicators 2\nanswers: 1 asked for now, 1 kept from before/,
    );
    expect(net.asked.map((ask) => /[?&]page=(\d)/.exec(decodeURIComponent(ask))?.[1])).toEqual(['2']);
    expect(readdirSync(join(root, 'keep', 'parts'))).toEqual([]);
    expect(everything(root)).not.toContain(KEY);
  });

  test('and again for what is no longer as it was kept, or came from elsewhere', async () => {
    const [net, root] = [await internet((_ask, _times, response) => json(response, page({ years: YEARS }))), folder()];
    await fetching(net, root);
    writeFileSync(join(root, 'keep', ...placeOf(SERIES)), '[]');
    await fetching(net, root);
    expect(net.asked).toHaveLength(2);
    await fetching(net, root, { mirror: `http://127.0.0.1:${net.port}` });
    expect(net.asked).toHaveLength(3);
  });

  test.each([
    ['a file', (root: string) => join(root, 'file'), /cannot keep answers in '.*file': it is a file/],
    [
      'a place below a file',
      (root: string) => join(root, 'file', 'keep'),
      /cannot (write to|read|keep answers in) '.*: a part of its path is a file/,
    ],
    ['nothing', () => ' ', /--keep is empty/],
  ])('kept in %s is one clear line', async (_what, place, message) => {
    const [net, root] = [await internet(() => undefined), folder()];
    writeFileSync(join(root, 'file'), 'synthetic');
    expect(await failure(fetching(net, root, { keep: place(root) }))).toMatch(message);
    expect(net.asked).toEqual([]);
  });

  test('a damaged index is told', async () => {
    const [net, root] = [await internet((_ask, _times, response) => json(response, page({ years: YEARS }))), folder()];
    mkdirSync(join(root, 'keep'));
    writeFileSync(join(root, 'keep', 'index.json'), '{"format":');
    expect(await failure(fetching(net, root))).toMatch(/index\.json' is damaged: it is no JSON; remove it/);
  });
});
