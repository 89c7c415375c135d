import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenDraft, givenPost } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';

test('the latest posts go on when asked, focus goes with them, and they end', { tag: '@long' }, async ({ as }) => {
  const page = await as('Amara Osei');
  await page.goto('/');
  const latest = page.getByRole('region', { name: 'Latest' });
  const titles = latest.getByRole('heading', { level: 3 });
  await expect(titles).toHaveCount(20);
  await latest.getByRole('button', { name: 'Show more' }).click();
  await expect(titles).toHaveCount(40);
  await expect(titles.nth(20).getByRole('link')).toBeFocused();
  await expect(latest.getByRole('status')).toHaveText('20 more posts shown');
  await expectAccessible(page, 'home with more posts');
  await expect(async () => {
    await latest.getByRole('button', { name: 'Show more' }).click({ timeout: 2000 });
    await expect(page.getByText('You are up to date.')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(latest.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});

test('what is published stands first, and a draft waits beside it', async ({ as }) => {
  const page = await as('Emily Ashdown');
  await givenDraft(page, { title: 'Half a paragraph on retention' });
  const post = await givenPost(page, { title: 'How long is long enough', tags: ['keeping records'] });
  await page.goto('/');
  await expect(page.getByRole('link', { name: post.title, exact: true })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Drafts, people and tags' }).getByText('Half a paragraph on retention')).toBeVisible();
  await page.getByRole('link', { name: 'keeping records' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '#keeping records' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 }).getByRole('link')).toHaveText([post.title]);
  await expectAccessible(page, 'a tag');
});

test('a long post is read: contents, a table, and an old address', async ({ as }) => {
  const page = await as('Siobhan Keane');
  await page.goto('/search?q=letters+people+never+open&kind=post');
  await page.getByRole('link', { name: 'What 40 interviews taught us about letters people never open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^What 40 interviews/ })).toBeFocused();
  const contents = page.getByRole('navigation', { name: 'In this post' });
  await contents.getByRole('link', { name: 'The drawer' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The drawer' })).toBeInViewport();
  await expect(contents.getByRole('link', { name: 'The drawer' })).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page, 'a long post');
  const right = new URL(page.url()).pathname;
  await page.goto(`/posts/old-words-${right.split('-').at(-1)}`);
  await expect(page).toHaveURL(new RegExp(`${right}$`));
});
