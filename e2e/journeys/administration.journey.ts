import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { demoPassword, givenPerson, signInByForm } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const main = (page: Page) => page.getByRole('main');
const go = (page: Page, name: string) => page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name, exact: true }).click();

test("an administrator's day", { tag: '@long' }, async ({ as, stranger, database, mail }) => {
  const page = await as('Rafael Santos');
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account, Rafael Santos' }).click();
  await page.getByRole('link', { name: 'Administration' }).click();
  await expect(heading(page, 'Overview')).toBeFocused();
  await expect(main(page).getByText('Active this week')).toBeVisible();
  await expectAccessible(page, 'the overview of administrators');

  await test.step('a department', async () => {
    await go(page, 'Departments');
    await expectAccessible(page, 'departments');
    await page.getByRole('link', { name: 'Add a department' }).click();
    await page.getByLabel('Name').fill('Lighthouse Board');
    await page.getByLabel('Email domains').fill('not a domain');
    await page.getByRole('button', { name: 'Add department' }).click();
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
    await page.getByLabel('Email domains').fill('lighthouse.example\n*.lighthouse.example');
    await page.getByRole('button', { name: 'Add department' }).click();
    await page.getByRole('link', { name: 'Lighthouse Board' }).click();
    await expectAccessible(page, 'a department');
    await page.getByLabel('Name').fill('Board of Lighthouses');
    await page.getByRole('button', { name: 'Save department' }).click();
    await expect(main(page)).toContainText('formerly Lighthouse Board');
  });

  await test.step('a person', async () => {
    const name = await givenPerson(database, 'Sorcha Kinsella', 'Office for Public Data');
    const theirs = await as(name);
    await go(page, 'People and accounts');
    await expectAccessible(page, 'people and accounts');
    await page.getByRole('searchbox', { name: 'Name or address' }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('table').getByRole('link', { name }).click();
    await expect(heading(page, name)).toBeFocused();
    await expectAccessible(page, 'an account');
    const [account] = await database.query<{ email: string }>(
      'select email from account join person on person.id = account.person_id where person.name = $1', [name]);
    const email = String(account?.email);
    await page.getByLabel('Belongs to').selectOption({ label: 'Board of Lighthouses' });
    await page.getByRole('button', { name: 'Move' }).click();
    await expect(page.getByText(`${name} now belongs to Board of Lighthouses.`)).toBeVisible();
    await page.getByRole('button', { name: 'Give the role moderator' }).click();
    await expect(page.getByRole('button', { name: 'Take the role moderator' })).toBeVisible();
    await page.getByLabel('Reason').fill('Has left the Board');
    await page.getByRole('button', { name: 'Suspend account' }).click();
    await expect(page.getByText(`${name} is suspended and was told why.`)).toBeVisible();
    expect((await mail.next(email)).text).toContain('Has left the Board');
    await theirs.goto('/drafts');
    await expect(heading(theirs, 'Sign in')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('list', { name: 'What happened' })).toContainText('Role given: Moderator');
    await page.getByRole('button', { name: 'Take the suspension back' }).click();
    expect((await mail.next(email)).subject).toBe('You can sign in again - Crossbench');
    await signInByForm(theirs, email, demoPassword);
    await expect(heading(theirs, 'Drafts')).toBeVisible();
  });

  await test.step('the only administrator stays one', async () => {
    await page.goto('/administration/people?role=SITE_ADMIN');
    await page.getByRole('table').getByRole('link', { name: 'Rafael Santos' }).click();
    await page.getByRole('button', { name: 'Take the role site administrator' }).click();
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('only site administrator');
  });

  await test.step('markings', async () => {
    await go(page, 'Markings');
    await expectAccessible(page, 'markings');
    await page.getByRole('link', { name: 'Add a marking' }).click();
    await page.getByLabel('Label').fill('PUBLIC');
    await page.getByLabel('What may be marked so').fill('Published to the world');
    await page.getByRole('button', { name: 'Add marking' }).click();
    await page.getByRole('button', { name: 'Down PUBLIC' }).click();
    await page.getByRole('button', { name: 'Offer PUBLIC' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Published to the world' })).toContainText('C');
  });

  await test.step('mail and jobs', async () => {
    await go(page, 'Mail');
    await expect(page.getByRole('table')).toContainText('Your account was suspended - Crossbench');
    await expectAccessible(page, 'the mail log');
    await database.query(`select graphile_worker.add_job('send-mail', '{"id": "no-uuid"}', max_attempts => 1)`);
    await expect(async () => {
      await page.goto('/administration/jobs');
      await expect(page.getByRole('button', { name: /^Try again send-mail/ })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000 });
    await expectAccessible(page, 'jobs that failed');
    await page.getByRole('button', { name: 'Try all again' }).click();
    await expect(main(page)).toContainText('tried again now');
  });

  await test.step('nobody else gets in', async () => {
    const member = await as('Leo Marchetti');
    await member.goto('/administration/people');
    await expect(main(member)).toContainText('You cannot do this here.');
    expect((await (await stranger()).goto('/administration/people'))?.status()).toBe(200);
  });
});
