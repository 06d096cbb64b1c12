/** Whether an IP address is one of the public internet. Source: IANA's registries of special-purpose addresses (RFC 6890). */
import { BlockList, isIP } from 'node:net';

/** Networks of v4 that are private, local, reserved or for documentation. */
const SPECIAL_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of v6 only 2000::/3 is given out; these of it are tunnels, tests and documentation. */
const SPECIAL_V6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, bits] of SPECIAL_V4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, 'ipv6');
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
/** v6 addresses that carry one of v4 in their last 32 bits: mapped, and translated by NAT64. */
const carriers = new BlockList();
carriers.addSubnet('::ffff:0:0', 96, 'ipv6');
carriers.addSubnet('64:ff9b::', 96, 'ipv6');

/** @param address v4 or v6, a scope or brackets allowed; anything else is not public */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 4) return !special.check(bare, 'ipv4');
  if (version !== 6) return false;
  const carried = v4Within(bare);
  if (carried !== undefined) return !special.check(carried, 'ipv4');
  return given.check(bare, 'ipv6') && !special.check(bare, 'ipv6');
}

function v4Within(address: string): string | undefined {
  if (!carriers.check(address, 'ipv6')) return undefined;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  // The URL parser writes v6 in its shortest form: the last two groups are the v4 address.
  const host = new URL(`ws://[${address}]`).hostname.slice(1, -1);
  const groups = host.split(':').slice(-2);
  const [high, low] = groups.map((group) => Number.parseInt(group || '0', 16));
  if (high === undefined || low === undefined) return undefined;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
