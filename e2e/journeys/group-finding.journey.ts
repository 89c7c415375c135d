import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { givenGroup, givenPostIn } from '../fixtures/groups.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

/** Comes in by an invitation, as the person whose page this is. */
async function join(owner: Page, member: Page, path: string, email: string): Promise<void> {
  const { group } = await ask<{ group: { id: string } }>(owner, 'query ($address: String!) { group(address: $address) { id } }', { address: path.split('/').at(-1) });
  await ask(owner, 'mutation ($input: InvitePeopleInput!) { inviteToGroup(input: $input) { __typename } }', { input: { groupId: group.id, addresses: email, message: '', personIds: [] } });
  await ask(member, 'mutation ($groupId: ID!) { acceptGroupInvitation(groupId: $groupId) { __typename } }', { groupId: group.id });
}

test('a hidden group is found, filtered by and named to its members, and to nobody else', { tag: '@long' }, async ({ as, database }) => {
  const owner = await as(await givenPerson(database, 'Ilse Vermeer', 'Department for Skills'));
  const member = await as(await givenPerson(database, 'Bako Adeyemi', 'Department for Transport'));
  const outsider = await as(await givenPerson(database, 'Runa Sato', 'Office for Public Data'));
  const path = await givenGroup(owner, { name: 'Zirconium letters', purpose: 'To write zirconium letters', kind: 'HIDDEN' });
  await join(owner, member, path, 'bako-adeyemi@transport.example');
  const post = await givenPostIn(owner, 'Zirconium letters', 'What zirconium costs', 'GROUP');

  await expect(async () => {
    await member.goto('/search?q=zirconium');
    await expect(member.getByRole('link', { name: post.title })).toBeVisible({ timeout: 3000 });
    await expect(member.getByRole('heading', { level: 3, name: 'Group: Zirconium letters' })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  const filters = member.getByRole('group', { name: 'Filter results' });
  await filters.getByRole('checkbox', { name: 'Zirconium letters 1' }).check();
  await expect(member).toHaveURL(/group=/);
  await expect(member.getByText('1 result, best match first')).toBeVisible();
  await expectAccessible(member, 'results of a group');
  await member.getByRole('link', { name: 'Clear filters' }).click();
  await member.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(member, 'results with filters');
  await member.setViewportSize({ width: 1280, height: 900 });

  await member.goto('/people?q=ilse');
  await member.getByRole('link', { name: 'Ilse Vermeer' }).click();
  await expect(member.getByRole('region', { name: 'Groups' }).getByRole('link', { name: 'Zirconium letters' })).toBeVisible();
  await expectAccessible(member, 'a profile with groups in common');
  const profile = new URL(member.url()).pathname;

  await outsider.goto('/search?q=zirconium');
  await expect(outsider.getByRole('heading', { level: 2, name: 'Nothing matches “zirconium”' })).toBeVisible();
  await outsider.goto(profile);
  await expect(outsider.getByRole('heading', { level: 1, name: 'Ilse Vermeer' })).toBeVisible();
  await expect(outsider.getByText('Zirconium')).toHaveCount(0);
  await outsider.goto('/groups?q=zirconium');
  await expect(outsider.getByRole('heading', { name: 'No group fits' })).toBeVisible();
});

test('all groups are narrowed and sorted', { tag: '@long' }, async ({ as }) => {
  const page = await as('Leo Marchetti');
  await givenGroup(page, { name: 'Yttrium circle', purpose: 'To meet', kind: 'OPEN' });
  await givenGroup(page, { name: 'Yttrium board', purpose: 'To decide', kind: 'REQUEST' });
  await page.goto('/groups?q=yttrium');
  await page.getByRole('group', { name: 'Filter groups' }).getByRole('checkbox', { name: 'By request 1' }).check();
  await expect(page.getByText('1 group', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Yttrium board' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Yttrium circle' })).toHaveCount(0);
  await page.getByLabel('Order by').selectOption('Newest');
  await expect(page).toHaveURL(/kind=REQUEST&order=newest/);
  await expectAccessible(page, 'groups with filters');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Filter groups' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter groups' });
  await dialog.getByText('Kind', { exact: true }).first().click();
  await expect(dialog.getByRole('checkbox', { name: 'By request 1' })).toBeChecked();
  await expectAccessible(page, 'filters of groups on a small screen');
});
