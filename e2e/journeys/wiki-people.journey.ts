import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage } from '../fixtures/wiki.ts';

async function nameSomebody(page: Page, field: string, name: string): Promise<void> {
  const find = page.getByRole('searchbox', { name: field });
  await find.fill(name);
  await find.press('Enter');
  await page.getByRole('button', { name: `Name ${name}` }).click();
  await expect(page.getByRole('button', { name: `Take off ${name}` })).toBeVisible();
}

test('a space is edited by named people, and looked after by more than one', { tag: '@long' }, async ({ as, database }) => {
  const owner = await as(await givenPerson(database, 'Marit Solberg', 'Department for Skills'));
  const editor = await as(await givenPerson(database, 'Jonas Petit', 'Office for Public Data'));
  await owner.goto('/');
  const { id: spaceId, path } = await givenSpace(owner);
  const pageId = await givenWikiPage(owner, { spaceId, title: 'How we sign letters' });

  await owner.goto(`${path}/settings`);
  await owner.getByRole('radio', { name: 'Only people you name' }).check();
  await owner.getByRole('button', { name: 'Save who can edit' }).click();
  await expect(owner.getByText('Saved. It is true from now on, for all pages of the space.')).toBeVisible();
  await editor.goto(`/wiki/${pageId}`);
  await expect(editor.getByRole('heading', { level: 1, name: 'How we sign letters' })).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);

  await nameSomebody(owner, 'Find an editor', 'Jonas Petit');
  await expectAccessible(owner, 'naming the editors of a space');
  await editor.reload();
  await editor.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(editor.getByRole('heading', { level: 1, name: 'Editing How we sign letters' })).toBeVisible();
  await owner.getByRole('button', { name: 'Take off Jonas Petit' }).click();
  await expect(owner.getByRole('button', { name: 'Take off Jonas Petit' })).toHaveCount(0);
  await expect(editor.getByRole('button', { name: 'Back to the page' })).toBeVisible();

  // The last one who looks after it cannot go before somebody else does.
  await owner.getByRole('button', { name: 'Take off Marit Solberg' }).click();
  await expect(owner.getByRole('alert')).toBeVisible();
  await owner.reload();
  await nameSomebody(owner, 'Find somebody who looks after it too', 'Jonas Petit');
  await editor.goto(`${path}/settings`);
  await editor.getByRole('button', { name: 'Take off Marit Solberg' }).click();
  await expect(editor.getByRole('button', { name: 'Take off Marit Solberg' })).toHaveCount(0);
  await owner.goto(path);
  await expect(owner.getByRole('link', { name: 'Jonas Petit' })).toBeVisible();
  await expect(owner.getByRole('link', { name: 'Settings' })).toHaveCount(0);
});
