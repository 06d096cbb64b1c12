/** One try of a request: redirects followed by hand, the body written to disk as it comes. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { InputError } from '../../domain/errors.ts';
import { faultCode, faultReason } from '../../platform/file-faults.ts';
import { VERSION } from '../../platform/package-root.ts';
import { firstWords, isExpectedType, wrongType } from './body.ts';
import type { FetchEffects, FetchLimits } from './effects.ts';
import { Line } from './line.ts';
import type { Order } from './order.ts';
import { Passing, retryAfter } from './retry.ts';

/** The source has nothing at this address. */
export class NotThere extends InputError {}

/** The answer is larger than it may be. */
export class TooLarge extends InputError {}

export interface Came {
  readonly status: number;
  readonly bytes: number;
  /** The address that gave it, after redirects. */
  readonly last: string;
}

/** @throws Passing for what may be otherwise next time; InputError for what will not. */
export async function attempt(order: Order, effects: FetchEffects, limits: FetchLimits): Promise<Came> {
  let url = new URL(order.address);
  const line = new Line(url.host, limits.total[order.expected]);
  try {
    for (let hops = 0; ; hops += 1) {
      await order.guard(url);
      const response = await line.within(limits.connect, `no answer within ${limits.connect} ms`, (signal) =>
        effects.fetch(url.href, { method: 'GET', redirect: 'manual', signal, headers: headersFor(url, order) }),
      );
      if (![301, 302, 303, 307, 308].includes(response.status)) return await receive(response, url, order, effects, limits, line);
      await response.body?.cancel();
      const to = response.headers.get('location');
      if (to === null || !URL.canParse(to, url.href)) throw new InputError(`${url.host} redirects to nowhere (status ${response.status})`);
      if (hops >= limits.redirects) throw new InputError(`${url.host} redirects more than ${limits.redirects} times`);
      const target = new URL(to, url.href);
      try {
        await order.guard(target);
      } catch (error) {
        if (error instanceof InputError) throw new InputError(`${url.host} redirects, which is not followed: ${error.message}`);
        throw error;
      }
      url = target;
    }
  } finally {
    line.close();
  }
}

function headersFor(url: URL, { expected, secret }: Order): Record<string, string> {
  return {
    accept: expected === 'json' ? 'application/json' : '*/*',
    // As it is, so that its length can be compared with what came.
    'accept-encoding': 'identity',
    'user-agent': `entente/${VERSION}`,
    ...(secret && secret.host === url.host ? { [secret.header]: secret.value } : {}),
  };
}

async function receive(response: Response, url: URL, order: Order, effects: FetchEffects, limits: FetchLimits, line: Line): Promise<Came> {
  const { status, headers } = response;
  const chunks = chunksOf(response, limits, line);
  if (status !== 200) {
    const said = firstWords(await startOf(chunks));
    const words = said === '' ? '' : `: '${said}'`;
    if (status === 404 || status === 410) throw new NotThere(`${url.host} has nothing at ${url.pathname} (status ${status})`);
    if (status === 429 || status === 408 || status >= 500)
      throw new Passing(`it said ${status}${words}`, retryAfter(headers.get('retry-after'), effects.now()));
    const key = order.secret && (status === 401 || status === 403) ? '; look at the key, and whether its allowance is spent' : '';
    throw new InputError(`${url.host} refuses the request with status ${status}${words}${key}`);
  }
  const type = headers.get('content-type') ?? '';
  if (!isExpectedType(type, order.expected, order.plain)) throw wrongType(url.host, type, order.expected, await startOf(chunks));
  const bytes = await writeTo(order.part, chunks, limits.bytes[order.expected], url.host);
  const stated = headers.get('content-length');
  if (stated !== null && headers.get('content-encoding') === null && Number(stated) !== bytes)
    throw new Passing(`${bytes} bytes came, ${stated} were announced`);
  return { status, bytes, last: url.href };
}

async function* chunksOf(response: Response, limits: FetchLimits, line: Line): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await line.within(limits.idle, `nothing came for ${limits.idle} ms`, () => reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The first two thousand bytes, as text. */
async function startOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let start = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      start = Buffer.concat([start, chunk]);
      if (start.length >= 2_000) break;
    }
  } catch (error) {
    if (!(error instanceof Passing)) throw error;
  }
  return start.subarray(0, 2_000).toString('utf8');
}

async function writeTo(path: string, chunks: AsyncIterable<Uint8Array>, limit: number, host: string): Promise<number> {
  const out = createWriteStream(path);
  const done = finished(out);
  // Awaited below; marked as handled, so that a disk that is full while the body comes is told there.
  done.catch(() => undefined);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw new TooLarge(`${host} sends more than ${limit} bytes; ask for fewer years or countries`);
      if (!out.write(chunk)) await Promise.race([once(out, 'drain'), done]);
    }
    out.end();
    await done;
    return bytes;
  } catch (error) {
    out.destroy();
    if (['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EDQUOT'].includes(faultCode(error)))
      throw new InputError(`cannot write '${path}': ${faultReason(error)}`);
    throw error;
  }
}
