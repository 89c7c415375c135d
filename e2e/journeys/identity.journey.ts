import { expectAccessible } from '../fixtures/accessibility.ts';
import { linkIn } from '../fixtures/mail-server.ts';
import { acceptHouseRules, expectHome, signInByForm } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';
import type { MailServer } from '../fixtures/mail-server.ts';

const password = 'orange walrus staircase 12';

test('somebody whose address several departments share joins by mail', { tag: '@long' }, async ({ page, mail }) => {
  const email = 'maud.ferris@works.example';
  await page.goto('/register');
  await expectAccessible(page, 'registration');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(page, 'registration with problems');
  await page.getByLabel('Full name').fill('Maud Ferris');
  await page.getByLabel('Work email address').fill(email);
  await page.getByLabel('Full name').focus();
  const departments = page.getByRole('group', { name: 'Which department do you work in?' });
  await expect(departments.getByRole('radio')).toHaveCount(2);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await departments.getByLabel('Estates and Buildings Service').check();
  await expectAccessible(page, 'registration with a choice of departments');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeFocused();
  await expect(page.getByRole('main').getByText(email)).toBeVisible();
  await expectAccessible(page, 'check your email');

  const message = await mail.next(email);
  expect(message.subject).toBe('Confirm your email address - Crossbench');
  await page.goto(linkIn(message));
  await expect(page.getByText('Welcome, Maud Ferris.')).toBeVisible();
  await expectAccessible(page, 'choosing a password');
  await page.getByLabel('New password').fill('password1234');
  await page.getByRole('button', { name: 'Save password and sign in' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('too easy to guess');
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password and sign in' }).click();
  await acceptHouseRules(page);
  await expectHome(page, 'Maud');

  await page.getByRole('button', { name: 'Your account, Maud Ferris' }).click();
  await page.getByRole('link', { name: 'Your profile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maud Ferris' })).toBeFocused();
  await expect(page.getByText('Estates and Buildings Service').first()).toBeVisible();
  await page.goto(linkIn(message));
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
  await expectAccessible(page, 'a used link');
});

test('an address of no department, and one that has an account, get no other answer', { tag: '@long' }, async ({ page, mail }) => {
  await page.goto('/register');
  await register(page, 'Amara Osei', 'amara.osei@skills.example');
  expect((await mail.next('amara.osei@skills.example')).subject).toBe('You already have an account - Crossbench');
  for (const email of ['nobody.here@skills.example', 'leo.marchetti@skills.example']) {
    await page.goto('/forgotten-password');
    await expectAccessible(page, 'forgotten password');
    await page.getByLabel('Work email address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(`If ${email} can be used here, we have sent a link to it.`);
  }
  expect((await mail.next('leo.marchetti@skills.example')).subject).toBe('Choose a new password - Crossbench');
  expect(mail.count('nobody.here@skills.example')).toBe(0);
  await page.goto('/sign-in');
  await signInByForm(page, 'nobody.here@skills.example', password);
  const refused = page.getByRole('alert', { name: 'There is a problem' });
  await expect(refused).toBeFocused();
  const words = await refused.textContent();
  await expectAccessible(page, 'a refused sign-in');
  await signInByForm(page, 'priya.raman@transport.example', password);
  await expect(refused).toBeFocused();
  await expect(refused).toHaveText(String(words));
});

test('a forgotten password is replaced, and ends the sessions elsewhere', async ({ page, stranger, mail }) => {
  const email = 'ottilie.marsh@skills.example';
  await join(page, mail, 'Ottilie Marsh', email);
  const elsewhere = await stranger();
  await elsewhere.goto('/forgotten-password');
  await elsewhere.getByLabel('Work email address').fill(email);
  await elsewhere.getByRole('button', { name: 'Send the link' }).click();
  await elsewhere.goto(linkIn(await mail.next(email)));
  await elsewhere.getByLabel('New password').fill('seventeen copper kettles sing');
  await elsewhere.getByRole('button', { name: 'Save password and sign in' }).click();
  await expectHome(elsewhere, 'Ottilie');
  expect((await mail.next(email)).subject).toBe('Your password was changed - Crossbench');

  await page.goto('/drafts');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await signInByForm(page, email, password);
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await signInByForm(page, email, 'seventeen copper kettles sing');
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
});

test('a session on another device is seen and ended', { tag: '@long' }, async ({ page, stranger, mail }) => {
  const email = 'basil.quaye@skills.example';
  await join(page, mail, 'Basil Quaye', email);
  const elsewhere = await stranger();
  await elsewhere.goto('/sign-in');
  await signInByForm(elsewhere, email, password);
  await expectHome(elsewhere, 'Basil');

  await page.goto('/account');
  await expect(page.getByText('This device', { exact: true })).toBeVisible();
  await expectAccessible(page, 'the account');
  await page.getByRole('button', { name: /^Sign out on (?!all)/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Where you are signed in' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Sign out on/ })).toHaveCount(0);
  await elsewhere.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await signInByForm(elsewhere, email, password);
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

async function register(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Work email address').fill(email);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
}

async function join(page: Page, mail: MailServer, name: string, email: string): Promise<void> {
  await page.goto('/register');
  await register(page, name, email);
  await page.goto(linkIn(await mail.next(email)));
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password and sign in' }).click();
  await acceptHouseRules(page);
  await expectHome(page, name.split(' ')[0] ?? name);
}
