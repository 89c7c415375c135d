import { expectAccessibleInBothThemes } from '../fixtures/accessibility.ts';
import { expectFound, result } from '../fixtures/finding.ts';
import { demoPassword, expectHome, signInByForm } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { changeStatus, comment, commentWith, expectNotFound, expectSaved, news, publish, write } from '../fixtures/writing.ts';

const title = 'What the lighthouse keepers wrote down';

test('a post from its first word until it is withdrawn', async ({ page, as }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'sign in');
  await signInByForm(page, 'priya.raman@transport.example', demoPassword);
  await expectHome(page, 'Priya');
  await expectAccessibleInBothThemes(page, 'home');

  await page.getByRole('banner').getByRole('link', { name: 'Write' }).click();
  await expectAccessibleInBothThemes(page, 'an empty editor');
  await write(page, title, 'Ada Quillfeather wrote down the fog, hour by hour, for sixty-one years.');
  await expectSaved(page);
  await expectAccessibleInBothThemes(page, 'an editor with text');
  await publish(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a published post');

  const reader = await as('Mei-Ling Zhou');
  await expectFound(reader, 'quillfeather', result(reader, 'Post', title));
  await expectAccessibleInBothThemes(reader, 'search results');
  await result(reader, 'Post', title).click();
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(reader.getByText('hour by hour, for sixty-one years')).toBeVisible();
  await comment(reader, 'Sixty-one years is a lot of fog.');
  await expectAccessibleInBothThemes(reader, 'a post with a comment');
  const address = reader.url();

  await page.reload();
  await expect(commentWith(page, 'Sixty-one years is a lot of fog.')).toBeVisible();
  await changeStatus(page, 'Withdraw');
  await expect(page.getByText('This post is withdrawn.')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a withdrawn post');

  await reader.goto(address);
  await expectNotFound(reader);
  await expectAccessibleInBothThemes(reader, 'not found');
  await reader.goto('/search?q=quillfeather');
  await expect(reader.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
  await expectAccessibleInBothThemes(reader, 'nothing found');

  await changeStatus(page, 'Put back');
  await expect(news(page, 'The post is back.')).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('the page one wanted comes after signing in', async ({ page }) => {
  await page.goto('/people?q=Bethan');
  await signInByForm(page, 'rhiannon.pugh@rural.example', demoPassword);
  await expect(page).toHaveURL(/\/people\?q=Bethan$/);
  await expect(page.getByRole('heading', { level: 3, name: 'Bethan Rees' })).toBeVisible();
});

test('a demonstration account is one press away', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('region', { name: 'Demonstration accounts' }).getByRole('button', { name: /Aoife McCann/ }).click();
  await expectHome(page, 'Aoife');
});
