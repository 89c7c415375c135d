import { readFile } from 'node:fs/promises';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility.ts';
import { givenPost } from '../fixtures/api.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import { expectFound, result, search } from '../fixtures/finding.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectSaved, publish, write } from '../fixtures/writing.ts';

const sample = (name: string) => readFile(new URL(`../../backend/src/features/files/testing/texts/${name}`, import.meta.url));

test('what administrators say of synonyms and acronyms counts from the next search', { tag: '@long' }, async ({ as }) => {
  const writer = await as('Daniel Whitlock');
  const skiff = await givenPost(writer, { title: 'Painting the skiffs', text: 'A skiff wants two coats.' });
  const plain = await givenPost(writer, { title: 'The barnacle working group met', text: 'What the Barnacle Removal Taskforce decided.' });
  await givenPost(writer, { title: 'A taskforce begins', text: 'The Barnacle Removal Taskforce (BRT) has begun.' });
  const reader = await as('Bethan Rees');
  await expectFound(reader, 'skiffs', result(reader, 'Post', skiff.title));
  await search(reader, 'dinghies');
  await expect(result(reader, 'Post', skiff.title)).toHaveCount(0);

  const admin = await as('Rafael Santos');
  await admin.goto('/administration/synonyms/new');
  await admin.getByRole('textbox', { name: 'Words and phrases that mean the same' }).fill('skiff\ndinghy');
  await expectAccessible(admin, 'new synonyms');
  await admin.getByRole('button', { name: 'Save synonyms' }).click();
  await expect(admin).toHaveURL(/\/administration\/synonyms$/);
  await search(reader, 'dinghies');
  await expect(result(reader, 'Post', skiff.title)).toBeVisible();

  await expectFound(reader, 'taskforce begins', result(reader, 'Post', 'A taskforce begins'));
  await admin.goto('/administration/synonyms/acronyms');
  await admin.getByRole('button', { name: /^Approve BRT for Barnacle Removal Taskforce$/i }).click();
  await expect(admin.getByText(/^BRT and “Barnacle Removal Taskforce” are synonyms now\.$/i)).toBeVisible();
  await search(reader, 'brt');
  await expect(result(reader, 'Post', plain.title)).toBeVisible();
});

test('a word inside a PDF and a Word file leads to it, and to its page', { tag: '@long' }, async ({ as }) => {
  const page = await as('Harriet Lockwood');
  await page.goto('/write');
  await write(page, 'Papers of the harbour', 'They are attached. ');
  const settings = page.getByRole('complementary', { name: 'Post settings' });
  for (const [name, mimeType] of [['harbour.pdf', 'application/pdf'], ['harbour.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const) {
    const buffer = await sample(name);
    await chooseFile(page, () => page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Attach a file' }).click(), { name, mimeType, buffer });
    await expect(settings.getByRole('link', { name })).toBeVisible();
  }
  await expectSaved(page);
  await publish(page);

  const reader = await as('Sanjay Pillai');
  const hit = (name: string) => reader.getByRole('listitem').filter({ has: reader.getByRole('heading', { level: 3, name: `File: ${name}` }) });
  await expectFound(reader, 'pontoon inspection', hit('harbour.pdf'));
  await expectFound(reader, 'pontoon inspection', hit('harbour.docx'));
  await expect(hit('harbour.pdf')).toContainText('File in Papers of the harbour');
  await expect(hit('harbour.pdf')).toContainText('Page 2');
  await expect(hit('harbour.pdf').locator('mark').first()).toHaveText(/pontoon inspection/i);
  await expectAccessible(reader, 'files that were found');
  await hit('harbour.pdf').getByRole('heading').getByRole('link').click();
  await expect(reader.getByRole('heading', { level: 1, name: 'Papers of the harbour' })).toBeVisible();
});

test('on a phone search fills the screen, by keyboard and with its way back', async ({ as }) => {
  const page = await as('Leo Marchetti');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const opener = page.getByRole('banner').getByRole('button', { name: 'Search', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('combobox', { name: 'Search Crossbench' });

  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('link', { name: /^Saved searches/ })).toBeVisible();
  await page.keyboard.type('siobhan');
  await expect(dialog.getByRole('option', { name: /^Siobhan Keane/ })).toBeVisible();
  await expect(dialog.getByRole('group').first()).toHaveAccessibleName('People');
  await expectAccessibleInBothThemes(page, 'search over the whole screen');
  await expectNoSidewaysScroll(page, 'search over the whole screen');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('siobhan');
  await expect(dialog.getByRole('option', { name: /^Siobhan Keane/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Siobhan Keane' })).toBeFocused();
  await expect(dialog).toBeHidden();

  await opener.click();
  await expect(field).toBeFocused();
  await page.keyboard.type('letters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Search results for letters' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expectNoSidewaysScroll(page, 'results');
});

test('results say what there is: how many, where they stand, and where the focus goes', { tag: '@long' }, async ({ as }) => {
  const page = await as('Fiona Drummond');
  // A window of 1280 by 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await search(page, 'letters');
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toHaveText(/^\d+ results, best match first$/);
  await expectNoSidewaysScroll(page, 'results at 400 %');
  await page.setViewportSize({ width: 1280, height: 900 });
  const playbook = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: 'Wiki page: Letters playbook' }) });
  await expect(playbook.getByRole('link', { name: 'Research methods' })).toBeVisible();
  await expect(playbook).toContainText(/owner|no owner/);
  await expectAccessibleInBothThemes(page, 'results with all that is known of them');
  const levels = await page.getByRole('main').getByRole('heading').evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), `heading ${index} of ${levels.join()}`).toBeLessThanOrEqual(1));

  await page.getByRole('navigation', { name: 'Pagination' }).getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto('/search?q=author:osei');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Department' }).getByRole('checkbox').first()).toBeVisible();
});
