import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@crossbench/schema/limits';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { DraftQueries } from '../../content/content.public.js';
import { draftInput, givenPost, textOf } from '../testing/post.factory.js';
import { ChangeAuthors } from './change-authors.js';
import { PublishPost } from './publish-post.js';
import { SaveDraft } from './save-draft.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  colleague = await givenPerson(app, { department: 'Department of Health' });
  other = await givenPerson(app);
});
afterAll(() => app.close());

type Change = 'add' | 'remove' | 'moveUp';
const change = async (how: Change, by: TestPerson, postId: string, person: { id: string }) =>
  app.get(ChangeAuthors)[how](await app.actor(by), { postId, personId: person.id });

const save = async (by: TestPerson, postId: string, baseVersion: number, text: string) =>
  app.get(SaveDraft).run(await app.actor(by), { postId, baseVersion, draft: draftInput({ body: textOf(text) }) });

const drafts = async (person: TestPerson) => (await app.get(DraftQueries).own(await app.actor(person), { first: 50, after: null })).nodes.map(({ id }) => id);

async function authorsOf(id: string) {
  const rows = await app.get(Database).rows<{ id: string }>(sql`select person_id as id from item_author where item_id = ${id} order by position`);
  return rows.map((row) => row.id);
}

async function events(id: string) {
  return app.get(Database).rows<{ name: string; facts: object }>(sql`
    select name, facts from event_log where subject_id = ${id} and name like 'post-author%' order by id`);
}

describe('ChangeAuthors', () => {
  describe('refuses', () => {
    it("somebody else's draft, as if it were not there", async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await expect(change('add', other, id, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it("somebody else's published post", async () => {
      const { id } = await givenPost(app, author);
      await expect(change('add', other, id, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('an archived post', async () => {
      const { id } = await givenPost(app, author, { status: 'archived' });
      await expect(change('add', author, id, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it.each([['nobody', newId()], ['what is no id', 'x']])('%s', async (_, id) => {
      const post = await givenPost(app, author, { status: 'draft' });
      expect(await change('add', author, post.id, { id })).toMatchObject({ problems: [{ field: 'personId', message: 'Choose a colleague from the list' }] });
    });

    it('a colleague who left', async () => {
      const gone = await givenPerson(app, { name: 'Gwen Gone' });
      await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${gone.id}`);
      const { id } = await givenPost(app, author, { status: 'draft' });
      const refusal = { type: 'ValidationFailed', problems: [{ message: 'Gwen Gone no longer has an account here. Choose somebody else' }] };
      expect(await change('add', author, id, gone)).toMatchObject(refusal);
      expect(await authorsOf(id)).toEqual([author.id]);
    });

    it('more authors than there is room for', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      for (let count = 1; count < limits.authorsPerItem; count += 1) await change('add', author, id, await givenPerson(app));
      expect(await change('add', author, id, other)).toMatchObject({ type: 'ValidationFailed' });
      expect(await authorsOf(id)).toHaveLength(limits.authorsPerItem);
    });

    it('to leave a post without an author', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      expect(await change('remove', author, id, author)).toMatchObject({ problems: [{ message: 'A post needs an author. Add another author first' }] });
    });
  });

  it('gives a colleague the draft, in any department', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    expect(await change('add', author, id, colleague)).toMatchObject({ post: { authors: [{ id: author.id }, { id: colleague.id }] } });
    expect(await drafts(colleague)).toContain(id);
    expect(await save(colleague, id, 1, 'By the colleague')).toMatchObject({ type: 'DraftSaved' });
    expect(await save(author, id, 1, 'By the author')).toMatchObject({
      type: 'EditConflict',
      current: { savedById: colleague.id, version: 2 },
    });
    expect(await events(id)).toEqual([{ name: 'post-author-added', facts: { personId: colleague.id } }]);
  });

  it('takes it away at once', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await change('add', author, id, colleague);
    await change('remove', author, id, colleague);
    expect(await drafts(colleague)).not.toContain(id);
    await expect(save(colleague, id, 1, 'Late')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is done once, however often it is asked', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    for (const how of ['add', 'add', 'moveUp', 'moveUp', 'remove', 'remove'] as const) await change(how, author, id, colleague);
    expect((await events(id)).map(({ name }) => name)).toEqual(['post-author-added', 'post-authors-reordered', 'post-author-removed']);
  });

  it('whoever takes themselves off a draft is answered with nothing more of it', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await change('add', author, id, colleague);
    expect(await change('remove', author, id, author)).toEqual({ type: 'AuthorsChanged', post: null });
    expect(await authorsOf(id)).toEqual([colleague.id]);
  });

  it('whoever takes themselves off a published post reads it as everybody does', async () => {
    const { id } = await givenPost(app, author);
    await change('add', author, id, colleague);
    expect(await change('remove', author, id, author)).toMatchObject({ post: { id, authorIds: [colleague.id] } });
    await expect(save(author, id, 1, 'Late')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('puts them in order', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await change('add', author, id, colleague);
    await change('add', author, id, other);
    await change('moveUp', colleague, id, other);
    expect(await authorsOf(id)).toEqual([author.id, other.id, colleague.id]);
    await change('moveUp', colleague, id, other);
    const first = await app.get(Database).row(sql`select author_id as "authorId" from item where id = ${id}`);
    expect([await authorsOf(id), first]).toEqual([[other.id, author.id, colleague.id], { authorId: other.id }]);
  });

  describe('at once', () => {
    it('an author is removed while saving: the save is whole, or refused', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await change('add', author, id, colleague);
      const [removed, saved] = await Promise.allSettled([change('remove', author, id, colleague), save(colleague, id, 1, 'Racing')]);
      expect(removed.status).toBe('fulfilled');
      if (saved.status === 'rejected') expect(saved.reason).toMatchObject({ code: 'NOT_FOUND' });
      expect(await authorsOf(id)).toEqual([author.id]);
      await expect(save(colleague, id, 2, 'After')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('two authors remove each other: one is left', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await change('add', author, id, colleague);
      await Promise.allSettled([change('remove', author, id, colleague), change('remove', colleague, id, author)]);
      expect(await authorsOf(id)).toHaveLength(1);
    });

    it('two publish: there is one revision', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await change('add', author, id, colleague);
      const publish = async (by: TestPerson) => app.get(PublishPost).run(await app.actor(by), { postId: id, draftVersion: 1 });
      const outcomes = await Promise.all([publish(author), publish(colleague)]);
      expect(outcomes).toMatchObject([{ type: 'PostPublished' }, { type: 'PostPublished' }]);
      expect(await app.get(Database).rows(sql`select from item_revision where item_id = ${id}`)).toHaveLength(1);
    });
  });
});
