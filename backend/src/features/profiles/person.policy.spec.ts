import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { canEditPerson } from './person.policy.js';

const actor = (personId: string, roles: Actor['roles'] = []): Actor => ({ personId, sessionId: null, departmentId: null, roles, audiences: [] });

describe('canEditPerson', () => {
  it.each([
    ['the person', actor('a'), true],
    ['a colleague', actor('b'), false],
    ['a site administrator', actor('b', ['SITE_ADMIN']), false],
    ['a moderator', actor('b', ['MODERATOR']), false],
  ])('%s', (_, who, allowed) => expect(canEditPerson(who, { id: 'a' })).toBe(allowed));
});
