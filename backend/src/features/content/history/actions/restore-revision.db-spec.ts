import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { newId } from '../../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { PublishPost } from '../../../blogs/actions/publish-post.js';
import { SaveDraft } from '../../../blogs/actions/save-draft.js';
import { ChangeStatus } from '../../../blogs/actions/change-status.js';
import { draftInput, givenPost, textOf } from '../../../blogs/testing/post.factory.js';
import { RestoreRevision } from './restore-revision.js';

let app: TestApp;
let author: TestPerson;
let reader: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  reader = await givenPerson(app);
});
afterAll(() => app.close());

const actorOf = (person: TestPerson) => app.actor(person);

async function save(id: string, baseVersion: number, title: string): Promise<void> {
  const outcome = await app.get(SaveDraft).run(await actorOf(author), { postId: id, baseVersion, draft: draftInput({ title, body: textOf(title) }) });
  expect(outcome.type).toBe('DraftSaved');
}

async function publish(id: string, draftVersion: number, summary?: string): Promise<void> {
  const input = { postId: id, draftVersion, summary };
  const asked = await app.get(PublishPost).run(await actorOf(author), input);
  const acceptedWarnings = 'readersChange' in asked && asked.readersChange ? [asked.readersChange.key] : [];
  expect((await app.get(PublishPost).run(await actorOf(author), { ...input, acceptedWarnings })).type).toBe('PostPublished');
}

/** A post with two revisions; its draft is version 2. */
async function givenEditedPost(): Promise<string> {
  const { id } = await givenPost(app, author, { title: 'First words', body: textOf('First words') });
  await save(id, 1, 'Second words');
  await publish(id, 2);
  return id;
}

const restore = async (person: TestPerson, itemId: string, number: number, draftVersion: number) =>
  app.get(RestoreRevision).run(await actorOf(person), { itemId, number, draftVersion });

const draftOf = (id: string) =>
  app.get(Database).row<{ title: string; version: number; changed: boolean; restoredFrom: number | null }>(sql`
    select title, version, changed, restored_from as "restoredFrom" from item_draft where item_id = ${id}`);

describe('restoring a revision', () => {
  it('takes its text as the draft, and changes nothing for readers', async () => {
    const id = await givenEditedPost();
    expect(await restore(author, id, 1, 2)).toEqual({ type: 'RevisionRestored', editPath: `/posts/${id}/edit` });
    expect(await draftOf(id)).toEqual({ title: 'First words', version: 3, changed: true, restoredFrom: 1 });
    expect(await app.get(Database).row(sql`select title, revision_number as number from item where id = ${id}`)).toEqual({ title: 'Second words', number: 2 });
    expect(await app.get(Database).rows(sql`select facts from event_log where subject_id = ${id} and name = 'revision-restored'`)).toEqual([{ facts: { revision: 1 } }]);
  });

  it('is said in the history once it is published, unless its author says something else', async () => {
    const id = await givenEditedPost();
    await restore(author, id, 1, 2);
    await publish(id, 3);
    await restore(author, id, 2, 3);
    await publish(id, 4, 'The second was right after all');
    await save(id, 4, 'Third words');
    await publish(id, 5);
    expect(await app.get(Database).rows(sql`
      select number, summary, restored_from as "restoredFrom" from item_revision where item_id = ${id} and number > 2 order by number`)).toEqual([
      { number: 3, summary: 'Restored revision 1', restoredFrom: 1 },
      { number: 4, summary: 'The second was right after all', restoredFrom: 2 },
      { number: 5, summary: '', restoredFrom: null },
    ]);
  });

  it('lets nobody else in than the post does now', async () => {
    const { id } = await givenPost(app, author, { title: 'For all' });
    await app.get(SaveDraft).run(await actorOf(author), { postId: id, baseVersion: 1, draft: draftInput({ title: 'For few', audience: 'DEPARTMENT' }) });
    await publish(id, 2);
    await restore(author, id, 1, 2);
    await publish(id, 3);
    expect(await app.get(Database).row(sql`select title, intended_readers as readers from item where id = ${id}`)).toEqual({ title: 'For all', readers: 'DEPARTMENT' });
  });

  it('once more does nothing: the answer was lost', async () => {
    const id = await givenEditedPost();
    await restore(author, id, 1, 2);
    expect((await restore(author, id, 1, 2)).type).toBe('RevisionRestored');
    expect(await draftOf(id)).toMatchObject({ version: 3 });
  });
});

describe('a draft that somebody has changed meanwhile', () => {
  it('stays, and is shown beside the revision', async () => {
    const id = await givenEditedPost();
    await save(id, 2, 'Words of a colleague');
    const outcome = await restore(author, id, 1, 2);
    expect(outcome).toMatchObject({
      type: 'RestoreConflict',
      workingCopy: { version: 3, changed: true, savedById: author.id },
      changes: { facts: [{ name: 'Title' }] },
    });
    expect(await draftOf(id)).toMatchObject({ title: 'Words of a colleague', version: 3 });
  });

  it('keeps one of two revisions that are restored at once; the other asks again', async () => {
    const id = await givenEditedPost();
    await save(id, 2, 'Third words');
    await publish(id, 3);
    const outcomes = await Promise.all([restore(author, id, 1, 3), restore(author, id, 2, 3)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['RestoreConflict', 'RevisionRestored']);
    expect(await draftOf(id)).toMatchObject({ version: 4 });
  });
});

describe('is refused', () => {
  it('to readers, as if there were no history', async () => {
    const id = await givenEditedPost();
    await expect(restore(reader, id, 1, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('to those who cannot read the post', async () => {
    const { id } = await givenPost(app, author, { status: 'withdrawn' });
    await expect(restore(reader, id, 1, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([0, 3, -1])('for revision %d, which is not there', async (number) => {
    await expect(restore(author, await givenEditedPost(), number, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('for what was never published, and for what is not there', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await expect(restore(author, id, 1, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(restore(author, newId(), 1, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restore(author, 'nothing', 1, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('for what is archived', async () => {
    const id = await givenEditedPost();
    await app.get(ChangeStatus).archive(await actorOf(author), id);
    await expect(restore(author, id, 1, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
