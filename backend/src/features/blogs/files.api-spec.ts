import { createHash, randomUUID } from 'node:crypto';
import { limits } from '@crossbench/schema/limits';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { RemoveUnusedAttachments } from '../content/content.public.js';
import { beginning, sendPiece, sendUpload } from '../content/testing/send-upload.js';
import { pdfFile } from '../files/testing/sample-files.js';
import { ChangeStatus } from './actions/change-status.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, fileText, givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;
let mine: TestClient;
let theirs: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  other = await givenPerson(app);
  mine = await app.as(author);
  theirs = await app.as(other);
});
afterAll(() => app.close());

async function attached(body: Buffer | string = pdfFile(), name = 'Wie’s (läuft) "heute".pdf', replaces?: { post: string; id: string }) {
  const post = replaces?.post ?? (await givenPost(app, author, { status: 'draft' })).id;
  const { id, status, message } = await sendUpload(mine, { item: post, name, body, ...(replaces && { replaces: replaces.id }) });
  if (status !== 201) throw new Error(message);
  return { post, id, url: `/files/${replaces?.id ?? id}` };
}

async function publish(post: string, attachmentId?: string, version = 1): Promise<string> {
  const actor = await app.actor(author);
  const draft = draftInput(attachmentId ? { body: fileText(attachmentId) } : { title: `Version ${version}` });
  await app.get(SaveDraft).run(actor, { postId: post, baseVersion: version, draft });
  const result = await app.get(PublishPost).run(actor, { postId: post, draftVersion: version + 1 });
  return result.type === 'ValidationFailed' ? (result.problems[0]?.message ?? '') : result.type;
}

describe('GET /files/:id of a file', () => {
  it('is to be saved, with nothing that could run', async () => {
    const { post, id, url } = await attached();
    expect(await publish(post, id)).toBe('PostPublished');
    const response = await theirs.fetch(url);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="Wie_s (lauft) heute.pdf"; filename*=UTF-8''Wie%E2%80%99s%20%28l%C3%A4uft%29%20heute.pdf`,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'content-length': String(pdfFile().length),
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdfFile());
  });

  it.each([
    ['bytes=0-4', 206, '%PDF-', 'bytes 0-4/'],
    ['bytes=1-3', 206, 'PDF', 'bytes 1-3/'],
    ['bytes=-6', 206, '%%EOF\n', undefined],
    ['bytes=0-0', 206, '%', 'bytes 0-0/'],
    ['bytes=5000-', 416, '', 'bytes */'],
    ['bytes=0-1,3-4', 200, '%PDF-1.7', undefined],
    ['lines=0-1', 200, '%PDF-1.7', undefined],
    ['bytes=3-1', 200, '%PDF-1.7', undefined],
  ])('answers Range: %s with %d', async (range, status, start, contentRange) => {
    const { url } = await attached();
    const response = await mine.fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(status === 200 ? text.startsWith(start) : text === start).toBe(true);
    if (contentRange) expect(response.headers.get('content-range')).toMatch(contentRange);
  });

  it('is not sent again when the browser has it, and a part of what has changed is sent whole', async () => {
    const { url } = await attached();
    const etag = (await mine.fetch(url)).headers.get('etag') ?? '';
    expect((await mine.fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await mine.fetch(url, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } })).status).toBe(200);
    expect((await mine.fetch(url, { headers: { range: 'bytes=0-1', 'if-range': etag } })).status).toBe(206);
    const head = await mine.fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(pdfFile().length)]);
  });

  it('is there for those only who may read its item', async () => {
    const { post, id, url } = await attached();
    const answers = [await theirs.fetch(url), await theirs.fetch(`/files/${randomUUID()}`), await app.stranger().fetch(url)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 401]);
    expect(await answers[0]?.text()).toBe(await answers[1]?.text());
    await publish(post, id);
    expect((await theirs.fetch(url)).status).toBe(200);
    await app.get(ChangeStatus).withdraw(await app.actor(author), post);
    expect([(await theirs.fetch(url)).status, (await mine.fetch(url)).status]).toEqual([404, 200]);
  });

  it('tells a person who followed a link in words, not in code', async () => {
    const response = await theirs.fetch(`/files/${randomUUID()}`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<h1>This file is not here</h1>');
  });

  it('serves a drawing with a script to be saved only', async () => {
    const { url } = await attached('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'chart.svg');
    const headers = Object.fromEntries((await mine.fetch(url)).headers);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });
});

describe('a file as large as it may be', () => {
  it('comes and goes byte for byte', async () => {
    const piece = Buffer.alloc(5_000_000, 'x');
    const { id: post } = await givenPost(app, author, { status: 'draft' });
    const headers = { ...beginning({ item: post, name: 'long.txt', body: '' }), 'upload-length': String(limits.fileBytes) };
    const id = (await mine.fetch('/uploads', { method: 'POST', headers })).headers.get('location')?.split('/').at(-1) ?? '';
    for (let offset = 0; offset < limits.fileBytes; offset += piece.length) {
      expect((await sendPiece(mine, id, piece, offset)).status).toBe(204);
    }
    const hash = createHash('sha256');
    for await (const chunk of (await mine.fetch(`/files/${id}`)).body ?? []) hash.update(chunk);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(Buffer.alloc(limits.fileBytes, 'x')).digest('hex'));
  });
});

describe('a new version', () => {
  it('takes the place of the old one at the same address; old ones are there for those who may edit', async () => {
    const first = await attached(pdfFile('one'), 'plan.pdf');
    await publish(first.post, first.id);
    await attached(pdfFile('number two'), 'plan-2.pdf', first);
    expect(await (await theirs.fetch(first.url)).text()).toContain('number two');
    expect(await (await mine.fetch(`${first.url}/versions/1`)).text()).toContain('% one');
    const answers = await Promise.all([`${first.url}/versions/1`, `${first.url}/versions/2`, `${first.url}/versions/3`].map((url) => theirs.fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const ask = (client: TestClient) => client.ask<{ attachment: unknown }>(
      'query ($id: ID!) { attachment(id: $id) { name version versions { number name } } }', { id: first.id });
    expect(await ask(mine)).toEqual({ attachment: { name: 'plan-2.pdf', version: 2, versions: [{ number: 2, name: 'plan-2.pdf' }, { number: 1, name: 'plan.pdf' }] } });
    expect(await ask(theirs)).toEqual({ attachment: { name: 'plan-2.pdf', version: 2, versions: [] } });
  });

  it('is what the published text says at once', async () => {
    const file = await attached(pdfFile('one'), 'plan.pdf');
    await publish(file.post, file.id);
    await attached('a;b', 'figures.csv', file);
    const { post } = await theirs.ask<{ post: { html: string } }>('query ($a: String!) { post(address: $a) { html } }', { a: file.post });
    expect(post.html).toMatch(new RegExp(`<a href="${file.url}">figures.csv</a> <span>CSV.*, 3 bytes</span>`));
  });
});

describe('Item.attachments', () => {
  const ask = (client: TestClient, id: string) =>
    client.ask<{ post: { attachments: { id: string }[] } }>('query ($a: String!) { post(address: $a) { attachments { id versions { number addedBy { name } } } } }', { a: id });

  it('are all for its authors, and those that the published text shows for others', async () => {
    const { post, id } = await attached();
    const hidden = await sendUpload(mine, { item: post, name: 'salaries.csv', body: 'name;salary' });
    await publish(post, id);
    expect((await ask(mine, post)).post.attachments.map((file) => file.id)).toEqual([id, hidden.id]);
    expect((await ask(theirs, post)).post.attachments.map((file) => file.id)).toEqual([id]);
  });

  it('take as many statements for thirty as for three', async () => {
    const { post } = await attached();
    const count = () => statementCount(() => ask(mine, post));
    for (let n = 0; n < 2; n += 1) await sendUpload(mine, { item: post, name: `${n}.csv`, body: `a;${n}` });
    const three = await count();
    for (let n = 3; n < 30; n += 1) await sendUpload(mine, { item: post, name: `${n}.csv`, body: `a;${n}` });
    expect((await count()).fewest).toBeLessThanOrEqual(three.most);
  });
});

describe('describing and removing', () => {
  const describeIt = `mutation ($input: DescribeAttachmentInput!) { describeAttachment(input: $input) {
    __typename ... on AttachmentDescribed { attachment { description } } ... on ValidationFailed { problems { field message } } } }`;
  const removeIt = 'mutation ($id: ID!) { removeAttachment(id: $id) { id } }';

  it('are for those who may edit the item', async () => {
    const { post, id } = await attached();
    expect([await theirs.refusal(removeIt, { id }), await theirs.refusal(describeIt, { input: { id, description: '' } })]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await publish(post, id);
    expect([await theirs.refusal(removeIt, { id }), await theirs.refusal(describeIt, { input: { id, description: '' } })]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('say what is wrong with a description, and keep a good one', async () => {
    const { id } = await attached();
    const send = (description: string) => mine.ask(describeIt, { input: { id, description } });
    expect(await send('  The numbers\u0000 behind it ')).toEqual({ describeAttachment: { __typename: 'AttachmentDescribed', attachment: { description: 'The numbers behind it' } } });
    expect(await send('x'.repeat(501))).toMatchObject({ describeAttachment: { __typename: 'ValidationFailed', problems: [{ field: 'description' }] } });
  });

  it('take the file away at once, for readers too', async () => {
    const { post, id, url } = await attached();
    await publish(post, id);
    expect(await mine.ask(removeIt, { id })).toEqual({ removeAttachment: { id } });
    expect([(await theirs.fetch(url)).status, await mine.refusal(removeIt, { id })]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('publishing', () => {
  it('refuses the file of another post', async () => {
    const { id } = await attached();
    const elsewhere = await givenPost(app, author, { status: 'draft' });
    expect(await publish(elsewhere.id, id)).toBe('The file “report.pdf” is not attached here. Remove it from the text, or attach it again');
  });

  it('shows the file as a link that says what it leads to', async () => {
    const { post, id, url } = await attached();
    await publish(post, id);
    const { post: shown } = await theirs.ask<{ post: { html: string } }>('query ($a: String!) { post(address: $a) { html } }', { a: post });
    expect(shown.html).toContain(`<a href="${url}">Wie’s (läuft) heute.pdf</a> <span>PDF, ${pdfFile().length} bytes</span>`);
  });
});

describe('a file that no text shows', () => {
  it('is removed after a month, and none that a draft, an older revision or a fresh version needs', async () => {
    const [old, nowhere, renewed] = [await attached(), await attached(), await attached()];
    await publish(old.post, old.id);
    await publish(old.post, undefined, 2);
    await app.get(Database).rows(sql`update attachment set created_at = created_at - interval '31 days'`);
    await app.get(Database).rows(sql`update attachment_version set created_at = created_at - interval '31 days'`);
    await attached(pdfFile('newer'), 'newer.pdf', renewed);
    await app.get(RemoveUnusedAttachments).run();
    const answers = await Promise.all([old, nowhere, renewed].map(({ url }) => mine.fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200]);
  });
});
