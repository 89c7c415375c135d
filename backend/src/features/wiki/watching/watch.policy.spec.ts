import { expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/actor.js';
import { canWatch } from './watch.policy.js';

const reader: Actor = { personId: 'me', sessionId: null, departmentId: 'skills', roles: [], audiences: [1], groupIds: [] };

it.each<[string, Actor, boolean]>([
  ['a reader', reader, true],
  ['somebody who reads something else', { ...reader, audiences: [2] }, false],
  ['a site administrator who does not read it', { ...reader, audiences: [], roles: ['SITE_ADMIN'] }, false],
])('%s', (_, actor, expected) => expect(canWatch(actor, { audienceId: 1 })).toBe(expected));
