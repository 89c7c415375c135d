import { expectAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { publish, write } from '../fixtures/writing.ts';

const title = 'Where the gritting lorries wait';
const blogName = 'Department for Transport blog';

test("a department's blog: posted there, pinned, followed in a feed reader and taken out with a reason", { tag: '@long' }, async ({ as }) => {
  test.slow();
  const stuart = await as('Stuart McAllister');
  const priya = await as('Priya Raman');

  await test.step('somebody of the department posts there', async () => {
    await stuart.goto('/blogs');
    await stuart.getByRole('link', { name: blogName }).click();
    await expect(stuart.getByRole('heading', { level: 1, name: blogName })).toBeFocused();
    await expect(stuart.getByRole('button', { name: /^Pin to the top/ })).toHaveCount(0);
    await stuart.getByRole('link', { name: 'Post here' }).click();
    const place = stuart.getByRole('combobox', { name: 'Publish in' });
    await expect(place).toHaveValue(blogName);
    await write(stuart, title, 'Behind the old weighbridge, with their engines off.');
    await publish(stuart);
    await expect(stuart.getByRole('navigation', { name: 'Breadcrumb' })).toContainText(blogName);
  });

  await test.step('an editor pins it and puts it first, by buttons', async () => {
    await priya.goto('/blogs');
    await priya.getByRole('link', { name: blogName }).click();
    await expectAccessible(priya, "a department's blog, as its editor sees it");
    await priya.getByRole('button', { name: new RegExp(`^Pin to the top.*${title}`) }).click();
    const pinned = priya.getByRole('region', { name: 'Pinned' });
    await expect(pinned.getByRole('heading', { level: 3 })).toHaveCount(3);
    for (const place of [1, 0]) {
      await pinned.getByRole('button', { name: new RegExp(`^Move up.*${title}`) }).click();
      await expect(pinned.getByRole('heading', { level: 3 }).nth(place)).toHaveText(title);
    }
  });

  await test.step('a feed reader gets it, until the address is revoked', async () => {
    await priya.getByRole('link', { name: 'Read this blog in a feed reader' }).click();
    await priya.getByRole('textbox', { name: 'Name for the new address' }).fill('My reader');
    await priya.getByRole('button', { name: 'Make a feed address' }).click();
    const address = priya.getByRole('region', { name: 'Copy your new address now' }).getByRole('textbox', { name: blogName });
    await expectAccessible(priya, 'new feed addresses');
    const feed = new URL(await address.inputValue()).pathname;
    // A reader has no session.
    const read = () => fetch(new URL(feed, priya.url()));
    expect(await (await read()).text()).toContain(title);
    await priya.getByRole('button', { name: 'Revoke My reader' }).click();
    await priya.getByRole('alertdialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(priya.getByText('You have none yet.')).toBeVisible();
    expect((await read()).status).toBe(404);
  });

  await test.step('the editor takes it out, and its author is told who and why', async () => {
    await priya.goto('/blogs');
    await priya.getByRole('link', { name: blogName }).click();
    const pinned = priya.getByRole('region', { name: 'Pinned' });
    await pinned.getByRole('button', { name: new RegExp(`^Take out of this blog.*${title}`) }).click();
    const dialog = priya.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Roads has a blog of its own for this.');
    await expectAccessible(priya, 'taking a post out');
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await expect(priya.getByRole('link', { name: title })).toHaveCount(0);
    await stuart.reload();
    await expect(stuart.getByText(/Priya Raman took this post out of the/)).toBeVisible();
    await expect(stuart.getByText(/“Roads has a blog of its own for this.”/)).toBeVisible();
    await expectAccessible(stuart, 'a post that was taken out of a blog');
    await expect(stuart.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Stuart McAllister’s blog');
  });
});
