import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const kilobyte = 1000;
const bounds = { script: 140 * kilobyte, stylesheet: 40 * kilobyte };

test('home fetches little code', async ({ as }, testInfo) => {
  const page = await as('Gwen Hartley');
  const fetched: Response[] = [];
  page.on('response', (response) => fetched.push(response));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: 'Latest' })).toBeVisible();
  for (const [kind, bound] of Object.entries(bounds)) {
    const files = fetched.filter((response) => response.request().resourceType() === kind);
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await file.body()).length));
    const sum = sizes.reduce((total, size) => total + size, 0);
    testInfo.annotations.push({ type: kind, description: `${(sum / kilobyte).toFixed(1)} kB in ${files.length} files` });
    expect(files.length, `files of kind ${kind}`).toBeGreaterThan(0);
    expect(sum, `bytes of kind ${kind}, gzip`).toBeLessThanOrEqual(bound);
  }
});
