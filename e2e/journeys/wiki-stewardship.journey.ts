import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('an owner finds a page whose review is due, answers, and the answer stands with the page', async ({ as, database }) => {
  const owner = await as(await givenPerson(database, 'Henrike Voss', 'Department for Skills'));
  const [spaceId, pageId] = [randomUUID(), randomUUID()];
  await owner.goto('/');
  const space = { id: spaceId, name: `Letters ${spaceId.slice(0, 6)}`, description: '', readers: 'EVERYONE', editing: 'MEMBERS' };
  await ask(owner, 'mutation ($input: CreateWikiSpaceInput!) { createWikiSpace(input: $input) { __typename } }', { input: space });
  const page = { id: pageId, spaceId, title: 'Letters playbook' };
  await ask(owner, 'mutation ($input: CreateWikiPageInput!) { createWikiPage(input: $input) { __typename } }', { input: page });
  await database.query(`update item set published_at = published_at - interval '13 months' where id = $1`, [pageId]);

  await owner.goto('/wiki');
  await owner.getByRole('link', { name: 'Pages to review' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Pages to review' })).toBeVisible();
  await expectAccessible(owner, 'pages to review');
  await owner.getByRole('link', { name: 'Review Letters playbook' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Owner and review' })).toBeVisible();
  await expectAccessible(owner, 'owner and review of a page');
  await owner.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(owner, 'owner and review of a page');
  await owner.getByRole('button', { name: 'Save review' }).click();
  await expect(owner.getByRole('link', { name: 'Choose what you found' })).toBeVisible();
  await owner.getByRole('radio', { name: 'Still right' }).check();
  await owner.getByRole('textbox', { name: 'Note' }).fill('Checked with the print suppliers.');
  await owner.getByRole('button', { name: 'Save review' }).click();
  await expect(owner.getByText('Thank you. The page is still right.')).toBeVisible();
  await expect(owner.getByText(/Henrike Voss: still right/)).toBeVisible();

  await owner.getByRole('combobox', { name: 'Reviewed' }).selectOption('Every 3 months');
  await owner.getByRole('button', { name: 'Save owner and interval' }).click();
  await expect(owner.getByText('Review: every 3 months')).toBeVisible();

  await owner.setViewportSize({ width: 1280, height: 800 });
  await owner.getByRole('link', { name: space.name }).click();
  await owner.getByRole('link', { name: 'Overview' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expectAccessible(owner, 'the overview of a space');
  await owner.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(owner, 'the overview of a space');
});

test('an administrator adds a position and names who holds it', async ({ as, database }) => {
  const admin = await as('Rafael Santos');
  await givenPerson(database, 'Tomke Albers', 'Department for Skills');
  await admin.goto('/administration/positions');
  await admin.getByRole('link', { name: 'Add a position' }).click();
  await admin.getByRole('textbox', { name: 'Title' }).fill('Head of letters');
  await admin.getByRole('combobox', { name: 'Department' }).selectOption('Department for Skills');
  await admin.getByRole('searchbox', { name: 'Find who holds it' }).fill('Tomke');
  await admin.getByRole('button', { name: 'Find people' }).click();
  await admin.getByRole('button', { name: 'Choose Tomke Albers' }).click();
  await expect(admin.getByText('Holder: Tomke Albers')).toBeVisible();
  await expectAccessible(admin, 'adding a position');
  await admin.getByRole('button', { name: 'Add position' }).click();
  await expect(admin.getByText('Position saved.')).toBeVisible();
  await expect(admin.getByRole('row', { name: /Head of letters.*Tomke Albers/ })).toBeVisible();
  await expectAccessible(admin, 'positions');
});
