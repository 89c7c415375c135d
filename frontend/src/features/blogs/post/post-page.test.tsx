import { screen, within, waitFor } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aDraft, aPost, everything, skillsBlog } from '../testing/posts';
// Loaded when they are first needed, which takes longer than a test waits.
import './post-page';
import '../../../ui/confirm-dialog/confirm-dialog';

const path = '/posts/letters-people-never-open-k3x9';
const answers = (more: Record<string, unknown> = {}) => ({ ...signedIn, post: aPost(more) });

beforeEach(() => {
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
});

it('says what it is, who wrote it, when, under which marking and for whom', async () => {
  renderApp(path, answers({ editedAt: '2026-11-03T09:00:00Z' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Letters people never open' })).toBeVisible();
  const article = screen.getByRole('article');
  expect(article).toHaveTextContent('Amara Osei, Head of user research');
  expect(article).toHaveTextContent('1 November 2026');
  expect(article).toHaveTextContent('Edited 3 November 2026');
  expect(article).toHaveTextContent('OFFICIAL');
  expect(article).toHaveTextContent('Everyone on Crossbench: 214 people in 6 departments');
  expect(within(article).getByRole('heading', { name: 'The kitchen drawer' })).toBeVisible();
  const outline = screen.getByRole('navigation', { name: 'In this post' });
  expect(within(outline).getByRole('link', { name: 'The kitchen drawer' })).toHaveAttribute('href', '#b-drawer');
  expect(document.title).toBe('Letters people never open - Crossbench');
  expect(await screen.findByRole('heading', { name: '0 comments' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('leads from an old address to the present one', async () => {
  const { address, network } = renderApp('/posts/old-words-k3x9', answers());
  await waitFor(() => expect(address()).toBe(path));
  expect(network.requests.filter(({ operationName }) => operationName === 'Post')).toEqual([
    { operationName: 'Post', variables: { address: 'k3x9' } },
  ]);
});

it('is not found where there is none, or none for this person', async () => {
  renderApp('/posts/nothing-k3x0', { ...signedIn, post: refused('NOT_FOUND') });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

it('offers nothing to readers that they may not do', async () => {
  renderApp(path, answers());
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
});

it('closes the discussion of an archived post', async () => {
  renderApp(
    path,
    answers({ status: 'ARCHIVED', commentCount: 1, viewerCan: { ...aPost().viewerCan, comment: false } }),
  );
  expect(await screen.findByText(/This post is archived/)).toBeVisible();
  expect(screen.getByText(/Comments are closed/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Add a comment' })).not.toBeInTheDocument();
});

it('tells authors of changes that are not published', async () => {
  renderApp(path, answers({ viewerCan: everything, draft: aDraft() }));
  const banner = (await screen.findByText(/not published/)).closest('div');
  expect(within(banner as HTMLElement).getByRole('link', { name: 'Continue writing' })).toHaveAttribute(
    'href',
    '/posts/0198c5a0-0000-7000-8000-000000000001/edit',
  );
});

it('withdraws after asking, and says so with focus', async () => {
  let status = 'PUBLISHED';
  const post = () => aPost({ viewerCan: everything, status });
  const withdrawPost = () => {
    status = 'WITHDRAWN';
    return { post: post() };
  };
  const { user } = renderApp(path, { ...signedIn, post, withdrawPost });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Withdraw this post?' });
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
  const news = (await screen.findByText(/The post is withdrawn/)).closest('[role=status]');
  expect(news).toHaveFocus();
  expect(await screen.findByText('This post is withdrawn.')).toBeVisible();
});

it('withdraws nothing when one thinks better of it', async () => {
  const { user, network } = renderApp(path, answers({ viewerCan: everything }));
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(network.requests.map(({ operationName }) => operationName)).not.toContain('ArchivePost');
});

it('says in which blog it stands, and to its authors that an editor took it out', async () => {
  const takenOut = { at: '2026-11-20T10:00:00Z', reason: 'Not about us.', by: priya, blog: skillsBlog };
  const post = aPost({ takenOut, readCount: 12 });
  renderApp(post.path, { ...signedIn, post });
  const way = within(await screen.findByRole('navigation', { name: 'Breadcrumb' }));
  expect(way.getByRole('link', { name: 'Amara Osei’s blog' })).toBeVisible();
  expect(screen.getByText(/“Not about us.”/)).toHaveTextContent(
    'Priya Raman took this post out of the Department for Skills blog.',
  );
  expect(screen.getByText('12 reads')).toBeVisible();
});

it('lets editors act where it says where it is posted', async () => {
  const post = aPost({ blog: skillsBlog, viewerCan: { ...aPost().viewerCan, pin: true, takeOut: true } });
  renderApp(post.path, { ...signedIn, post });
  expect(await screen.findByRole('heading', { name: 'Posted in' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Pin to the top/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Take out of this blog/ })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
