import { describe, expect, it } from '@jest/globals';
import { isAllowedHost } from './allowed-hosts.js';

describe('isAllowedHost', () => {
  it.each([
    ['www.gov.example', ['www.gov.example'], true],
    ['WWW.gov.example.', ['www.gov.example'], true],
    ['gov.example', ['www.gov.example'], false],
    ['blog.gov.example', ['*.gov.example'], true],
    ['a.b.gov.example', ['*.gov.example'], true],
    ['gov.example', ['*.gov.example'], false],
    ['evilgov.example', ['*.gov.example'], false],
    ['gov.example.evil.example', ['*.gov.example', 'gov.example'], false],
    ['www.gov.example', [], false],
  ])('%s of %j: %s', (host, allowed, expected) => {
    expect(isAllowedHost(host, allowed)).toBe(expected);
  });
});
