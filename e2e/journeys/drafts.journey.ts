import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenComment, givenDraft, givenPost } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';
import { changeStatus, expectNotFound, expectSaved, news, textField } from '../fixtures/writing.ts';

test('a draft waits on its page until it is discarded', { tag: '@long' }, async ({ as }) => {
  const page = await as('Tomasz Bielak');
  await page.goto('/drafts');
  await expect(page.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
  await expectAccessible(page, 'no drafts');
  const draft = await givenDraft(page, { title: 'A bridge of paper', text: 'It held eleven kilos.' });
  await page.reload();
  await expect(page.getByRole('link', { name: 'A bridge of paper', exact: true })).toBeVisible();
  await expect(page.getByText('It held eleven kilos.')).toBeVisible();
  await expectAccessible(page, 'drafts');
  await page.getByRole('button', { name: 'Discard A bridge of paper' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete this draft?' });
  await expectAccessible(page, 'the question before a draft is deleted');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Discard A bridge of paper' }).click();
  await dialog.getByRole('button', { name: 'Delete draft' }).click();
  await expect(news(page, 'The draft was deleted.')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
  await page.goto(`/posts/${draft.id}/edit`);
  await expectNotFound(page);
});

test('nobody else sees a draft', { tag: '@long' }, async ({ as }) => {
  const page = await as('Denise Pemberton');
  const draft = await givenDraft(page, { title: 'Terms that nobody agreed' });
  await page.goto(draft.path);
  await expect(page.getByText('This post is a draft.')).toBeVisible();
  await expectAccessible(page, 'a draft as a post');
  const other = await as('Gwen Hartley');
  for (const address of [draft.path, `/posts/${draft.id}/edit`, `/posts/${draft.id}`]) {
    await other.goto(address);
    await expectNotFound(other);
  }
});

test('a published post is changed, and says that it was edited', { tag: '@long' }, async ({ as }) => {
  const page = await as('Iain MacLeod');
  const post = await givenPost(page, { title: 'Rivets, counted', text: 'There are four thousand.' });
  await page.goto(post.path);
  await expect(page.getByText(/^Edited/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit post' })).toBeAttached();
  await textField(page).press('Control+End');
  await page.keyboard.type(' And one.');
  await expectSaved(page);
  await expectAccessible(page, 'editing a published post');

  const reader = await as('Yasmin Haddad');
  await reader.goto(post.path);
  await expect(reader.getByText('There are four thousand.', { exact: true })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);

  await page.getByLabel('What you changed (optional)').fill('Counted again');
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(news(page, 'Your changes are published.')).toBeFocused();
  await expect(page.getByText('There are four thousand. And one.')).toBeVisible();
  await expect(page.getByText(/^Edited/)).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('There are four thousand. And one.')).toBeVisible();
  await expect(reader.getByText(/^Edited/)).toBeVisible();
});

test('changes to a published post are discarded and the post stays', { tag: '@long' }, async ({ as }) => {
  const page = await as('Lorraine Tully');
  const post = await givenPost(page, { title: 'The lift at last', text: 'It works.' });
  await page.goto(`/posts/${post.id}/edit`);
  await textField(page).press('Control+End');
  await page.keyboard.type(' It does not.');
  await expectSaved(page);
  await page.goto(post.path);
  await expect(page.getByText('You have changes that are not published.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue writing' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('alertdialog', { name: 'Discard your changes?' }).getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The lift at last' })).toBeVisible();
  await expect(page.getByText('It works.', { exact: true })).toBeVisible();
  await expect(page.getByText('You have changes that are not published.')).toHaveCount(0);
});

test('an archived post is kept at its address, out of lists and closed', { tag: '@long' }, async ({ as }) => {
  const page = await as('Devan Chauhan');
  const post = await givenPost(page, { title: 'Desk moves of the third floor', text: 'Table by table.', tags: ['desk moves'] });
  await givenComment(page, post.id, 'Where is my plant?');
  await page.goto(post.path);
  await page.getByRole('button', { name: 'More actions' }).click();
  await expectAccessible(page, 'the actions of a post');
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expectAccessible(page, 'the question before a post is archived');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(news(page, 'The post is archived.')).toBeFocused();

  const reader = await as('Gwen Hartley');
  await reader.goto(post.path);
  await expect(reader.getByText('This post is archived.', { exact: true })).toBeVisible();
  await expect(reader.getByText('Comments are closed, because this post is archived.')).toBeVisible();
  await expect(reader.getByText('Where is my plant?')).toBeVisible();
  await expect(reader.getByRole('textbox', { name: 'Add a comment' })).toHaveCount(0);
  await expectAccessible(reader, 'an archived post');
  await reader.goto('/tags/desk-moves');
  await expect(reader.getByRole('heading', { name: 'No posts carry this tag' })).toBeVisible();
  await reader.goto('/');
  await expect(reader.getByRole('region', { name: 'Latest' })).toBeVisible();
  await expect(reader.getByRole('link', { name: post.title, exact: true })).toHaveCount(0);

  await changeStatus(page, 'Put back');
  await expect(news(page, 'The post is back.')).toBeFocused();
  await reader.goto('/tags/desk-moves');
  await expect(reader.getByRole('link', { name: post.title, exact: true })).toBeVisible();
});
