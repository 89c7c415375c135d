import { expectAccessible } from '../fixtures/accessibility.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('somebody opens a space, others find it, and it is closed to all but their department', async ({ as, database }) => {
  const manager = await as(await givenPerson(database, 'Ottilie Weber', 'Department for Skills'));
  const outsider = await as(await givenPerson(database, 'Solveig Lund', 'Office for Public Data'));

  await manager.goto('/');
  await manager.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Wiki' }).click();
  await expect(manager.getByRole('heading', { level: 1, name: 'Wiki' })).toBeVisible();
  await expectAccessible(manager, 'the list of spaces');
  await manager.getByRole('link', { name: 'New space' }).click();
  await manager.getByRole('textbox', { name: 'Name' }).fill('Estimating letters');
  await manager.getByRole('combobox', { name: 'Whose space it is' }).selectOption('Department for Skills');
  await expect(manager.getByRole('radio', { name: 'Everyone in Department for Skills' }).first()).toBeVisible();
  await expectAccessible(manager, 'opening a space');
  await manager.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(manager, 'opening a space');
  await manager.getByRole('button', { name: 'Create space' }).click();
  await expect(manager.getByRole('heading', { level: 1, name: 'Estimating letters' })).toBeVisible();
  await expectAccessible(manager, 'the start of a space');
  await expectNoSidewaysScroll(manager, 'the start of a space');
  const { pathname } = new URL(manager.url());

  await outsider.goto('/wiki?q=estimating');
  await outsider.getByRole('link', { name: 'Estimating letters' }).click();
  await expect(outsider.getByRole('heading', { level: 1, name: 'Estimating letters' })).toBeVisible();
  await expect(outsider.getByRole('link', { name: 'Settings' })).toHaveCount(0);

  await manager.setViewportSize({ width: 1280, height: 800 });
  await manager.getByRole('link', { name: 'Settings' }).click();
  await manager.getByRole('radio', { name: 'Everyone in Department for Skills' }).first().check();
  await manager.getByRole('button', { name: 'Change who can read it' }).click();
  const dialog = manager.getByRole('alertdialog', { name: 'Change who can see this space?' });
  await expect(dialog.getByText(/Can no longer see it: \d+ people/)).toBeVisible();
  await expectAccessible(manager, 'asking who gains and loses sight of a space');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(manager.getByText(/^Saved. It is true from now on, for all pages/)).toBeVisible();
  await manager.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(manager, 'settings of a space');
  await expectAccessible(manager, 'settings of a space');

  await outsider.reload();
  await expect(outsider.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await outsider.goto('/wiki?q=estimating');
  await expect(outsider.getByRole('heading', { name: 'No space fits' })).toBeVisible();

  await manager.goto(`${pathname}/settings`);
  await manager.getByRole('button', { name: 'Delete the space' }).click();
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(manager).toHaveURL(/\/wiki$/);
});
