import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../platform/access/actor.js';
import { canManageSynonyms } from './synonym.policy.js';

describe('canManageSynonyms', () => {
  it.each<[string, Role[], boolean]>([
    ['a member', [], false],
    ['a moderator', ['MODERATOR'], false],
    ['a site administrator', ['SITE_ADMIN'], true],
  ])('%s', (_, roles, allowed) => expect(canManageSynonyms({ roles })).toBe(allowed));
});
