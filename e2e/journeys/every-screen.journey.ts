import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInLight } from '../fixtures/accessibility.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { allScreens, onlookers, type Onlooker, type Screen } from '../fixtures/screens.ts';
import { expect, test } from '../fixtures/test.ts';

type Windows = Record<Onlooker, Page>;

/** A window for everybody who sees screens. */
async function windowsOf(as: (name: string) => Promise<Page>, stranger: () => Promise<Page>): Promise<Windows> {
  const { member, administrator, moderator } = onlookers;
  return { stranger: await stranger(), member: await as(member), administrator: await as(administrator), moderator: await as(moderator) };
}

test('every screen fits a window of 320 pixels', async ({ as, stranger }) => {
  const windows = await windowsOf(as, stranger);
  for (const window of Object.values(windows)) await window.setViewportSize({ width: 320, height: 640 });
  for (const screen of await allScreens(windows)) {
    await open(windows[screen.who], screen);
    await expectNoSidewaysScroll(windows[screen.who], `${screen.name} at 320 pixels`);
  }
});

test('every screen fits with text of twice the size', async ({ as, stranger }) => {
  const windows = await windowsOf(as, stranger);
  for (const window of Object.values(windows)) {
    const browserSettings = await window.context().newCDPSession(window);
    await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  }
  for (const screen of await allScreens(windows)) {
    await open(windows[screen.who], screen);
    await expectNoSidewaysScroll(windows[screen.who], `${screen.name} with text of twice the size`);
  }
});

for (const who of Object.keys(onlookers) as Onlooker[]) {
  test(`every screen of a ${who} is accessible on a phone`, async ({ as, stranger }) => {
    const windows = await windowsOf(as, stranger);
    const window = windows[who];
    await window.setViewportSize({ width: 375, height: 812 });
    for (const screen of await allScreens(windows)) {
      if (screen.who !== who) continue;
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
