import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are nobody's on the public internet (IANA's registries of special-purpose addresses): a feed must not
 * make the city's server call on machines behind its firewall.
 */
const RESERVED_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const RESERVED_6 =
  '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';

const reserved = new BlockList();
for (const [family, list] of [
  ['ipv4', RESERVED_4],
  ['ipv6', RESERVED_6],
] as const)
  for (const subnet of list.split(' ')) {
    const [address = '', bits] = subnet.split('/');
    reserved.addSubnet(address, Number(bits), family);
  }

/** Whether an IP address (without brackets) is private, of this machine, of this link or reserved in another way. */
export function isReserved(address: string): boolean {
  const plain = address.replace(/%.*/, '');
  if (isIP(plain) === 4) return reserved.check(plain, 'ipv4');
  const inside = embedded(plain);
  return isIP(plain) !== 6 || reserved.check(plain, 'ipv6') || (inside !== undefined && isReserved(inside));
}

/** The IPv4 address within an IPv6 one: mapped, compatible, NAT64 and 6to4. */
function embedded(address: string): string | undefined {
  const groups = expanded(address);
  if (!groups) return undefined;
  const four = (a = 0, b = 0) => [a >> 8, a & 255, b >> 8, b & 255].join('.');
  const first = groups.slice(0, 6).join(':');
  if (['0:0:0:0:0:65535', '0:0:0:0:0:0', '0:0:0:0:65535:0', `${0x64}:${0xff9b}:0:0:0:0`].includes(first))
    return four(groups[6], groups[7]);
  return groups[0] === 0x2002 ? four(groups[1], groups[2]) : undefined;
}

/** The eight numbers of an IPv6 address. */
function expanded(address: string): number[] | undefined {
  if (isIP(address) !== 6) return undefined;
  // The URL parser writes the shortest form without dots.
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const numbers = (part: string | undefined) => (part ? part.split(':').map((hex) => parseInt(hex, 16)) : []);
  const [left, right] = [numbers(head), numbers(tail)];
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
}
