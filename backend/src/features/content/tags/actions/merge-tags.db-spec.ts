import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { newId } from '../../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { PublishPost } from '../../../blogs/actions/publish-post.js';
import { draftInput, givenPost } from '../../../blogs/testing/post.factory.js';
import { SaveDraft } from '../../../blogs/actions/save-draft.js';
import { givenGroup } from '../../../groups/testing/group.factory.js';
import { ChangeSynonyms, TagRepository } from '../../../tags/tags.public.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { MergeTags } from './merge-tags.js';

let app: TestApp;
let author: TestPerson;
let admin: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
});
afterAll(() => app.close());

async function tagIdOf(name: string): Promise<string> {
  const [tag] = await app.get(UnitOfWork).run(() => app.get(TagRepository).findOrCreate([name]));
  return tag?.id ?? '';
}

const merge = async (from: string, into: string, person = admin) =>
  app.get(MergeTags).run(await app.actor(person), { fromId: await tagIdOf(from), intoId: await tagIdOf(into) });

const tagsOf = async (id: string) =>
  (await app.get(Database).rows<{ name: string }>(sql`
    select tag.name from item_tag join tag on tag.id = item_tag.tag_id where item_id = ${id} order by position`)).map(({ name }) => name);

describe('merging two tags', () => {
  it('has what carried either carry the one that stays, once', async () => {
    const [one, other, both] = await Promise.all([
      givenPost(app, author, { tags: ['Quay side', 'Tides'] }),
      givenPost(app, author, { tags: ['Harbour'] }),
      givenPost(app, author, { tags: ['Harbour', 'Tides', 'Quay side'] }),
    ]);
    expect(await merge('Quay side', 'Harbour')).toMatchObject({ type: 'TagsMerged', items: 2 });
    expect([await tagsOf(one.id), await tagsOf(other.id), (await tagsOf(both.id)).sort()]).toEqual([['Harbour', 'Tides'], ['Harbour'], ['Harbour', 'Tides']]);
  });

  it('has groups that were about either be about the one that stays, once, in their order', async () => {
    const about = (topics: string[]) => givenGroup(app, { owner: author, topics });
    const [one, both] = [await about(['Canal', 'Locks']), await about(['Locks', 'Waterway', 'Canal'])];
    expect(await merge('Canal', 'Waterway')).toMatchObject({ type: 'TagsMerged', items: 0 });
    const topicsOf = async (id: string) => (await app.get(Database).rows<{ name: string }>(sql`
      select tag.name from group_topic join tag on tag.id = group_topic.tag_id where group_id = ${id} order by position`)).map(({ name }) => name);
    expect([await topicsOf(one), await topicsOf(both)]).toEqual([['Waterway', 'Locks'], ['Locks', 'Waterway']]);
  });

  it('has the old name and address lead to the one that stays, and leaves revisions as they were', async () => {
    const { id } = await givenPost(app, author, { tags: ['Lamp post'] });
    const { id: later } = await givenPost(app, author, { tags: ['Street light'] });
    await merge('Lamp post', 'Street light');
    const newer = await givenPost(app, author, { tags: ['lamp-posts'] });
    expect([await tagsOf(newer.id), await tagsOf(later)]).toEqual([['Street light'], ['Street light']]);
    expect(await (await app.as(author)).ask('{ tag(slug: "lamp-post") { name path } }')).toEqual({ tag: { name: 'Street light', path: '/tags/street-light' } });
    expect(await app.get(Database).row(sql`select tags from item_revision where item_id = ${id}`)).toEqual({ tags: ['Lamp post'] });
  });

  it('renames it in drafts, whatever the spelling, without their writers losing anything', async () => {
    const { id } = await givenPost(app, author, { status: 'draft', tags: ['Ferry boats', 'Piers', 'ship'] });
    await merge('Ferry boat', 'Ship');
    expect(await app.get(Database).row(sql`select tags, version from item_draft where item_id = ${id}`)).toEqual({ tags: ['Ship', 'Piers', 'ship'], version: 1 });
    expect((await app.get(SaveDraft).run(await app.actor(author), { postId: id, baseVersion: 1, draft: draftInput({ tags: ['Ferry boats', 'Piers'] }) })).type).toBe('DraftSaved');
    expect((await app.get(PublishPost).run(await app.actor(author), { postId: id, draftVersion: 2 })).type).toBe('PostPublished');
    expect(await tagsOf(id)).toEqual(['Ship', 'Piers']);
  });

  it('is told, so that search finds posts by the one that stays', async () => {
    await givenPost(app, author, { title: 'Nothing about it', tags: ['Zeppelin'] });
    await givenPost(app, author, { title: 'Something else', tags: ['Airship'] });
    await merge('Zeppelin', 'Airship');
    await app.runJobs();
    const answer = await (await app.as(author)).ask<{ search: { hits: { title: { text: string }[] }[] } }>('{ search(query: "airship") { hits { title { text } } } }');
    expect(answer.search.hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()).toEqual(['Nothing about it', 'Something else']);
    expect(await app.get(Database).rows(sql`select name, actor_id as actor from event_log where subject_id = ${await tagIdOf('Airship')}`)).toEqual([{ name: 'tags-merged', actor: admin.id }]);
  });

  it('does not show the name of the one that went to those who could not read what carried it', async () => {
    const outsider = await givenPerson(app, { department: 'Department of Health' });
    await givenPost(app, author, { tags: ['Hush hush'], audience: 'DEPARTMENT' });
    await givenPost(app, author, { tags: ['Known'] });
    await merge('Hush hush', 'Known');
    const client = await app.as(outsider);
    expect(await client.ask('{ tagSuggestions(prefix: "hush") { name } }')).toEqual({ tagSuggestions: [] });
    await app.get(ChangeSynonyms).add(await app.actor(admin), { tagId: await tagIdOf('Known'), name: 'Hush hush' });
    expect(await client.ask('{ tagSuggestions(prefix: "hush") { name } }')).toEqual({ tagSuggestions: [{ name: 'Known' }] });
  });

  it('keeps the union of what carried them, in any order of merging', async () => {
    const names = ['Mast', 'Sail', 'Keel', 'Rudder'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 3 }), fc.shuffledSubarray(names, { minLength: 4, maxLength: 4 }), async (carried, order) => {
        const ids = await Promise.all(names.map(tagIdOf));
        const posts = await Promise.all(carried.map((tags) => givenPost(app, author, { tags })));
        for (const name of order.slice(1)) await merge(name, order[0] ?? '');
        for (const post of posts) expect(await tagsOf(post.id)).toEqual([await nameOf(order[0] ?? '')]);
        // For the next round each name is a tag of its own again.
        await app.get(Database).rows(sql`delete from item_tag where tag_id = any(${ids}::uuid[])`);
        await app.get(Database).rows(sql`delete from tag where id = any(${ids}::uuid[])`);
      }),
      { numRuns: 5 },
    );
  });
});

const nameOf = async (name: string) =>
  (await app.get(Database).row<{ name: string }>(sql`select name from tag where id = ${await tagIdOf(name)}`))?.name;

describe('at the same time', () => {
  it('a post that is published with the tag that goes carries the one that stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [goes, stays] = [`Goes ${round}x`, `Stays ${round}x`];
      await Promise.all([tagIdOf(goes), tagIdOf(stays)]);
      const { id } = await givenPost(app, author, { status: 'draft', tags: [goes] });
      const actor = await app.actor(author);
      const [published, merged] = await Promise.all([app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 }), merge(goes, stays)]);
      expect([published.type, merged.type, await tagsOf(id)]).toEqual(['PostPublished', 'TagsMerged', [stays]]);
    }
  });

  it('of two merges the other way round one wins, and the other finds nothing', async () => {
    const [one, other] = await Promise.all([tagIdOf('Port side'), tagIdOf('Starboard')]);
    const actor = await app.actor(admin);
    const outcomes = await Promise.allSettled([
      app.get(MergeTags).run(actor, { fromId: one, intoId: other }),
      app.get(MergeTags).run(actor, { fromId: other, intoId: one }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'NOT_FOUND' } });
  });
});

describe('is refused', () => {
  it('to all but administrators', async () => {
    const moderator = await givenPerson(app, { roles: ['MODERATOR'] });
    await expect(merge('Alpha', 'Beta', author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(merge('Alpha', 'Beta', moderator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('for a tag and itself', async () => {
    expect(await merge('Alpha', 'alphas')).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'intoId' }] });
  });

  it('for what is no tag', async () => {
    const actor = await app.actor(admin);
    for (const [fromId, intoId] of [[newId(), await tagIdOf('Alpha')], [await tagIdOf('Alpha'), newId()], ['x', 'y']] as const) {
      await expect(app.get(MergeTags).run(actor, { fromId, intoId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
