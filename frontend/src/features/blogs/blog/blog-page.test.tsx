import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, anItem, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aBlog } from '../testing/posts';
// Loaded when they are first needed, which takes longer than a test waits.
import './blog-page';
import './look-after-page';
import '../directory/blogs-page';
import '../../../ui/confirm-dialog/confirm-dialog';

const mayAll = { post: true, lookAfter: true, takeOut: true, describe: true, nameEditors: true };
const skillsBlog = aBlog('DEPARTMENT', 'Department for Skills', {
  description: 'How we work.',
  postCount: 3,
  editors: [priya],
  archive: [
    { year: 2026, month: 11, count: 2 },
    { year: 2025, month: 3, count: 1 },
  ],
  posts: aList([anItem('Plain English')]),
});
const looked = { ...skillsBlog, viewerCan: mayAll, pinned: [anItem('First'), anItem('Second')], mostRead: [] };

it('shows what a reader needs, and nothing that only editors do', async () => {
  renderApp(skillsBlog.path, { ...signedIn, blog: { ...skillsBlog, pinned: [anItem('Welcome')] } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Department for Skills blog' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Pinned' })).toHaveTextContent('Welcome');
  expect(screen.getByRole('region', { name: 'Looked after by' })).toHaveTextContent('Priya Raman');
  const archive = within(screen.getByRole('region', { name: 'Archive' }));
  expect(archive.getByRole('link', { name: /2026 ?2 posts/ })).toHaveAttribute('href', `${skillsBlog.path}?year=2026`);
  expect(screen.queryByRole('button', { name: /Pin|Move|Take out/ })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Most read this week' })).toBeNull();
  expect(await accessibilityProblems()).toEqual([]);
});

it('shows a year, with its months', async () => {
  const { network } = renderApp(`${skillsBlog.path}?year=2026`, { ...signedIn, blog: skillsBlog });
  expect(await screen.findByRole('heading', { name: 'Posts from 2026' })).toBeVisible();
  expect(screen.getByRole('link', { name: /November ?2 posts/ })).toHaveAttribute(
    'href',
    `${skillsBlog.path}?year=2026&month=11`,
  );
  const asked = network.requests.find(({ operationName }) => operationName === 'BlogPage');
  expect(asked?.variables).toMatchObject({ year: 2026, month: null, withoutPinned: false });
});

it('ignores a year that is none', async () => {
  renderApp(`${skillsBlog.path}?year=1e9`, { ...signedIn, blog: skillsBlog });
  expect(await screen.findByRole('heading', { name: 'Latest posts' })).toBeVisible();
});

it('lets editors pin, order and take out by buttons', async () => {
  const changed = { __typename: 'PinsChanged', blog: looked };
  const { network, user } = renderApp(looked.path, {
    ...signedIn,
    blog: looked,
    pinPost: changed,
    movePinnedPost: changed,
    takeOutPost: { __typename: 'ValidationFailed', problems: [{ field: 'reason', message: 'Enter a reason' }] },
  });
  await user.click(await screen.findByRole('button', { name: /^Pin to the top ?: Plain English/ }));
  await user.click(screen.getByRole('button', { name: /^Move down ?: First/ }));
  await user.click(screen.getByRole('button', { name: /^Take out of this blog ?: Plain English/ }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Take this post out of the blog?' });
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Take it out' }));
  expect(await within(dialog).findByText(/Enter a reason/)).toBeVisible();
  const sent = network.requests.filter(({ operationName }) => /Pin|Move|Take/.test(operationName));
  expect(sent.map(({ operationName, variables }) => [operationName, variables])).toEqual([
    ['PinPost', { postId: 'plain-english' }],
    ['MovePinnedPost', { postId: 'first', direction: 'DOWN' }],
    ['TakeOutPost', { input: { postId: 'plain-english', reason: '' } }],
  ]);
});

it('says why a post cannot be pinned', async () => {
  const problems = [{ field: 'postId', message: 'A blog holds at most 3 pinned posts. Unpin one first' }];
  const { user } = renderApp(looked.path, {
    ...signedIn,
    blog: looked,
    pinPost: { __typename: 'ValidationFailed', problems },
  });
  await user.click(await screen.findByRole('button', { name: /^Pin to the top ?: Plain English/ }));
  expect(await screen.findByText(/Unpin one first/)).toBeVisible();
});

it('tells those who look after it what was read most', async () => {
  const mostRead = [{ reads: 12, item: anItem('Plain English') }];
  renderApp(looked.path, { ...signedIn, blog: { ...looked, mostRead } });
  expect(await screen.findByRole('region', { name: 'Most read this week' })).toHaveTextContent(/Plain English\s*12 reads/);
});

it('names and lets go editors', async () => {
  const answer = { __typename: 'BlogChanged', blog: looked };
  const leo = { ...priya, id: 'leo', name: 'Leo Marchetti' };
  const { network, user } = renderApp(`${looked.path}/look-after`, {
    ...signedIn,
    blog: looked,
    people: { total: 2, page: 1, pageCount: 1, people: [priya, leo] },
    nameBlogEditor: answer,
    removeBlogEditor: answer,
  });
  await user.type(await screen.findByRole('searchbox', { name: /Find somebody/ }), 'leo{Enter}');
  await user.click(await screen.findByRole('button', { name: /^Name as editor ?: Leo Marchetti/ }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Editors' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Remove Priya Raman' }));
  await waitFor(() => expect(network.requests.at(-1)?.operationName).not.toBe('NameBlogEditor'));
  const sent = network.requests.filter(({ operationName }) => operationName.endsWith('BlogEditor'));
  expect(sent.map(({ variables }) => variables)).toEqual([
    { input: { blogId: looked.id, personId: 'leo' } },
    { input: { blogId: looked.id, personId: priya.id } },
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

it('is not a page for those who may change nothing', async () => {
  renderApp(`${skillsBlog.path}/look-after`, { ...signedIn, blog: skillsBlog });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

it('lists the blogs of departments, one’s own first', async () => {
  const roads = aBlog('DEPARTMENT', 'Department for Roads', { postCount: 1 });
  const departmentBlogs = [roads, { ...skillsBlog, viewerCan: { ...mayAll, lookAfter: false } }];
  renderApp('/blogs', { ...signedIn, departmentBlogs });
  const names = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
  expect(names).toEqual(['Department for Skills blog', 'Department for Roads blog']);
  expect(await accessibilityProblems()).toEqual([]);
});
