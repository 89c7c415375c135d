import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenDraft, givenPost } from '../fixtures/api.ts';
import { linkIn, type MailServer } from '../fixtures/mail-server.ts';
import { demoPassword, expectHome, givenPerson, signInByForm } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const newPassword = 'orange walrus staircase 12';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const main = (page: Page) => page.getByRole('main');

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await signInByForm(page, email, password);
}

test('a password is changed by whoever knows the current one, and ends the sessions elsewhere', { tag: '@long' }, async ({ as, stranger, database, mail }) => {
  const name = await givenPerson(database, 'Jonah Pike', 'Department for Skills');
  const page = await as(name);
  const elsewhere = await as(name);
  const email = await addressOf(page);
  await page.goto('/account/password');
  await page.getByLabel('Current password').fill('not my password at all');
  await page.getByLabel('New password').fill('password1234');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(page, 'changing the password');
  await page.getByLabel('Current password').fill(demoPassword);
  await page.getByLabel('New password').fill(newPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue('');
  expect((await mail.next(email)).subject).toBe('Your password was changed - Crossbench');
  await elsewhere.goto('/drafts');
  await expect(heading(elsewhere, 'Sign in')).toBeVisible();
  const again = await stranger();
  await enter(again, email, newPassword);
  await expectHome(again, 'Jonah');
});

test('an address changes when both have confirmed', { tag: '@long' }, async ({ as, stranger, database, mail }) => {
  const page = await as(await givenPerson(database, 'Katya Nolan', 'Department for Skills'));
  const oldEmail = await addressOf(page);
  const newEmail = 'k.nolan@grants.example';
  await page.getByLabel('New work email address').fill(newEmail);
  await page.getByLabel('Your password').fill(demoPassword);
  await expect(main(page)).toContainText('You will move to');
  await expectAccessible(page, 'changing the address');
  await page.getByRole('button', { name: 'Send the links' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Your address changes when both links were used' })).toBeVisible();
  await expectAccessible(page, 'an address that waits');

  const reader = await stranger();
  await confirm(reader, mail, newEmail, 'Confirmed');
  await page.reload();
  await expect(main(page).getByText('Confirmed')).toHaveCount(1);
  await confirm(reader, mail, oldEmail, 'Your address is changed');
  for (const to of [newEmail, oldEmail]) expect((await mail.next(to)).subject).toBe('Your email address was changed - Crossbench');
  await page.reload();
  await expect(main(page)).toContainText(`Your address is ${newEmail}.`);
  await enter(reader, newEmail, demoPassword);
  await expectHome(reader, 'Katya');
});

async function confirm(page: Page, mail: MailServer, email: string, then: string): Promise<void> {
  await page.goto(linkIn(await mail.next(email)));
  await expect(page.getByRole('button', { name: 'Confirm' })).toBeVisible();
  await expectAccessible(page, `confirming at ${email}`);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(heading(page, then)).toBeVisible();
}

test('everything somebody wrote is gathered, downloaded and opens without a network', { tag: '@long' }, async ({ as, stranger }) => {
  const page = await as('Bethan Rees');
  const post = await givenPost(page, { title: 'What the tide <left> behind', text: 'Shells, mostly.' });
  await page.goto('/account/data');
  await expectAccessible(page, 'your data');
  await page.getByRole('button', { name: 'Gather my data' }).click();
  const link = page.getByRole('link', { name: 'Download your data' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'data that is ready');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toMatch(/^crossbench-.*\.zip$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes(`texts/${post.path.split('/').at(-1)}.html`)).toBe(true);
  const address = String(await link.getAttribute('href'));
  const other = await as('Ingrid Thorne');
  expect((await other.request.get(address)).status()).toBe(404);
  expect((await (await stranger()).request.get(new URL(address, page.url()).href)).status()).toBe(401);
});

test('whoever leaves is told first what becomes of their writing, and it stays under their name', { tag: '@long' }, async ({ as, stranger, database, mail }) => {
  const name = await givenPerson(database, 'Tobias Marlow', 'Revenue and Grants Agency');
  const page = await as(name);
  const email = await addressOf(page);
  const post = await givenPost(page, { title: 'A last word about harbours' });
  await givenDraft(page, { title: 'Never finished' });
  await page.goto('/account');
  await page.getByRole('link', { name: 'close your account' }).click();
  await expect(heading(page, 'Close your account')).toBeFocused();
  await expect(main(page)).toContainText(/published texts? stays?, under your name/);
  await expect(main(page)).toContainText(/drafts? that only you have written/);
  await expectAccessible(page, 'closing the account');
  await page.getByLabel('Your password').fill(demoPassword);
  await page.getByRole('button', { name: 'Close account' }).click();
  const question = page.getByRole('alertdialog', { name: 'Close your account?' });
  await expectAccessible(page, 'the last question before closing');
  await question.getByRole('button', { name: 'Close account' }).click();
  await expect(heading(page, 'Your account is closed')).toBeVisible();
  expect((await mail.next(email)).subject).toBe('Your account was closed - Crossbench');

  const reader = await as('Priya Raman');
  await reader.goto(post.path);
  await expect(heading(reader, 'A last word about harbours')).toBeVisible();
  await reader.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  await expect(reader.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(reader.getByText('No longer active')).toBeVisible();
  const again = await stranger();
  await enter(again, email, demoPassword);
  await expect(again.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
});

async function addressOf(page: Page): Promise<string> {
  await page.goto('/account/address');
  const lede = main(page).getByText(/^Your address is /);
  return String(await lede.textContent()).replace(/^Your address is (.*)\.$/, '$1');
}
