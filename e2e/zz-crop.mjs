import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { browserLaunch } from './fixtures/browser.ts';
import { pngPicture } from './fixtures/picture.ts';
writeFileSync('/tmp/gset-pic.png', pngPicture(900, 600));
const b = await chromium.launch(browserLaunch());
for (const [name, o] of [['narrow-light', { viewport: { width: 320, height: 900 }, colorScheme: 'light' }], ['narrow-dark', { viewport: { width: 320, height: 900 }, colorScheme: 'dark' }], ['wide-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }], ['forced', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }]]) {
  const c = await b.newContext({ baseURL: 'http://localhost:4477', ...o });
  const page = await c.newPage();
  await page.request.post('/graphql', { headers: { 'x-crossbench': '1' }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: 'amara.osei@skills.example', password: 'crossbench-demo-2026' } } } });
  const r = await (await page.request.post('/graphql', { headers: { 'x-crossbench': '1' }, data: { query: '{ ownGroups { name path } }' } })).json();
  const g = r.data.ownGroups.find((x) => x.name.startsWith('User'));
  if (name === 'forced') { await page.goto(g.path, { waitUntil: 'networkidle' }); await page.screenshot({ path: `/tmp/gset-shots/forced-overview.png` }); await page.goto(g.path + '/about', { waitUntil: 'networkidle' }); await page.screenshot({ path: `/tmp/gset-shots/forced-about.png` }); }
  await page.goto(g.path + '/settings', { waitUntil: 'networkidle' });
  await page.setInputFiles('input[type=file]', '/tmp/gset-pic.png');
  await page.getByRole('slider', { name: 'Size' }).waitFor();
  await page.getByRole('slider', { name: 'Size' }).focus();
  await page.keyboard.press('Home');
  await page.waitForTimeout(400);
  await page.getByRole('heading', { name: 'Choose what is shown' }).evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 100));
  await page.screenshot({ path: `/tmp/gset-shots/crop-${name}.png` });
  if (name === 'wide-light') {
    await page.getByRole('button', { name: 'Save picture' }).click(); await page.getByText('Picture saved').waitFor(); await page.waitForTimeout(500);
    await page.evaluate(() => scrollTo(0, 0)); await page.screenshot({ path: `/tmp/gset-shots/crop-saved.png` });
    await page.getByRole('button', { name: 'Remove picture' }).click(); await page.getByText('Picture removed').waitFor();
  }
  await c.close();
}
await b.close();
