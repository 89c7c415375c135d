import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { CloseAccount } from '../identity/identity.public.js';
import { ChangeAuthors } from './actions/change-authors.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, givenPost } from './testing/post.factory.js';

const password = 'tidal gannet stapler';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const close = async (person: TestPerson) => app.get(CloseAccount).run(await app.actor(person), { password });
const facts = async (person: TestPerson) =>
  (await app.get(CloseAccount).whatHappens(await app.actor(person))).map(({ fate, words }) => `${fate} ${words}`);

async function statusOf(id: string): Promise<string | undefined> {
  return (await app.get(Database).row<{ status: string }>(sql`select status from item where id = ${id}`))?.status;
}

describe('closing the account of somebody who writes', () => {
  it('says in numbers what becomes of their writing, and does that', async () => {
    const [person, colleague] = [await givenPerson(app, { password }), await givenPerson(app)];
    const published = await givenPost(app, person);
    const archived = await givenPost(app, person, { status: 'archived' });
    const withdrawn = await givenPost(app, person, { status: 'withdrawn' });
    const draft = await givenPost(app, person, { status: 'draft' });
    const shared = await givenPost(app, person, { status: 'draft' });
    await app.get(ChangeAuthors).add(await app.actor(person), { postId: shared.id, personId: colleague.id });
    await app.get(SaveDraft).run(await app.actor(person), { postId: published.id, baseVersion: 1, draft: draftInput({ title: 'Changed, not published' }) });
    const comment = await givenComment(app, person, { itemId: published.id });
    expect(await facts(person)).toEqual(
      expect.arrayContaining([
        'KEPT 2 published texts stay, under your name',
        'KEPT 1 draft with other authors goes on without you',
        'KEPT 1 withdrawn text stays out of sight, for the record',
        'REMOVED 1 draft that only you have written, scheduled ones too, is removed',
        'REMOVED Changes to 1 published text that you have not published are removed',
        'KEPT 1 comment stays, under your name. Delete before you leave what should not',
      ]),
    );
    expect(await close(person)).toEqual({ type: 'AccountClosed' });
    const statuses = await Promise.all([published, archived, withdrawn, draft, shared].map(({ id }) => statusOf(id)));
    expect(statuses).toEqual(['PUBLISHED', 'ARCHIVED', 'WITHDRAWN', undefined, 'DRAFT']);
    expect(await app.get(Database).rows(sql`select from item_draft where item_id = ${published.id}`)).toEqual([]);
    expect(await app.get(Database).rows(sql`select from comment where id = ${comment.id} and deleted_at is null`)).toHaveLength(1);
    const kept = await app.get(SaveDraft).run(await app.actor(colleague), { postId: shared.id, baseVersion: 1, draft: draftInput() });
    expect(kept.type).toBe('DraftSaved');
  });

  it('while they publish leaves a post or nothing, and no draft behind', async () => {
    for (let time = 0; time < 6; time += 1) {
      const person = await givenPerson(app, { password });
      const { id } = await givenPost(app, person, { status: 'draft' });
      const actor = await app.actor(person);
      const [published] = await Promise.allSettled([
        app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 }),
        app.get(CloseAccount).run(actor, { password }),
      ]);
      expect(await statusOf(id)).toBe(published.status === 'fulfilled' ? 'PUBLISHED' : undefined);
      expect(await app.get(Database).rows(sql`select from account where person_id = ${person.id}`)).toEqual([]);
    }
  });

  it('revokes the addresses of their feeds', async () => {
    const person = await givenPerson(app, { password });
    await app.get(Database).rows(sql`
      insert into feed_token (id, person_id, name, token_hash, created_at) values (gen_random_uuid(), ${person.id}, 'Reader', 'x', now())`);
    expect(await facts(person)).toContain('REMOVED 1 feed address of yours stops working');
    await close(person);
    expect(await app.get(Database).rows(sql`select from feed_token where person_id = ${person.id}`)).toEqual([]);
  });
});
