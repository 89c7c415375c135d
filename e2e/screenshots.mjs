import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserLaunch, browserLook } from './fixtures/browser.ts';
import { withDemoSite } from './fixtures/demo-site.ts';
import { signInByCookie } from './fixtures/people.ts';
import { allScreens, onlookers } from './fixtures/screens.ts';
import { states } from './fixtures/screen-states.ts';

// node e2e/screenshots.mjs FOLDER: pictures of every screen, wide and narrow, light and dark, to look at.
// node e2e/screenshots.mjs --readme: the picture in the README.
const [argument] = process.argv.slice(2);
if (!argument) throw new Error('Name the folder for the pictures, or --readme');

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 375, height: 812 } };
const themes = ['light', 'dark'];

const browser = await chromium.launch(browserLaunch());
await withDemoSite(async (site) => {
  if (argument === '--readme') await readmePicture(site);
  else await allPictures(site, resolve(argument));
}).finally(() => browser.close());

async function readmePicture(site) {
  const page = await open(site, { size: sizes.wide, theme: 'light', somebody: onlookers.member });
  await show(page, '/');
  const path = fileURLToPath(new URL('../docs/images/home.png', import.meta.url));
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 1440, height: 810 } });
}

async function allPictures(site, folder) {
  mkdirSync(folder, { recursive: true });
  const asking = {};
  for (const [who, somebody] of Object.entries(onlookers)) asking[who] = await open(site, { size: sizes.wide, theme: 'light', somebody });
  const screens = await allScreens(asking);
  for (const [sizeName, size] of Object.entries(sizes)) {
    for (const theme of themes) {
      const pages = {};
      for (const [who, somebody] of Object.entries(onlookers)) pages[who] = await open(site, { size, theme, somebody });
      const take = (page, name, fullPage) => page.screenshot({ path: join(folder, `${name}-${sizeName}-${theme}.png`), fullPage });
      for (const { name, path, who } of screens) {
        await show(pages[who], path);
        await take(pages[who], name, true);
      }
      for (const { name, path, prepare, narrow } of states(screens)) {
        if (narrow !== undefined && narrow !== (sizeName === 'narrow')) continue;
        const page = await open(site, { size, theme, somebody: onlookers.member });
        await show(page, path);
        await prepare(page);
        await take(page, name, false);
        await page.context().close();
      }
      for (const page of Object.values(pages)) await page.context().close();
    }
  }
}

async function open({ server, database }, { size, theme, somebody }) {
  const { contextOptions, ...look } = browserLook;
  const context = await browser.newContext({ ...look, ...contextOptions, viewport: size, colorScheme: theme, baseURL: server.url });
  if (somebody) await signInByCookie(context, server.url, database, somebody);
  return context.newPage();
}

async function show(page, path) {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
}
