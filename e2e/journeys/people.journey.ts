import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { expect, test } from '../fixtures/test.ts';

/** A picture of 300 by 200 pixels, red on the left and blue on the right. */
async function picture(page: import('@playwright/test').Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This browser draws nothing');
    pen.fillStyle = '#c00';
    pen.fillRect(0, 0, 150, 200);
    pen.fillStyle = '#00c';
    pen.fillRect(150, 0, 150, 200);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

test('a colleague is found by name, by department and by what they know', async ({ as }) => {
  const page = await as('Callum Fairweather');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ people$/ })).toBeVisible();
  await expectAccessible(page, 'people');
  const filters = page.getByRole('group', { name: 'Filter people' });
  await filters.getByRole('checkbox', { name: /^Coastal Safety Agency/ }).check();
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
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await filters.getByRole('checkbox', { name: /^Mentor/ }).check();
  await page.getByLabel('Order by').selectOption('Department');
  await page.getByRole('navigation', { name: 'First letter' }).getByRole('link', { name: 'A' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Amara Osei' })).toBeVisible();
  await expect(page).toHaveURL(/willing=MENTOR&order=department&letter=a/);
  await page.getByRole('search', { name: 'People' }).getByLabel('Name').fill('zzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody here fits' })).toBeVisible();
  await expectAccessible(page, 'nobody found');
});

test('on a phone the filters are in a dialog', { tag: '@long' }, async ({ as }) => {
  const page = await as('Callum Fairweather');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/people');
  await page.getByRole('button', { name: 'Filter people' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter people' });
  await dialog.getByText('Language', { exact: true }).first().click();
  await dialog.getByRole('checkbox', { name: /^British Sign Language/ }).check();
  await expectAccessible(page, 'the filters on a phone');
  await dialog.getByRole('button', { name: /^Show \d people$/ }).click();
  await expect(page.getByRole('link', { name: /^Language: British Sign Language/ })).toBeVisible();
  await expectNoSidewaysScroll(page, 'people with a filter');
});

test('a profile is edited, and a save in another window is not overwritten unseen', { tag: '@long' }, async ({ as }) => {
  const page = await as('Ngozi Balogun');
  const other = await page.context().newPage();
  for (const window of [page, other]) {
    await window.goto('/account/profile');
    await expect(window.getByLabel('Full name')).toHaveValue('Ngozi Balogun');
  }
  await expectAccessible(page, 'editing a profile');
  await page.getByLabel('Job title').fill('Head of hardship');
  await page.getByRole('combobox', { name: 'Skills' }).pressSequentially('service map');
  await expect(page.getByRole('option', { name: /service mapping/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('service mapping added')).toBeVisible();
  await page.getByRole('combobox', { name: 'Languages' }).pressSequentially('yor');
  await page.keyboard.press('Enter');
  await page.getByLabel('Phone number', { exact: true }).fill('01632 960 555');
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
  const details = other.getByRole('complementary', { name: 'Details' });
  for (const told of ['Kindness', 'Yoruba', '01632 960 555']) await expect(details).toContainText(told);
  const card = other.waitForEvent('download');
  await other.getByRole('link', { name: 'Save contact card' }).click();
  expect(await readFile(await (await card).path(), 'utf8')).toMatch(/FN:Ngozi Balogun\r\n[^]*TEL;TYPE=work;VALUE=text:01632 960 555/);

  // The number is for the department.
  await other.goto('/account/profile');
  await other.getByRole('link', { name: 'See it as colleagues in other departments do' }).click();
  await expect(other.getByText('This is what colleagues in other departments see of you.')).toBeVisible();
  await expect(details).toContainText('Kindness');
  await expect(details).not.toContainText('01632 960 555');
  await expectAccessible(other, 'a profile as others see it');

  await page.getByLabel('Full name').fill('');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(page, 'a profile with problems');
});

test('a photo is chosen and cropped with the keyboard alone, shown, and taken away', { tag: '@long' }, async ({ as }) => {
  const page = await as('Gareth Llewellyn');
  await page.goto('/account/profile');
  await page.getByLabel('Choose a photo').focus();
  await chooseFile(page, () => page.keyboard.press('Enter'), { name: 'me.png', mimeType: 'image/png', buffer: await picture(page) });
  await expect(page.getByRole('heading', { name: 'Choose what is shown' })).toBeFocused();
  const across = page.getByRole('slider', { name: 'Across' });
  await expect(across).toHaveValue('50');
  const size = page.getByRole('slider', { name: 'Size' });
  await size.focus();
  await page.keyboard.press('Home');
  await across.focus();
  await page.keyboard.press('End');
  await expectAccessible(page, 'cropping a photo');
  await page.getByRole('button', { name: 'Save photo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Photo saved')).toBeVisible();
  const shown = page.getByRole('region', { name: 'Photo' }).locator('img');
  // The right end of the picture is blue.
  await expect
    .poll(() =>
      shown.evaluate((image: HTMLImageElement) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0, 1, 1);
        const [red = 0, , blue = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
        return blue > red ? 'blue' : 'red';
      }),
    )
    .toBe('blue');
  await expect(page.getByRole('button', { name: /^Your account/ }).locator('img')).toBeVisible();
  await page.getByRole('button', { name: 'Remove photo' }).click();
  await expect(page.getByText('Photo removed')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Photo' }).locator('img')).toHaveCount(0);
});

test('an old address of a person leads to the present one', { tag: '@long' }, async ({ as }) => {
  const page = await as('Emily Ashdown');
  await page.goto('/people?q=Kwame');
  await page.getByRole('link', { name: 'Kwame Boateng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kwame Boateng' })).toBeVisible();
  const right = new URL(page.url()).pathname;
  await page.goto(right.replace('kwame-boateng', 'somebody-else'));
  await expect(page).toHaveURL(new RegExp(`${right}$`));
});
