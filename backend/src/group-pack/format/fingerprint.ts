import { createHash } from 'node:crypto';

/** An address can be recognised by whoever knows it, and not be read from this. */
export function fingerprintOf(salt: string, address: string): string {
  return createHash('sha256').update(`${salt}:${address.toLowerCase()}`).digest('hex');
}
