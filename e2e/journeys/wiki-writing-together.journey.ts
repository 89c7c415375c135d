import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage, wikiText as text } from '../fixtures/wiki.ts';

async function givenPage(page: Page, title: string): Promise<string> {
  const { id: spaceId } = await givenSpace(page);
  return givenWikiPage(page, { spaceId, title });
}

/** Without the names at the cursors. */
const words = (page: Page): Promise<string> =>
  text(page).evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('.cb-caret').forEach((caret) => caret.remove());
    return copy.textContent.replace(/[\u2060\ufeff]/g, '').trim();
  });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();

test('two people write one page, one of them offline for a while', async ({ as, trouble }) => {
  // While there is no network.
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const gwen = await as('Gwen Hartley');
  const priya = await as('Priya Raman');
  await gwen.goto('/');
  const id = await givenPage(gwen, 'How we answer letters');
  await gwen.goto(`/wiki/${id}/edit`);
  await expect(gwen.getByText('Nobody else is editing this page.')).toBeVisible();
  await priya.goto(`/wiki/${id}/edit`);
  await expect(priya.getByRole('listitem').filter({ hasText: 'Gwen Hartley' })).toBeVisible();
  await expect(gwen.getByRole('listitem').filter({ hasText: 'Priya Raman' })).toBeVisible();

  await text(gwen).pressSequentially('Within five days.');
  // The name stands where the cursor is, at the end.
  await expect(text(priya)).toContainText('Within five days.Gwen Hartley');
  await expect(priya.locator('.cb-caret__name')).toHaveText('Gwen Hartley');
  await saved(gwen);

  await priya.context().setOffline(true);
  await expect(priya.getByText('Offline: your changes are kept on this device and merge when you are back').first()).toBeVisible();
  await text(priya).press('Control+End');
  await text(priya).pressSequentially(' Written on a train');
  await text(gwen).press('Control+Home');
  // At once: what is typed slowly is undone in pieces.
  await gwen.keyboard.insertText('We answer. ');
  await saved(gwen);
  await priya.context().setOffline(false);
  await expect.poll(() => words(priya)).toBe('We answer. Within five days. Written on a train');
  // Her cursor stayed at her words while others came before them.
  await priya.keyboard.type('.');
  const both = 'We answer. Within five days. Written on a train.';
  await expect.poll(() => words(gwen)).toBe(both);
  await expect.poll(() => words(priya)).toBe(both);
  await saved(priya);
  await expectAccessible(priya, 'a page that is written together');

  // Each undoes what they wrote themselves.
  await text(gwen).press('Control+z');
  await expect.poll(() => words(gwen)).toBe('Within five days. Written on a train.');
  await text(gwen).press('Control+y');
  await expect.poll(() => words(priya)).toBe(both);
  await saved(gwen);

  await gwen.getByLabel('What changed').fill('How long it takes');
  await gwen.getByRole('button', { name: 'Save a version' }).click();
  await expect(gwen.getByText('Version 2 is what readers see now.')).toBeVisible();
  const { wikiPage } = await ask<{ wikiPage: { html: string } }>(gwen, 'query ($id: String!) { wikiPage(address: $id) { html } }', { id });
  expect(wikiPage.html).toContain(both);
});

async function openWithoutSocket(page: Page, id: string): Promise<void> {
  await page.routeWebSocket(/\/collab/, () => undefined);
  await page.goto(`/wiki/${id}/edit`);
  await expect(page.getByText('No live connection from here')).toBeVisible({ timeout: 60_000 });
}

/** In the same block, as somebody does who mends a word. */
async function mend(page: Page, wrong: string, right: string): Promise<void> {
  const rest = (await words(page)).slice(0, -wrong.length).trim();
  await text(page).press('Control+End');
  // A key that comes before the editor knows of the cursor does nothing.
  while ((await words(page)) !== rest) await page.keyboard.press('Backspace');
  await page.keyboard.type(right);
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const isRead = (page: Page, said: string) => expect(page.getByRole('article').getByText(said)).toBeVisible();

test('where sockets are blocked, a page is saved as a whole, and two who changed the same words see both texts', { tag: '@long' }, async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  const priya = await as('Priya Raman');
  await gwen.goto('/');
  const id = await givenPage(gwen, 'Behind a proxy');
  await openWithoutSocket(gwen, id);
  await text(gwen).pressSequentially('We meet on Monday.');
  await save(gwen);
  await isRead(gwen, 'We meet on Monday.');

  await openWithoutSocket(priya, id);
  await openWithoutSocket(gwen, id);
  await mend(gwen, 'Monday.', 'Tuesday.');
  await save(gwen);
  await isRead(gwen, 'We meet on Tuesday.');
  await mend(priya, 'Monday.', 'Friday.');
  await save(priya);
  const conflict = priya.getByRole('region', { name: /^Nothing was saved yet/ });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('We meet on Tuesday.');
  await expect(text(priya)).toContainText('We meet on Friday.');
  await expectAccessible(priya, 'a conflict of two texts of a page');
  await save(priya);
  await expect(priya.getByText('Choose first whether you go on with your text or with theirs')).toBeVisible();
  await conflict.getByRole('button', { name: 'Go on with my text' }).click();
  await save(priya);
  await isRead(priya, 'We meet on Friday.');
});

/** How many windows have left something on this device that the server has not kept. */
const keptOnDevice = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>((resolve) => {
    const asked = indexedDB.open('crossbench-pages');
    asked.onsuccess = () => {
      const count = asked.result.transaction('changes').objectStore('changes').count();
      count.onsuccess = () => {
        asked.result.close();
        resolve(count.result);
      };
    };
  }));

test('two windows of one person lose nothing of each other when both are closed offline', { tag: '@long' }, async ({ as, trouble }) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const one = await as('Gwen Hartley');
  await one.goto('/');
  const id = await givenPage(one, 'On two screens');
  const address = `/wiki/${id}/edit`;
  await one.goto(address);
  const other = await one.context().newPage();
  await other.goto(address);
  await saved(other);
  // What is typed goes to the window in front.
  await one.bringToFront();
  await text(one).pressSequentially('One.');
  await expect.poll(() => words(other)).toBe('One.');
  // Oneself is nobody else.
  await expect(other.getByText('Nobody else is editing this page.')).toBeVisible();
  await saved(one);
  await expect.poll(() => keptOnDevice(one)).toBe(0);

  await one.context().setOffline(true);
  for (const window of [one, other]) await expect(window.getByText('Offline: your changes are kept on this device').first()).toBeVisible();
  await text(one).press('Control+End');
  await text(one).pressSequentially(' Two.');
  await other.bringToFront();
  await text(other).press('Control+Home');
  await other.keyboard.insertText('Zero. ');
  await expect.poll(() => keptOnDevice(one)).toBe(2);
  await one.close();
  await other.close();

  const context = one.context();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(address);
  await expect.poll(() => words(later)).toBe('Zero. One. Two.');
  await saved(later);
  await expect.poll(() => keptOnDevice(later)).toBe(0);
  await later.reload();
  await expect.poll(() => words(later)).toBe('Zero. One. Two.');
});
