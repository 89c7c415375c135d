import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './password-hash.js';

describe('passwords', () => {
  it('are matched by their own hash alone', async () => {
    const hash = await hashPassword('a bench across the floor');
    expect(await passwordMatches('a bench across the floor', hash)).toBe(true);
    expect(await passwordMatches('a bench across the floor ', hash)).toBe(false);
  });

  it('are salted: the same password gives another hash', async () => {
    expect(await hashPassword('the same words')).not.toBe(await hashPassword('the same words'));
  });

  it('never match where there is no hash', async () => expect(await passwordMatches('anything at all', null)).toBe(false));

  it('never match a hash that cannot be read', async () => expect(await passwordMatches('x', 'plain')).toBe(false));

  it('match however the keyboard composed an accent', async () => {
    expect(await passwordMatches('Llŷn i bawb o bobl', await hashPassword('Lly\u0302n i bawb o bobl'))).toBe(true);
  });
});
