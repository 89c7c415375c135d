import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

test('a colleague is found by name and by department', async ({ as }) => {
  const page = await as('Callum Fairweather');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ people$/ })).toBeVisible();
  await expectAccessible(page, 'people');
  await page.getByRole('navigation', { name: 'Department' }).getByRole('link', { name: 'Coastal Safety Agency' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Kirsty Munro' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Amara Osei' })).toHaveCount(0);
  await page.getByRole('search', { name: 'People' }).getByLabel('Name').fill('kirs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '1 person' })).toBeVisible();
  await expectAccessible(page, 'people with filters');
  await page.getByRole('link', { name: 'Kirsty Munro' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kirsty Munro' })).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Coastal Safety Agency');
  await expectAccessible(page, 'a profile');
  await page.goBack();
  await page.getByRole('search', { name: 'People' }).getByLabel('Name').fill('zzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody here has that name' })).toBeVisible();
  await expectAccessible(page, 'nobody found');
});

test('a profile is edited, and a save in another window is not overwritten unseen', async ({ as }) => {
  const page = await as('Ngozi Balogun');
  const other = await page.context().newPage();
  for (const window of [page, other]) {
    await window.goto('/account/profile');
    await expect(window.getByLabel('Full name')).toHaveValue('Ngozi Balogun');
  }
  await expectAccessible(page, 'editing a profile');
  await page.getByLabel('Job title').fill('Head of hardship');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Profile saved')).toBeVisible();

  await other.getByLabel('Team').fill('Kindness');
  await other.getByRole('button', { name: 'Save profile' }).click();
  const conflict = other.getByRole('region', { name: 'Your profile was changed elsewhere' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('Head of hardship');
  await expectAccessible(other, 'a conflict of two profiles');
  await conflict.getByRole('button', { name: 'Keep what is stored' }).click();
  await expect(other.getByLabel('Job title')).toHaveValue('Head of hardship');
  await other.getByLabel('Team').fill('Kindness');
  await other.getByRole('button', { name: 'Save profile' }).click();
  await other.getByRole('link', { name: 'See your profile' }).click();
  await expect(other.getByText(/Head of hardship/)).toBeVisible();
  await expect(other.getByRole('complementary', { name: 'Details' })).toContainText('Kindness');

  await page.getByLabel('Full name').fill('');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(page, 'a profile with problems');
});

test('an old address of a person leads to the present one', async ({ as }) => {
  const page = await as('Emily Ashdown');
  await page.goto('/people?q=Kwame');
  await page.getByRole('link', { name: 'Kwame Boateng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kwame Boateng' })).toBeVisible();
  const right = new URL(page.url()).pathname;
  await page.goto(right.replace('kwame-boateng', 'somebody-else'));
  await expect(page).toHaveURL(new RegExp(`${right}$`));
});
