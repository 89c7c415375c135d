import type { Request } from 'express';

/** The network address that a limit counts by. An IPv6 customer holds a whole /64, so that is what counts. */
export function clientAddressOf(req: Request): string {
  const address = (req.ip ?? 'unknown').replace(/^::ffff:/, '');
  if (!address.includes(':')) return address;
  return `${address.split(':').slice(0, 4).join(':')}::/64`;
}
