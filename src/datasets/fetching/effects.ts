/** The outside world of a fetch, passed in with defaults, so that tests replace the internet, the clock and the dice. */
import { lookup } from 'node:dns/promises';
import type { Environment } from '../../lake/place.ts';

export interface FetchEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** All addresses of a host name, v4 and v6. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly now: () => Date;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 to 1, for the jitter of waits. */
  readonly random: () => number;
  readonly env: Environment;
}

export const defaultFetchEffects: FetchEffects = {
  fetch: (url, init) => fetch(url, init),
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  env: process.env,
};

export interface FetchLimits {
  /** Milliseconds until the head of an answer is there. */
  readonly connect: number;
  /** Milliseconds without a byte of the body. */
  readonly idle: number;
  /** Milliseconds for one whole answer: against a server that sends a byte now and then for ever. */
  readonly total: { readonly json: number; readonly zip: number };
  /** Bytes of a body. */
  readonly bytes: { readonly json: number; readonly zip: number };
  readonly tries: number;
  /** Milliseconds: the longest wait between two tries without a word from the server, and with one (Retry-After). */
  readonly wait: { readonly longest: number; readonly asked: number };
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connect: 30_000,
  idle: 60_000,
  total: { json: 600_000, zip: 6 * 3_600_000 },
  bytes: { json: 64 << 20, zip: 8 * 2 ** 30 },
  tries: 6,
  wait: { longest: 60_000, asked: 120_000 },
  redirects: 5,
};
