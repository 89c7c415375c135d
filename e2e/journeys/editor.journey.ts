import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectSaved, publish, textField, titleField, write } from '../fixtures/writing.ts';
import { givenDraft } from '../fixtures/api.ts';
import { demoPassword, signInByForm } from '../fixtures/people.ts';

test('what is written is saved by itself and is there after loading the page again', async ({ as }) => {
  const page = await as('Amara Osei');
  await page.goto('/write');
  await write(page, 'A drawer for unopened letters', 'It is not always a drawer.');
  await expectSaved(page);
  await expect(page).toHaveURL(/\/posts\/[0-9a-f-]{36}\/edit$/);
  await page.reload();
  await expect(titleField(page)).toHaveValue('A drawer for unopened letters');
  await expect(textField(page)).toHaveText('It is not always a drawer.');

  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('main').getByText('It is not always a drawer.').filter({ visible: true })).toBeVisible();
  await expectAccessible(page, 'the preview');
});

test('tags, readers and marking are chosen beside the text', { tag: '@long' }, async ({ as }) => {
  const page = await as('Joel Abara');
  await page.goto('/write');
  await write(page, 'A rota nobody fights over', 'We drew lots, and then we swapped.');
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('wellb');
  await page.getByRole('option', { name: /^wellbeing/ }).click();
  await tags.fill('rotas');
  await tags.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove rotas' })).toBeVisible();
  await page.getByRole('group', { name: 'Who can see it' }).getByRole('radio').nth(1).check();
  await expectAccessible(page, 'an editor with settings');
  await expectSaved(page);
  await publish(page);
  await expect(page.getByRole('link', { name: 'wellbeing' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'rotas' })).toBeVisible();
  await expect(page.getByText(/in 1 department$/)).toBeVisible();
});

test('a post for one department is not there for the others', { tag: '@long' }, async ({ as }) => {
  const page = await as('Karolina Nowak');
  await page.goto('/write');
  await write(page, 'Our own kettle', 'Descale it on Fridays.');
  await page.getByRole('group', { name: 'Who can see it' }).getByRole('radio').nth(1).check();
  await publish(page);
  const colleague = await as('Seun Adeyemi');
  await colleague.goto(page.url());
  await expect(colleague.getByRole('heading', { level: 1, name: 'Our own kettle' })).toBeVisible();
  const outsider = await as('Iain MacLeod');
  await outsider.goto(page.url());
  await expect(outsider.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

test('writing goes on without a connection, and is saved when it is back', async ({ as, trouble }) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await as('Bethan Rees');
  await page.goto('/write');
  await write(page, 'Two languages, one form', 'Before the tunnel. ');
  await expectSaved(page);
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await page.keyboard.type('In the tunnel.');
  await expect(page.getByText('Offline: kept on this device').filter({ visible: true }).first()).toBeVisible();
  await expectAccessible(page, 'the editor offline');
  await page.context().setOffline(false);
  await expectSaved(page);
  await expect(page.getByText('Offline: kept on this device')).toHaveCount(0);
  await page.reload();
  await expect(textField(page)).toHaveText('Before the tunnel. In the tunnel.');
});

test('two windows on one draft: nothing is lost, and the person chooses', { tag: '@long' }, async ({ as }) => {
  const here = await as('Seun Adeyemi');
  const draft = await givenDraft(here, { title: 'Whose paragraph is it', text: 'Shared.' });
  const there = await here.context().newPage();
  for (const page of [here, there]) {
    await page.goto(`/posts/${draft.id}/edit`);
    await expect(textField(page)).toHaveText('Shared.');
  }
  await textField(there).press('Control+End');
  await there.keyboard.type(' Written there.');
  await expectSaved(there);
  await textField(here).press('Control+End');
  await here.keyboard.type(' Written here.');
  await expect(here.getByRole('heading', { name: 'You changed this draft in another window' })).toBeVisible();
  await expect(here.getByRole('region', { name: 'The text here' })).toContainText('Shared. Written here.');
  await expect(here.getByRole('region', { name: 'The saved text' })).toContainText('Shared. Written there.');
  await expectAccessible(here, 'a conflict of two texts');
  await here.getByRole('button', { name: 'Use theirs' }).click();
  await expect(textField(here)).toHaveText('Shared. Written there.');
  await expect(here.getByRole('region', { name: 'The text you did not choose' })).toContainText('Shared. Written here.');
  await expectAccessible(here, 'the text that was not chosen');
  await here.getByRole('button', { name: 'Close' }).click();
  await textField(here).press('Control+End');
  await here.keyboard.type(' Together.');
  await expectSaved(here);
  await here.reload();
  await expect(textField(here)).toHaveText('Shared. Written there. Together.');
});

test('a draft survives that its session ends while it is written', { tag: '@long' }, async ({ page, as }) => {
  await page.goto('/sign-in');
  await signInByForm(page, 'aoife.mccann@grants.example', demoPassword);
  await page.getByRole('banner').getByRole('link', { name: 'Write' }).click();
  await write(page, 'A queue with a name', 'Saved before. ');
  await expectSaved(page);
  const elsewhere = await as('Aoife McCann');
  await elsewhere.goto('/account');
  await elsewhere.getByRole('button', { name: 'Sign out on all other devices' }).click();
  await expect(elsewhere.getByText('Signed out on all other devices')).toBeVisible();

  await page.keyboard.type('Written after.');
  await expect(page.getByText('You have been signed out.')).toBeVisible();
  await expectAccessible(page, 'the editor signed out');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signInByForm(page, 'aoife.mccann@grants.example', demoPassword);
  await expect(textField(page)).toHaveText('Saved before. Written after.');
  await expectSaved(page);
});

test('every tool of the toolbar makes what it says', { tag: '@long' }, async ({ as }) => {
  const page = await as('Hannah Okonjo');
  await page.goto('/write');
  await write(page, 'One of everything', 'A section');
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  const text = textField(page);
  await toolbar.getByRole('button', { name: 'Heading' }).click();
  await expectAccessible(page, 'a menu of the toolbar');
  await page.getByRole('menuitemradio', { name: 'Heading', exact: true }).click();
  await expect(text.getByRole('heading', { level: 2, name: 'A section' })).toBeVisible();
  await page.keyboard.press('Enter');
  await toolbar.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('milk');
  await expect(text.getByRole('listitem')).toHaveText('milk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await toolbar.getByRole('button', { name: 'Link (Control K)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  await dialog.getByLabel('Words to show').fill('the people page');
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Add link' }).click();
  await expect(dialog.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(page, 'the link dialog with a problem');
  await dialog.getByLabel('Address').fill('/people');
  await dialog.getByRole('button', { name: 'Add link' }).click();
  await expect(text.getByText('the people page')).toBeVisible();
  await page.keyboard.press('Enter');
  await toolbar.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(text.getByRole('table')).toBeVisible();
  await expectSaved(page);
  await publish(page);
  const article = page.getByRole('article').first();
  await expect(article.getByRole('heading', { level: 2, name: 'A section' })).toBeVisible();
  await expect(article.getByRole('listitem').filter({ hasText: 'milk' })).toBeVisible();
  await expect(article.getByRole('link', { name: 'the people page' })).toHaveAttribute('href', '/people');
  await expect(article.getByRole('table')).toBeVisible();
  await expectAccessible(page, 'a post with one of everything');
});

test('publishing says what is missing, and leads to it', async ({ as }) => {
  const page = await as('Hannah Okonjo');
  await page.goto('/write');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const problems = page.getByRole('alert', { name: 'There is a problem' });
  await expect(problems).toBeFocused();
  await expectAccessible(page, 'an editor with problems');
  await problems.getByRole('link', { name: 'Enter a title' }).click();
  await expect(titleField(page)).toBeFocused();
});

test('what is written at the top of a long text is not hidden by the toolbar', { tag: '@long' }, async ({ as }) => {
  const page = await as('Amara Osei');
  await page.goto('/write');
  await write(page, 'Notes from a long train', 'First');
  for (let line = 0; line < 30; line += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Last');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('The very ');
  const [line, toolbar] = await Promise.all([page.getByText('The very First').boundingBox(), page.locator('.cb-editbar__place').boundingBox()]);
  expect(line?.y).toBeGreaterThanOrEqual((toolbar?.y ?? 0) + (toolbar?.height ?? 0));
});
