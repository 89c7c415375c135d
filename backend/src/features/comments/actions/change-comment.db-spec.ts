import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { ChangeStatus } from '../../blogs/blogs.public.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../testing/comment.factory.js';
import { DeleteComment } from './delete-comment.js';
import { EditComment } from './edit-comment.js';

let app: TestApp;
let author: TestPerson;
let writer: TestPerson;
let itemId: string;
let commentId: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  writer = await givenPerson(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  itemId = (await givenPost(app, author)).id;
  commentId = (await givenComment(app, writer, { itemId, text: 'First words' })).id;
});

const edit = async (person: TestPerson, text = 'Other words', id = commentId) =>
  app.get(EditComment).run(await app.actor(person), { commentId: id, text });
const erase = async (person: TestPerson, id = commentId) => app.get(DeleteComment).run(await app.actor(person), id);
const archive = async () => app.get(ChangeStatus).archive(await app.actor(author), itemId);
const withdraw = async () => app.get(ChangeStatus).withdraw(await app.actor(author), itemId);
const hide = () => app.get(Database).rows(sql`update comment set hidden_at = now() where id = ${commentId}`);
const stored = () =>
  app.get(Database).row<{ body: string; edited_at: Date | null; deleted_at: Date | null; count: number }>(sql`
    select body, comment.edited_at, deleted_at, comment_count as count
    from comment join item on item.id = item_id where comment.id = ${commentId}`);
const events = async () =>
  (await app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${commentId} order by id`)).map(({ name }) => name);

describe.each([
  ['editing', (person: TestPerson, id?: string) => edit(person, 'Other words', id)],
  ['deleting', erase],
] as const)('%s', (_, change) => {
  it('finds no comment where there is none', async () => {
    await expect(change(writer, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change(writer, itemId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('finds no comment when the item was withdrawn', async () => {
    await withdraw();
    await expect(change(writer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it("is refused for somebody else's comment, also to the author of the item", async () => {
    await expect(change(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stored()).toMatchObject({ body: 'First words', edited_at: null, deleted_at: null });
  });

});

describe('what a moderator has hidden', () => {
  it('is mended by its author, and not deleted', async () => {
    await hide();
    await expect(erase(writer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await edit(writer)).toMatchObject({ type: 'CommentEdited' });
    expect(await stored()).toMatchObject({ body: 'Other words', deleted_at: null });
  });

  it('is changed by nobody else', async () => {
    await hide();
    await expect(edit(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stored()).toMatchObject({ body: 'First words' });
  });
});

describe('editing', () => {
  it('is refused when comments are closed', async () => {
    await archive();
    await expect(edit(writer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused without a text', async () => {
    expect(await edit(writer, ' ')).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'text' }] });
    expect(await stored()).toMatchObject({ body: 'First words', edited_at: null });
  });

  it('changes the text, notes when, and tells it', async () => {
    expect(await edit(writer)).toEqual({ type: 'CommentEdited', commentId });
    expect(await stored()).toMatchObject({ body: 'Other words', edited_at: expect.any(Date), count: 1 });
    expect(await events()).toEqual(['comment-added', 'comment-edited']);
  });

  it('is nothing when the text stays the same', async () => {
    await edit(writer, 'First words ');
    expect(await stored()).toMatchObject({ edited_at: null });
    expect(await events()).toEqual(['comment-added']);
  });
});

describe('deleting', () => {
  it('erases the text, takes it off the count, and tells it', async () => {
    await erase(writer);
    expect(await stored()).toMatchObject({ body: '', deleted_at: expect.any(Date), count: 0 });
    expect(await events()).toEqual(['comment-added', 'comment-deleted']);
  });

  it('is still possible when comments are closed', async () => {
    await archive();
    await erase(writer);
    expect(await stored()).toMatchObject({ body: '' });
  });

  it('twice is deleting once', async () => {
    await Promise.all([erase(writer), erase(writer)]);
    await erase(writer);
    expect(await stored()).toMatchObject({ count: 0 });
    expect(await events()).toEqual(['comment-added', 'comment-deleted']);
  });

  it('leaves the replies where they are', async () => {
    await givenComment(app, author, { itemId, parentId: commentId });
    await erase(writer);
    expect(await stored()).toMatchObject({ count: 1 });
  });
});
