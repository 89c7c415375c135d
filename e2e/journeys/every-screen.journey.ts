import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInLight } from '../fixtures/accessibility.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { allScreens, type Screen } from '../fixtures/screens.ts';
import { expect, test } from '../fixtures/test.ts';

test('every screen fits a window of 320 pixels', async ({ as, stranger }) => {
  const page = await as('Amara Osei');
  const outside = await stranger();
  for (const screen of await allScreens(page)) {
    const window = screen.signedOut ? outside : page;
    await window.setViewportSize({ width: 320, height: 640 });
    await open(window, screen);
    await expectNoSidewaysScroll(window, `${screen.name} at 320 pixels`);
  }
});

test('every screen fits with text of twice the size', async ({ as, stranger }) => {
  const page = await as('Amara Osei');
  const outside = await stranger();
  for (const window of [page, outside]) {
    const browserSettings = await window.context().newCDPSession(window);
    await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  }
  for (const screen of await allScreens(page)) {
    const window = screen.signedOut ? outside : page;
    await open(window, screen);
    await expectNoSidewaysScroll(window, `${screen.name} with text of twice the size`);
  }
});

for (const signedOut of [false, true]) {
  test(`every screen is accessible on a phone, signed ${signedOut ? 'out' : 'in'}`, async ({ as, stranger }) => {
    const page = await as('Amara Osei');
    const window = signedOut ? await stranger() : page;
    await window.setViewportSize({ width: 375, height: 812 });
    for (const screen of await allScreens(page)) {
      if (Boolean(screen.signedOut) !== signedOut) continue;
      await open(window, screen);
      await expectAccessibleInLight(window, `${screen.name} on a phone`);
    }
  });
}

test('on a phone one menu holds what the header has no room for', async ({ as }) => {
  const page = await as('Bethan Rees');
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page, 'the menu of small screens');
  await expectNoSidewaysScroll(page, 'the menu of small screens');
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.getByRole('search', { name: 'Results' }).getByLabel('Search for').fill('letters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Search results for letters' })).toBeAttached();
});

async function open(page: Page, { path }: Screen): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
