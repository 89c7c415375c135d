import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import type { TestPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { PinPost } from '../../blogs/actions/pin-post.js';
import { PublishPost } from '../../blogs/blogs.public.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { HideItem } from '../../content/content.public.js';
import { GroupChangeQueries } from '../group-change.queries.js';
import { GroupQueries } from '../group.queries.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { type GroupPeople, forgetLimits, givenGroupPeople, readersAmong, setRole } from '../testing/standing.js';
import { ArchiveGroup } from './archive-group.js';
import { MergeGroups } from './merge-groups.js';

let app: TestApp;
let people: GroupPeople;
beforeAll(async () => {
  app = await startTestApp();
  people = await givenGroupPeople(app);
});
beforeEach(() => forgetLimits(app));
afterAll(() => app.close());

const merge = async (gone: string, into: string, by: TestPerson = people.owner) => app.get(MergeGroups).run(await app.actor(by), gone, into);
const known = async (who: TestPerson, id: string) => (await app.get(GroupQueries).getByAddress(await app.actor(who), id).catch(() => null))?.id;

describe('who may', () => {
  it('only who owns both', async () => {
    const mine = await givenGroup(app, { owner: people.owner });
    const other = await givenGroup(app, { owner: people.outsider });
    await givenMembers(app, other, [people.owner], 'MODERATOR');
    await expect(merge(mine, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(merge(other, mine)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(merge(mine, other, people.siteAdministrator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await setRole(app, other, people.owner, 'OWNER');
    await merge(mine, other);
  });

  it('nobody learns of a hidden group', async () => {
    const mine = await givenGroup(app, { owner: people.outsider });
    const hidden = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN' });
    await expect(merge(mine, hidden, people.outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(merge(mine, newId(), people.outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(merge(hidden, mine, people.siteAdministrator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('not into itself, an archived group, or one that is gone', async () => {
    const [one, other, third] = [await givenGroup(app, { owner: people.owner }), await givenGroup(app, { owner: people.owner }), await givenGroup(app, { owner: people.owner })];
    await expect(merge(one, one)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await app.get(ArchiveGroup).archive(await app.actor(people.owner), other);
    await expect(merge(one, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await merge(other, third);
    await expect(merge(one, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what goes over', () => {
  it('posts for members only, hidden ones for the other moderators, drafts, pins, and members whom it lets in', async () => {
    const gone = await givenGroup(app, { owner: people.owner, name: 'Old name', members: [people.member, people.elsewhere] });
    const into = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', departmentIds: [people.owner.departmentId], members: [people.outsider] });
    await givenMembers(app, into, [people.moderator], 'MODERATOR');
    const blogId = blogOfGroup(gone).id;
    const open = await givenPost(app, people.member, { blogId });
    const hidden = await givenPost(app, people.member, { blogId });
    const draft = await givenPost(app, people.member, { blogId, status: 'draft' });
    await app.get(PinPost).pin(await app.actor(people.owner), open.id);
    await app.get(HideItem).hide({ personId: people.owner.id }, hidden.id, 'TONE');

    const change = await app.get(GroupChangeQueries).ofMerge(await app.actor(people.owner), gone, into);
    expect(change).toEqual({ joining: 1, leftBehind: 1, reading: { gain: 0, lose: 3 }, moving: 1 });
    await merge(gone, into);

    expect(await readersAmong(app, people, open.id)).toEqual(['member', 'moderator', 'outsider', 'owner']);
    expect(await readersAmong(app, people, hidden.id)).toEqual(['member', 'moderator', 'owner']);
    expect(await readersAmong(app, people, draft.id)).toEqual(['member']);
    const [row] = await app.get(Database).rows(sql`
      select array(select distinct item.group_id::text from item join blog_post on blog_post.id = item.id where blog_id = ${blogOfGroup(into).id}) as groups,
        array(select post_id::text from blog_pin where blog_id = ${blogOfGroup(into).id}) as pins,
        array(select intended_readers from item_draft where item_id = ${draft.id}) as draft,
        (select count(*)::int from group_member where group_id = ${gone}) as left,
        (select member_count from people_group where id = ${into}) as members`);
    expect(row).toEqual({ groups: [into], pins: [open.id], draft: ['GROUP'], left: 0, members: 4 });
  });

  it('the old address, for those who know of the other group; and the name is free again', async () => {
    const gone = await givenGroup(app, { owner: people.owner, name: 'Blue papers', members: [people.member] });
    const into = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN' });
    await merge(gone, into);
    expect(await known(people.member, gone)).toBe(into);
    expect(await known(people.outsider, gone)).toBeUndefined();
    expect(await known(people.siteAdministrator, gone)).toBeUndefined();
    await givenGroup(app, { owner: people.outsider, name: 'Blue papers' });
    const third = await givenGroup(app, { owner: people.owner });
    await merge(into, third);
    expect(await known(people.outsider, gone)).toBe(third);
  });

  it('requests where the other group is asked too, and no invitation', async () => {
    const gone = await givenGroup(app, { owner: people.owner, kind: 'REQUEST' });
    const into = await givenGroup(app, { owner: people.owner, kind: 'REQUEST', departmentIds: [people.owner.departmentId] });
    const database = app.get(Database);
    for (const { id } of [people.outsider, people.elsewhere]) {
      await database.rows(sql`insert into group_request (id, group_id, person_id, reason, created_at) values (${newId()}, ${gone}, ${id}, 'Let me', now())`);
    }
    await database.rows(sql`
      insert into group_invitation (id, group_id, person_id, invited_by, created_at, expires_at)
      values (${newId()}, ${gone}, ${people.member.id}, ${people.owner.id}, now(), now() + interval '1 day')`);
    await merge(gone, into);
    const open = await database.rows(sql`select group_id as id, person_id as "personId" from group_request where decided_at is null and group_id = any(${[gone, into]}::uuid[])`);
    expect(open).toEqual([{ id: into, personId: people.outsider.id }]);
    expect(await database.rows(sql`select from group_invitation where decided_at is null`)).toEqual([]);
  });

  it('word to the others, which names the other group to its members only', async () => {
    const gone = await givenGroup(app, { owner: people.owner, name: 'Small circle', members: [people.member, people.elsewhere] });
    const into = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', name: 'Secret circle', departmentIds: [people.owner.departmentId] });
    await merge(gone, into);
    await app.runJobs();
    const mail = await app.get(Database).rows<{ recipient: string; all: string }>(sql`
      select recipient, subject || body as all from mail_message where body like '%Small circle%'`);
    const to = ({ email }: TestPerson) => mail.filter(({ recipient }) => recipient === email).map(({ all }) => all.includes('Secret circle'));
    expect([to(people.member), to(people.elsewhere), to(people.owner)]).toEqual([[true], [false], []]);
  });
});

describe('both at once', () => {
  it('two groups merged into each other: one of them goes, and nothing is lost', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = [await givenGroup(app, { owner: people.owner }), await givenGroup(app, { owner: people.owner, members: [people.member] })];
      const posts = [await givenPost(app, people.owner, { blogId: blogOfGroup(one).id }), await givenPost(app, people.member, { blogId: blogOfGroup(other).id })];
      const outcomes = await Promise.allSettled([merge(one, other), merge(other, one)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      for (const { id } of posts) expect(await readersAmong(app, people, id)).toEqual(expect.arrayContaining(['member', 'owner']));
    }
  });

  it('a post that is published while its group is merged stands in the other one, or nowhere', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [gone, into] = [await givenGroup(app, { owner: people.owner, members: [people.member] }), await givenGroup(app, { owner: people.owner, kind: 'HIDDEN' })];
      const { id } = await givenPost(app, people.member, { blogId: blogOfGroup(gone).id, status: 'draft' });
      const actor = await app.actor(people.member);
      const [published] = await Promise.allSettled([app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 }), merge(gone, into)]);
      const isPublished = published.status === 'fulfilled' && published.value.type === 'PostPublished';
      expect(await readersAmong(app, people, id)).toEqual(isPublished ? ['member', 'owner'] : ['member']);
      const row = await app.get(Database).row(sql`select group_id as "groupId" from item where id = ${id}`);
      expect(row).toEqual({ groupId: into });
    }
  });
});
