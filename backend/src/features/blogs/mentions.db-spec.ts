import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  colleague = await givenPerson(app);
});
afterAll(() => app.close());

function mentioning(...personIds: string[]): RichTextDocument {
  const mentions = personIds.map((personId) => ({ type: 'mention', attrs: { personId, name: 'A name of then' } }));
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask ' }, ...mentions] }] };
}

async function save(postId: string, baseVersion: number, body: RichTextDocument) {
  const outcome = await app.get(SaveDraft).run(await app.actor(author), { postId, baseVersion, draft: draftInput({ body }) });
  if (outcome.type !== 'DraftSaved') throw new Error(outcome.type);
}

async function publish(postId: string, draftVersion: number) {
  const outcome = await app.get(PublishPost).run(await app.actor(author), { postId, draftVersion, summary: undefined });
  if (outcome.type !== 'PostPublished') throw new Error(outcome.type);
}

async function mentioned(itemId: string) {
  const rows = await app.get(Database).rows<{ id: string }>(sql`select person_id as id from item_mention where item_id = ${itemId}`);
  return rows.map(({ id }) => id);
}

describe('who is mentioned in a post', () => {
  it('is noted once it is published, each person once, and nobody who is not here', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await save(id, 1, mentioning(colleague.id, colleague.id, randomUUID()));
    expect(await mentioned(id)).toEqual([]);
    await publish(id, 2);
    expect(await mentioned(id)).toEqual([colleague.id]);
  });

  it('is noted anew with each revision', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await save(id, 1, mentioning(colleague.id));
    await publish(id, 2);
    await save(id, 2, mentioning(author.id));
    expect(await mentioned(id)).toEqual([colleague.id]);
    await publish(id, 3);
    expect(await mentioned(id)).toEqual([author.id]);
  });

  it('is shown to readers by the name that was written, with a link to the person', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await save(id, 1, mentioning(colleague.id));
    await publish(id, 2);
    const row = await app.get(Database).row<{ html: string }>(sql`select html from item_revision where item_id = ${id}`);
    expect(row?.html).toContain(`<a class="cb-mention" href="/people/${colleague.id}">@A name of then</a>`);
  });
});
