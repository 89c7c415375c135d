import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility.ts';
import { givenComment, givenDraft, givenPost } from '../fixtures/api.ts';
import { expectFound, result, search } from '../fixtures/finding.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
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
  await expect(suggestions.getByRole('group', { name: 'Pages and posts' })).toBeVisible();
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

test('results are of kinds and on numbered pages', { tag: '@long' }, async ({ as }) => {
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
  await expect(page.getByText('Search posts, wiki pages, files, comments, people and groups.')).toBeVisible();
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

test('narrowing, going back, saving and finding again, by keyboard and on a small screen', { tag: '@long' }, async ({ as }) => {
  const page = await as('Fiona Drummond');
  await search(page, 'letters');
  const found = page.getByRole('heading', { level: 3 }).first();
  await expect(found).toBeVisible();
  await expectAccessibleInBothThemes(page, 'results with filters');
  await page.keyboard.press('j');
  await expect(found.getByRole('link')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(found.getByRole('link')).toBeFocused();

  const filters = page.getByRole('group', { name: 'Filter results' });
  await filters.getByRole('radio', { name: 'Past year' }).check();
  await expect(page).toHaveURL(/within=year/);
  const department = filters.getByRole('group', { name: 'Department' }).getByRole('checkbox').first();
  await department.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/department=/);
  await expect(page.getByRole('link', { name: /^Department: .*remove filter$/ })).toBeVisible();
  await expect(department).toBeFocused();
  await page.getByRole('combobox', { name: 'Order by' }).selectOption('Newest');
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/results?, newest first$/);
  await page.goBack();
  await expect(page).toHaveURL(/department=[^&]*$/);

  await page.getByRole('main').getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('s');
  await expect(page.getByText('Saved. It is listed under Search.')).toBeVisible();
  await page.goto('/search');
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(page.getByRole('region', { name: 'Recent searches' }).getByRole('link', { name: 'letters', exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'recent and saved searches');
  await saved.getByRole('button', { name: /^Rename/ }).click();
  await expect(saved.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Letters of my department');
  await page.keyboard.press('Enter');
  await saved.getByRole('link', { name: 'Letters of my department' }).click();
  await expect(page).toHaveURL(/q=letters&department=[^&]+&within=year$/);

  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page, 'results');
  await page.getByRole('button', { name: 'Filters (2)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter results' });
  await dialog.locator('summary', { hasText: 'Date' }).click();
  await expectAccessible(page, 'filters in a dialog');
  await dialog.getByRole('radio', { name: 'Any time' }).check();
  await dialog.getByRole('button', { name: /^Show / }).click();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  await page.goto('/search');
  await expectNoSidewaysScroll(page, 'recent and saved searches');
});

test('administrators learn what several people searched for in vain', { tag: '@long' }, async ({ as }) => {
  for (const name of ['Fiona Drummond', 'Leo Marchetti']) {
    const page = await as(name);
    await search(page, 'kerfuffle permits');
    await expect(page.getByRole('heading', { level: 2, name: /^Nothing matches/ })).toBeVisible();
  }
  const page = await as('Rafael Santos');
  await page.goto('/administration/search-learning');
  await expect(page.getByRole('row', { name: /kerfuffle permits/ })).toContainText('2 times');
  await expect(page.getByRole('main')).not.toContainText('Fiona');
  await expectAccessible(page, 'what people search for');
});
