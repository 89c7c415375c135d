import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { atOneMoment } from '../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { draftInput, givenPost, textOf } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Priya Raman' });
  colleague = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Department of Health' });
});
afterAll(() => app.close());

const postQuery = `query ($address: String!) { post(address: $address) {
  id kind title path status standfirst html outline { id text } readingMinutes revisionNumber publishedAt editedAt commentCount
  authors { name } department { name } marking { label } tags { name path postCount }
  readers { label people departments } viewerCan { edit publish archive withdraw restore comment discardDraft }
  draft { version changed title standfirst tags audience markingId html savedBy { name } } } }`;

type Answer = Record<string, Record<string, unknown>>;

async function read(person: TestPerson, address: string) {
  return (await (await app.as(person)).ask<Answer>(postQuery, { address })).post ?? {};
}

const nowhere = 'nothing-here-0000000000';

describe('post', () => {
  it('is read by everyone, by any of its addresses', async () => {
    const { id, path } = await givenPost(app, author, { body: textOf('Hello') });
    const address = path.replace('/posts/', '');
    const post = await read(outsider, address);
    expect(post).toMatchObject({
      id,
      path,
      kind: 'post',
      status: 'PUBLISHED',
      html: '<p>Hello</p>',
      authors: [{ name: 'Priya Raman' }],
      department: { name: 'Department for Skills' },
      marking: { label: 'OFFICIAL' },
      tags: [{ name: 'Research', path: '/tags/research' }],
      readers: { label: 'Everyone on Crossbench', people: 3, departments: 2 },
      viewerCan: { edit: false, publish: false, archive: false, withdraw: false, restore: false, comment: true, discardDraft: false },
      draft: null,
    });
    for (const other of [id, id.toUpperCase(), address.split('-').at(-1) ?? '', `an-old-title-${address.split('-').at(-1)}`]) {
      expect(await read(outsider, other)).toMatchObject({ id });
    }
  });

  it('shows its author the draft', async () => {
    const { id } = await givenPost(app, author);
    expect(await read(author, id)).toMatchObject({
      viewerCan: { edit: true, archive: true, restore: false, discardDraft: false },
      draft: { version: 1, changed: false, title: 'What we learnt from queues', tags: ['Research'], audience: 'EVERYONE', savedBy: { name: 'Priya Raman' } },
    });
  });

  it('that one may not read is answered like one that is not there', async () => {
    const client = await app.as(outsider);
    const missing = await client.send(postQuery, { address: nowhere });
    const posts = await Promise.all([
      givenPost(app, author, { status: 'draft' }),
      givenPost(app, author, { status: 'withdrawn' }),
      givenPost(app, author, { audience: 'DEPARTMENT' }),
    ]);
    for (const { id } of posts) {
      const answer = await client.send(postQuery, { address: id });
      expect(strip(answer)).toEqual(strip(missing));
    }
    expect(strip(missing)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('for a department is read in the department', async () => {
    const { id } = await givenPost(app, author, { audience: 'DEPARTMENT' });
    expect(await read(colleague, id)).toMatchObject({ readers: { label: 'Everyone in Department for Skills', people: 2, departments: 1 } });
  });

  it('withdrawn is still read by its author, and says so', async () => {
    const { id } = await givenPost(app, author, { status: 'withdrawn' });
    expect(await read(author, id)).toMatchObject({ status: 'WITHDRAWN', readers: { label: 'Only you', people: 1 }, viewerCan: { restore: true, comment: false } });
  });

  it('is refused to strangers', async () => {
    expect(await app.stranger().refusal(postQuery, { address: nowhere })).toBe('UNAUTHENTICATED');
  });

  it('that an older renderer made is rendered anew, once', async () => {
    const { id } = await givenPost(app, author, { body: textOf('Fresh') });
    const database = app.get(Database);
    await database.rows(sql`update item_revision set html = '<p>stale</p>', renderer_version = 0 where item_id = ${id}`);
    expect(await read(outsider, id)).toMatchObject({ html: '<p>Fresh</p>' });
    expect(await database.row(sql`select html from item_revision where item_id = ${id}`)).toEqual({ html: '<p>Fresh</p>' });
  });

  it('costs the session, itself and its people: three questions to the database', async () => {
    const { id } = await givenPost(app, author);
    const client = await app.as(outsider);
    const query = 'query ($address: String!) { post(address: $address) { title html status authors { name } marking { label } tags { name } viewerCan { edit } } }';
    expect((await statementCount(() => client.ask(query, { address: id }))).fewest).toBe(2);
  });
});

describe('writing', () => {
  const create = `mutation ($input: CreatePostInput!) { createPost(input: $input) { __typename
    ... on DraftSaved { post { id path status readers { label } viewerCan { edit publish } draft { version changed } } }
    ... on ValidationFailed { problems { field message } } } }`;
  const publish = `mutation ($input: PublishPostInput!) { publishPost(input: $input) { __typename
    ... on PostPublished { post { status html readers { label } authors { name } } }
    ... on EditConflict { current { version title } } ... on ValidationFailed { problems { field } } } }`;
  const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
    ... on DraftSaved { post { draft { version } } } ... on EditConflict { current { version title html savedBy { name } } } } }`;

  it('goes from the first word to a published post', async () => {
    const newcomer = await givenPerson(app);
    const client = await app.as(newcomer);
    const id = randomUUID();
    const { createPost } = await client.ask<Answer>(create, { input: { id, draft: draftInput() } });
    expect(createPost).toMatchObject({ __typename: 'DraftSaved', post: { id, status: 'DRAFT', readers: { label: 'Only you' }, viewerCan: { edit: true, publish: true }, draft: { version: 1, changed: true } } });
    const { saveDraft } = await client.ask<Answer>(save, { input: { postId: id, baseVersion: 1, draft: draftInput({ title: 'Final' }) } });
    expect(saveDraft).toMatchObject({ post: { draft: { version: 2 } } });
    const stale = await client.ask<Answer>(save, { input: { postId: id, baseVersion: 1, draft: draftInput({ title: 'Stale' }) } });
    expect(stale.saveDraft).toMatchObject({ __typename: 'EditConflict', current: { version: 2, title: 'Final' } });
    const { publishPost } = await client.ask<Answer>(publish, { input: { postId: id, draftVersion: 2 } });
    expect(publishPost).toMatchObject({ __typename: 'PostPublished', post: { status: 'PUBLISHED', readers: { label: 'Everyone on Crossbench' } } });
    await client.ask('mutation ($id: ID!) { withdrawPost(postId: $id) { post { status readers { label } } } }', { id });
    expect(await (await app.as(outsider)).refusal(postQuery, { address: id })).toBe('NOT_FOUND');
    const back = await client.ask<Answer>('mutation ($id: ID!) { restorePost(postId: $id) { post { status } } }', { id });
    expect(back.restorePost).toEqual({ post: { status: 'PUBLISHED' } });
    const archived = await client.ask<Answer>('mutation ($id: ID!) { archivePost(postId: $id) { post { status viewerCan { comment } } } }', { id });
    expect(archived.archivePost).toEqual({ post: { status: 'ARCHIVED', viewerCan: { comment: false } } });
  });

  it.each<[string, unknown]>([
    ['a script', { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] }],
    ['a link that runs', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'java\nscript:alert(1)' } }] }] }] }],
    ['an attribute that is not known', { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'alert(1)' } }] }],
    ['very deep nesting', Array.from({ length: 30 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), { type: 'paragraph' })],
    ['a list', [1, 2, 3]],
    ['nothing', 17],
  ])('refuses a text with %s', async (_, body) => {
    const { createPost } = await (await app.as(author)).ask<Answer>(create, { input: { id: randomUUID(), draft: draftInput({ body }) } });
    expect(createPost).toMatchObject({ __typename: 'ValidationFailed', problems: [{ field: 'draft.body', message: expect.any(String) }] });
  });

  it('keeps HTML that is typed as the text it is', async () => {
    const { id } = await givenPost(app, author, { title: '<script>alert(1)</script>', body: textOf('<img src=x onerror=alert(1)>') });
    expect(await read(outsider, id)).toMatchObject({ html: '<p>&lt;img src=x onerror=alert(1)&gt;</p>', title: '<script>alert(1)</script>' });
  });

  it('keeps no character that the database cannot', async () => {
    const { id } = await givenPost(app, author, { title: 'Zero\u0000', tags: ['nu\u0000ll'], body: textOf('a\u0000b') });
    expect(await read(outsider, id)).toMatchObject({ title: 'Zero', html: '<p>ab</p>' });
  });

  it.each(['archivePost', 'withdrawPost', 'restorePost', 'discardDraft'])('%s answers NOT_FOUND for what one may not read and what is not there', async (name) => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const mutation = `mutation ($id: ID!) { ${name}(postId: $id) { post { id } } }`;
    for (const postId of [id, randomUUID(), 'nonsense']) {
      expect(await (await app.as(outsider)).refusal(mutation, { id: postId })).toBe('NOT_FOUND');
    }
  });

  it('is limited in how often', () => atOneMoment(app, async () => {
    const busy = await givenPerson(app);
    const client = await app.as(busy);
    const input = () => ({ input: { id: randomUUID(), draft: draftInput() } });
    for (let times = 0; times < 60; times += 1) await client.ask(create, input());
    const { errors } = await client.send(create, input());
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) });
  }));
});

function strip(answer: { data?: unknown; errors?: { message: string; path?: unknown; extensions: { code: string } }[] }) {
  return { data: answer.data, errors: answer.errors?.map(({ message, path, extensions }) => ({ message, path, extensions: { code: extensions.code } })) };
}
