import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import type { ActableItem } from '../content/content.public.js';
import { canBeCounted, canSeeReads } from './read.policy.js';

const actor = (personId: string, audiences = [1]): Actor => ({ personId, sessionId: null, departmentId: null, roles: ['SITE_ADMIN', 'MODERATOR'], audiences });
const item = (changes: Partial<ActableItem> = {}): ActableItem => ({
  audienceId: 1, status: 'PUBLISHED', authorIds: ['author', 'second'], hiddenAt: null, revisionNumber: 1, ...changes,
});

describe('reading', () => {
  it.each<[string, Actor, ActableItem, boolean, boolean]>([
    ['a reader, of what is published', actor('reader'), item(), true, false],
    ['the author', actor('author'), item(), false, true],
    ['another author', actor('second'), item(), false, true],
    ['somebody who may not read it', actor('reader', [2]), item(), false, false],
    ['an author who may not read it', actor('author', [2]), item(), false, false],
    ['a reader, of what is archived', actor('reader'), item({ status: 'ARCHIVED' }), false, false],
    ['a reader, of what is withdrawn', actor('reader'), item({ status: 'WITHDRAWN' }), false, false],
    ['a reader, of a draft', actor('reader'), item({ status: 'DRAFT' }), false, false],
    ['a moderator, of what is hidden', actor('reader'), item({ hiddenAt: new Date() }), false, false],
  ])('%s: counts, sees how often', (_, who, what, counts, sees) => {
    expect([canBeCounted(who, what), canSeeReads(who, what)]).toEqual([counts, sees]);
  });
});
