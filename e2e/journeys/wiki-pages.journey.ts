import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage, wikiText } from '../fixtures/wiki.ts';

const tree = (page: Page, name: string) => page.getByRole('navigation', { name: `Pages in ${name}` });
const titles = (page: Page, name: string) => tree(page, name).getByRole('listitem').getByRole('link');
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
}

test('a page that is deleted by mistake comes back with all below it', async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/');
  const space = await givenSpace(gwen);
  const above = await givenWikiPage(gwen, { spaceId: space.id, title: 'Depots' });
  await givenWikiPage(gwen, { spaceId: space.id, title: 'North depot', parentId: above });
  await gwen.goto(`/wiki/${above}`);
  await openMenu(gwen);
  await gwen.getByRole('link', { name: 'Delete' }).click();
  await expect(gwen.getByText('The page below it goes with it.')).toBeVisible();
  await gwen.getByRole('button', { name: 'Delete 2 pages' }).click();
  await heading(gwen, space.name);
  await gwen.getByRole('link', { name: 'Bin' }).click();
  await expect(gwen.getByRole('listitem').filter({ hasText: 'with 1 page below it' })).toBeVisible();
  await gwen.getByRole('button', { name: 'Put back Depots' }).click();
  await gwen.getByRole('status').getByRole('link', { name: 'Depots' }).click();
  await heading(gwen, 'Depots');
  await expect(titles(gwen, space.name)).toHaveText(['Depots', 'North depot']);
});

test('what leads to a page is named before it is deleted', { tag: '@long' }, async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/');
  const space = await givenSpace(gwen);
  const from = await givenWikiPage(gwen, { spaceId: space.id, title: 'Where to park' });
  const target = await givenWikiPage(gwen, { spaceId: space.id, title: 'Car parks' });
  await gwen.goto(`/wiki/${from}/edit`);
  await expect(wikiText(gwen)).toHaveAttribute('contenteditable', 'true');
  await wikiText(gwen).pressSequentially('In the [[Car parks]].');
  await expect(wikiText(gwen).getByRole('link', { name: 'Car parks' })).toHaveAttribute('href', /^\/wiki\/car-parks-/);
  await gwen.getByRole('button', { name: 'Save a version' }).click();
  await expect(gwen.getByText('Version 2 is what readers see now.')).toBeVisible();
  await gwen.goto(`/wiki/${target}/delete`);
  await expect(gwen.getByText('This leads here and will lead nowhere:')).toBeVisible();
  await expect(gwen.getByRole('main').getByRole('link', { name: 'Where to park' })).toHaveCount(2);
  await expectAccessible(gwen, 'deleting a page');
  await gwen.getByRole('button', { name: 'Delete this page' }).click();
  await heading(gwen, space.name);
  await gwen.goto(`${space.path}/bin`);
  await expectAccessible(gwen, 'the bin of a space');
});

test('pages are made, put in order and moved in the tree and to another space', { tag: '@long' }, async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/');
  const space = await givenSpace(gwen);
  const empty = await givenSpace(gwen);
  const [, second] = [
    await givenWikiPage(gwen, { spaceId: space.id, title: 'Alpha' }),
    await givenWikiPage(gwen, { spaceId: space.id, title: 'Beta' }),
    await givenWikiPage(gwen, { spaceId: space.id, title: 'Gamma' }),
  ];

  // A page below another one.
  await gwen.goto(space.path);
  await titles(gwen, space.name).filter({ hasText: 'Alpha' }).click();
  await heading(gwen, 'Alpha');
  await gwen.getByRole('link', { name: 'New page', exact: true }).click();
  await gwen.getByRole('textbox', { name: 'Title' }).fill('Alpha one');
  await expect(gwen.getByRole('radio', { name: 'Below Alpha' })).toBeChecked();
  await gwen.getByRole('button', { name: 'Create page' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Editing Alpha one' })).toBeVisible();
  await expect(wikiText(gwen)).toHaveAttribute('contenteditable', 'true');
  await wikiText(gwen).pressSequentially('Below the first.');
  await gwen.getByRole('link', { name: 'Done' }).click();
  await heading(gwen, 'Alpha one');
  // Whoever leaves last reads at once what they wrote.
  await expect(gwen.getByRole('article').getByText('Below the first.')).toBeVisible();
  await expect(titles(gwen, space.name)).toHaveText(['Alpha', 'Alpha one', 'Beta', 'Gamma']);

  // In order by keyboard.
  await gwen.goto(`/wiki/${second}`);
  await gwen.getByRole('button', { name: 'More actions' }).press('Enter');
  await gwen.getByRole('button', { name: 'Move up' }).press('Enter');
  await expect(gwen.getByText('Beta moved')).toBeAttached();
  await expect(titles(gwen, space.name)).toHaveText(['Beta', 'Alpha', 'Gamma']);

  // By dragging: into the middle of a row is below it, near its lower edge beside it.
  const row = (title: string) => titles(gwen, space.name).filter({ hasText: title });
  await row('Gamma').dragTo(row('Beta'));
  await expect(tree(gwen, space.name).getByText('Gamma moved')).toBeAttached();
  await expect(titles(gwen, space.name)).toHaveText(['Beta', 'Gamma', 'Alpha']);

  // Elsewhere, with all below it: under another page, then to the top of a space in which nothing stands.
  await openMenu(gwen);
  await gwen.getByRole('link', { name: 'Move to…' }).click();
  await gwen.getByRole('searchbox', { name: 'Find the page or space to move it to' }).fill('alph');
  await gwen.getByRole('radio', { name: 'Below Alpha', exact: true }).check();
  await expectAccessible(gwen, 'moving a page');
  await gwen.getByRole('button', { name: 'Move', exact: true }).click();
  await heading(gwen, 'Beta');
  await expect(gwen.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')).toHaveText([space.name, 'Alpha']);
  await openMenu(gwen);
  await gwen.getByRole('link', { name: 'Move to…' }).click();
  await gwen.getByRole('searchbox', { name: 'Find the page or space to move it to' }).fill(empty.name);
  await gwen.getByRole('radio', { name: `At the top of ${empty.name}` }).check();
  await gwen.getByRole('button', { name: 'Move', exact: true }).click();
  await heading(gwen, 'Beta');
  await expect(titles(gwen, empty.name).first()).toHaveText('Beta');
  await expectAccessible(gwen, 'a page in the tree');
});

test('the page that is read is in view in a tree longer than the window', { tag: '@long' }, async ({ as }) => {
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/');
  const space = await givenSpace(gwen);
  let last = '';
  for (let number = 1; number <= 45; number += 1) last = await givenWikiPage(gwen, { spaceId: space.id, title: `Platform ${number}` });
  await gwen.goto(`/wiki/${last}`);
  await heading(gwen, 'Platform 45');
  await expect(titles(gwen, space.name).filter({ hasText: 'Platform 45' })).toBeInViewport();
  await expect(gwen.getByRole('heading', { level: 1 })).toBeInViewport();

  // What is let go over a page that is closed is seen below it.
  await gwen.goto(space.path);
  const row = (name: string) => tree(gwen, space.name).getByRole('link', { name, exact: true });
  await row('Platform 3').dragTo(row('Platform 1'));
  await expect(titles(gwen, space.name).first()).toHaveText('Platform 1');
  await expect(titles(gwen, space.name).nth(1)).toHaveText('Platform 3');
});
