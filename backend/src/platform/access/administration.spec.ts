import { describe, expect, it } from '@jest/globals';
import type { Role } from './actor.js';
import { canAdminister } from './administration.js';

describe('canAdminister', () => {
  it.each<[string, Role[], boolean]>([
    ['a site administrator', ['SITE_ADMIN'], true],
    ['a site administrator who also moderates', ['MODERATOR', 'SITE_ADMIN'], true],
    ['a moderator', ['MODERATOR'], false],
    ['a member', [], false],
  ])('%s', (_, roles, allowed) => expect(canAdminister({ roles })).toBe(allowed));
});
