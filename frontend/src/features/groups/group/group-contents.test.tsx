import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { aList, anItem, aPerson, signedIn, skills } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aBlog } from '../../blogs/testing/posts';
// Loaded when they are first needed, which takes longer than a test waits.
import '../group-pages';

const posts = [anItem('A consent form'), anItem('What 40 interviews taught us')];
const blog = aBlog('GROUP', 'User research network', {
  postCount: 2,
  posts: aList([posts[0]]),
  pinned: [posts[1]],
  archive: [{ year: 2026, month: 11, count: 2 }],
});
const file = {
  file: {
    id: 'f1', name: 'consent.pdf', mediaType: 'application/pdf', byteSize: 1_200_000, url: '/files/f1', addedAt: '2026-11-02T10:00:00Z', addedBy: aPerson('Leo Marchetti'),
  },
  item: posts[0],
};
const network = aGroup('User research network', {
  kind: 'REQUEST', viewerRole: 'MEMBER', welcome: 'Who we are.', welcomeItem: anItem('Welcome page'), blog, latest: aList(posts), fileCount: 101, files: aList([file]),
  viewerCan: { post: true, seeMembers: true },
});
const asMember = { ...signedIn, group: network, blog };
const closed = aGroup('User research network', { kind: 'REQUEST', about: 'We meet on Mondays.' });

describe('a member', () => {
  it('sees the welcome and what is new, in the order of what is talked about', async () => {
    const { network: asked, user } = renderApp(network.path, asMember);
    expect(await screen.findByRole('region', { name: 'New here?' })).toHaveTextContent('Who we are.');
    expect(screen.getByRole('link', { name: 'Welcome page' })).toHaveAttribute('href', '/posts/welcome-page-1');
    const recent = within(screen.getByRole('region', { name: 'Recent' }));
    expect(recent.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(posts.map(({ title }) => title));
    expect(recent.getByRole('link', { name: 'Active' })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('link', { name: 'Post' })).toHaveAttribute('href', `/write?blog=${network.blogId}`);
    const tabs = within(screen.getByRole('navigation', { name: 'Group' }));
    expect(tabs.getByRole('link', { name: 'Posts 2' })).toHaveAttribute('href', `${network.path}/posts`);
    expect(tabs.getByRole('link', { name: 'Files 100+' })).toHaveAttribute('href', `${network.path}/files`);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(recent.getByRole('link', { name: 'Newest' }));
    expect(await screen.findByRole('link', { name: 'Newest', current: true })).toBeVisible();
    const orders = asked.requests.filter(({ operationName }) => operationName === 'GroupOverview').map(({ variables }) => variables['order']);
    expect(orders).toEqual(['ACTIVE', 'NEWEST']);
  });

  it('is led to write the first post', async () => {
    const empty = { ...network, blog: null, latest: aList([]), welcome: '', welcomeItem: null };
    renderApp(network.path, { ...signedIn, group: empty });
    const first = await screen.findByRole('link', { name: 'Write the first post' });
    expect(first).toHaveAttribute('href', `/write?blog=${network.blogId}`);
    expect(screen.queryByRole('region', { name: 'New here?' })).toBeNull();
  });

  it('finds all posts, those pinned first, by year and in a feed', async () => {
    renderApp(`${network.path}/posts`, asMember);
    expect(await screen.findByRole('region', { name: 'Pinned' })).toHaveTextContent('What 40 interviews taught us');
    expect(screen.getByRole('link', { name: 'A consent form' })).toBeVisible();
    expect(screen.getByRole('link', { name: /feed reader/ })).toHaveAttribute('href', `/account/feeds?blog=${blog.id}`);
    expect(screen.getByRole('link', { name: /2026 ?2 posts/ })).toHaveAttribute('href', `${network.path}/posts?year=2026`);
    expect(document.title).toBe('Posts, User research network - Crossbench');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('finds the posts of a year, and the way back', async () => {
    const { network: asked } = renderApp(`${network.path}/posts?year=2026`, asMember);
    expect(await screen.findByRole('heading', { name: 'Posts from 2026' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all posts' })).toHaveAttribute('href', `${network.path}/posts`);
    const page = asked.requests.find(({ operationName }) => operationName === 'BlogPage');
    expect(page?.variables).toMatchObject({ address: blog.id, year: 2026 });
  });

  it('finds the files, whose they are and where they stand', async () => {
    const more = { ...file, file: { ...file.file, id: 'f2', name: 'questions.csv', mediaType: 'text/csv', addedBy: null } };
    const { user } = renderApp(`${network.path}/files`, {
      ...signedIn,
      group: { ...network, files: ({ after }: { after?: string }) => (after ? aList([more]) : aList([file], 'next')) },
    });
    const row = within(await screen.findByRole('row', { name: /consent\.pdf/ }));
    expect(row.getByRole('link', { name: 'consent.pdf' })).toHaveAttribute('href', '/files/f1');
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['PDF', '1.2 MB', 'Leo Marchetti', '2 November 2026', 'A consent form']);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'questions.csv' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

describe('somebody who does not read there', () => {
  it('sees what the group is about, and no posts, files or ways to post', async () => {
    renderApp(closed.path, { ...signedIn, group: closed });
    expect(await screen.findByRole('heading', { name: 'About' })).toBeVisible();
    expect(screen.getByText('We meet on Mondays.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'There are no posts yet' })).toBeNull();
    expect(screen.queryByRole('link', { name: /^(Posts|Files|Post$)/ })).toBeNull();
  });

  it('is told so of an open group that is for other departments', async () => {
    renderApp(closed.path, { ...signedIn, group: { ...closed, about: '', kind: 'OPEN', limitedTo: [skills] } });
    expect(await screen.findByRole('heading', { name: 'People of other departments do not read this group' })).toBeVisible();
    expect(screen.getByText(`Only people of ${skills.name} may join. They need not ask.`)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'About' })).toBeNull();
    expect(screen.queryByRole('link', { name: /^(Posts|Files)/ })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('still reads the posts that are for everybody', async () => {
    renderApp(closed.path, { ...signedIn, group: { ...closed, latest: aList(posts), blog } });
    expect(await screen.findByRole('region', { name: 'Recent' })).toHaveTextContent('A consent form');
    expect(screen.getByRole('link', { name: 'Posts 2' })).toBeVisible();
  });

  it('is told the same at the address of posts once there are some for members', async () => {
    renderApp(`${closed.path}/posts`, { ...signedIn, group: { ...closed, blog: { ...blog, postCount: 0 } } });
    expect(await screen.findByRole('heading', { name: 'Only members read this group' })).toBeVisible();
  });

  it.each(['posts', 'files'])('is told how to come in at the address of %s', async (view) => {
    renderApp(`${closed.path}/${view}`, { ...signedIn, group: closed });
    expect(await screen.findByRole('heading', { name: 'Only members read this group' })).toBeVisible();
    expect(screen.getByText('Anyone may ask to join. Owners and moderators decide.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Write the first post' })).toBeNull();
  });
});
