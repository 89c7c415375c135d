import { fileURLToPath } from 'node:url';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { runCommand } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';

const depot = fileURLToPath(new URL('../../backend/src/mediawiki-import/testing/depot.xml', import.meta.url));

test('a wiki of MediaWiki is read as a space, with its history, and found where it stood', { tag: '@long' }, async ({ as, database, mail }) => {
  const settings = { DATABASE_URL: database.url, CROSSBENCH_HOME: database.home, SMTP_URL: mail.url };
  const report = await runCommand(['import', 'mediawiki', depot, '--space', 'Depot wiki'], settings);
  expect(report).toContain('Pages: 18 created');
  const gwen = await as('Gwen Hartley');
  await gwen.goto('/wiki');
  await gwen.getByRole('link', { name: 'Depot wiki' }).click();
  await gwen.getByRole('navigation', { name: 'Pages in Depot wiki' }).getByRole('link', { name: 'Trains', exact: true }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Trains' })).toBeVisible();
  const text = gwen.getByRole('article');
  await expect(text.getByRole('table')).toContainText('free on Sundays');
  await expect(text.getByRole('listitem').filter({ hasText: 'first the adult ticket' }).last()).toBeVisible();
  await expect(gwen.getByRole('link', { name: 'Rail transport', exact: true }).first()).toHaveAttribute('href', /^\/tags\//);
  await expectAccessible(gwen, 'a page of MediaWiki with a table and lists');
  await gwen.getByRole('link', { name: 'History', exact: true }).click();
  await expect(gwen.getByText('Tables, notes and pictures')).toBeVisible();
  await expect(gwen.getByRole('link', { name: 'Omar Haddad' })).toBeVisible();
  await expectAccessible(gwen, 'the history of a page of MediaWiki');
  await gwen.goBack();
  await text.getByRole('link', { name: 'call signs' }).click();
  await expect(gwen.getByRole('heading', { level: 1, name: 'Radio' })).toBeVisible();
  await expect(gwen.getByRole('heading', { level: 2, name: 'Call signs' })).toBeInViewport();
  await expectAccessible(gwen, 'a part of a page of MediaWiki');
  // "Train" only led on.
  await gwen.goto('/wiki/Train');
  await expect(gwen.getByRole('heading', { level: 1, name: 'Trains' })).toBeVisible();
});
