/** A copy of public sources that the user names: a folder or a base address, laid out as `placeOf` says. */
import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import { reading } from '../../platform/file-faults.ts';
import type { FetchEffects } from './effects.ts';
import { addressesOf } from './guard.ts';
import { placeOf } from './place.ts';
import { isPublicAddress } from './public-address.ts';
import { Passing } from './retry.ts';

export type Mirror =
  | { readonly kind: 'folder'; readonly folder: string }
  /** Ends with `/`. */
  | { readonly kind: 'address'; readonly base: URL };

/** @throws InputError for a folder that is not there, or an address that is none or may not be asked. */
export async function openMirror(text: string, effects: Pick<FetchEffects, 'lookup'>): Promise<Mirror> {
  const wrong = (why: string): InputError => new InputError(`--mirror '${text.slice(0, 200)}' ${why}`);
  if (text.trim() === '') throw wrong('is empty; name a folder or a base address');
  if (/^https?:/i.test(text)) {
    if (!URL.canParse(text)) throw wrong('is no address; write for instance http://127.0.0.1:8000/');
    const base = new URL(text);
    if (base.username !== '' || base.password !== '')
      throw new InputError(`--mirror on ${base.host} carries a name or password; name it without`);
    if (base.search !== '' || base.hash !== '') throw wrong('has a query or fragment; name only the address below which hosts lie');
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    if (base.protocol === 'http:' && (await isPublic(base, effects))) throw wrong('is http on the public internet; name it by https');
    return { kind: 'address', base };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) throw wrong('is neither a folder nor an http address');
  const folder = resolve(text);
  const stat = reading(text, () => statSync(folder, { throwIfNoEntry: false }));
  if (!stat) throw wrong('does not exist; name a folder or a base address such as http://127.0.0.1:8000/');
  if (!stat.isDirectory()) throw wrong('is no folder');
  return { kind: 'folder', folder };
}

async function isPublic(base: URL, effects: Pick<FetchEffects, 'lookup'>): Promise<boolean> {
  if (isIP(base.hostname.replace(/^\[|\]$/g, '')) !== 0) return isPublicAddress(base.hostname);
  try {
    return (await addressesOf(base.hostname, effects)).some(isPublicAddress);
  } catch (error) {
    if (error instanceof Passing) throw new InputError(`--mirror '${base.href}' cannot be asked: ${error.message}`);
    throw error;
  }
}

/** Where a mirror has the answer to a request of the public source. */
export function inFolder(folder: string, address: string): string {
  return join(folder, ...placeOf(address));
}

export function inAddress(base: URL, address: string): string {
  return `${base.href}${placeOf(address).map(encodeURIComponent).join('/')}`;
}

/** A mirror by its name, as it stands in the index of kept answers. */
export function nameOfMirror(mirror: Mirror): string {
  return mirror.kind === 'folder' ? mirror.folder : mirror.base.href;
}
