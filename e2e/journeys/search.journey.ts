import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenComment, givenDraft, givenPost } from '../fixtures/api.ts';
import { expectFound, result, search } from '../fixtures/finding.ts';
import { expect, test } from '../fixtures/test.ts';

test('results appear while one types, and are chosen by keyboard', async ({ as }) => {
  const page = await as('Leo Marchetti');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search Crossbench' });
  await expect(field).toBeFocused();
  await page.keyboard.type('siobhan');
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(suggestions.getByRole('option', { name: /^Siobhan Keane/ })).toBeVisible();
  await expect(suggestions.getByRole('option').last()).toHaveText(/All results for siobhan/);
  await expectAccessible(page, 'instant results');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Siobhan Keane' })).toBeFocused();
  await expect(page).toHaveURL(/\/people\/siobhan-keane-/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('siob');
  await expect(suggestions).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions).toBeHidden();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('letters');
  await expect(suggestions.getByRole('group', { name: 'Posts' })).toBeVisible();
  await expect(suggestions.getByRole('group', { name: 'Groups and tags' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/search\?q=letters$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Search results for letters' })).toBeFocused();
});

test('the header search works before its code has come', async ({ as }) => {
  const page = await as('Leo Marchetti');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Latest' })).toBeVisible();
  await page.getByRole('banner').getByRole('search').getByLabel('Search Crossbench').fill('user research');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=user[+%20]+research$/);
});

test('results are of kinds and on numbered pages', async ({ as }) => {
  const page = await as('Fiona Drummond');
  await search(page, 'the people who work');
  const kinds = page.getByRole('navigation', { name: 'Result type' });
  await expect(kinds.getByRole('link', { name: /^Everything/ })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page, 'results of every kind');
  await kinds.getByRole('link', { name: /^Comments/ }).click();
  await expect(page).toHaveURL(/kind=comment/);
  await expect(page.getByRole('heading', { level: 3, name: /^Comment: / }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: /^Post: / })).toHaveCount(0);
  await kinds.getByRole('link', { name: /^Everything/ }).click();
  await page.getByRole('navigation', { name: 'Pagination' }).getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1, name: /^Search results/ })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Page 1', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('nothing found says so, and where there would be something', async ({ as }) => {
  const page = await as('Fiona Drummond');
  await search(page, 'xylophonquartz');
  await expect(page.getByRole('heading', { level: 2, name: 'Nothing matches “xylophonquartz”' })).toBeVisible();
  await page.goto('/search?q=Siobhan+Keane&kind=post');
  await expect(page.getByRole('main')).toContainText('Siobhan');
  await page.goto('/search');
  await expect(page.getByText('Search posts, comments, people and groups.')).toBeVisible();
  await expectAccessible(page, 'an empty search');
});

test('posts, comments and people are found, and a draft of somebody else never', async ({ as }) => {
  const page = await as('Daniel Whitlock');
  const post = await givenPost(page, { title: 'Quantifying marmalade', text: 'Jars per household.' });
  const comment = await givenComment(page, post.id, 'Have you counted the kumquatine ones?');
  const draft = await givenDraft(page, { title: 'Secret marmalade figures', text: 'Not yet for kumquatine readers.' });
  const reader = await as('Bethan Rees');
  await expectFound(reader, 'marmalade', result(reader, 'Post', post.title));
  await expectFound(reader, 'kumquatine', reader.getByRole('heading', { level: 3, name: /^Comment: / }).getByRole('link'));
  await reader.getByRole('heading', { level: 3, name: /^Comment: / }).getByRole('link').click();
  await expect(reader).toHaveURL(new RegExp(`#comment-${comment}$`));
  await search(reader, 'Daniel Whitlock');
  await expect(result(reader, 'Person', 'Daniel Whitlock')).toBeVisible();
  await search(reader, 'secret marmalade figures');
  await expect(result(reader, 'Post', post.title)).toBeVisible();
  await expect(result(reader, 'Post', draft.title)).toHaveCount(0);
  await reader.keyboard.press('Control+k');
  await reader.keyboard.type('secret marma');
  await expect(reader.getByRole('option', { name: /^All results for/ })).toBeVisible();
  await expect(reader.getByRole('option', { name: /Secret marmalade/ })).toHaveCount(0);
});
