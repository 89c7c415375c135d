import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { type TestPostStatus, draftInput, givenPost } from '../testing/post.factory.js';
import { ChangeStatus } from './change-status.js';
import { DiscardDraft } from './discard-draft.js';
import { SaveDraft } from './save-draft.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  other = await givenPerson(app);
});
afterAll(() => app.close());

type Verb = 'archive' | 'withdraw' | 'restore';

async function change(verb: Verb, person: TestPerson, id: string) {
  const actor = await app.actor(person);
  return app.get(ChangeStatus)[verb](actor, id);
}

async function stateOf(id: string) {
  return app.get(Database).row<{ status: string; readers: string[]; last: string }>(sql`
    select status, readers, (select name from event_log where subject_id = item.id order by id desc limit 1) as last
    from item join audience on audience.id = item.audience_id where item.id = ${id}`);
}

describe('ChangeStatus', () => {
  it.each<[Verb, TestPostStatus, string]>([
    ['archive', 'draft', 'FORBIDDEN'],
    ['archive', 'archived', 'FORBIDDEN'],
    ['archive', 'withdrawn', 'FORBIDDEN'],
    ['withdraw', 'draft', 'FORBIDDEN'],
    ['withdraw', 'withdrawn', 'FORBIDDEN'],
    ['restore', 'draft', 'FORBIDDEN'],
    ['restore', 'published', 'FORBIDDEN'],
  ])('refuses to %s a post that is %s', async (verb, status, code) => {
    const { id } = await givenPost(app, author, { status });
    await expect(change(verb, author, id)).rejects.toMatchObject({ code });
  });

  it.each<[Verb, TestPostStatus, string]>([
    ['archive', 'published', 'FORBIDDEN'],
    ['withdraw', 'published', 'FORBIDDEN'],
    ['restore', 'archived', 'FORBIDDEN'],
    ['restore', 'withdrawn', 'NOT_FOUND'],
  ])("refuses to %s somebody else's post that is %s", async (verb, status, code) => {
    const { id } = await givenPost(app, author, { status });
    await expect(change(verb, other, id)).rejects.toMatchObject({ code });
  });

  it('archives: still readable by all', async () => {
    const { id } = await givenPost(app, author);
    expect(await change('archive', author, id)).toMatchObject({ status: 'ARCHIVED' });
    expect(await stateOf(id)).toEqual({ status: 'ARCHIVED', readers: ['everyone'], last: 'post-archived' });
  });

  it('withdraws: readable by its authors alone, from its publication or from the archive', async () => {
    for (const status of ['published', 'archived'] as const) {
      const { id } = await givenPost(app, author, { status });
      await change('withdraw', author, id);
      expect(await stateOf(id)).toEqual({ status: 'WITHDRAWN', readers: [`person:${author.id}`], last: 'post-withdrawn' });
    }
  });

  it('restores what was archived or withdrawn to the readers it had, with its first date', async () => {
    for (const status of ['archived', 'withdrawn'] as const) {
      const { id } = await givenPost(app, author, { status, audience: 'DEPARTMENT' });
      expect(await change('restore', author, id)).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(Date), editedAt: null });
      expect(await stateOf(id)).toMatchObject({ readers: [`department:${author.departmentId}`, `person:${author.id}`], last: 'post-restored' });
    }
  });

  it('of two opposite changes at once one comes after the other', async () => {
    const { id } = await givenPost(app, author);
    const results = await Promise.allSettled([change('archive', author, id), change('withdraw', author, id)]);
    const state = await stateOf(id);
    expect(state?.status).toBe('WITHDRAWN');
    expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThan(0);
  });
});

describe('DiscardDraft', () => {
  const discard = async (person: TestPerson, id: string) => app.get(DiscardDraft).run(await app.actor(person), id);

  it("refuses somebody else's draft, as if it were not there", async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await expect(discard(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses where nothing has changed since publishing', async () => {
    const { id } = await givenPost(app, author);
    await expect(discard(author, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('removes what was never published, with all that hung on it', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    expect(await discard(author, id)).toEqual({ post: null });
    const rows = await app.get(Database).rows(sql`
      select id from item where id = ${id} union all select id from blog_post where id = ${id} union all select item_id from item_draft where item_id = ${id}`);
    expect(rows).toEqual([]);
  });

  it('goes back to the published text, under a new version', async () => {
    const { id } = await givenPost(app, author);
    await app.get(SaveDraft).run(await app.actor(author), { postId: id, baseVersion: 1, draft: draftInput({ title: 'No' }) });
    expect(await discard(author, id)).toMatchObject({ post: { id, draftChanged: false } });
    const draft = await app.get(Database).row(sql`select title, version, changed from item_draft where item_id = ${id}`);
    expect(draft).toEqual({ title: 'What we learnt from queues', version: 3, changed: false });
  });
});
