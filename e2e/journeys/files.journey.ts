import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FileChooser, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenDraft } from '../fixtures/api.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import { createDatabase } from '../fixtures/databases.ts';
import { signInByCookie } from '../fixtures/people.ts';
import { startServer } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectSaved, publish, textField, write } from '../fixtures/writing.ts';

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

test('a file is attached, described and published, and a reader downloads it; its new version takes its place', async ({ as }) => {
  const page = await as('Harriet Lockwood');
  await page.goto('/write');
  await write(page, 'The report on queues', 'It is attached. ');
  await attach(page, { name: '../Queues 2026.pdf', mimeType: 'application/pdf', buffer: pdf('first') });
  await expect(cardOf(page, 'Queues 2026.pdf')).toBeVisible();
  const files = filesOf(page);
  await expect(files.getByText('PDF, 77 bytes')).toBeVisible();
  await files.getByRole('button', { name: 'Describe' }).click();
  await files.getByLabel('Description').fill('All the numbers');
  await expectAccessible(page, 'describing a file');
  await files.getByRole('button', { name: 'Save' }).click();
  await expect(files.getByText('All the numbers')).toBeVisible();
  await expectSaved(page);
  await publish(page);
  await expectAccessible(page, 'a post with a file');

  const reader = await as('Sanjay Pillai');
  await reader.goto(page.url());
  expect(await download(reader, 'Queues 2026.pdf')).toEqual({ name: 'Queues 2026.pdf', text: pdf('first').toString() });

  await page.getByRole('link', { name: 'Edit' }).first().click();
  const replace = filesOf(page).getByRole('button', { name: 'Replace Queues 2026.pdf' });
  await chooseFile(page, () => replace.click(), { name: 'Queues, mended.pdf', mimeType: 'application/pdf', buffer: pdf('second') });
  await expect(filesOf(page).getByText('PDF, 78 bytes, version 2')).toBeVisible();
  await filesOf(page).getByText('1 other version').click();
  await expect(filesOf(page).getByText(/Harriet Lockwood, /)).toBeVisible();
  await expectAccessible(page, 'the versions of a file');
  await expect(cardOf(page, 'Queues, mended.pdf')).toBeVisible();
  expect((await download(reader, 'Queues 2026.pdf')).text).toBe(pdf('second').toString());

  await filesOf(page).getByRole('button', { name: 'Remove Queues, mended.pdf' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove file' }).click();
  await expect(filesOf(page).getByText('No files yet.')).toBeVisible();
  await expect(cardOf(page, 'Queues, mended.pdf')).toBeHidden();
});

test('a large upload that is cut goes on, also after the page was left', { tag: '@long' }, async ({ as, trouble }) => {
  trouble.expect(/uploads/);
  trouble.expect(/net::ERR_FAILED|Failed to load resource/);
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-files-'));
  const path = join(folder, 'Interviews.txt');
  await writeFile(path, 'What people told us, word for word.\n'.repeat(330_000));
  const page = await as('Catrin Evans');
  await page.goto('/write');
  await write(page, 'What people told us', 'In full. ');
  await expectSaved(page);
  let pieces = 0;
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH' && (pieces += 1) > 1) return route.abort();
    return route.continue();
  });
  await attach(page, path);
  await expect(page.getByRole('progressbar', { name: 'Sending Interviews.txt' })).toHaveAttribute('value', /^4\d$/);
  await expect.poll(() => pieces).toBeGreaterThan(1);
  await page.reload();
  const offer = filesOf(page).getByText('“Interviews.txt” was not sent in full.');
  await expect(offer).toBeVisible();
  await expectAccessible(page, 'an interrupted upload');
  await page.unroute('**/uploads/*');
  const sent: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.headers()['upload-offset'] ?? null);
  });
  await attach(page, path);
  await expect(filesOf(page).getByText('Text, 11.9 MB')).toBeVisible();
  expect(sent[0]).toBe('5000000');
  await expect(offer).toBeHidden();
  expect((await download(page, 'Interviews.txt')).text).toBe(await readFile(path, 'utf8'));
  await rm(folder, { recursive: true });
});

test('an upload outlives a server that is killed, and a large file takes no memory', { tag: '@long' }, async ({ browser }) => {
  const database = await createDatabase();
  const settings = { DATABASE_URL: database.url, CROSSBENCH_HOME: database.home };
  let server = await startServer(settings);
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  try {
    await signInByCookie(context, server.url, database, 'Harriet Lockwood');
    const headers = { 'x-crossbench': '1', 'tus-resumable': '1.0.0' };
    const { id: item } = await givenDraft(page, { title: 'Everything we heard' });
    const body = Buffer.alloc(49_000_000, 'Everything that we heard, word for word.\n');
    const begin = async (name: string) => {
      const metadata = `item ${Buffer.from(item).toString('base64')},name ${Buffer.from(name).toString('base64')}`;
      const begun = await page.request.post('/uploads', { headers: { ...headers, 'upload-length': String(body.length), 'upload-metadata': metadata } });
      return begun.headers()['location']?.split('/').at(-1) ?? '';
    };
    const sendFrom = async (id: string, offset: number, end = body.length) => {
      const offsets = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      const sent = { ...headers, ...offsets, cookie: await cookieOf(context) };
      const answer = await fetch(`${server.url}/uploads/${id}`, { method: 'PATCH', headers: sent, body: body.subarray(offset, end) });
      expect(answer.status).toBe(204);
    };
    const fetched = async (id: string) => {
      const answer = await fetch(`${server.url}/files/${id}`, { headers: { cookie: await cookieOf(context) } });
      return Buffer.from(await answer.arrayBuffer());
    };

    const first = await begin('All.txt');
    await sendFrom(first, 0, 10_000_000);
    const half = { ...headers, cookie: await cookieOf(context), 'upload-offset': '10000000' };
    const cut = sendHalf(`${server.url}/uploads/${first}`, half, body.subarray(10_000_000));
    await expect.poll(async () => (await stat(join(database.home, 'uploads', first))).size).toBeGreaterThan(10_000_000);
    await server.kill();
    await cut;
    server = await startServer({ ...settings, PORT: new URL(server.url).port });
    const known = await page.request.head(`/uploads/${first}`, { headers });
    const offset = Number(known.headers()['upload-offset']);
    expect(offset).toBeGreaterThan(10_000_000);
    await sendFrom(first, offset);
    expect((await fetched(first)).equals(body)).toBe(true);

    // By now the server has all that it needs, whatever the size of a file.
    const before = await mostMemory(server.processId);
    const second = await begin('All again.txt');
    await sendFrom(second, 0);
    expect((await fetched(second)).equals(body)).toBe(true);
    expect((await mostMemory(server.processId)) - before).toBeLessThan(body.length / 2);
  } finally {
    await context.close();
    await server.stop();
    await database.drop();
  }
});

test('files that would run something are refused or only saved', { tag: '@long' }, async ({ as, trouble }) => {
  trouble.expect(/status of 4\d\d/, /Content Security Policy/);
  const page = await as('Ewan Sinclair');
  await page.goto('/write');
  await write(page, 'A trap', 'Still here.');
  await attach(page, { name: 'letter.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\x05\x06'.padEnd(22, '\0')) });
  const refusal = page.getByRole('main').getByRole('alert');
  await expect(refusal).toContainText('The name says Word document, but the content is something else.');
  await expectAccessible(page, 'a refused file');
  await refusal.getByRole('button', { name: 'Close' }).click();
  await attach(page, { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await expect(refusal).toContainText('“setup.exe” cannot be attached. Use one of these types: pdf, docx');
  await refusal.getByRole('button', { name: 'Close' }).click();

  const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(\'/ran\')"><script>fetch("/ran")</script></svg>';
  await attach(page, { name: '<img src=x onerror=alert(1)>.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(script) });
  const name = 'img src=x onerror=alert(1).svg';
  await expect(filesOf(page).getByRole('link', { name })).toBeVisible();
  const ran: string[] = [];
  page.on('request', (request) => ran.push(request.url()));
  const url = (await filesOf(page).getByRole('link', { name }).getAttribute('href')) ?? '';
  await page.evaluate((source) => {
    for (const tag of ['iframe', 'embed', 'object', 'img']) {
      const element = document.createElement(tag);
      element.setAttribute(tag === 'object' ? 'data' : 'src', source);
      document.body.append(element);
    }
  }, url);
  expect((await download(page, name)).text).toBe(script);
  expect(ran.filter((address) => address.endsWith('/ran'))).toEqual([]);
  await expectSaved(page);
});

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Sends half of what it promises and waits; resolves when the other side is gone. */
function sendHalf(url: string, headers: Record<string, string>, body: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'content-length': body.length },
    });
    sending.on('error', () => resolve());
    sending.write(body.subarray(0, body.length / 2));
  });
}

/** Bytes that a process ever held at once; 0 where the system does not tell. */
async function mostMemory(processId: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

function filesOf(page: Page) {
  return page.getByRole('complementary', { name: 'Post settings' }).locator('section').filter({ has: page.getByRole('heading', { name: 'Files' }) });
}

/** Beside the words that tell how far it is sent. */
function cardOf(page: Page, name: string) {
  return textField(page).getByText(name, { exact: true });
}

async function attach(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const button = page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Attach a file' });
  await chooseFile(page, () => button.click(), file);
}

async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name }).first().click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
