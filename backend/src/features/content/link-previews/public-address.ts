import { BlockList, isIPv4 } from 'node:net';

/** The special-purpose addresses of IPv4 (RFC 6890 and later): this machine, private networks, cloud metadata, tests, multicast. */
const special4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) special4.addSubnet(network, prefix, 'ipv4');

/** Only this part of IPv6 is handed out at all; inside it are tunnels that end at any IPv4 address, and examples. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
for (const [network, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) {
  special6.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address is one of the public internet, which everybody could ask as well as this server. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
