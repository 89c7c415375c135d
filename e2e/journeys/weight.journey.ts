import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const kilobyte = 1000;
const bounds = { script: 140 * kilobyte, stylesheet: 40 * kilobyte };
/** What nothing but the editor needs. */
const editorBound = 190 * kilobyte;

function responsesOf(page: Page): Response[] {
  const fetched: Response[] = [];
  page.on('response', (response) => fetched.push(response));
  return fetched;
}

async function weigh(files: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await file.body()).length));
  return sizes.reduce((total, size) => total + size, 0);
}

function inKilobytes(sum: number, files: readonly Response[]): string {
  return `${(sum / kilobyte).toFixed(1)} kB in ${files.length} files`;
}

test('home fetches little code', async ({ as }, testInfo) => {
  const page = await as('Gwen Hartley');
  const fetched = responsesOf(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: 'Latest' })).toBeVisible();
  for (const [kind, bound] of Object.entries(bounds)) {
    const files = fetched.filter((response) => response.request().resourceType() === kind);
    const sum = await weigh(files);
    testInfo.annotations.push({ type: kind, description: inKilobytes(sum, files) });
    expect(files.length, `files of kind ${kind}`).toBeGreaterThan(0);
    expect(sum, `bytes of kind ${kind}, gzip`).toBeLessThanOrEqual(bound);
  }
});

test('the editor itself is small enough', async ({ as }, testInfo) => {
  const page = await as('Gwen Hartley');
  const fetched = responsesOf(page);
  const scripts = () => fetched.filter((response) => response.request().resourceType() === 'script');
  // Lists to choose from and dialogs are parts of other pages too.
  for (const path of ['/', '/drafts', '/account/profile']) await page.goto(path, { waitUntil: 'networkidle' });
  const known = new Set(scripts().map((response) => response.url()));
  await page.goto('/write', { waitUntil: 'networkidle' });
  await expect(page.getByRole('textbox', { name: 'Post', exact: true })).toBeVisible();
  const own = scripts().filter((response) => !known.has(response.url()));
  const sum = await weigh(own);
  testInfo.annotations.push({ type: 'script', description: inKilobytes(sum, own) });
  expect(sum, 'it comes when it is needed').toBeGreaterThan(editorBound / 2);
  expect(sum, 'bytes of script, gzip').toBeLessThanOrEqual(editorBound);
});
