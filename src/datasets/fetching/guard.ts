/**
 * Which addresses may be asked, first and after each redirect. A public address: https, a host of the manifest, its usual port, and a
 * name that leads nowhere but to the public internet. A mirror: nothing outside the address the user gave.
 *
 * Between this look at the name and the connection the name might be pointed elsewhere; https is what guards against that, since a
 * private machine has no certificate for a listed host.
 */
import { isIP } from 'node:net';
import { InputError } from '../../domain/errors.ts';
import { faultCode } from '../../platform/file-faults.ts';
import { isListed } from '../hosts.ts';
import type { FetchEffects } from './effects.ts';
import { isPublicAddress } from './public-address.ts';
import { Passing } from './retry.ts';

/** @throws InputError with the reason where an address may not be asked. */
export type Guard = (url: URL) => Promise<void>;

export function publicGuard(effects: Pick<FetchEffects, 'lookup'>): Guard {
  return async (url) => {
    const refuse = (why: string): InputError => new InputError(`'${shown(url)}' is not asked: ${why}`);
    const host = url.hostname;
    if (isIP(host.replace(/^\[|\]$/g, '')) !== 0)
      throw refuse(
        isPublicAddress(host) ? `${host} is a number, not a host of the list` : `${host} is not an address of the public internet`,
      );
    if (url.protocol !== 'https:') throw refuse(`it is ${url.protocol.slice(0, -1)}, and public hosts are asked over https only`);
    if (url.username !== '' || url.password !== '') throw refuse('it carries a name or password');
    if (!isListed(host)) throw refuse(`${host} is not among the hosts that Entente asks`);
    if (url.port !== '') throw refuse(`port ${url.port} is not the usual one`);
    const addresses = await addressesOf(host, effects);
    const inside = addresses.find((address) => !isPublicAddress(address));
    if (inside !== undefined) throw refuse(`${host} leads to ${inside}, which is not an address of the public internet`);
  };
}

/** @param base ends with `/` */
export function mirrorGuard(base: URL): Guard {
  return async (url) => {
    const within = url.protocol === base.protocol && url.host === base.host && url.pathname.startsWith(base.pathname);
    if (!within || url.username !== '' || url.password !== '')
      throw new InputError(`'${shown(url)}' is not asked: it lies outside the mirror '${shown(base)}'`);
  };
}

/** @throws InputError where there is no such host; Passing where the name server does not answer now. */
export async function addressesOf(host: string, { lookup }: Pick<FetchEffects, 'lookup'>): Promise<readonly string[]> {
  try {
    const addresses = await lookup(host);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    if (faultCode(error) === 'EAI_AGAIN') throw new Passing(`the name of ${host} cannot be looked up now`);
  }
  throw new InputError(`there is no way to ${host}: its name is unknown here; without a network, use --mirror or entente lake import`);
}

/** An address for a message: without its query, which may be long and hold what is nobody's business. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 200);
}
