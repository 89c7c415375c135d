import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import type { ActableItem, ItemStatus } from '../content/content.public.js';
import { type CommentState, canDeleteComment, canEditComment, canReplyTo, stateOf } from './comment.policy.js';

const open = 1;
const closed = 2;
const person = (personId: string): Actor => ({ personId, sessionId: null, departmentId: null, roles: [], audiences: [open] });
const writer = person('writer');
const reader = person('reader');

const item = (status: ItemStatus, audienceId = open, hiddenAt: Date | null = null): ActableItem => ({
  audienceId,
  status,
  hiddenAt,
  authorIds: ['author'],
  revisionNumber: 1,
});

type Row = [who: Actor, status: ItemStatus, audience: number, state: CommentState, edit: boolean, erase: boolean, reply: boolean];

const rows: Row[] = [
  [writer, 'PUBLISHED', open, 'VISIBLE', true, true, true],
  [writer, 'PUBLISHED', open, 'DELETED', false, false, false],
  [writer, 'PUBLISHED', open, 'HIDDEN', true, false, false],
  [writer, 'ARCHIVED', open, 'HIDDEN', false, false, false],
  [writer, 'PUBLISHED', closed, 'VISIBLE', false, false, false],
  [writer, 'ARCHIVED', open, 'VISIBLE', false, true, false],
  [writer, 'ARCHIVED', closed, 'VISIBLE', false, false, false],
  [writer, 'WITHDRAWN', closed, 'VISIBLE', false, false, false],
  [writer, 'WITHDRAWN', open, 'VISIBLE', false, true, false],
  [writer, 'DRAFT', open, 'VISIBLE', false, true, false],
  [reader, 'PUBLISHED', open, 'VISIBLE', false, false, true],
  [reader, 'PUBLISHED', open, 'DELETED', false, false, false],
  [reader, 'PUBLISHED', open, 'HIDDEN', false, false, false],
  [reader, 'PUBLISHED', closed, 'VISIBLE', false, false, false],
  [reader, 'ARCHIVED', open, 'VISIBLE', false, false, false],
];

describe('what may be done with a comment', () => {
  it.each(rows)('%o on a %s item of audience %i, comment %s', (who, status, audienceId, state, edit, erase, reply) => {
    const comment = { authorId: state === 'DELETED' ? null : 'writer', state };
    const on = item(status, audienceId);
    expect([canEditComment(who, on, comment), canDeleteComment(who, on, comment), canReplyTo(who, on, comment)]).toEqual([edit, erase, reply]);
  });

  it('asks for the state even where the author is known, as it is to actions', () => {
    const deleted = { authorId: 'writer', state: 'DELETED' as const };
    expect([canEditComment(writer, item('PUBLISHED'), deleted), canDeleteComment(writer, item('PUBLISHED'), deleted)]).toEqual([false, false]);
  });

  it('is closed under an item that a moderator has hidden', () => {
    const hidden = item('PUBLISHED', open, new Date());
    const comment = { authorId: 'writer', state: 'VISIBLE' as const };
    expect([canEditComment(writer, hidden, comment), canReplyTo(writer, hidden, comment)]).toEqual([false, false]);
  });
});

describe('the state of a comment', () => {
  const now = new Date();
  it.each([
    [{ deletedAt: null, hiddenAt: null }, 'VISIBLE'],
    [{ deletedAt: now, hiddenAt: null }, 'DELETED'],
    [{ deletedAt: null, hiddenAt: now }, 'HIDDEN'],
    [{ deletedAt: now, hiddenAt: now }, 'DELETED'],
  ])('%o is %s', (comment, state) => expect(stateOf(comment)).toBe(state));
});
