/** Whom answers come from: kept ones first, then the public source or a mirror of it. */
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { reading } from '../../platform/file-faults.ts';
import { NotThere } from './attempt.ts';
import type { Expected } from './body.ts';
import { readBody } from './body.ts';
import type { Body } from './collected.ts';
import type { FetchEffects, FetchLimits } from './effects.ts';
import { mirrorGuard, publicGuard } from './guard.ts';
import type { Keep } from './keep.ts';
import { readIndex } from './keep.ts';
import type { Mirror } from './mirror.ts';
import { inAddress, inFolder, nameOfMirror } from './mirror.ts';
import type { Order, Secret } from './order.ts';
import { perform } from './perform.ts';
import { Passing } from './retry.ts';

export interface AnswerSource {
  readonly answer: (address: string, expected: Expected, waits: NonNullable<Order['waits']>) => Promise<{ body: Body; fresh: boolean }>;
}

export function sourceOfAnswers(parts: {
  readonly mirror: Mirror | undefined;
  readonly secret: Secret | undefined;
  readonly keep: Keep;
  readonly effects: FetchEffects;
  readonly limits: FetchLimits;
}): AnswerSource {
  const { mirror, secret, keep, effects, limits } = parts;
  const log = (line: Readonly<Record<string, string | number>>): void => {
    const text = JSON.stringify(line);
    keep.log(JSON.parse(secret ? text.replaceAll(secret.value, '***') : text) as Record<string, string | number>);
  };
  return {
    answer: async (address, expected, waits) => {
      const from = mirror ? nameOfMirror(mirror) : new URL(address).origin;
      const held = await keep.held(address, from);
      if (held) {
        try {
          return { body: { json: readBody(keep.pathOf(held), expected, from, secret?.value), kept: held }, fresh: false };
        } catch (error) {
          // What an earlier version took for whole and this one does not is asked again.
          if (!(error instanceof InputError) && !(error instanceof Passing)) throw error;
        }
      }
      const part = keep.part();
      if (mirror?.kind === 'folder') {
        const { json, retrieved } = copied(mirror.folder, address, expected, part, effects, limits);
        log({ at: second(effects.now()), url: address, from, outcome: 'whole' });
        return { body: { json, kept: await keep.take(part, { url: address, from, retrieved }) }, fresh: true };
      }
      const guard = mirror ? mirrorGuard(mirror.base) : publicGuard(effects);
      const json = await perform(
        {
          address: mirror ? inAddress(mirror.base, address) : address,
          expected,
          guard,
          plain: mirror !== undefined,
          // A key is for the public source alone.
          ...(secret && !mirror && new URL(address).host === secret.host ? { secret } : {}),
          part,
          log,
          waits,
        },
        effects,
        limits,
      );
      return { body: { json, kept: await keep.take(part, { url: address, from, retrieved: second(effects.now()) }) }, fresh: true };
    },
  };
}

/** An answer of a folder. Where the folder is one of kept answers, its index tells when the source gave it. */
function copied(
  folder: string,
  address: string,
  expected: Expected,
  part: string,
  effects: FetchEffects,
  limits: FetchLimits,
): { json: unknown; retrieved: string } {
  const path = inFolder(folder, address);
  const stat = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw new NotThere(`the mirror has no '${path}', which would hold the answer to ${address}`);
  if (!stat.isFile()) throw new InputError(`the mirror's '${path}' is no file`);
  if (stat.size > limits.bytes[expected]) throw new InputError(`'${path}' has more than ${limits.bytes[expected]} bytes`);
  reading(path, () => copyFileSync(path, part));
  try {
    const json = readBody(part, expected, `'${join(path)}'`, undefined);
    const known = readIndex(folder).find(({ url }) => url === address);
    return { json, retrieved: known?.retrieved ?? second(effects.now()) };
  } catch (error) {
    if (error instanceof Passing) throw new InputError(`'${path}': ${error.message}`);
    throw error;
  }
}

/** UTC, to the second. */
function second(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
