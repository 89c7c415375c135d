import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { draftInput, givenPost, textOf } from '../testing/post.factory.js';
import { CreatePost } from './create-post.js';
import { PublishPost } from './publish-post.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  other = await givenPerson(app);
});
afterAll(() => app.close());

async function create(person: TestPerson, id: string, draft = draftInput()) {
  return app.get(CreatePost).run(await app.actor(person), { id, draft });
}

async function stored(id: string) {
  return app.get(Database).row<{ title: string; status: string; version: number; excerpt: string; items: number }>(sql`
    select draft.title, item.status, draft.version, draft.excerpt from item join item_draft draft on draft.item_id = item.id
    where item.id = ${id}`);
}

describe('CreatePost', () => {
  it('keeps a draft that its author alone can read', async () => {
    const id = randomUUID();
    const outcome = await create(author, id);
    expect(outcome).toMatchObject({ type: 'DraftSaved', post: { id, status: 'DRAFT', revisionNumber: 0, html: '', authorIds: [author.id] } });
    expect(await stored(id)).toMatchObject({ version: 1, title: 'What we learnt from queues' });
    const { rows } = { rows: await app.get(Database).rows<{ readers: string[] }>(sql`
      select readers from item join audience on audience.id = item.audience_id where item.id = ${id}`) };
    expect(rows).toEqual([{ readers: [`person:${author.id}`] }]);
  });

  it('keeps an unfinished draft: no title, no text, no tags', async () => {
    const outcome = await create(author, randomUUID(), draftInput({ title: ' ', standfirst: '', body: { type: 'doc', content: [{ type: 'paragraph' }] }, tags: [] }));
    expect(outcome).toMatchObject({ type: 'DraftSaved', post: { title: '' } });
  });

  describe('refuses', () => {
    it('an id that is no uuid', async () => {
      await expect(create(author, 'first')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    });

    it.each(['draft', 'published', 'withdrawn'] as const)("the id of somebody else's %s post, and says no more", async (status) => {
      const { id } = await givenPost(app, other, { status });
      await expect(create(author, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await stored(id)).toMatchObject({ title: 'What we learnt from queues' });
    });

    it.each([
      ['draft.title', { title: 'x'.repeat(201) }],
      ['draft.standfirst', { standfirst: 'x'.repeat(501) }],
      ['draft.body', { body: { type: 'doc', content: [{ type: 'iframe' }] } }],
      ['draft.body', { body: 'text' }],
      ['draft.tags', { tags: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] }],
      ['draft.tags', { tags: ['x'.repeat(41)] }],
      ['draft.markingId', { markingId: 'secret' }],
      ['draft.markingId', { markingId: 'nothing' }],
    ])('%s beyond the limits, and keeps nothing', async (field, changes) => {
      const id = randomUUID();
      const outcome = await create(author, id, draftInput(changes));
      expect(outcome).toMatchObject({ type: 'ValidationFailed', problems: [{ field }] });
      expect(await stored(id)).toBeUndefined();
    });
  });

  describe('the same request again', () => {
    it('makes no second post', async () => {
      const id = randomUUID();
      const draft = draftInput();
      await create(author, id, draft);
      expect(await create(author, id, draft)).toMatchObject({ type: 'DraftSaved', post: { id } });
      expect(await stored(id)).toMatchObject({ version: 1 });
    });

    it('saves what was written since', async () => {
      const id = randomUUID();
      await create(author, id);
      await create(author, id, draftInput({ title: 'What we learnt, in the end' }));
      expect(await stored(id)).toMatchObject({ version: 2, title: 'What we learnt, in the end' });
    });

    it('leaves alone what was published since', async () => {
      const id = randomUUID();
      await create(author, id);
      await app.get(PublishPost).run(await app.actor(author), { postId: id, draftVersion: 1 });
      await create(author, id, draftInput({ body: textOf('An old copy of the text') }));
      expect(await stored(id)).toMatchObject({ status: 'PUBLISHED', version: 1 });
    });

    it('sent five times at once makes one post', async () => {
      const id = randomUUID();
      const draft = draftInput();
      const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => create(author, id, draft)));
      expect(outcomes.map((outcome) => outcome.type)).toEqual(Array.from({ length: 5 }, () => 'DraftSaved'));
      expect(await stored(id)).toMatchObject({ version: 1 });
    });
  });
});
