import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenPost } from '../fixtures/api.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectNotFound, expectSaved, news, textField } from '../fixtures/writing.ts';

test('what a post said before is compared, and taken back', { tag: '@long' }, async ({ as }) => {
  const page = await as('Iain MacLeod');
  const post = await givenPost(page, { title: 'Rivets on the bridge', text: 'There are four thousand rivets.' });
  await page.goto(`/posts/${post.id}/edit`);
  await textField(page).press('Control+End');
  await page.keyboard.type(' One of them is loose.');
  await expectSaved(page);
  await page.getByLabel('What you changed (optional)').fill('Counted again');
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(news(page, 'Your changes are published.')).toBeFocused();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('2 revisions by 1 person since')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Counted again' })).toBeVisible();
  await expectAccessible(page, 'a history');
  await page.getByRole('link', { name: 'Compare revisions 1 and 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revision 1 compared with 2' })).toBeVisible();
  await expect(page.locator('ins')).toHaveText(/One of them is loose/);
  await expectAccessible(page, 'a comparison side by side');
  await page.getByRole('button', { name: 'Next change' }).click();
  await page.keyboard.press('n');
  await expect(page.locator('tr:focus')).toContainText('One of them is loose.');
  await page.getByRole('button', { name: 'One column' }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'a comparison at 320 pixels');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expectNoSidewaysScroll(page, 'a comparison side by side at 320 pixels');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('link', { name: 'First published' }).click();
  await expect(page.getByText('You are looking at revision 1 of 2.')).toBeVisible();
  await expectAccessible(page, 'an old revision');
  await page.getByRole('button', { name: 'Restore revision 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit post' })).toBeAttached();
  await expect(textField(page)).toHaveText('There are four thousand rivets.');
  await expect(page.getByLabel('What you changed (optional)')).toHaveValue('Restored revision 1');

  const reader = await as('Yasmin Haddad');
  await reader.goto(post.path);
  await expect(reader.getByText('One of them is loose.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'History', exact: true })).toHaveCount(0);
  for (const address of [`${post.path}/history`, `${post.path}/history/1`, `${post.path}/compare?from=1&to=2`]) {
    await reader.goto(address);
    await expectNotFound(reader);
  }

  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(news(page, 'Your changes are published.')).toBeFocused();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Restored revision 1' })).toBeVisible();
});

test('unpublished changes are replaced only when that is said', { tag: '@long' }, async ({ as }) => {
  const page = await as('Lorraine Tully');
  const post = await givenPost(page, { title: 'The lift, again', text: 'It works.' });
  await page.goto(`/posts/${post.id}/edit`);
  await textField(page).press('Control+End');
  await page.keyboard.type(' Mostly.');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(news(page, 'Your changes are published.')).toBeFocused();
  await page.goto(`/posts/${post.id}/edit`);
  await textField(page).press('Control+End');
  await page.keyboard.type(' On Tuesdays.');
  await expectSaved(page);
  await page.goto(`${post.path}/history/1`);
  await page.getByRole('button', { name: 'Restore revision 1' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Replace your unpublished changes?' });
  await expectAccessible(page, 'the question before a draft is replaced');
  await dialog.getByRole('button', { name: 'Replace them with revision 1' }).click();
  await expect(textField(page)).toHaveText('It works.');
});
