import type { Page } from '@playwright/test';
import { tabTo } from '../fixtures/keyboard.ts';
import { demoPassword, expectHome } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { commentWith, expectNotFound, expectSaved, news, textField, titleField } from '../fixtures/writing.ts';

const title = 'Handwriting on the back of a tide table';

test('a post from its first word until it is withdrawn, by keyboard alone', { tag: '@long' }, async ({ page, as }) => {
  const { keyboard } = page;
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Work email address'));
  await keyboard.type('rafael.santos@public-data.example');
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await keyboard.type(demoPassword);
  await keyboard.press('Enter');
  await expectHome(page, 'Rafael');

  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Share something you are working on' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Write a post' })).toBeFocused();
  await tabTo(page, titleField(page));
  await keyboard.type(title);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Introduction (optional)' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(textField(page)).toBeFocused();
  await keyboard.type('Somebody had kept count, ');
  await keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button').first()).toBeFocused();
  await arrowTo(page, 'Bold (Control B)');
  await keyboard.press('Enter');
  await expect(textField(page)).toBeFocused();
  await keyboard.type('for nine winters');
  await expect(textField(page).locator('strong')).toHaveText('for nine winters');
  await expectSaved(page);

  await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }), { back: true });
  await keyboard.press('Enter');
  await expect(news(page, 'Your post is published.')).toBeFocused();
  const address = page.url();

  await tabTo(page, page.getByRole('textbox', { name: 'Add a comment' }));
  await keyboard.type('It was my grandfather.');
  await keyboard.press('Control+Enter');
  await expect(commentWith(page, 'It was my grandfather.')).toBeFocused();

  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Home' }), { back: true });
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeFocused();
  await expect(async () => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search Crossbench' })).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.type('tide table');
    await expect(page.getByRole('option', { name: title })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await arrowToOption(page, title);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'More actions' }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Withdraw', exact: true }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Withdraw this post?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.soft(page.getByRole('button', { name: 'More actions' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'More actions' }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Withdraw', exact: true }));
  await keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Withdraw', exact: true }), { back: true });
  await keyboard.press('Enter');
  await expect(news(page, 'The post is withdrawn.')).toBeFocused();

  const reader = await as('Nadia Hussain');
  await reader.goto(address);
  await expectNotFound(reader);
});

test('the skip link leads past the navigation', async ({ as }) => {
  const page = await as('Gareth Llewellyn');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a menu opens, closes with Escape and gives focus back', async ({ as }) => {
  const page = await as('Gareth Llewellyn');
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Your account, Gareth Llewellyn' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Your drafts' }));
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page.getByRole('link', { name: 'Your drafts' })).toBeHidden();
});

test('going back through home, no link stays under the header', { tag: '@long' }, async ({ as }) => {
  const page = await as('Rafael Santos');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2, name: 'Latest' })).toBeVisible();
  await page.getByRole('link', { name: 'House rules' }).focus();
  await tabTo(page, page.getByRole('button', { name: 'Show more' }), { back: true });
  await tabTo(page, page.getByRole('main').getByRole('article').nth(13).getByRole('link').first(), { back: true });
});

async function arrowTo(page: Page, name: string): Promise<void> {
  const tool = page.getByRole('button', { name });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await tool.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(tool).toBeFocused();
}

async function arrowToOption(page: Page, name: string): Promise<void> {
  const wanted = await page.getByRole('option', { name }).getAttribute('id');
  const field = page.getByRole('combobox', { name: 'Search Crossbench' });
  const active = () => field.getAttribute('aria-activedescendant');
  for (let presses = 0; presses < 10; presses += 1) {
    const before = await active();
    if (before === wanted) return;
    await page.keyboard.press('ArrowDown');
    await expect.poll(active).not.toBe(before);
  }
  expect(await active()).toBe(wanted);
}
