import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { type ActableBlog, type PostInBlog, canLookAfter, canNameEditors, canPin, canPostIn, canTakeOut } from './blog.policy.js';

const actor = (personId: string, changes: Partial<Actor> = {}): Actor => ({
  personId, sessionId: null, departmentId: null, roles: [], audiences: [1], ...changes,
});
const people = {
  owner: actor('owner', { departmentId: 'skills' }),
  editor: actor('editor', { departmentId: 'roads' }),
  colleague: actor('colleague', { departmentId: 'skills' }),
  admin: actor('admin', { roles: ['SITE_ADMIN'] }),
  moderator: actor('moderator', { roles: ['MODERATOR'] }),
  outsider: actor('outsider'),
};
type Who = keyof typeof people;

const blogs: Record<string, ActableBlog> = {
  own: { id: 'b', kind: 'OWN', personId: 'owner', departmentId: null, editorIds: [] },
  department: { id: 'b', kind: 'DEPARTMENT', personId: null, departmentId: 'skills', editorIds: ['editor'] },
};

const verbs = {
  post: canPostIn,
  lookAfter: canLookAfter,
  nameEditors: canNameEditors,
};

describe('a blog', () => {
  it.each<[keyof typeof verbs, 'own' | 'department', Who[]]>([
    ['post', 'own', ['owner']],
    ['lookAfter', 'own', ['owner']],
    ['nameEditors', 'own', []],
    ['post', 'department', ['owner', 'colleague']],
    ['lookAfter', 'department', ['editor']],
    ['nameEditors', 'department', ['editor', 'admin']],
  ])('lets %s in an %s blog only %j', (verb, kind, allowed) => {
    const may = Object.entries(people).filter(([, person]) => verbs[verb](person, blogs[kind] as ActableBlog));
    expect(may.map(([who]) => who)).toEqual(allowed);
  });
});

describe('a post in a blog', () => {
  const post = (changes: Partial<PostInBlog> = {}): PostInBlog => ({ audienceId: 1, status: 'PUBLISHED', hiddenAt: null, blogId: 'b', ...changes });
  const who = (can: typeof canPin, kind: string, one: PostInBlog) =>
    Object.entries(people).filter(([, person]) => can(person, blogs[kind] as ActableBlog, one)).map(([name]) => name);

  it.each<[string, PostInBlog, Who[], Who[]]>([
    ['published', post(), ['owner'], ['editor']],
    ['archived', post({ status: 'ARCHIVED' }), [], []],
    ['withdrawn', post({ status: 'WITHDRAWN' }), [], []],
    ['hidden', post({ hiddenAt: new Date() }), [], []],
    ['in another blog', post({ blogId: 'c' }), [], []],
    ['not readable for them', post({ audienceId: 2 }), [], []],
  ])('that is %s is pinned only by those who look after it', (_, one, inOwn, inDepartment) => {
    expect([who(canPin, 'own', one), who(canPin, 'department', one)]).toEqual([inOwn, inDepartment]);
  });

  it.each<[string, PostInBlog, Who[]]>([
    ['published', post(), ['editor']],
    ['archived', post({ status: 'ARCHIVED' }), ['editor']],
    ['withdrawn', post({ status: 'WITHDRAWN' }), []],
    ['hidden', post({ hiddenAt: new Date() }), ['editor']],
    ['in another blog', post({ blogId: 'c' }), []],
    ['not readable for them', post({ audienceId: 2 }), []],
  ])('that is %s is taken out only by editors', (_, one, allowed) => {
    expect([who(canTakeOut, 'own', one), who(canTakeOut, 'department', one)]).toEqual([[], allowed]);
  });
});
