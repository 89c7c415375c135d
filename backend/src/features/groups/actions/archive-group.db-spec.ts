import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { PublishPost, SaveDraft } from '../../blogs/blogs.public.js';
import { draftInput, givenPost } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../../comments/testing/comment.factory.js';
import { GroupQueries } from '../group.queries.js';
import { givenGroup } from '../testing/group.factory.js';
import { type GroupPeople, giveRoles, givenGroupPeople, readersAmong, setRole } from '../testing/standing.js';
import { ArchiveGroup } from './archive-group.js';

let app: TestApp;
let people: GroupPeople;
beforeAll(async () => {
  app = await startTestApp();
  people = await givenGroupPeople(app);
});
afterAll(() => app.close());

async function group(kind: 'OPEN' | 'HIDDEN' = 'OPEN'): Promise<string> {
  const id = await givenGroup(app, { owner: people.owner, kind });
  await giveRoles(app, id, people);
  return id;
}
const archive = async (groupId: string, by: TestPerson = people.owner) => app.get(ArchiveGroup).archive(await app.actor(by), groupId);
const restore = async (groupId: string) => app.get(ArchiveGroup).restore(await app.actor(people.owner), groupId);
const standing = async (groupId: string, who: TestPerson) => app.get(GroupQueries).findById(await app.actor(who), groupId);

describe('who may', () => {
  it.each<[keyof GroupPeople, 'OPEN' | 'HIDDEN', string]>([
    ['moderator', 'OPEN', 'FORBIDDEN'], ['outsider', 'OPEN', 'FORBIDDEN'], ['siteAdministrator', 'OPEN', 'FORBIDDEN'], ['siteAdministrator', 'HIDDEN', 'NOT_FOUND'],
  ])('not a %s of a group that is %s', async (who, kind, code) => {
    await expect(archive(await group(kind), people[who])).rejects.toMatchObject({ code });
  });

  it('nobody who has just lost the role', async () => {
    const id = await group();
    const owner = await app.actor(people.owner);
    await setRole(app, id, people.owner, 'MODERATOR');
    await expect(app.get(ArchiveGroup).archive(owner, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an archived group', () => {
  it('is read as before, and takes no posts, changes, comments or members until it is restored', async () => {
    const id = await group();
    const blogId = blogOfGroup(id).id;
    const post = await givenPost(app, people.member, { blogId });
    const draft = await givenPost(app, people.member, { blogId, status: 'draft' });
    const actor = await app.actor(people.member);
    await app.get(SaveDraft).run(actor, { postId: post.id, baseVersion: 1, draft: draftInput({ title: 'Changed', blogId }) });
    await archive(id);
    await archive(id);
    expect(await readersAmong(app, people, post.id)).toHaveLength(7);
    await expect(givenComment(app, people.member, { itemId: post.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await app.get(PublishPost).run(actor, { postId: post.id, draftVersion: 2 })).toMatchObject({ problems: [{ field: 'draft.blogId' }] });
    expect(await app.get(PublishPost).run(actor, { postId: draft.id, draftVersion: 1 })).toMatchObject({ problems: [{ field: 'draft.blogId' }] });
    await expect(givenPost(app, people.member, { blogId })).rejects.toThrow('draft.blogId');
    expect((await standing(id, people.owner))?.archivedAt).toBeInstanceOf(Date);
    await restore(id);
    await givenComment(app, people.member, { itemId: post.id });
    expect(await app.get(PublishPost).run(actor, { postId: draft.id, draftVersion: 1 })).toMatchObject({ type: 'PostPublished' });
    expect((await standing(id, people.owner))?.archivedAt).toBeNull();
  });
});
