import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { Storage } from '../../platform/storage/storage.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { sendUpload } from '../content/testing/send-upload.js';
import { ScanFile } from '../files/files.public.js';
import { type ClamdServer, eicar, startClamd } from '../files/testing/clamd-server.js';
import { pdfFile, wordFile } from '../files/testing/sample-files.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, fileText, givenPost } from './testing/post.factory.js';

const clamd: ClamdServer | undefined = await startClamd();
// Where ClamAV is not installed these are counted as skipped: Debian has it as clamav-daemon.
const withScanner = clamd ? describe : describe.skip;
const nobody = 'tcp://127.0.0.1:1';

let author: TestPerson;
let app: TestApp;
let mine: TestClient;
afterAll(() => clamd?.stop());

async function start(clamdUrl: string | undefined): Promise<void> {
  app = await startTestApp({ clamdUrl });
  author = await givenPerson(app);
  mine = await app.as(author);
}

async function attached(body: Buffer | string, { name = 'notes.txt', replaces }: { name?: string; replaces?: { post: string; id: string } } = {}) {
  const post = replaces?.post ?? (await givenPost(app, author, { status: 'draft' })).id;
  const { id, status } = await sendUpload(mine, { item: post, name, body, ...(replaces && { replaces: replaces.id }) });
  expect(status).toBe(201);
  return { post, id: replaces?.id ?? id, url: `/files/${replaces?.id ?? id}` };
}

interface Shown {
  readonly state: string;
  readonly version: number;
}

const shown = async (id: string) => (await mine.ask<{ attachment: Shown }>('query ($id: ID!) { attachment(id: $id) { state version } }', { id })).attachment;
const statusOf = async (url: string) => (await mine.fetch(url)).status;
const mails = () => app.get(Database).rows<{ recipient: string; body: string }>(sql`select recipient, body from mail_message where subject like 'A file%'`);

withScanner('with a scanner, a file', () => {
  beforeAll(() => start(clamd?.url));
  afterAll(() => app.close());

  it('is handed out only when it was called clean, to its author too', async () => {
    const { id, url } = await attached(pdfFile('clean'), { name: 'clean.pdf' });
    expect([await shown(id), await statusOf(url)]).toEqual([{ state: 'CHECKING', version: 1 }, 404]);
    expect(await (await mine.fetch(url)).json()).toMatchObject({ message: expect.stringMatching(/^This file is being checked/) });
    await app.runJobs();
    expect([await shown(id), await statusOf(url)]).toEqual([{ state: 'READY', version: 1 }, 200]);
  });

  it('with something in it is kept back, its bytes are gone, its author is told and it counts against nobody', async () => {
    const { post, id, url } = await attached(`${eicar}\n`);
    await app.runJobs();
    await app.runJobs();
    expect([await shown(id), await statusOf(url)]).toEqual([{ state: 'KEPT_BACK', version: 1 }, 404]);
    const file = await app.get(Database).row<{ key: string }>(sql`
      select storage_key as key from file join attachment on attachment.file_id = file.id where attachment.id = ${id}`);
    expect(await app.get(Storage).exists(file?.key ?? '')).toBe(false);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ recipient: author.email, body: expect.stringContaining('“notes.txt”: Crossbench.Test') });
    expect(await mine.ask('{ viewer { storage { usedBytes } } }')).toMatchObject({ viewer: { storage: { usedBytes: pdfFile('clean').length } } });
    const actor = await app.actor(author);
    await app.get(SaveDraft).run(actor, { postId: post, baseVersion: 1, draft: draftInput({ body: fileText(id, 'notes.txt') }) });
    expect(await app.get(PublishPost).run(actor, { postId: post, draftVersion: 2 })).toMatchObject({
      type: 'ValidationFailed', problems: [{ message: 'The file “notes.txt” was kept back by the virus check. Remove it from the text' }],
    });
  });

  it('is found out inside a document', async () => {
    const { id } = await attached(wordFile({ name: 'word/media/x.txt', text: eicar }), { name: 'letter.docx' });
    await app.runJobs();
    expect((await shown(id)).state).toBe('KEPT_BACK');
  });

  it('in a new version does not take the old one away, until the new one is clean', async () => {
    const first = await attached('The first text');
    await app.runJobs();
    await attached(`${eicar} again`, { replaces: first });
    expect(await (await mine.fetch(first.url)).text()).toBe('The first text');
    await app.runJobs();
    expect([await shown(first.id), await statusOf(`${first.url}/versions/2`)]).toEqual([{ state: 'KEPT_BACK', version: 1 }, 404]);
    await attached('The third text', { replaces: first });
    expect(await (await mine.fetch(first.url)).text()).toBe('The first text');
    await app.runJobs();
    await app.runJobs();
    expect([await shown(first.id), await (await mine.fetch(first.url)).text()]).toEqual([{ state: 'READY', version: 3 }, 'The third text']);
  });

  it('that came before there was a scanner is looked at when it is set up', async () => {
    const { id, url } = await attached(`${eicar} early`);
    await app.get(Database).rows(sql`
      update file set scan = 'UNCHECKED', created_at = created_at - interval '2 hours'
      where id = (select file_id from attachment where id = ${id})`);
    await app.get(Database).rows(sql`delete from graphile_worker._private_jobs`);
    expect(await statusOf(url)).toBe(200);
    await app.get(ScanFile).scanForgotten();
    await app.runJobs();
    expect([(await shown(id)).state, await statusOf(url)]).toEqual(['KEPT_BACK', 404]);
  });
});

describe('when the scanner is away, a file', () => {
  beforeAll(() => start(nobody));
  afterAll(() => app.close());

  it('is held back and tried again', async () => {
    const { id, url } = await attached('Wait');
    await app.runJobs();
    expect([(await shown(id)).state, await statusOf(url)]).toEqual(['CHECK_FAILED', 404]);
    expect(await app.get(Database).rows(sql`
      select attempts from graphile_worker.jobs where task_identifier = 'scan-file' and run_at > now()`)).toEqual([{ attempts: 1 }]);
  });
});

describe('without a scanner, a file', () => {
  beforeAll(() => start(undefined));
  afterAll(() => app.close());

  it('is handed out at once', async () => {
    const { id, url } = await attached('At once');
    expect([(await shown(id)).state, await statusOf(url)]).toEqual(['READY', 200]);
  });
});
