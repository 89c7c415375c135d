import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { type ActableItem, type ItemStatus, registerItemKind } from '../content/content.public.js';
import { type CommentState, canDeleteComment, canEditComment, canReplyTo, canResolve, stateOf } from './comment.policy.js';

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
    const comment = { authorId: state === 'DELETED' ? null : 'writer', parentId: null, state };
    const on = item(status, audienceId);
    expect([canEditComment(who, on, comment), canDeleteComment(who, on, comment), canReplyTo(who, on, comment)]).toEqual([edit, erase, reply]);
  });

  it('asks for the state even where the author is known, as it is to actions', () => {
    const deleted = { authorId: 'writer', parentId: null, state: 'DELETED' as const };
    expect([canEditComment(writer, item('PUBLISHED'), deleted), canDeleteComment(writer, item('PUBLISHED'), deleted)]).toEqual([false, false]);
  });

  it('is closed under an item that a moderator has hidden', () => {
    const hidden = item('PUBLISHED', open, new Date());
    const comment = { authorId: 'writer', parentId: null, state: 'VISIBLE' as const };
    expect([canEditComment(writer, hidden, comment), canReplyTo(writer, hidden, comment)]).toEqual([false, false]);
  });
});

describe('who settles a thread', () => {
  const written = { pathPrefix: '/x/', graphqlType: 'X', history: 'READERS', hasAuthors: true, hasDrafts: false, isNews: false, details: {}, introductionOf: () => '' } as const;
  registerItemKind({ ...written, name: 'living', hasPassages: true });
  registerItemKind({ ...written, name: 'finished', hasPassages: false });
  const edits = 3;
  const editor: Actor = { ...person('editor'), audiences: [open, edits] };
  type Settles = [who: Actor, kind: string, on: ActableItem, parentId: string | null, state: CommentState, may: boolean];
  const page = (changes: Partial<ActableItem> = {}): ActableItem => ({ ...item('PUBLISHED'), editorsAudienceId: edits, ...changes });

  it.each<Settles>([
    [writer, 'living', page(), null, 'VISIBLE', true],
    [writer, 'living', page(), null, 'HIDDEN', true],
    [writer, 'living', page(), null, 'DELETED', false],
    [writer, 'living', page(), 'above', 'VISIBLE', false],
    [writer, 'finished', page(), null, 'VISIBLE', false],
    [writer, 'living', page({ audienceId: closed }), null, 'VISIBLE', false],
    [writer, 'living', page({ commentsLockedAt: new Date() }), null, 'VISIBLE', false],
    [writer, 'living', page({ groupArchivedAt: new Date() }), null, 'VISIBLE', false],
    [writer, 'living', page({ hiddenAt: new Date() }), null, 'VISIBLE', false],
    [editor, 'living', page(), null, 'VISIBLE', true],
    [editor, 'living', page(), null, 'DELETED', true],
    [editor, 'living', page({ audienceId: closed }), null, 'VISIBLE', false],
    [editor, 'living', page({ groupArchivedAt: new Date() }), null, 'VISIBLE', false],
    [reader, 'living', page(), null, 'VISIBLE', false],
  ])('%#: %o, %s', (who, kind, on, parentId, state, may) => {
    expect(canResolve(who, { ...on, kind }, { authorId: 'writer', parentId, state })).toBe(may);
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
