import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baci } from '../../src/datasets/baci/baci.ts';
import { isPublicAddress } from '../../src/datasets/fetching/public-address.ts';
import { retryAfter, waitAfter } from '../../src/datasets/fetching/retry.ts';
import { failure, fetching, folder, logOf, QUICK, SERIES, YEARS } from './fetching.ts';
import type { Answering } from './internet.ts';
import { internet, json, page } from './internet.ts';

describe('servers that misbehave', () => {
  /** Milliseconds: enough for a busy machine, short enough to wait for. */
  const limits = { connect: 1_000, idle: 1_000 };
  const good = (response: Parameters<Answering>[2]): void => json(response, page({ years: YEARS }));
  const whole = JSON.stringify(page({ years: YEARS }));
  const first =
    (bad: Answering): Answering =>
    (ask, times, response, request) =>
      times === 1 ? bad(ask, times, response, request) : good(response);

  test.each<[string, Answering, number[]]>([
    ['429 with Retry-After in seconds', (_ask, _times, response) => json(response, 'busy', 429, { 'retry-after': '7' }), [7_000]],
    [
      '429 with a date',
      (_ask, _times, response) => json(response, 'busy', 429, { 'retry-after': 'Tue, 03 Feb 2026 04:05:16 GMT' }),
      [10_000],
    ],
    ['429 that asks for a day is capped', (_ask, _times, response) => json(response, 'busy', 429, { 'retry-after': '86400' }), [120_000]],
    ['429 without a word', (_ask, _times, response) => json(response, 'busy', 429), [500]],
    ['503', (_ask, _times, response) => json(response, 'busy', 503), [500]],
    ['a line cut in the middle', (_ask, _times, response) => cut(response, whole.length, whole.slice(0, 90)), [500]],
    ['a chunked answer cut in the middle', (_ask, _times, response) => cut(response, undefined, whole.slice(0, 90)), [500]],
    ['JSON that ends in the middle', (_ask, _times, response) => json(response, whole.slice(0, 90)), [500]],
    ['an empty answer', (_ask, _times, response) => json(response, ''), [500]],
    ['more bytes than announced', (_ask, _times, response) => json(response, whole, 200, { 'content-length': '90' }), [500]],
    ['fewer bytes than announced', (_ask, _times, response) => json(response, whole, 200, { 'content-length': '9000' }), [500]],
    ['no answer', () => undefined, [500]],
    [
      'a body that stops coming',
      (_ask, _times, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('[{'),
      [500],
    ],
    ['a line that breaks before a word', (_ask, _times, response) => void response.destroy(), [500]],
  ])('%s, then well', async (_what, bad, waits) => {
    const [net, root] = [await internet(first(bad)), folder()];
    const done = await fetching(net, root, { limits });
    expect(done.imported.outcome).toBe('imported');
    expect(net.waits).toEqual(waits);
    expect(net.asked).toEqual([SERIES, SERIES]);
    expect(logOf(root)).toMatchObject([
      { try: 1, outcome: expect.stringMatching(/tried again after/) },
      { try: 2, outcome: 'whole' },
    ]);
  });

  test.each<[string, Answering, RegExp]>([
    [
      '500 for ever',
      (_ask, _times, response) => json(response, 'synthetic <b>trouble</b>', 500),
      /api\.worldbank\.org did not give its answer in 6 tries; the last time, it said 500: 'synthetic/,
    ],
    ['429 for ever', (_ask, _times, response) => json(response, 'busy', 429), /in 6 tries; the last time, it said 429: 'busy'/],
    [
      'cut for ever',
      (_ask, _times, response) => json(response, whole.slice(0, 90)),
      /in 6 tries; the last time, the answer ends in the middle, after 90 bytes/,
    ],
    ['silence for ever', () => undefined, /in 6 tries; the last time, no answer within 300 ms/],
  ])('%s ends after six tries', async (_what, bad, message) => {
    const [net, root] = [await internet(bad), folder()];
    expect(await failure(fetching(net, root, { limits: { connect: 300, idle: 300 } }))).toMatch(message);
    expect(net.asked).toHaveLength(6);
    expect(net.waits).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(existsSync(join(root, 'lake', 'manifest.json'))).toBe(false);
    expect(readdirSync(join(root, 'keep', 'parts'))).toEqual([]);
  });

  const html = '<!DOCTYPE html><html><body>Synthetic page: please log in</body></html>';
  test.each<[string, Answering, RegExp]>([
    [
      'HTML',
      (_ask, _times, response) => json(response, html, 200, { 'content-type': 'text/html' }),
      /answered with 'text\/html', not with JSON: '<!DOCTYPE html>.*please log in/,
    ],
    ['HTML that calls itself JSON', (_ask, _times, response) => json(response, html), /'a web page', not with JSON: '<!DOCTYPE/],
    [
      'another type',
      (_ask, _times, response) => json(response, 'a,b', 200, { 'content-type': 'text/csv' }),
      /'text\/csv', not with JSON: 'a,b'/,
    ],
    ['words that call themselves JSON', (_ask, _times, response) => json(response, 'Synthetic words'), /not with JSON: 'Synthetic words'/],
    ['404', (_ask, _times, response) => json(response, 'no', 404), /has nothing at \/v2\/country\/KAZ.* \(status 404\)/],
    ['400', (_ask, _times, response) => json(response, 'bad\r\nrequest', 400), /refuses the request with status 400: 'bad request'/],
    ['204', (_ask, _times, response) => void response.writeHead(204).end(), /status 204/],
  ])('%s is refused at once', async (_what, bad, message) => {
    const net = await internet(bad);
    expect(await failure(fetching(net, folder()))).toMatch(message);
    expect(net.asked).toHaveLength(1);
  });

  test('a body above the limit is not read to its end', async () => {
    const net = await internet((_ask, _times, response) => json(response, `["${'x'.repeat(3_000_000)}"]`));
    const limits = { ...QUICK, bytes: { json: 100_000, zip: 100_000 } };
    expect(await failure(fetching(net, folder(), { limits }))).toMatch(/sends more than 100000 bytes/);
  });

  test('a byte now and then for ever is cut by the limit of the whole', async () => {
    const net = await internet((_ask, _times, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { ...QUICK, tries: 1, total: { json: 600, zip: 600 } };
    expect(await failure(fetching(net, folder(), { limits }))).toMatch(/the answer took longer than 600 ms/);
  });

  test('a zip that is none', async () => {
    const net = await internet((_ask, _times, response) => json(response, 'Synthetic: no zip', 200, { 'content-type': 'application/zip' }));
    expect(await failure(fetching(net, folder(), { dataset: baci, options: { vintage: '2024-01b' } }))).toMatch(
      /not with a zip: 'Synthetic: no zip'/,
    );
  });

  function cut(response: Parameters<Answering>[2], announced: number | undefined, text: string): void {
    response.writeHead(200, { 'content-type': 'application/json', ...(announced === undefined ? {} : { 'content-length': announced }) });
    response.write(text, () => setTimeout(() => response.destroy(), 20));
  }
});

describe('redirects', () => {
  const to =
    (location: string): Answering =>
    (ask, _times, response) =>
      ask === SERIES ? void response.writeHead(302, { location }).end() : json(response, page({ years: YEARS }));

  test.each([
    ['127.0.0.1', 'http://127.0.0.1/', /127\.0\.0\.1 is not an address of the public internet/],
    ['127.0.0.1 as a number', 'https://2130706433/', /127\.0\.0\.1 is not an address of the public internet/],
    ['10.0.0.1', 'https://10.0.0.1/', /10\.0\.0\.1 is not an address of the public/],
    ['[::1]', 'https://[::1]/', /\[::1\] is not an address of the public/],
    ['a v4 address within v6', 'https://[::ffff:10.0.0.1]/', /is not an address of the public/],
    ['169.254.169.254', 'http://169.254.169.254/latest/meta-data/', /169\.254\.169\.254 is not an address of the public/],
    ['a unique local address', 'https://[fd00::1]/', /is not an address of the public/],
    ['a public number', 'https://93.184.216.34/', /is a number, not a host of the list/],
    ['another public host', 'https://example.org/data.json', /example\.org is not among the hosts/],
    ['a host that looks like one of the list', 'https://api.worldbank.org.example.org/', /is not among the hosts/],
    ['localhost by name', 'https://localhost/', /localhost is not among the hosts/],
    ['a listed host without https', 'http://api.worldbank.org/v2/', /it is http, and public hosts are asked over https only/],
    ['another port', 'https://api.worldbank.org:8443/v2/', /port 8443 is not the usual one/],
    ['a name and password', 'https://a:b@api.worldbank.org/', /carries a name or password/],
    ['a file', 'file:///etc/passwd', /it is file/],
    ['nothing that is an address', 'https://', /redirects to nowhere/],
  ])('to %s are refused with the reason', async (_what, location, message) => {
    const net = await internet(to(location));
    expect(await failure(fetching(net, folder()))).toMatch(message);
    expect(net.asked).toEqual([SERIES]);
  });

  test('to a listed host whose name leads inside are refused', async () => {
    const net = await internet(to('https://comtradeapi.un.org/x'));
    const lookup = async (host: string): Promise<string[]> => (host.startsWith('api.') ? ['8.8.8.8'] : ['8.8.8.8', 'fe80::1']);
    expect(await failure(fetching(net, folder(), { effects: { ...net.effects, lookup } }))).toMatch(
      /comtradeapi\.un\.org leads to fe80::1, which is not an address of the public internet/,
    );
  });

  test('a first address whose name leads inside is refused too', async () => {
    const net = await internet(to('/'));
    const effects = { ...net.effects, lookup: async () => ['192.168.1.9'] };
    expect(await failure(fetching(net, folder(), { effects }))).toMatch(/api\.worldbank\.org leads to 192\.168\.1\.9/);
    expect(net.asked).toEqual([]);
  });

  test('within a listed host are followed, five times', async () => {
    const hops =
      (count: number): Answering =>
      (ask, _times, response) => {
        const done = Number(/hop=(\d)/.exec(ask)?.[1] ?? 0);
        if (done >= count) return json(response, page({ years: YEARS }));
        response.writeHead(307, { location: `/v2/moved?hop=${done + 1}` }).end();
      };
    expect((await fetching(await internet(hops(5)), folder())).imported.outcome).toBe('imported');
    expect(await failure(fetching(await internet(hops(6)), folder()))).toMatch(/redirects more than 5 times/);
  });
});

describe('small parts', () => {
  test.each([
    ['8.8.8.8', true],
    ['0.0.0.0', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['198.19.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['2606:4700::1111', true],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::8.8.8.8', true],
    ['64:ff9b::a00:1', false],
    ['fe80::1%eth0', false],
    ['fc00::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  test('waits double up to a bound, half of each left to chance; what the server asks is never undercut', () => {
    const wait = { longest: 60_000, asked: 120_000 };
    expect([1, 2, 3, 9].map((tried) => waitAfter(tried, undefined, { wait }, () => 1))).toEqual([1_000, 2_000, 4_000, 60_000]);
    expect([1, 2, 3, 9].map((tried) => waitAfter(tried, undefined, { wait }, () => 0))).toEqual([500, 1_000, 2_000, 30_000]);
    expect(waitAfter(1, 7_000, { wait }, () => 0.5)).toBe(7_500);
    expect(waitAfter(1, 1e9, { wait }, () => 0)).toBe(120_000);
    expect(['5', ' 5 ', 'soon', '-1', null].map((header) => retryAfter(header, new Date(0)))).toEqual([
      5_000,
      5_000,
      undefined,
      expect.anything(),
      undefined,
    ]);
  });
});
