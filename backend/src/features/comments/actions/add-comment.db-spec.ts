import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { atOneMoment } from '../../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../testing/comment.factory.js';
import { AddComment, type AddCommentInput } from './add-comment.js';
import { DeleteComment } from './delete-comment.js';

let app: TestApp;
let author: TestPerson;
let reader: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  reader = await givenPerson(app);
});
afterAll(() => app.close());

const add = async (person: TestPerson, input: Partial<AddCommentInput> & { itemId: string }) =>
  app.get(AddComment).run(await app.actor(person), { id: randomUUID(), text: 'Thank you', ...input });

const rowOf = (id: string) =>
  app.get(Database).row<{ body: string; parent_id: string | null; author_id: string }>(sql`
    select body, parent_id, author_id from comment where id = ${id}`);

const itemRow = (id: string) =>
  app.get(Database).row<{ comment_count: number; last_activity_at: Date; lock_version: number }>(sql`
    select comment_count, last_activity_at, lock_version from item where id = ${id}`);

describe('the id', () => {
  it('must be a uuid', async () => {
    const post = await givenPost(app, author);
    await expect(add(reader, { itemId: post.id, id: 'first' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('makes one comment of a request that is sent twice, even at once', async () => {
    const post = await givenPost(app, author);
    const id = randomUUID();
    const both = await Promise.all([add(reader, { itemId: post.id, id }), add(reader, { itemId: post.id, id: id.toUpperCase() })]);
    expect(both).toEqual([{ type: 'CommentAdded', commentId: id }, { type: 'CommentAdded', commentId: id }]);
    expect(await itemRow(post.id)).toMatchObject({ comment_count: 1 });
  });

  it('is refused in the same words wherever somebody else has used it', async () => {
    const post = await givenPost(app, author);
    const secret = await givenPost(app, author);
    const here = await givenComment(app, author, { itemId: post.id, text: 'Mine' });
    const there = await givenComment(app, author, { itemId: secret.id, text: 'Mine too' });
    const answers = await Promise.allSettled([here.id, there.id].map((id) => add(reader, { itemId: post.id, id })));
    const refusals = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : 'accepted'));
    expect(refusals[0]).toBe(refusals[1]);
    expect(refusals[0]).not.toBe('accepted');
    expect(await rowOf(here.id)).toMatchObject({ body: 'Mine', author_id: author.id });
    expect(await itemRow(post.id)).toMatchObject({ comment_count: 1 });
  });
});

describe('the item', () => {
  it.each(['draft', 'withdrawn'] as const)('is not there for others while it is %s', async (status) => {
    const post = await givenPost(app, author, { status });
    await expect(add(reader, { itemId: post.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['draft', 'archived', 'withdrawn'] as const)('is closed for its author while it is %s', async (status) => {
    const post = await givenPost(app, author, { status });
    await expect(add(author, { itemId: post.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not there for readers of another department', async () => {
    const post = await givenPost(app, author, { audience: 'DEPARTMENT' });
    const outsider = await givenPerson(app, { department: 'Coastguard' });
    await expect(add(outsider, { itemId: post.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(add(outsider, { itemId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts its comments and notes when it was last active, without upsetting who edits it', async () => {
    const post = await givenPost(app, author);
    const before = await itemRow(post.id);
    await givenComment(app, reader, { itemId: post.id });
    const after = await itemRow(post.id);
    expect(after?.comment_count).toBe(1);
    expect(after?.lock_version).toBe(before?.lock_version);
    expect(after?.last_activity_at.getTime()).toBeGreaterThan(before?.last_activity_at.getTime() ?? Infinity);
  });

  it('counts right when many comment at once', async () => {
    const post = await givenPost(app, author);
    await Promise.all(Array.from({ length: 8 }, () => givenComment(app, reader, { itemId: post.id })));
    expect(await itemRow(post.id)).toMatchObject({ comment_count: 8 });
  });
});

describe('an answer', () => {
  it('to a reply joins the thread of the comment at the top', async () => {
    const post = await givenPost(app, author);
    const top = await givenComment(app, reader, { itemId: post.id });
    const reply = await givenComment(app, author, { itemId: post.id, parentId: top.id });
    const deeper = await givenComment(app, reader, { itemId: post.id, parentId: reply.id });
    expect(await rowOf(deeper.id)).toMatchObject({ parent_id: top.id });
  });

  it('needs a comment on the same item', async () => {
    const [post, other] = [await givenPost(app, author), await givenPost(app, author)];
    const elsewhere = await givenComment(app, reader, { itemId: other.id });
    await expect(add(reader, { itemId: post.id, parentId: elsewhere.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(add(reader, { itemId: post.id, parentId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('needs a comment that is still there', async () => {
    const post = await givenPost(app, author);
    const top = await givenComment(app, reader, { itemId: post.id });
    await app.get(DeleteComment).run(await app.actor(reader), top.id);
    await expect(add(author, { itemId: post.id, parentId: top.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the text', () => {
  it.each([
    ['', 'Enter your comment'],
    [' \n ', 'Enter your comment'],
    ['x'.repeat(5001), 'Comment must be 5,000 characters or fewer'],
  ])('%# is refused and nothing is saved', async (text, message) => {
    const post = await givenPost(app, author);
    const id = randomUUID();
    expect(await add(reader, { itemId: post.id, id, text })).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'text', message }] });
    expect(await rowOf(id)).toBeUndefined();
    expect(await itemRow(post.id)).toMatchObject({ comment_count: 0 });
  });

  it('is kept as it was written, but for spaces at its ends and foreign line ends', async () => {
    const post = await givenPost(app, author);
    const { id } = await givenComment(app, reader, { itemId: post.id, text: ' One\r\ntwo <b>three</b>\u0000 ' });
    expect(await rowOf(id)).toMatchObject({ body: 'One\ntwo <b>three</b>' });
  });
});

it('is told in one event, without the text', async () => {
  const post = await givenPost(app, author);
  const { id } = await givenComment(app, reader, { itemId: post.id, text: 'Secret words' });
  const events = await app.get(Database).rows(sql`select name, actor_id, facts from event_log where subject_id = ${id}`);
  expect(events).toEqual([{ name: 'comment-added', actor_id: reader.id, facts: { itemId: post.id } }]);
});

it('may be done often, but not without end', () => atOneMoment(app, async () => {
  const busy = await givenPerson(app);
  const post = await givenPost(app, author);
  const answers = await Promise.allSettled(Array.from({ length: 61 }, () => add(busy, { itemId: post.id, text: '' })));
  expect(answers.filter((answer) => answer.status === 'rejected')).toMatchObject([{ reason: { code: 'TOO_MANY_REQUESTS' } }]);
}));
