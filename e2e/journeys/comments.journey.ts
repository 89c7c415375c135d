import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenComment, givenPost } from '../fixtures/api.ts';
import { expect, test } from '../fixtures/test.ts';
import { comment, commentWith } from '../fixtures/writing.ts';

test('two people talk below a post, on two levels', async ({ as }) => {
  const page = await as('Yusuf Demir');
  const post = await givenPost(page, { title: 'A call at four in the morning' });
  await page.goto(post.path);
  await expect(page.getByRole('heading', { level: 2, name: '0 comments' })).toBeVisible();
  await comment(page, 'Who else was awake?');

  const other = await as('Kirsty Munro');
  await other.goto(post.path);
  await other.getByRole('button', { name: 'Reply to Yusuf Demir' }).click();
  const reply = other.getByRole('textbox', { name: 'Reply to Yusuf Demir' });
  await expect(reply).toBeFocused();
  await other.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(other.getByText('Enter a comment')).toBeVisible();
  await expectAccessible(other, 'a reply with a problem');
  await reply.fill('I was, and the whole watch.');
  await other.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(commentWith(other, 'I was, and the whole watch.')).toBeFocused();
  await expect(other.getByRole('list', { name: 'Replies' }).getByText('I was, and the whole watch.')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Reply to Kirsty Munro' }).click();
  await page.getByRole('textbox', { name: 'Reply to Kirsty Munro' }).fill('Thank the watch from me.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Replies' }).getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 2, name: '3 comments' })).toBeVisible();
  await expectAccessible(page, 'a conversation');
});

test('a comment is changed, and deleted leaving a mark', { tag: '@long' }, async ({ as }) => {
  const author = await as('Ben Trevithick');
  const post = await givenPost(author, { title: 'Volunteers and their kettles' });
  const page = await as('Niamh Donnelly');
  const id = await givenComment(page, post.id, 'Bring your own mug.');
  await givenComment(author, post.id, 'I will.', id);
  await page.goto(post.path);
  const mine = page.getByRole('article', { name: 'Comment by Niamh Donnelly' });
  await mine.getByRole('button', { name: 'Edit your comment' }).click();
  const field = page.getByRole('textbox', { name: 'Change your comment' });
  await expect(field).toHaveValue('Bring your own mug.');
  await field.fill('Bring your own mug, and a spoon.');
  await expectAccessible(page, 'changing a comment');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(mine).toBeFocused();
  await expect(mine.getByText('Bring your own mug, and a spoon.')).toBeVisible();
  await expect(mine.getByText(/^edited/)).toBeVisible();
  await expect(author.getByRole('button', { name: 'Delete your comment' })).toHaveCount(0);

  await mine.getByRole('button', { name: 'Delete your comment' }).click();
  await page.getByRole('alertdialog', { name: 'Delete this comment?' }).getByRole('button', { name: 'Delete comment' }).click();
  const mark = page.getByRole('article', { name: 'Deleted comment' });
  await expect(mark).toBeFocused();
  await expect(mark.getByText('This comment was deleted by its author')).toBeVisible();
  await expectAccessible(page, 'a deleted comment');
  await author.goto(post.path);
  await expect(author.getByText('This comment was deleted by its author')).toBeVisible();
  await expect(author.getByText('I will.', { exact: true })).toBeVisible();
  await expect(author.getByText(/spoon/)).toHaveCount(0);
});

test('a link leads to one comment in a long conversation, and more are shown when asked for', { tag: '@long' }, async ({ as }) => {
  const page = await as('Stuart McAllister');
  const post = await givenPost(page, { title: 'Every ringtone we have ever had' });
  let last = '';
  for (let number = 1; number <= 25; number += 1) last = await givenComment(page, post.id, `Ringtone number ${number}`);
  await page.goto(post.path);
  await expect(page.getByRole('heading', { level: 2, name: '25 comments' })).toBeVisible();
  await expect(page.getByText('Ringtone number 20', { exact: true })).toBeVisible();
  await expect(page.getByText('Ringtone number 21', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show 5 more comments' }).click();
  await expect(commentWith(page, 'Ringtone number 21')).toBeFocused();
  await expect(page.getByText('Ringtone number 25', { exact: true })).toBeVisible();

  const reader = await as('Mei-Ling Zhou');
  await reader.goto(`${post.path}#comment-${last}`);
  await expect(commentWith(reader, 'Ringtone number 25')).toBeFocused();
  await expect(commentWith(reader, 'Ringtone number 25')).toBeInViewport();
  await expectAccessible(reader, 'a comment that a link led to');
  await reader.goto(`${post.path}#comment-0197a0c0-0000-7000-8000-000000000000`);
  await expect(reader.getByText('The comment you followed is not here any more.')).toBeVisible();
});

test('a comment that was begun is still there after loading the page again', async ({ as, trouble }) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await as('Peter Hargreaves');
  const post = await givenPost(page, { title: 'Backwards compatible' });
  await page.goto(post.path);
  await page.getByRole('textbox', { name: 'Add a comment' }).fill('Half a thought');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Add a comment' })).toHaveValue('Half a thought');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText(/Nothing was lost/)).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(commentWith(page, 'Half a thought')).toBeFocused();
  await expect(page.getByRole('article', { name: /^Comment by/ })).toHaveCount(1);
});
