import { fileURLToPath } from 'node:url';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { runCommand } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';

const handbook = fileURLToPath(new URL('../fixtures/handbook', import.meta.url));

test('a handbook of Markdown is read as a space, and found where it stood', { tag: '@long' }, async ({ as, database, mail }) => {
  const settings = { DATABASE_URL: database.url, CROSSBENCH_HOME: database.home, SMTP_URL: mail.url };
  const report = await runCommand(['import', 'markdown', '--as', 'wiki', handbook, '--space', 'Yard'], settings);
  expect(report).toContain('Pages: 3 created');
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/wiki');
  await gwen.getByRole('link', { name: 'Yard' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Yard' })).toBeVisible();
  const space = new URL(gwen.url()).pathname;
  await gwen.getByRole('navigation', { name: 'Pages in Yard' }).getByRole('link', { name: 'Yard handbook' }).click();
  await gwen.getByRole('article').getByRole('link', { name: 'locking up' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Locking up' })).toBeVisible();
  // The link leads to its place on the page.
  await expect(gwen.getByRole('heading', { level: 2, name: 'At the gate' })).toBeInViewport();
  await expect(gwen).toHaveURL(/#b-/);
  await expect(gwen.getByRole('table')).toContainText('North');
  await expect(gwen.getByText('Two people', { exact: true })).toBeVisible();
  await expect(gwen.getByRole('listitem').filter({ hasText: 'Only the outer one.' }).last()).toBeVisible();
  await expectAccessible(gwen, 'a page that was imported');
  await gwen.goto(`${space}/old-guide/locks/`);
  await expect(gwen.getByRole('heading', { level: 1, name: 'Locking up' })).toBeVisible();
});
