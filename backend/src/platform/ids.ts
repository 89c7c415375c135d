import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const mostInAMillisecond = 0xfff;
let latest = { at: 0, count: 0 };

/**
 * A uuid, version 7: sorts by the time it was made, and among those that this process made in one millisecond by which came
 * first (RFC 9562, 6.2, method 1). Made here so that it is known before the row exists.
 */
export function newId(): string {
  latest = following(Date.now());
  const bytes = randomBytes(16);
  bytes.writeUIntBE(latest.at, 0, 6);
  bytes.writeUInt16BE(0x7000 | latest.count, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The clock may be put back, and more may be made than can be counted: then it goes on from the last one. */
function following(now: number): typeof latest {
  if (now > latest.at) return { at: now, count: 0 };
  return latest.count < mostInAMillisecond ? { at: latest.at, count: latest.count + 1 } : { at: latest.at + 1, count: 0 };
}

/** Ten letters and digits (50 random bits) that stand for a thing in its address. Without i, l, o and u. */
export function newShortId(): string {
  return Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('');
}

/** The same text always gives the same uuid, version 8. For things that are made again when the work on them broke off. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The same text always gives the same short id. For things that are made again when the work on them broke off. */
export function shortIdFrom(text: string): string {
  return Array.from(createHash('sha256').update(text).digest().subarray(0, 10), (byte) => alphabet[byte & 31]).join('');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; ask before it reaches a uuid column, which would fail the whole statement. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
