import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { PostDraftInput } from '../post-drafts.js';
import { DraftQueries } from '../../content/content.public.js';
import { draftInput, givenPost, textOf } from '../testing/post.factory.js';
import { PublishPost } from './publish-post.js';
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

async function save(person: TestPerson, postId: string, baseVersion: number, draft: PostDraftInput, setsAside = false) {
  return app.get(SaveDraft).run(await app.actor(person), { postId, baseVersion, setsAside, draft });
}

const setAside = (id: string) => app.get(DraftQueries).setAside(id);

async function stored(id: string) {
  return app.get(Database).row<{ title: string; version: number; changed: boolean; itemTitle: string; published: string | null }>(sql`
    select draft.title, draft.version, draft.changed, item.title as "itemTitle",
      (select title from item_revision where item_id = item.id and number = item.revision_number) as published
    from item join item_draft draft on draft.item_id = item.id where item.id = ${id}`);
}

describe('SaveDraft', () => {
  describe('refuses', () => {
    it('an id that leads nowhere', async () => {
      await expect(save(author, '01890000-0000-7000-8000-000000000000', 1, draftInput())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(save(author, 'nonsense', 1, draftInput())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it("somebody else's draft, as if it were not there", async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await expect(save(other, id, 1, draftInput())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it("somebody else's published post", async () => {
      const { id } = await givenPost(app, author);
      await expect(save(other, id, 1, draftInput())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('an archived post, until it is restored', async () => {
      const { id } = await givenPost(app, author, { status: 'archived' });
      await expect(save(author, id, 1, draftInput({ title: 'New' }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('what is beyond the limits, and keeps what was there', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      expect(await save(author, id, 1, draftInput({ title: 'x'.repeat(201) }))).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.title' }] });
      expect(await stored(id)).toMatchObject({ version: 1 });
    });

    it('an older version, and answers what is stored', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await save(author, id, 1, draftInput({ title: 'From the train' }));
      const outcome = await save(author, id, 1, draftInput({ title: 'From the office' }));
      expect(outcome).toMatchObject({ type: 'EditConflict', current: { version: 2, title: 'From the train', savedById: author.id } });
      expect(await stored(id)).toMatchObject({ version: 2, title: 'From the train' });
    });
  });

  it('keeps a draft apart from what others read', async () => {
    const { id } = await givenPost(app, author);
    expect(await save(author, id, 1, draftInput({ title: 'Better' }))).toMatchObject({ type: 'DraftSaved', post: { draftChanged: true } });
    expect(await stored(id)).toMatchObject({ title: 'Better', itemTitle: 'What we learnt from queues', published: 'What we learnt from queues', changed: true });
  });

  it('gives a draft that never was published its new title and address', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    expect(await save(author, id, 1, draftInput({ title: 'Queues, again' }))).toMatchObject({ post: { title: 'Queues, again', slug: 'queues-again' } });
  });

  it('lets a withdrawn post be mended', async () => {
    const { id } = await givenPost(app, author, { status: 'withdrawn' });
    expect(await save(author, id, 1, draftInput({ title: 'Mended' }))).toMatchObject({ type: 'DraftSaved' });
  });

  it('answers the same save again as saved: its first answer was lost', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const draft = draftInput({ title: 'Sent twice' });
    await save(author, id, 1, draft);
    expect(await save(author, id, 1, draft)).toMatchObject({ type: 'DraftSaved' });
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  it('does not count a save without a change', async () => {
    const body = textOf('The same');
    const { id } = await givenPost(app, author, { body });
    await save(author, id, 1, draftInput({ body }));
    expect(await stored(id)).toMatchObject({ version: 1, changed: false });
  });

  it('goes on from the published text where nobody kept a draft, as after an import', async () => {
    const { id } = await givenPost(app, author);
    await app.get(Database).rows(sql`delete from item_draft where item_id = ${id}`);
    expect(await save(author, id, 1, draftInput({ title: 'Edited here' }))).toMatchObject({ type: 'DraftSaved' });
    expect(await stored(id)).toMatchObject({ version: 2, title: 'Edited here' });
  });

  describe('over a text that was not built upon', () => {
    it('keeps that text, to be taken back', async () => {
      const { id } = await givenPost(app, author, { status: 'draft', title: 'Theirs', body: textOf('Nobody else knows this.') });
      expect(await save(author, id, 1, draftInput({ title: 'Mine' }), true)).toMatchObject({ type: 'DraftSaved' });
      expect(await stored(id)).toMatchObject({ version: 2, title: 'Mine' });
      const kept = await setAside(id);
      expect(kept).toMatchObject([{ title: 'Theirs', savedById: author.id, setAsideById: author.id }]);
      const text = await app.get(DraftQueries).setAsideText(id, kept[0]?.id ?? '');
      expect(JSON.stringify(text?.body)).toContain('Nobody else knows this.');
    });

    it('keeps nothing of what is published: it is in the history', async () => {
      const { id } = await givenPost(app, author);
      const { version } = (await stored(id)) ?? { version: 0 };
      expect(await save(author, id, version, draftInput({ title: 'Mine' }), true)).toMatchObject({ type: 'DraftSaved' });
      expect(await setAside(id)).toEqual([]);
    });

    it('keeps nothing when an older version is met, and the newest 20 of many', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      expect(await save(author, id, 9, draftInput({ title: 'Mine' }), true)).toMatchObject({ type: 'EditConflict' });
      expect(await setAside(id)).toEqual([]);
      for (let version = 1; version <= 22; version += 1) await save(author, id, version, draftInput({ title: `Text ${version}` }), true);
      const titles = (await setAside(id)).map(({ title }) => title);
      expect(titles).toEqual(Array.from({ length: 20 }, (_, index) => `Text ${21 - index}`));
    });
  });

  it('of two at once keeps one, and tells the other', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const outcomes = await Promise.all(['One', 'Two', 'Three', 'Four'].map((title) => save(author, id, 1, draftInput({ title }))));
    const types = outcomes.map((outcome) => outcome.type).sort();
    expect(types).toEqual(['DraftSaved', 'EditConflict', 'EditConflict', 'EditConflict']);
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  it('while it is being published is published whole or is a change after it', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const actor = await app.actor(author);
    const [saved, published] = await Promise.all([
      save(author, id, 1, draftInput({ title: 'Late thought' })),
      app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 }),
    ]);
    expect(saved.type).toBe('DraftSaved');
    const after = await stored(id);
    if (published.type === 'PostPublished') expect(after).toMatchObject({ published: 'What we learnt from queues', title: 'Late thought', changed: true });
    else expect([published.type, after?.published]).toEqual(['EditConflict', null]);
  });
});
