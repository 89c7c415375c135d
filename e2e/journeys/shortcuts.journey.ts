import { expectHome } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('single keys lead to places and controls, and can be turned off', { tag: '@long' }, async ({ as }) => {
  const page = await as('Priya Raman');
  const { keyboard } = page;
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await keyboard.press('g');
  await keyboard.press('h');
  await expectHome(page, 'Priya');

  const firstTitle = page.locator('main article :is(h2, h3) a').first();
  await expect(firstTitle).toBeVisible();
  await keyboard.press('j');
  await expect(firstTitle).toBeFocused();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/posts\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await keyboard.press('/');
  await expect(page.getByRole('banner').locator('input')).toBeFocused();
  await keyboard.type('c?');
  await expect(page.getByRole('banner').locator('input')).toHaveValue('c?');
  // The list of results would lie over the heading.
  await keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto('/account');
  await page.getByLabel('Turn single keys off').check();
  await page.getByRole('heading', { level: 1 }).click();
  await keyboard.press('?');
  await keyboard.press('c');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/account$/);
});
