import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { givenGroup, givenPostIn } from '../fixtures/groups.ts';
import { expect, test } from '../fixtures/test.ts';

test('a group goes out as a file and comes back: its owner takes it, an administrator brings it, a member reads it', { tag: '@long' }, async ({ as }) => {
  const owner = await as('Leo Marchetti');
  const member = await as('Priya Raman');
  const administrator = await as('Rafael Santos');
  const path = await givenGroup(owner, { name: 'Harbour lights', purpose: 'To keep them lit', kind: 'OPEN' });
  const { group } = await ask<{ group: { id: string } }>(owner, 'query ($a: String!) { group(address: $a) { id } }', { a: path.split('/').at(-1) });
  await ask(member, 'mutation ($id: ID!) { joinGroup(groupId: $id) { __typename } }', { id: group.id });
  await givenPostIn(owner, 'Harbour lights', 'The lamp that never failed');

  await owner.goto(`${path}/settings`);
  await owner.getByRole('button', { name: 'Gather the group' }).click();
  const link = owner.getByRole('link', { name: 'Download the group' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(owner, 'taking a group out');
  const [download] = await Promise.all([owner.waitForEvent('download'), link.click()]);
  const file = await download.path();

  await administrator.goto('/administration/group-import');
  await administrator.getByLabel('The zip file of a group').setInputFiles({ name: 'harbour.zip', mimeType: 'application/zip', buffer: await readFile(file) });
  const entry = administrator.getByRole('listitem').filter({ has: administrator.getByRole('heading', { level: 3, name: 'Harbour lights (imported)' }) });
  await expect(entry.getByText('Ready to be imported')).toBeVisible({ timeout: 60_000 });
  await expect(entry.getByText(/^1 post, 0 comments, 0 files/)).toBeVisible();
  await expect(entry.getByText(/^2 with an account here, 1 owner among them/)).toBeVisible();
  await expect(entry.getByText('The lamp that never failed')).toBeHidden();
  await expectAccessible(administrator, 'importing a group');
  await entry.getByRole('button', { name: 'Import Harbour lights (imported)' }).click();
  await administrator.getByRole('alertdialog').getByRole('button', { name: 'Import it' }).click();
  await expect(entry.getByText('Imported', { exact: true })).toBeVisible({ timeout: 60_000 });

  await member.goto('/groups');
  await member.getByRole('link', { name: 'Harbour lights (imported)' }).first().click();
  await expect(member.getByRole('heading', { level: 1, name: 'Harbour lights (imported)' })).toBeVisible();
  await member.getByRole('navigation', { name: 'Group' }).getByRole('link', { name: 'Posts' }).click();
  await member.getByRole('link', { name: 'The lamp that never failed' }).first().click();
  await expect(member.getByRole('heading', { level: 1, name: 'The lamp that never failed' })).toBeVisible();
});
