import { describe, expect, it } from '@jest/globals';
import { canSeeContact, lookerFrom } from './contact.policy.js';
import type { ContactVisibility } from './profile.js';

const owner = { id: 'owner', departmentId: 'skills' };
const lookers = {
  'the person': { personId: 'owner', departmentId: 'skills' },
  'a colleague of the same department': { personId: 'b', departmentId: 'skills' },
  'a colleague of another department': { personId: 'c', departmentId: 'transport' },
  'somebody without a department': { personId: 'd', departmentId: null },
};

describe('canSeeContact', () => {
  it.each<[keyof typeof lookers, ContactVisibility, boolean]>([
    ['the person', 'EVERYONE', true],
    ['the person', 'DEPARTMENT', true],
    ['the person', 'NOBODY', true],
    ['a colleague of the same department', 'EVERYONE', true],
    ['a colleague of the same department', 'DEPARTMENT', true],
    ['a colleague of the same department', 'NOBODY', false],
    ['a colleague of another department', 'EVERYONE', true],
    ['a colleague of another department', 'DEPARTMENT', false],
    ['a colleague of another department', 'NOBODY', false],
    ['somebody without a department', 'EVERYONE', true],
    ['somebody without a department', 'DEPARTMENT', false],
    ['somebody without a department', 'NOBODY', false],
  ])('%s, what is for %s: %s', (who, visibility, seen) => expect(canSeeContact(lookers[who], owner, visibility)).toBe(seen));

  it('does not take two people without a department for colleagues', () => {
    expect(canSeeContact({ personId: 'd', departmentId: null }, { id: 'e', departmentId: null }, 'DEPARTMENT')).toBe(false);
  });
});

describe('lookerFrom', () => {
  it('lets one look at oneself as a colleague', () => {
    const other = lookerFrom('OTHER_DEPARTMENT', lookers['the person'], owner);
    expect([canSeeContact(other, owner, 'EVERYONE'), canSeeContact(other, owner, 'DEPARTMENT')]).toEqual([true, false]);
    const same = lookerFrom('SAME_DEPARTMENT', lookers['the person'], owner);
    expect([canSeeContact(same, owner, 'DEPARTMENT'), canSeeContact(same, owner, 'NOBODY')]).toEqual([true, false]);
  });

  it('lets nobody look at others as somebody else', () => {
    const looker = lookers['a colleague of another department'];
    expect(lookerFrom('SAME_DEPARTMENT', looker, owner)).toBe(looker);
  });
});
