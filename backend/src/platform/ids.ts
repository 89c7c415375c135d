import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A uuid, version 7: sorts by the time it was made (RFC 9562). Made here so that it is known before the row exists. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
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
