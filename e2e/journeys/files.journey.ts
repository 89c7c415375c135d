import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChooser, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
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
  const chooser = page.waitForEvent('filechooser');
  await filesOf(page).getByRole('button', { name: 'Replace Queues 2026.pdf' }).click();
  await (await chooser).setFiles({ name: 'Queues, mended.pdf', mimeType: 'application/pdf', buffer: pdf('second') });
  await expect(filesOf(page).getByText('PDF, 78 bytes, version 2')).toBeVisible();
  await filesOf(page).getByText('1 other version').click();
  await expect(filesOf(page).getByText('Harriet Lockwood')).toBeVisible();
  await expectAccessible(page, 'the versions of a file');
  await expect(cardOf(page, 'Queues, mended.pdf')).toBeVisible();
  expect((await download(reader, 'Queues 2026.pdf')).text).toBe(pdf('second').toString());

  await filesOf(page).getByRole('button', { name: 'Remove Queues, mended.pdf' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove file' }).click();
  await expect(filesOf(page).getByText('No files yet.')).toBeVisible();
  await expect(cardOf(page, 'Queues, mended.pdf')).toBeHidden();
});

test('a large upload that is cut goes on, also after the page was left', async ({ as, trouble }) => {
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

test('files that would run something are refused or only saved', async ({ as, trouble }) => {
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

function filesOf(page: Page) {
  return page.getByRole('complementary', { name: 'Post settings' }).locator('section').filter({ has: page.getByRole('heading', { name: 'Files' }) });
}

/** Beside the words that tell how far it is sent. */
function cardOf(page: Page, name: string) {
  return textField(page).getByText(name, { exact: true });
}

async function attach(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles(file);
}

async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name }).first().click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
