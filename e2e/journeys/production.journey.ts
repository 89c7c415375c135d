import { createDatabase, type OwnDatabase } from '../fixtures/databases.ts';
import { expectFound, result } from '../fixtures/finding.ts';
import { linkIn } from '../fixtures/mail-server.ts';
import { acceptHouseRules, expectHome, signInByForm } from '../fixtures/people.ts';
import { freePort, runCommand, startServer, type Server } from '../fixtures/server.ts';
import { expect, test as base } from '../fixtures/test.ts';
import { startTlsProxy, type TlsProxy } from '../fixtures/tls-proxy.ts';
import { changeStatus, comment, commentWith, expectNotFound, expectSaved, publish, write } from '../fixtures/writing.ts';

interface Production {
  settings: Record<string, string>;
  tls: TlsProxy;
  ownDatabase: OwnDatabase;
  productionServer: Server;
}

/** An empty database, a server started for real behind HTTPS, and a mail server. */
const test = base.extend<Production>({
  ownDatabase: async ({}, use) => {
    const database = await createDatabase({ empty: true });
    await use(database);
    await database.drop();
  },
  settings: async ({ ownDatabase, mail, tls }, use) => {
    await use({
      DATABASE_URL: ownDatabase.url,
      CROSSBENCH_HOME: ownDatabase.home,
      NODE_ENV: 'production',
      PUBLIC_URL: tls.url,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Crossbench <crossbench@department.example>',
      TRUSTED_PROXIES: '1',
    });
  },
  tls: async ({}, use) => {
    const tls = await startTlsProxy(await freePort());
    await use(tls);
    await tls.close();
  },
  productionServer: async ({ settings, tls }, use) => {
    const server = await startServer({ ...settings, PORT: String(tls.portBehind) }, ['--production']);
    await use(server);
    await server.stop();
  },
  ignoreHTTPSErrors: true,
  baseURL: async ({ productionServer }, use) => use(productionServer.url),
});

const title = 'The first thing we publish here';
const password = 'violet tractor umbrella 7';

test('from an empty database in production to a post that is found, discussed and withdrawn', { tag: '@long' }, async ({ page, stranger, settings, mail, productionServer }) => {
  expect(productionServer.url).toMatch(/^https:/);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Demonstration accounts')).toBeHidden();
  await expect(page.getByText('This is a demonstration')).toBeHidden();
  expect((await page.request.get('/dev/mail')).status()).toBe(404);

  const admin = 'amara.osei@skills.example';
  const output = await runCommand(['setup', '--department', 'Department for Skills', '--domain', 'skills.example', '--admin', admin], settings);
  await page.goto(/https:\S+/.exec(output)?.[0] ?? 'no link');
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a password' })).toBeVisible();
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password and sign in' }).click();
  await acceptHouseRules(page);
  await expectHome(page, 'Amara');
  await expect(page.getByRole('heading', { name: 'Nothing is published yet' })).toBeVisible();
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-crossbench_session');
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 2, name: '1 person' })).toBeVisible();

  const colleague = await stranger();
  await colleague.goto('/register');
  await colleague.getByLabel('Full name').fill('Rosa Bianchi');
  await colleague.getByLabel('Work email address').fill('rosa.bianchi@skills.example');
  await colleague.getByRole('button', { name: 'Create account' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
  await colleague.goto(linkIn(await mail.next('rosa.bianchi@skills.example')));
  await colleague.getByLabel('New password').fill(password);
  await colleague.getByRole('button', { name: 'Save password and sign in' }).click();
  await acceptHouseRules(colleague);
  await expectHome(colleague, 'Rosa');

  await colleague.getByRole('banner').getByRole('link', { name: 'Write' }).click();
  await write(colleague, title, 'An empty building still has good light.');
  await expectSaved(colleague);
  await publish(colleague);
  const address = colleague.url();

  await expectFound(page, 'empty building', result(page, 'Post', title));
  await result(page, 'Post', title).click();
  await comment(page, 'And it fills up from here.');
  await colleague.reload();
  await expect(commentWith(colleague, 'And it fills up from here.')).toBeVisible();
  await changeStatus(colleague, 'Withdraw');
  await expect(colleague.getByText('This post is withdrawn.')).toBeVisible();
  await page.goto(address);
  await expectNotFound(page);

  await page.goto('/account');
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await signInByForm(page, admin, password);
  await expectHome(page, 'Amara');
});
