/** Third step: one request, tried until its whole answer is on disk or it is clear that it will not be. */
import { rm } from 'node:fs/promises';
import { InputError } from '../../domain/errors.ts';
import { attempt } from './attempt.ts';
import { readBody } from './body.ts';
import type { FetchEffects, FetchLimits } from './effects.ts';
import type { Order } from './order.ts';
import { Passing, waitAfter } from './retry.ts';

/**
 * @returns the body: parsed JSON, or nothing for a zip
 * @throws InputError saying who did not give what
 */
export async function perform(order: Order, effects: FetchEffects, limits: FetchLimits): Promise<unknown> {
  const { host } = new URL(order.address);
  for (let tried = 1; ; tried += 1) {
    const line = { at: `${effects.now().toISOString().slice(0, 19)}Z`, url: order.address, try: tried };
    try {
      const { status, bytes, last } = await attempt(order, effects, limits);
      const body = readBody(order.part, order.expected, host, order.secret?.value);
      order.log({ ...line, status, bytes, outcome: 'whole', ...(last === order.address ? {} : { redirected: last }) });
      return body;
    } catch (error) {
      await rm(order.part, { force: true });
      if (!(error instanceof Passing)) {
        if (error instanceof Error) order.log({ ...line, outcome: error.message });
        throw error;
      }
      if (tried >= limits.tries) {
        order.log({ ...line, outcome: `${error.message}; given up` });
        throw new InputError(`${host} did not give its answer in ${limits.tries} tries; the last time, ${error.message}`);
      }
      const wait = waitAfter(tried, error.after, limits, effects.random);
      order.log({ ...line, outcome: `${error.message}; tried again after ${wait} ms` });
      order.waits?.(wait, error.message);
      await effects.sleep(wait);
    }
  }
}
