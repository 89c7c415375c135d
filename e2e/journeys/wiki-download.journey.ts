import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { runCommand } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';

const createSpace = 'mutation ($input: CreateWikiSpaceInput!) { createWikiSpace(input: $input) { __typename } }';
const createPage = 'mutation ($input: CreateWikiPageInput!) { createWikiPage(input: $input) { __typename } }';

test('a space is downloaded and comes back as the same tree', { tag: '@long' }, async ({ as, database, server }) => {
  const manager = await as(await givenPerson(database, 'Ottilie Weber', 'Department for Skills'));
  await manager.goto('/');
  const spaceId = crypto.randomUUID();
  await ask(manager, createSpace, { input: { id: spaceId, name: 'Running letters', description: 'How letters are run.', readers: 'EVERYONE', editing: 'READERS' } });
  const [top, below] = [crypto.randomUUID(), crypto.randomUUID()];
  await ask(manager, createPage, { input: { id: top, spaceId, title: 'Zebra crossings' } });
  await ask(manager, createPage, { input: { id: below, spaceId, parentId: top, title: 'AUX: what is it?' } });
  await ask(manager, createPage, { input: { id: crypto.randomUUID(), spaceId, parentId: below, title: '手紙' } });
  await ask(manager, createPage, { input: { id: crypto.randomUUID(), spaceId, title: 'Apples' } });

  await manager.goto('/wiki?q=running');
  await manager.getByRole('link', { name: 'Running letters' }).click();
  await manager.getByRole('link', { name: 'Settings' }).click();
  await manager.getByRole('button', { name: 'Gather the space' }).click();
  const link = manager.getByRole('link', { name: 'Download the space' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(manager, 'downloading a space');
  await manager.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(manager, 'downloading a space');
  const [download] = await Promise.all([manager.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^space-running-letters-\w{10}-\d{4}-\d\d-\d\d\.zip$/);

  const settings = { DATABASE_URL: database.url, CROSSBENCH_HOME: database.home, PUBLIC_URL: server.url };
  const report = await runCommand(['import', 'markdown', '--as', 'wiki', await download.path(), '--space', 'Walking letters'], settings);
  expect(report).toContain('Pages: 4 created, 0 updated, 0 unchanged, 0 left alone, 0 failed');

  await manager.setViewportSize({ width: 1280, height: 800 });
  await manager.goto('/wiki?q=walking');
  await manager.getByRole('link', { name: 'Walking letters' }).click();
  await expect(manager.getByText('How letters are run.')).toBeVisible();
  await manager.getByRole('link', { name: 'Zebra crossings' }).first().click();
  await expect(manager.getByRole('heading', { level: 1, name: 'Zebra crossings' })).toBeVisible();
  await manager.getByRole('link', { name: 'AUX: what is it?' }).first().click();
  await expect(manager.getByRole('heading', { level: 1, name: 'AUX: what is it?' })).toBeVisible();
  await manager.getByRole('link', { name: '手紙' }).first().click();
  await expect(manager.getByRole('heading', { level: 1, name: '手紙' })).toBeVisible();
});
