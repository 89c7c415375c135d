import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage, wikiText as text } from '../fixtures/wiki.ts';

async function saveVersion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save a version' }).click();
  await expect(page.getByText(/^Version \d+ is what readers see now/)).toBeVisible();
  await page.getByRole('link', { name: 'Done' }).click();
}

test('links between pages are written by their titles, and outlive new names', { tag: '@long' }, async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/');
  const { id: spaceId } = await givenSpace(gwen);
  const other = await givenSpace(gwen);
  const start = await givenWikiPage(gwen, { spaceId, title: 'Start here' });
  const target = await givenWikiPage(gwen, { spaceId, title: 'Zebra crossings' });
  await givenWikiPage(gwen, { spaceId: other.id, title: 'Zebra stripes' });

  await gwen.goto(`/wiki/${start}/edit`);
  await expect(text(gwen)).toHaveAttribute('contenteditable', 'true');
  await text(gwen).pressSequentially('First [[zebr');
  const list = gwen.getByRole('listbox', { name: 'Pages' });
  await expect(list.getByRole('option')).toHaveText(['Zebra crossings ', `Zebra stripes ${other.name}`, /^Create page “zebr”/]);
  await expect(text(gwen)).toHaveAttribute('aria-activedescendant', 'page-links-0');
  await expectAccessible(gwen, 'completing the title of a page');
  await text(gwen).press('Enter');
  await expect(text(gwen).getByRole('link', { name: 'Zebra crossings' })).toBeVisible();
  await text(gwen).pressSequentially(', then [[Level crossings]], then [[Zebra crossings|the stripes]].');
  await expect(text(gwen).getByRole('link', { name: 'the stripes' })).toHaveAttribute('href', /^\/wiki\/zebra-crossings-/);
  await expect(text(gwen).getByRole('link')).toHaveText(['Zebra crossings', 'Level crossings', 'the stripes']);

  await text(gwen).press('Control+k');
  await gwen.getByRole('combobox', { name: 'Page of the wiki' }).pressSequentially('zebra st');
  await gwen.getByRole('option', { name: /Zebra stripes/ }).click();
  await expect(gwen.getByRole('textbox', { name: 'Words to show' })).toHaveValue('Zebra stripes');
  await expectAccessible(gwen, 'choosing a page for a link');
  await gwen.getByRole('button', { name: 'Add link' }).click();
  await expect(text(gwen).getByRole('link', { name: 'Zebra stripes' })).toBeVisible();
  await saveVersion(gwen);

  // Another name: what leads there still does.
  await gwen.goto(`/wiki/${target}/describe`);
  await gwen.getByRole('textbox', { name: 'Title' }).fill('Where people cross');
  await gwen.getByRole('button', { name: 'Save' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Where people cross' })).toBeVisible();
  await gwen.getByRole('link', { name: 'Start here' }).last().click();
  await gwen.getByRole('article').getByRole('link', { name: 'Zebra crossings' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Where people cross' })).toBeVisible();

  // A page that is not there yet is made by whoever follows the link.
  await gwen.goto(`/wiki/${start}`);
  await gwen.getByRole('link', { name: 'Level crossings' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'There is no page “Level crossings” yet' })).toBeVisible();
  await gwen.getByRole('button', { name: 'Create page' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Editing Level crossings' })).toBeVisible();
  await gwen.goto(`/wiki/${start}`);
  await gwen.getByRole('link', { name: 'Level crossings' }).first().click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Level crossings' })).toBeVisible();
});
