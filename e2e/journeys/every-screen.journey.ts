import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInLight } from '../fixtures/accessibility.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { allScreens, onlookers, type Onlooker, type Screen } from '../fixtures/screens.ts';
import { expect, test } from '../fixtures/test.ts';

type Open = (who: Onlooker) => Promise<Page>;

/** What screens need to show something is made once a worker, whose journeys share a database. */
let prepared: Promise<Screen[]> | undefined;

async function prepare(open: Open): Promise<Screen[]> {
  return allScreens({
    stranger: await open('stranger'),
    member: await open('member'),
    administrator: await open('administrator'),
    moderator: await open('moderator'),
  });
}

const phone = { width: 375, height: 812 };
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };
const memberParts = 3;

for (const who of Object.keys(onlookers) as Onlooker[]) {
  const parts = who === 'member' ? memberParts : 1;
  for (let part = 0; part < parts; part += 1) {
    const which = parts > 1 ? ` (${part + 1} of ${parts})` : '';
    test(`every screen of a ${who} is accessible on a phone, and fits 320 pixels and text of twice the size${which}`, { tag: '@long' }, async ({ as, stranger }) => {
      const openFor: Open = (onlooker) => (onlookers[onlooker] === null ? stranger() : as(onlookers[onlooker]));
      prepared ??= prepare(openFor);
      const screens = (await prepared).filter((screen) => screen.who === who);
      const window = await openFor(who);
      for (const screen of screens.filter((_, index) => index % parts === part)) await expectFits(window, screen);
    });
  }
}

/** Each screen is loaded once, and then looked at in three sizes. */
async function expectFits(window: Page, screen: Screen): Promise<void> {
  await window.setViewportSize(phone);
  await open(window, screen);
  await expectAccessibleInLight(window, `${screen.name} on a phone`);
  await window.setViewportSize(narrow);
  await expectNoSidewaysScroll(window, `${screen.name} at 320 pixels`);
  await window.setViewportSize(wide);
  const browserSettings = await window.context().newCDPSession(window);
  await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expectNoSidewaysScroll(window, `${screen.name} with text of twice the size`);
  await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browserSettings.detach();
}

test('on a phone one menu holds what the header has no room for', async ({ as }) => {
  const page = await as('Bethan Rees');
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page, 'the menu of small screens', 'header');
  await expectNoSidewaysScroll(page, 'the menu of small screens');
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('dialog', { name: 'Search' }).getByLabel('Search Crossbench').fill('letters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Search results for letters' })).toBeAttached();
});

async function open(page: Page, { path }: Screen): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
