import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenPost } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';

test('an administrator gives a tag a synonym and another name, and merges a second one into it', { tag: '@long' }, async ({ as }) => {
  const writer = await as('Tomasz Bielak');
  const first = await givenPost(writer, { title: 'Spans of paper', tags: ['paper bridges'] });
  const second = await givenPost(writer, { title: 'Spans of card', tags: ['Card-bridge', 'paper bridge'] });
  await writer.goto(second.path);
  await expect(writer.getByRole('list', { name: 'Tags' }).getByRole('link')).toHaveText(['Card-bridge', 'paper bridges']);

  const page = await as('Rafael Santos');
  await page.goto('/administration/tags?q=paper+bridge');
  await expectAccessible(page, 'the tags of the site');
  await page.getByRole('link', { name: 'paper bridges' }).click();
  await page.getByLabel('New synonym').fill('PB');
  await page.getByRole('button', { name: 'Add synonym' }).click();
  await expect(page.getByRole('button', { name: 'Remove PB' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Model bridges');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('The tag is called “Model bridges” now.')).toBeVisible();
  await expectAccessible(page, 'a tag of the site');

  await page.goto('/administration/tags?q=card-bridges');
  await page.getByRole('link', { name: 'Card-bridge' }).click();
  await page.getByLabel('Name of the tag that stays').fill('pb');
  await page.getByRole('button', { name: 'Find tag' }).click();
  await page.getByRole('radio', { name: 'Model bridges' }).check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Merge “Card-bridge” into “Model bridges”?' });
  await expect(dialog).toContainText('1 post will carry “Model bridges”');
  await dialog.getByRole('button', { name: 'Merge the tags' }).click();
  await expect(page.getByText('1 post now carries “Model bridges” instead of “Card-bridge”.')).toBeVisible();

  for (const address of ['/tags/paper-bridges', '/tags/card-bridge', '/tags/pb']) {
    await writer.goto(address);
    await expect(writer.getByRole('heading', { level: 1, name: '#Model bridges' })).toBeVisible();
    await expect(writer).toHaveURL(/\/tags\/model-bridges$/);
  }
  for (const { title } of [first, second]) await expect(writer.getByRole('link', { name: title, exact: true })).toBeVisible();
  await expect(writer.getByRole('complementary', { name: 'People' })).toContainText('Tomasz Bielak');
  await expectAccessible(writer, 'a tag with its people');
  await writer.getByRole('link', { name: 'Tags', exact: true }).click();
  await expect(writer.getByRole('heading', { level: 1, name: 'Tags', exact: true })).toBeVisible();
  await expect(writer.getByRole('link', { name: 'Model bridges', exact: true })).toBeVisible();
  await expectAccessible(writer, 'all tags');
});
