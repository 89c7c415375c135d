import { expectAccessible } from '../fixtures/accessibility.ts';
import { startDatabaseLine } from '../../backend/src/testing/database-line.ts';
import { createDatabase } from '../fixtures/databases.ts';
import { signInByCookie } from '../fixtures/people.ts';
import { startServer } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectNotFound, expectSaved, textField, write } from '../fixtures/writing.ts';

test('addresses that lead nowhere say so and lead on', async ({ as }) => {
  const page = await as('Hannah Okonjo');
  for (const address of ['/nothing/here', '/posts/no-such-post-00000000', '/people/nobody-00000000', '/tags/no-such-tag']) {
    await page.goto(address);
    await expectNotFound(page);
  }
  await page.getByRole('main').getByRole('link', { name: 'Go to home' }).click();
  await expect(page.getByRole('region', { name: 'Latest' })).toBeVisible();
});

test('a database that goes away is told of, and all goes on when it is back', { tag: '@long' }, async ({ browser, mail, trouble }) => {
  trouble.expect(/5\d\d/);
  const database = await createDatabase();
  const line = await startDatabaseLine(database.url);
  const server = await startServer({ DATABASE_URL: line.url, CROSSBENCH_HOME: database.home, SMTP_URL: mail.url, LOG_LEVEL: 'silent' });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    trouble.watch(context);
    await signInByCookie(context, server.url, database, 'Hannah Okonjo');
    const page = await context.newPage();
    await page.goto('/write');
    await write(page, 'Before the outage', 'Kept. ');
    await expectSaved(page);

    await line.cut();
    await page.keyboard.type('Not lost.');
    await expect(page.getByText(/^Could not save, trying again/).first()).toBeVisible();
    const other = await context.newPage();
    await other.goto('/');
    await expect(other.getByRole('heading', { level: 1, name: 'We could not load this page' })).toBeVisible();
    await expectAccessible(other, 'a page that could not be loaded');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    await line.mend();
    await expect(async () => {
      await other.getByRole('button', { name: 'Try again' }).click({ timeout: 3000 });
      await expect(other.getByRole('region', { name: 'Latest' })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000 });
    await page.bringToFront();
    await expect(page.getByText(/^Saved at \d/)).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await expect(textField(page)).toHaveText('Kept. Not lost.');
  } finally {
    await context.close();
    await server.stop();
    await database.drop();
  }
});

test('a lost connection is told of, and so is that it is back', async ({ as, trouble }) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await as('Joel Abara');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expectAccessible(page, 'the offline banner');
  await page.getByRole('link', { name: 'Page 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not on your device' })).toBeVisible();
  await expectAccessible(page, 'a page that is not on the device');
  await page.context().setOffline(false);
  await expect(page.getByText('Back online.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page).toHaveURL(/page=2/);
});

test('a screen whose code is not on the device is no fault of ours, and comes when the connection is back', async ({ as, trouble }) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/, /Unable to preload CSS/, /Failed to fetch dynamically imported module/);
  const page = await as('Joel Abara');
  await page.goto('/people?q=Kirsty');
  const link = page.getByRole('link', { name: 'Kirsty Munro' });
  await expect(link).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not on your device' })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kirsty Munro' })).toBeVisible();
});

test('a slow network shows the shape of what comes', async ({ as }) => {
  const page = await as('Nadia Hussain');
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('latest(')) await asked;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByText('Loading posts')).toBeAttached();
  await expectAccessible(page, 'a page that is loading');
  answer();
  await expect(page.getByRole('region', { name: 'Latest' })).toBeVisible();
  await expect(page.getByText('Loading posts')).toHaveCount(0);
});

test('a chosen theme is there before the first paint', async ({ as }) => {
  const page = await as('Mei-Ling Zhou');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/account');
  await page.getByRole('group', { name: 'Appearance' }).getByLabel('Dark').check();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  const loaded = page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 26, 25)');
  await expect(page.getByRole('main')).toHaveCount(0);
  release();
  await loaded;
  await expect(page.getByRole('group', { name: 'Appearance' }).getByLabel('Dark')).toBeChecked();
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a printed post has its marking and nothing of the application', async ({ as }) => {
  const page = await as('Yasmin Haddad');
  await page.goto('/');
  await page.getByRole('region', { name: 'Latest' }).getByRole('heading', { level: 3 }).first().getByRole('link').click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: /comment/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(title).toBeVisible();
  await expect(page.getByRole('article').first().getByText(/^(official|public)/i).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Add a comment' })).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});
