import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { clientAddressOf } from './client-address.js';

describe('clientAddressOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    // One customer holds all of these, however they are written.
    ['2001:db8::1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::9', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, expected) => expect(clientAddressOf({ ip } as Request)).toBe(expected));
});
