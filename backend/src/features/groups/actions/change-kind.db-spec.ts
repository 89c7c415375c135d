import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import type { TestPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { CreatePost, PublishPost } from '../../blogs/blogs.public.js';
import { type TestPostStatus, draftInput, givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../../comments/testing/comment.factory.js';
import { HideItem } from '../../content/content.public.js';
import { ReindexSearch } from '../../search/search.public.js';
import type { GroupKind } from '../group.policy.js';
import { givenGroup } from '../testing/group.factory.js';
import { type GroupPeople, forgetLimits, giveRoles, givenGroupPeople, readersAmong, setRole } from '../testing/standing.js';
import { ChangeKind } from './change-kind.js';

let app: TestApp;
let people: GroupPeople;
beforeAll(async () => {
  app = await startTestApp();
  people = await givenGroupPeople(app);
});
afterAll(() => app.close());

const everybody = ['elsewhere', 'member', 'moderator', 'outsider', 'owner', 'siteAdministrator', 'siteModerator'];
const insiders = ['member', 'moderator', 'owner'];

async function group(kind: GroupKind = 'OPEN', name?: string): Promise<string> {
  await forgetLimits(app);
  const id = await givenGroup(app, { owner: people.owner, kind, ...(name ? { name } : {}) });
  await giveRoles(app, id, people);
  return id;
}
const change = async (groupId: string, kind: GroupKind, departmentIds: string[] = [], by: TestPerson = people.owner) =>
  app.get(ChangeKind).run(await app.actor(by), { groupId, kind, departmentIds });
const post = (groupId: string, audience: 'EVERYONE' | 'GROUP' = 'EVERYONE', status: TestPostStatus = 'published', title = 'In the group') =>
  givenPost(app, people.member, { blogId: blogOfGroup(groupId).id, audience, status, title });

describe('who may', () => {
  it.each<[keyof GroupPeople, GroupKind, string]>([
    ['moderator', 'OPEN', 'FORBIDDEN'], ['member', 'OPEN', 'FORBIDDEN'], ['outsider', 'OPEN', 'FORBIDDEN'], ['siteAdministrator', 'OPEN', 'FORBIDDEN'],
    ['member', 'HIDDEN', 'FORBIDDEN'], ['outsider', 'HIDDEN', 'NOT_FOUND'], ['siteAdministrator', 'HIDDEN', 'NOT_FOUND'], ['siteModerator', 'HIDDEN', 'NOT_FOUND'],
  ])('not a %s of a group that is %s', async (who, kind, code) => {
    const id = await group(kind);
    await expect(change(id, 'REQUEST', [], people[who])).rejects.toMatchObject({ code });
  });

  it('nobody who has just lost the role', async () => {
    const id = await group();
    const owner = await app.actor(people.owner);
    await setRole(app, id, people.owner, 'MEMBER');
    await expect(app.get(ChangeKind).run(owner, { groupId: id, kind: 'HIDDEN', departmentIds: [] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what is refused', () => {
  it('a department that is not there', async () => {
    expect(await change(await group(), 'OPEN', [newId()])).toMatchObject({ problems: [{ field: 'departmentIds' }] });
  });

  it('a name that people know of already, and only when it would be known', async () => {
    const hidden = await group('HIDDEN', 'Letters and forms');
    await group('OPEN', 'Letters and forms');
    expect(await change(hidden, 'REQUEST')).toMatchObject({ problems: [{ field: 'kind' }] });
    expect(await readersAmong(app, people, (await post(hidden, 'GROUP')).id)).toEqual(insiders);
  });
});

describe('what stands in it', () => {
  it('is closed to all but members, and stays so when the group opens again', async () => {
    const id = await group();
    const open = await post(id);
    const closed = await post(id, 'GROUP');
    expect(await readersAmong(app, people, open.id)).toEqual(everybody);
    for (const kind of ['HIDDEN', 'OPEN'] as const) {
      await change(id, kind);
      expect(await readersAmong(app, people, open.id)).toEqual(insiders);
      expect(await readersAmong(app, people, closed.id)).toEqual(insiders);
    }
  });

  it('follows a limit, and its end', async () => {
    const id = await group();
    const { id: postId } = await post(id);
    await change(id, 'OPEN', [people.elsewhere.departmentId]);
    expect(await readersAmong(app, people, postId)).toEqual(['elsewhere', ...insiders]);
    await change(id, 'OPEN');
    expect(await readersAmong(app, people, postId)).toEqual(everybody);
  });

  it.each<[TestPostStatus, string[]]>([['draft', ['member']], ['withdrawn', ['member']], ['archived', insiders]])('%s: read by %j afterwards', async (status, readers) => {
    const id = await group();
    const { id: postId } = await post(id, 'EVERYONE', status);
    await change(id, 'REQUEST');
    expect(await readersAmong(app, people, postId)).toEqual(readers);
    const [draft] = await app.get(Database).rows<{ all: string[] }>(sql`
      select array(select intended_readers from item where id = ${postId} union select intended_readers from item_draft where item_id = ${postId}) as all`);
    expect(draft?.all).toEqual(['GROUP']);
  });

  it('hidden: stays with its authors and the moderators, and comes back for members only', async () => {
    const id = await group();
    const { id: postId } = await post(id);
    await app.get(HideItem).hide({ personId: people.moderator.id }, postId, 'TONE');
    await change(id, 'REQUEST');
    expect(await readersAmong(app, people, postId)).toEqual(insiders);
    await setRole(app, id, people.moderator, 'MEMBER');
    expect(await readersAmong(app, people, postId)).toEqual(['member', 'owner']);
    await app.get(HideItem).show({ personId: people.owner.id }, postId);
    await change(id, 'OPEN');
    expect(await readersAmong(app, people, postId)).toEqual(insiders);
  });
});

describe('search', () => {
  it('forgets at once what a closed text says of words, and follows for the rest', async () => {
    const id = await group();
    const { id: postId } = await givenPost(app, people.member, {
      blogId: blogOfGroup(id).id, title: 'Kippers', body: textOf('We call it Kindly Organised Kippers (KOK) here.'),
    });
    const { id: commentId } = await givenComment(app, people.member, { itemId: postId, text: 'More kippers' });
    await app.get(ReindexSearch).run();
    const indexed = () => app.get(Database).rows<{ audienceId: number; isCurrent: boolean; definitions: string[] }>(sql`
      select search_document.audience_id = item.audience_id as "isCurrent", definitions from search_document, item
      where search_document.id = any(${[postId, commentId]}::uuid[]) and item.id = ${postId} order by search_document.kind desc`);
    expect((await indexed())[0]?.definitions).not.toEqual([]);
    await change(id, 'HIDDEN');
    expect((await indexed())[0]).toEqual({ isCurrent: false, definitions: [] });
    await app.runJobs();
    expect(await indexed()).toEqual([expect.objectContaining({ isCurrent: true }), expect.objectContaining({ isCurrent: true })]);
    expect((await indexed())[0]?.definitions).not.toEqual([]);
  });
});

describe('both at once', () => {
  it('a post that is published while its group becomes hidden ends for members only, or is not published', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await group();
      const postId = newId();
      await app.get(CreatePost).run(await app.actor(people.member), { id: postId, draft: draftInput({ blogId: blogOfGroup(id).id }) });
      const actor = await app.actor(people.member);
      const [published] = await Promise.all([app.get(PublishPost).run(actor, { postId, draftVersion: 1 }), change(id, 'HIDDEN')]);
      const readers = await readersAmong(app, people, postId);
      expect(readers).toEqual(published.type === 'PostPublished' ? insiders : ['member']);
    }
  });

  it('readers see all of it as it was, or all as it is then', async () => {
    const id = await group();
    const count = 30;
    const first = await post(id);
    await app.get(Database).rows(sql`
      insert into item select (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'short_id', 'many' || number))).*
      from item, generate_series(1, ${count - 1}) as number where id = ${first.id}`);
    const outsider = await app.actor(people.outsider);
    const seen = new Set<number>();
    let isDone = false;
    const reading = (async () => {
      while (!isDone) {
        const row = await app.get(Database).row<{ count: number }>(sql`
          select count(*)::int as count from item where group_id = ${id} and audience_id = any(${outsider.audiences}::int[])`);
        seen.add(row?.count ?? -1);
      }
    })();
    await change(id, 'HIDDEN');
    isDone = true;
    await reading;
    expect([...seen].filter((number) => number !== 0 && number !== count)).toEqual([]);
  });
});
