import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectSaved, publish, textField, write } from '../fixtures/writing.ts';

test('tasks, code and a diagram are written, and readers see them', { tag: '@long' }, async ({ as }) => {
  const page = await as('Harriet Lockwood');
  await page.goto('/write');
  await write(page, 'How we send a letter', '');
  await page.keyboard.type('[ ] Ask the printer');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Count the envelopes');
  await page.getByRole('checkbox', { name: 'Ask the printer' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ask the printer' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Task list' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await addCode(page, 'TypeScript', 'const letters = 4000; // a month');
  await addCode(page, 'Diagram (Mermaid)', undefined);
  await addCode(page, 'Diagram (Mermaid)', 'flowchart TD; A[ -->');
  await expect(textField(page)).toContainText('Write the letter');
  await expectAccessible(page, 'tasks and code while writing');
  await expectSaved(page);
  await publish(page);

  const reader = await as('Sanjay Pillai');
  await reader.goto(page.url());
  const tasks = reader.getByRole('article').getByRole('checkbox');
  await expect(tasks).toHaveCount(2);
  await expect(tasks.nth(0)).toBeDisabled();
  await expect(reader.getByRole('checkbox', { name: 'Ask the printer' })).toBeChecked();
  await expect(reader.getByRole('checkbox', { name: 'Count the envelopes' })).not.toBeChecked();
  await expect(reader.locator('.hljs-keyword', { hasText: 'const' })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Copy the code' }).first()).toBeVisible();
  const diagram = reader.getByRole('figure').getByRole('img');
  await expect(diagram).toHaveCount(1);
  await expect.poll(() => diagram.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
  await expect(reader.getByText('There is a mistake in', { exact: false })).toBeVisible();
  await reader.getByText('Diagram as text').first().click();
  await expect(reader.getByText('A[Write the letter]')).toBeVisible();
  await expectAccessible(reader, 'tasks, code and a diagram');

  await reader.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => reader.locator('.cb-diagram__dark').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
  await expectAccessible(reader, 'tasks, code and a diagram in the dark');
});

test('a diagram can do nothing but be seen', async ({ as, trouble }) => {
  // That is the sandbox at work.
  trouble.expect(/Executing inline event handler violates/);
  const page = await as('Catrin Evans');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/write');
  await write(page, 'A hostile diagram', '');
  const text = [
    '%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "*{background:url(https://evil.example/css)}"}}%%',
    'flowchart TD',
    '  A["<img src=https://evil.example/img onerror=parent.postMessage(1)>"] --> B["<script>alert(1)</script>"]',
    '  click A href "https://evil.example/click" _top',
    '  click B call alert(1)',
  ].join('\n');
  await addCode(page, 'Diagram (Mermaid)', text);
  await expectSaved(page);
  await publish(page);
  const diagram = page.getByRole('figure').getByRole('img');
  await expect.poll(() => diagram.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
  const here = page.url();
  await diagram.click();
  expect(page.url()).toBe(here);
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  const sandbox = await page.request.get('/diagram/index.html');
  expect(sandbox.headers()['content-security-policy']).toContain('sandbox allow-scripts; ');
});

async function addCode(page: Page, language: string, text: string | undefined): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: 'Block of code' }).click();
  if (text !== undefined) await page.keyboard.insertText(text);
  await page.getByRole('button', { name: 'Language', exact: true }).click();
  await page.getByRole('menuitemradio', { name: language, exact: true }).click();
}
