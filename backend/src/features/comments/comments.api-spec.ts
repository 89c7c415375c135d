import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount, statementsDuring } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { ChangeStatus } from '../blogs/blogs.public.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { givenComment } from './testing/comment.factory.js';

interface Comment {
  id: string;
  text: string;
  html: string;
  state: string;
  path: string;
  byItemAuthor: boolean;
  author: { name: string; initials: string; department: { acronym: string } } | null;
  viewerCan: { edit: boolean; delete: boolean; reply: boolean };
  replyCount: number;
  replies: Connection;
}

interface Connection {
  nodes: Comment[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const fields = `id text html state path byItemAuthor editedAt author { name initials path department { acronym } } viewerCan { edit delete reply }`;
const connection = (nodes: string) => `{ nodes { ${nodes} } pageInfo { hasNextPage endCursor } totalCount }`;
const page = `query ($address: String!, $first: Int!, $after: String, $firstReplies: Int!) { post(address: $address) {
  id commentCount comments(first: $first, after: $after) ${connection(`${fields} replyCount replies(first: $firstReplies) ${connection(fields)}`)} } }`;
const one = `query ($id: ID!, $first: Int = 3, $after: String) { comment(id: $id) { ${fields} replyCount replies(first: $first, after: $after) ${connection(fields)} } }`;
const thread = `query ($address: String!, $id: ID!) { post(address: $address) { commentThread(commentId: $id) { id replies { nodes { id } } } } }`;

let app: TestApp;
let author: TestPerson;
let writer: TestPerson;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Ama Osei' });
  writer = await givenPerson(app, { name: 'Owain Rees' });
  client = await app.as(writer);
});
afterAll(() => app.close());

async function read(address: string, variables: Record<string, unknown> = {}, as = client) {
  return (await as.ask<{ post: { commentCount: number; comments: Connection } }>(page, { address, first: 20, firstReplies: 3, ...variables })).post;
}

describe('adding, editing and deleting', () => {
  it('answers with the comment as it reads now', async () => {
    const post = await givenPost(app, author);
    const id = randomUUID();
    const added = await client.ask<{ addComment: { comment: Comment } }>(
      `mutation ($input: AddCommentInput!) { addComment(input: $input) { ... on CommentAdded { comment { ${fields} } } ... on ValidationFailed { problems { field } } } }`,
      { input: { id, itemId: post.id, text: 'See <https://a.example>\n\nNow' } },
    );
    expect(added.addComment.comment).toMatchObject({
      id,
      state: 'VISIBLE',
      html: '<p>See &lt;<a href="https://a.example" rel="noopener noreferrer">https://a.example</a>&gt;</p><p>Now</p>',
      path: `${post.path}#comment-${id}`,
      byItemAuthor: false,
      author: { name: 'Owain Rees', initials: 'OR', department: { acronym: expect.any(String) } },
      viewerCan: { edit: true, delete: true, reply: true },
    });
    const edited = await client.ask<{ editComment: { comment: Comment } }>(
      'mutation ($input: EditCommentInput!) { editComment(input: $input) { ... on CommentEdited { comment { text editedAt } } } }',
      { input: { commentId: id, text: 'Later' } },
    );
    expect(edited.editComment.comment).toEqual({ text: 'Later', editedAt: expect.any(String) });
    const deleted = await client.ask<{ deleteComment: { comment: Comment } }>(
      `mutation ($id: ID!) { deleteComment(commentId: $id) { comment { ${fields} } } }`,
      { id },
    );
    expect(deleted.deleteComment.comment).toMatchObject({
      state: 'DELETED', text: '', html: '', author: null, editedAt: null, viewerCan: { edit: false, delete: false, reply: false },
    });
    expect((await read(post.id)).commentCount).toBe(0);
  });

  it('shows what is wrong beside the field', async () => {
    const post = await givenPost(app, author);
    const answer = await client.ask('mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename ... on ValidationFailed { problems { field message } } } }', {
      input: { id: randomUUID(), itemId: post.id, text: '' },
    });
    expect(answer.addComment).toEqual({ __typename: 'ValidationFailed', problems: [{ field: 'text', message: 'Enter your comment' }] });
  });
});

describe('the comments of an item', () => {
  it('come oldest first, page by page, each with its first replies', async () => {
    const post = await givenPost(app, author);
    const tops: string[] = [];
    for (let index = 0; index < 5; index += 1) tops.push((await givenComment(app, writer, { itemId: post.id, text: `Comment ${index}` })).id);
    const replies: string[] = [];
    for (let index = 0; index < 5; index += 1) replies.push((await givenComment(app, author, { itemId: post.id, parentId: tops[1] })).id);

    const first = await read(post.id, { first: 3 });
    expect(first.commentCount).toBe(10);
    expect(first.comments.totalCount).toBe(5);
    expect(first.comments.nodes.map(({ id }) => id)).toEqual(tops.slice(0, 3));
    const withReplies = first.comments.nodes[1];
    expect(withReplies).toMatchObject({ replyCount: 5, replies: { totalCount: 5, pageInfo: { hasNextPage: true } } });
    expect(withReplies?.replies.nodes.map(({ id }) => id)).toEqual(replies.slice(0, 3));
    expect(withReplies?.replies.nodes[0]).toMatchObject({ byItemAuthor: true, viewerCan: { edit: false, delete: false, reply: true } });

    const second = await read(post.id, { first: 3, after: first.comments.pageInfo.endCursor });
    expect(second.comments.nodes.map(({ id }) => id)).toEqual(tops.slice(3));
    expect(second.comments.pageInfo.hasNextPage).toBe(false);

    const rest = await client.ask<{ comment: Comment }>(one, { id: tops[1], after: withReplies?.replies.pageInfo.endCursor });
    expect(rest.comment.replies.nodes.map(({ id }) => id)).toEqual(replies.slice(3));
    expect(rest.comment).toMatchObject({ replyCount: 5, replies: { totalCount: 5, pageInfo: { hasNextPage: false } } });
    expect((await read(post.id, { firstReplies: 10 })).comments.nodes[1]?.replies.nodes.map(({ id }) => id)).toEqual(replies);
    expect((await read(post.id, { firstReplies: 1 })).comments.nodes[1]?.replies).toMatchObject({ pageInfo: { hasNextPage: true } });
  });

  it('show markers without author and text for what was deleted or hidden by others, and keep the replies', async () => {
    const post = await givenPost(app, author);
    const [deleted, hidden] = [
      await givenComment(app, writer, { itemId: post.id, text: 'Deleted words' }),
      await givenComment(app, writer, { itemId: post.id, text: 'Hidden words' }),
    ];
    await givenComment(app, author, { itemId: post.id, parentId: deleted.id, text: 'Still here' });
    await client.ask('mutation ($id: ID!) { deleteComment(commentId: $id) { comment { id } } }', { id: deleted.id });
    await app.get(Database).rows(sql`update comment set hidden_at = now() where id = ${hidden.id}`);
    const toAll = { state: 'HIDDEN', text: '', html: '', author: null, byItemAuthor: false, viewerCan: { edit: false, delete: false, reply: false } };
    const toItsAuthor = { state: 'HIDDEN', text: 'Hidden words', viewerCan: { edit: true, delete: false, reply: false } };
    for (const [person, marker] of [[author, toAll], [writer, toItsAuthor]] as const) {
      const { comments } = await read(post.id, {}, await app.as(person));
      expect(comments.nodes).toMatchObject([
        { state: 'DELETED', text: '', html: '', author: null, byItemAuthor: false, replies: { nodes: [{ text: 'Still here' }] } },
        marker,
      ]);
    }
  });

  it('can be read but not added to on an archived item', async () => {
    const post = await givenPost(app, author);
    await givenComment(app, writer, { itemId: post.id });
    await app.get(ChangeStatus).archive(await app.actor(author), post.id);
    expect((await read(post.id)).comments.nodes).toMatchObject([{ viewerCan: { edit: false, delete: true, reply: false } }]);
  });

  it('take the same number of statements for 3 threads and for 30', async () => {
    const [short, long] = [await givenPost(app, author), await givenPost(app, author)];
    const people = [author, writer, ...(await Promise.all([givenPerson(app), givenPerson(app, { department: 'Coastguard' })]))];
    const fill = async (itemId: string, count: number) => {
      for (let index = 0; index < count; index += 1) {
        const person = people[index % people.length] ?? author;
        await app.get(Database).rows(sql`
          with top as (insert into comment (id, item_id, author_id, body, created_at)
            values (gen_random_uuid(), ${itemId}, ${person.id}, 'Top', now() + make_interval(secs => ${index})) returning id)
          insert into comment (id, item_id, parent_id, author_id, body, created_at)
          select gen_random_uuid(), ${itemId}, top.id, person.id, 'Reply', now() from top, person where person.id = any(${people.map(({ id }) => id)}::uuid[])`);
      }
    };
    await fill(short.id, 3);
    await fill(long.id, 30);
    const few = await statementCount(() => read(short.id, { first: 40 }));
    const readMany = async () => {
      const { comments } = await read(long.id, { first: 40 });
      expect(comments.nodes).toHaveLength(30);
      expect(comments.nodes[29]?.replies.nodes).toHaveLength(3);
    };
    expect((await statementCount(readMany)).fewest).toBeLessThanOrEqual(few.most);
    const many = await statementsDuring(readMany);
    expect(many.filter((statement) => /\bcomment\b/.test(statement) && statement.includes('parent_id'))).toHaveLength(1);
    expect(many.filter((statement) => /from person\b/.test(statement) && !/from (item|comment)\b/.test(statement))).toHaveLength(0);
    const more = { first: 40, firstReplies: 10 };
    expect((await statementCount(() => read(long.id, more))).fewest).toBeLessThanOrEqual((await statementCount(() => read(short.id, more))).most);
  });

  it('refuse a cursor of no list and pages that are too large', async () => {
    const post = await givenPost(app, author);
    expect(await client.refusal(page, { address: post.id, first: 20, firstReplies: 3, after: 'nonsense' })).toBe('BAD_REQUEST');
    expect(await client.refusal(page, { address: post.id, first: 51, firstReplies: 3 })).toBe('BAD_REQUEST');
    const { id } = await givenComment(app, writer, { itemId: post.id });
    expect(await client.refusal(one, { id, first: 0 })).toBe('BAD_REQUEST');
    expect(await client.refusal(one, { id, after: 'nonsense' })).toBe('BAD_REQUEST');
  });
});

describe('a permalink', () => {
  it('finds the thread of a comment and of a reply, on its own item only', async () => {
    const [post, other] = [await givenPost(app, author), await givenPost(app, author)];
    const top = await givenComment(app, writer, { itemId: post.id });
    const reply = await givenComment(app, author, { itemId: post.id, parentId: top.id });
    const found = { post: { commentThread: { id: top.id, replies: { nodes: [{ id: reply.id }] } } } };
    expect(await client.ask(thread, { address: post.id, id: top.id })).toEqual(found);
    expect(await client.ask(thread, { address: post.id, id: reply.id })).toEqual(found);
    expect(await client.ask(thread, { address: other.id, id: reply.id })).toEqual({ post: { commentThread: null } });
    expect(await client.ask(thread, { address: post.id, id: 'nothing' })).toEqual({ post: { commentThread: null } });
  });
});

describe('reading rights', () => {
  it.each(['draft', 'withdrawn'] as const)('a comment is not there while its item is %s', async (status) => {
    const post = await givenPost(app, author);
    const { id } = await givenComment(app, writer, { itemId: post.id });
    expect((await client.ask<{ comment: Comment }>(one, { id })).comment.id).toBe(id);
    await app.get(ChangeStatus).withdraw(await app.actor(author), post.id);
    if (status === 'draft') await app.get(Database).rows(sql`update item set status = 'DRAFT' where id = ${post.id}`);
    expect(await client.refusal(one, { id })).toBe('NOT_FOUND');
    expect(await client.refusal(one, { id: randomUUID() })).toBe('NOT_FOUND');
    expect(await client.refusal(one, { id: 'nothing' })).toBe('NOT_FOUND');
  });

  it('refuses strangers', async () => {
    const post = await givenPost(app, author);
    const { id } = await givenComment(app, writer, { itemId: post.id });
    const stranger = app.stranger();
    expect(await stranger.refusal(one, { id })).toBe('UNAUTHENTICATED');
    expect(await stranger.refusal('mutation ($id: ID!) { deleteComment(commentId: $id) { comment { id } } }', { id })).toBe('UNAUTHENTICATED');
  });
});
