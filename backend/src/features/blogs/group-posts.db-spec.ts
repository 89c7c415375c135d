import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { ArchiveGroup } from '../groups/actions/archive-group.js';
import { ChangeKind } from '../groups/actions/change-kind.js';
import { MergeGroups } from '../groups/actions/merge-groups.js';
import { givenGroup, givenMembers } from '../groups/testing/group.factory.js';
import { ChangeAuthors } from './actions/change-authors.js';
import { ChangeStatus } from './actions/change-status.js';
import { CreatePost } from './actions/create-post.js';
import { PublishPost } from './actions/publish-post.js';
import { PublishScheduledPost } from './actions/publish-scheduled-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { SchedulePost } from './actions/schedule-post.js';
import { blogOfGroup, ownBlogOf } from './blog-places.js';
import { draftInput, givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let second: TestPerson;
let owner: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  [author, second, stranger] = [await givenPerson(app, { name: 'Amara Osei' }), await givenPerson(app), await givenPerson(app)];
});
beforeEach(async () => {
  owner = await givenPerson(app);
});
afterAll(() => app.close());

const blogOf = (groupId: string): string => blogOfGroup(groupId).id;
const group = (kind: 'OPEN' | 'REQUEST' | 'HIDDEN' = 'OPEN') => givenGroup(app, { owner, members: [author, second], kind });
const inGroup = (groupId: string, audience: 'EVERYONE' | 'GROUP', status: 'draft' | 'published' | 'withdrawn' = 'draft') =>
  givenPost(app, author, { blogId: blogOf(groupId), audience, status });

/** As whoever removes a member does: the group first. */
async function leave(person: TestPerson, groupId: string): Promise<void> {
  await app.get(UnitOfWork).run(async () => {
    await app.get(Database).rows(sql`select from people_group where id = ${groupId} for no key update`);
    await app.get(Database).rows(sql`delete from group_member where group_id = ${groupId} and person_id = ${person.id}`);
  });
}

const close = async (groupId: string) => app.get(ChangeKind).run(await app.actor(owner), { groupId, kind: 'HIDDEN', departmentIds: [] });
const save = async (person: TestPerson, postId: string, baseVersion: number, blogId: string, audience: 'EVERYONE' | 'DEPARTMENT' | 'GROUP') =>
  app.get(SaveDraft).run(await app.actor(person), { postId, baseVersion, draft: draftInput({ blogId, audience }) });

async function publish(person: TestPerson, postId: string, draftVersion: number) {
  const actor = await app.actor(person);
  const asked = await app.get(PublishPost).run(actor, { postId, draftVersion });
  if (asked.type !== 'WarningsToAccept') return asked;
  return app.get(PublishPost).run(actor, { postId, draftVersion, acceptedWarnings: asked.warnings.map(({ key }) => key) });
}

async function readers(postId: string): Promise<string[]> {
  const row = await app.get(Database).row<{ readers: string[] }>(sql`select readers from item join audience on audience.id = item.audience_id where item.id = ${postId}`);
  return row?.readers ?? [];
}

const refusedPlace = (message: RegExp) => ({ type: 'ValidationFailed', problems: [{ field: 'draft.blogId', message: expect.stringMatching(message) }] });

describe('between choosing and publishing', () => {
  it('an author who left is told, loses nothing, and can take the draft elsewhere', async () => {
    const groupId = await group('HIDDEN');
    const { id } = await inGroup(groupId, 'GROUP');
    await leave(author, groupId);
    expect(await publish(author, id, 1)).toMatchObject(refusedPlace(/^You no longer belong to this group/));
    expect(await save(author, id, 1, ownBlogOf(author.id).id, 'EVERYONE')).toMatchObject({ type: 'DraftSaved' });
    expect((await publish(author, id, 2)).type).toBe('PostPublished');
    expect(await readers(id)).toEqual(['everyone']);
  });

  it('nothing is published in a group that was archived', async () => {
    const groupId = await group();
    const { id } = await inGroup(groupId, 'EVERYONE');
    await app.get(ArchiveGroup).archive(await app.actor(owner), groupId);
    expect(await publish(author, id, 1)).toMatchObject(refusedPlace(/^This group is archived/));
  });

  it('what stands in an archived group is changed no more, and can be taken elsewhere by its author', async () => {
    const groupId = await group('HIDDEN');
    const { id } = await inGroup(groupId, 'GROUP', 'published');
    await app.get(ArchiveGroup).archive(await app.actor(owner), groupId);
    expect(await save(author, id, 1, blogOf(groupId), 'GROUP')).toMatchObject({ type: 'DraftSaved' });
    expect(await publish(author, id, 2)).toMatchObject(refusedPlace(/^This group is archived/));
    expect(await app.get(Database).row(sql`select revision_number as number from item where id = ${id}`)).toEqual({ number: 1 });
    await expect(publish(second, id, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await save(author, id, 2, ownBlogOf(author.id).id, 'EVERYONE')).toMatchObject({ type: 'DraftSaved' });
    expect((await publish(author, id, 3)).type).toBe('PostPublished');
    expect(await readers(id)).toEqual(['everyone']);
  });

  it('nothing goes to everyone in a group that was closed: its draft is for members, and says so', async () => {
    const groupId = await group();
    const { id } = await inGroup(groupId, 'EVERYONE');
    const elsewhere = await givenPost(app, author);
    await save(author, elsewhere.id, 1, blogOf(groupId), 'EVERYONE');
    await close(groupId);
    expect(await app.get(Database).row(sql`select intended_readers as readers from item_draft where item_id = ${id}`)).toEqual({ readers: 'GROUP' });
    expect((await publish(author, id, 1)).type).toBe('PostPublished');
    expect(await readers(id)).toEqual([`group:${groupId}`]);
    // What was only going to move there has no such draft: its author chooses again.
    expect(await publish(author, elsewhere.id, 2)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.audience' }] });
    expect(await readers(elsewhere.id)).toEqual(['everyone']);
  });

  it('a co-author who left keeps what they wrote together from being published, not from being changed there', async () => {
    const groupId = await group('REQUEST');
    const { id } = await inGroup(groupId, 'GROUP');
    await app.get(ChangeAuthors).add(await app.actor(author), { postId: id, personId: second.id });
    await leave(second, groupId);
    expect(await publish(author, id, 1)).toMatchObject(refusedPlace(new RegExp(`^${second.name} does not belong to this group`)));
    await givenMembers(app, groupId, [second]);
    expect((await publish(author, id, 1)).type).toBe('PostPublished');
    await leave(second, groupId);
    expect(await save(author, id, 1, blogOf(groupId), 'GROUP')).toMatchObject({ type: 'DraftSaved' });
    expect((await publish(author, id, 2)).type).toBe('PostPublished');
    await expect(save(second, id, 2, blogOf(groupId), 'GROUP')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the clock publishes nothing for those who left, and tells them', async () => {
    const groupId = await group('HIDDEN');
    const { id } = await inGroup(groupId, 'GROUP');
    const scheduled = await app.get(SchedulePost).run(await app.actor(author), { postId: id, draftVersion: 1, wallTime: `${new Date().getFullYear() + 1}-01-01T09:30` });
    expect(scheduled).toMatchObject({ type: 'PostScheduled' });
    await leave(author, groupId);
    await app.get(Database).rows(sql`update item_schedule set publish_at = now() - interval '1 minute' where item_id = ${id}`);
    await app.get(PublishScheduledPost).run(id);
    expect(await app.get(Database).row(sql`select status from item where id = ${id}`)).toEqual({ status: 'DRAFT' });
    const mails = await app.get(Database).rows<{ body: string }>(sql`select body from mail_message where recipient = ${author.email}`);
    expect(mails.map(({ body }) => body)).toEqual([expect.stringContaining('Amara Osei does not belong to this group')]);
  });
});

describe('what is published in a group', () => {
  it.each(['REQUEST', 'OPEN'] as const)('is no longer its author’s to change once they have left a group (%s)', async (kind) => {
    const groupId = await group(kind);
    const { id } = await inGroup(groupId, kind === 'OPEN' ? 'EVERYONE' : 'GROUP', 'published');
    await leave(author, groupId);
    const code = kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND';
    await expect(save(author, id, 1, ownBlogOf(author.id).id, 'EVERYONE')).rejects.toMatchObject({ code });
    await expect(publish(author, id, 1)).rejects.toMatchObject({ code });
    await expect(app.get(ChangeStatus).withdraw(await app.actor(author), id)).rejects.toMatchObject({ code });
  });

  it('and was withdrawn comes back through those who belong, or elsewhere', async () => {
    const groupId = await group('HIDDEN');
    const { id } = await inGroup(groupId, 'GROUP', 'withdrawn');
    await leave(author, groupId);
    await expect(app.get(ChangeStatus).restore(await app.actor(author), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await publish(author, id, 1)).toMatchObject(refusedPlace(/^You no longer belong/));
    expect(await save(author, id, 1, ownBlogOf(author.id).id, 'EVERYONE')).toMatchObject({ type: 'DraftSaved' });
    expect((await publish(author, id, 2)).type).toBe('PostPublished');
  });
});

describe('authors of a post in a group', () => {
  const add = async (by: TestPerson, postId: string, person: TestPerson) => app.get(ChangeAuthors).add(await app.actor(by), { postId, personId: person.id });

  it('all belong to it', async () => {
    const { id } = await inGroup(await group('HIDDEN'), 'GROUP');
    expect(await add(author, id, stranger)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'personId', message: expect.stringContaining('does not belong to the group') }] });
    expect(await add(author, id, second)).toMatchObject({ type: 'AuthorsChanged' });
  });

  it('belong to that where it is to go, too', async () => {
    const { id } = await givenPost(app, author);
    await save(author, id, 1, blogOf(await group()), 'EVERYONE');
    expect(await add(author, id, stranger)).toMatchObject({ type: 'ValidationFailed' });
  });

  it('are not asked after by somebody who has left', async () => {
    const groupId = await group('HIDDEN');
    const { id } = await inGroup(groupId, 'GROUP');
    await leave(author, groupId);
    const [aboutMember, aboutStranger] = [await add(author, id, second), await add(author, id, stranger)];
    expect(aboutMember).toMatchObject({ type: 'ValidationFailed', problems: [{ message: expect.stringContaining('You no longer belong') }] });
    expect(aboutStranger).toEqual(aboutMember);
  });
});

describe('at once', () => {
  const rounds = 6;

  it('a group is closed and posts are created and published in it for everyone: none is read beyond it', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const groupId = await group();
      const drafts = [await inGroup(groupId, 'EVERYONE'), await inGroup(groupId, 'EVERYONE')];
      const created = randomUUID();
      const actor = await app.actor(author);
      await Promise.all([
        publish(author, drafts[0]?.id ?? '', 1),
        close(groupId),
        app.get(CreatePost).run(actor, { id: created, draft: draftInput({ blogId: blogOf(groupId), audience: 'EVERYONE' }) }),
        publish(author, drafts[1]?.id ?? '', 1),
      ]);
      const wide = await app.get(Database).rows(sql`
        select from item join audience on audience.id = item.audience_id where item.group_id = ${groupId} and 'everyone' = any(audience.readers)`);
      expect(wide).toHaveLength(0);
      const published = await publish(author, created, 1).catch(() => undefined);
      if (published?.type === 'PostPublished') expect(await readers(created)).toEqual([`group:${groupId}`]);
    }
  });

  it('a member is removed while publishing: afterwards nothing of theirs is published there', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const groupId = await group('HIDDEN');
      const { id } = await inGroup(groupId, 'GROUP');
      const removal = round % 2 === 0 ? leave(author, groupId) : undefined;
      const [outcome] = await Promise.all([publish(author, id, 1), removal ?? leave(author, groupId)]);
      const item = await app.get(Database).row<{ status: string }>(sql`select status from item where id = ${id}`);
      expect([outcome.type, item?.status]).toEqual(outcome.type === 'PostPublished' ? ['PostPublished', 'PUBLISHED'] : ['ValidationFailed', 'DRAFT']);
      expect(await publish(author, id, 1).catch(({ code }: { code: string }) => ({ type: code }))).not.toMatchObject({ type: 'PostPublished' });
    }
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['removes its author', () => app.get(Database).rows(sql`delete from group_member where person_id = ${author.id}`), refusedPlace(/^You no longer belong/)],
    ['archives the group', () => app.get(Database).rows(sql`update people_group set archived_at = now()`), refusedPlace(/^This group is archived/)],
  ])('publishing waits for a change that %s, and goes by it', async (_, change, expected) => {
    const groupId = await group();
    const { id } = await inGroup(groupId, 'EVERYONE');
    const [isLocked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const changing = app.get(UnitOfWork).run(async () => {
      await app.get(Database).rows(sql`select from people_group where id = ${groupId} for no key update`);
      await change();
      isLocked.resolve();
      await gate.promise;
    });
    await isLocked.promise;
    const publishing = publish(author, id, 1);
    const isWaiting = async () => (await app.get(Database).rows(sql`select from pg_locks where not granted`)).length > 0;
    while (!(await isWaiting()));
    gate.resolve();
    await changing;
    expect(await publishing).toMatchObject(expected);
    expect(await readers(id)).toEqual([`person:${author.id}`]);
    await app.get(Database).rows(sql`update people_group set archived_at = null`);
  });

  it('posts go from one group to another while the one is merged into the other', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [from, to] = [await group(), await group('HIDDEN')];
      const { id } = await inGroup(from, 'EVERYONE', 'published');
      await save(author, id, 1, blogOf(to), 'GROUP');
      await Promise.all([publish(author, id, 2), app.get(MergeGroups).run(await app.actor(owner), from, to)]);
      expect(await readers(id)).toEqual([`group:${to}`]);
    }
  });
});
