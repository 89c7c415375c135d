import type { Request } from 'express';

/** The network address that a limit counts by. An IPv6 customer holds a whole /64, so that is what counts. */
export function clientAddressOf(req: Request): string {
  const address = (req.ip ?? 'unknown').replace(/^::ffff:/, '');
  if (!address.includes(':')) return address;
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`;
}

/** All eight groups of an IPv6 address: "::" stands for as many zeros as are missing. */
function groupsOf(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}
