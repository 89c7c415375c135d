import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';
import { news, publish, write } from '../fixtures/writing.ts';

const title = 'Where the night bus turns';
const groupName = 'Night bus pilots';

test('a post in a hidden group: written there, looked at as others see it, and moved out with the question', { tag: '@long' }, async ({ as }) => {
  test.slow();
  const priya = await as('Priya Raman');
  const outsider = await as('Iain MacLeod');
  await priya.goto('/');
  const input = { id: crypto.randomUUID(), name: groupName, purpose: 'To try a bus at night', kind: 'HIDDEN', topics: [], departmentIds: [] };
  await ask(priya, 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { __typename } }', { input });

  const settings = priya.getByRole('complementary', { name: 'Post settings' });
  const place = priya.getByRole('combobox', { name: 'Publish in' });

  await test.step('the group is found by typing, and the readers follow', async () => {
    await priya.goto('/write');
    await write(priya, title, 'At the old weighbridge, twice an hour.');
    await expect(settings).toContainText(/Once published: Everyone on Crossbench: \d+ people in \d+ departments, \d+ of them outside your department/);
    await place.focus();
    await priya.keyboard.type('night');
    await priya.getByRole('option', { name: groupName }).waitFor();
    await priya.keyboard.press('ArrowDown');
    await priya.keyboard.press('Enter');
    await expect(settings).toContainText(`Once published: Members of ${groupName}: 1 person in 1 department.`);
    await expect(priya.getByRole('radio')).toHaveCount(1);
    await expectAccessible(priya, 'an editor of a post in a group');
    await publish(priya);
    await expect(priya.getByText(`Members of ${groupName}: 1 person in 1 department`)).toBeVisible();
    await expect(priya.getByRole('navigation', { name: 'Breadcrumb' })).toContainText(groupName);
  });

  await test.step('it is not there for others, and its author can see that', async () => {
    await outsider.goto(priya.url());
    await expect(outsider.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    await priya.getByRole('button', { name: 'More actions' }).click();
    await priya.getByRole('link', { name: 'See it as others' }).click();
    await expect(priya.getByText(`This is what others see: a member of ${groupName}.`)).toBeVisible();
    await expect(priya.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(priya.getByRole('link', { name: 'Edit' })).toHaveCount(0);
    await expectAccessible(priya, 'a post as a member sees it');
    await priya.getByRole('link', { name: /^Somebody in another department/ }).click();
    await expect(priya.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    await expectAccessible(priya, 'a post as it is not there');
    await priya.getByRole('link', { name: 'Stop looking as others' }).click();
  });

  await test.step('moving it out says who gains sight of it, and asks', async () => {
    await priya.getByRole('link', { name: 'Edit' }).click();
    await priya.getByRole('button', { name: 'All places' }).click();
    await priya.getByRole('option', { name: 'My own blog' }).click();
    await priya.getByRole('radio', { name: 'Everyone on Crossbench' }).check();
    await priya.getByRole('button', { name: 'Publish changes' }).click();
    const dialog = priya.getByRole('alertdialog', { name: 'Change who can see this post?' });
    await expect(dialog).toContainText(`Now: Members of ${groupName}. From now on: Everyone on Crossbench.`);
    await expect(dialog).toContainText(/Can see it from now on: \d+ people in \d+ departments/);
    await expect(dialog).toContainText('Can no longer see it: nobody');
    await expectAccessible(priya, 'the question who gains and who loses sight of a post');
    await dialog.getByRole('button', { name: 'Publish it for them' }).click();
    await expect(news(priya, 'Your changes are published.')).toBeFocused();
    await outsider.goto(priya.url());
    await expect(outsider.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(outsider.getByText(groupName)).toHaveCount(0);
  });
});
