import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aPage, aSpace } from '../../../testing/wiki';
// Loaded when they are first needed, which takes longer than a test waits.
import '../pages/page-pages';
import '../spaces/space-pages';
import './watching-pages';

const watched = (watching: object) => aPage({ watching: { own: null, through: null, isSpaceWatched: false, ...watching } });

it('is chosen on a page, which says what is watched and why', async () => {
  const through = { id: 'p1', title: 'In the field', path: '/wiki/in-the-field-p1' };
  const { user, network } = renderApp('/wiki/letters-playbook-p2', { ...signedIn, wikiPage: aPage() });
  await user.click(await screen.findByRole('button', { name: 'Watch' }));
  expect(screen.getByText('You do not watch this page.')).toBeVisible();
  network.answer({ watchWikiPage: watched({ own: 'BRANCH', through }), wikiPage: watched({ own: 'BRANCH', through }) });
  await user.click(screen.getByRole('button', { name: 'This page and those below it', pressed: false }));
  expect(await screen.findByRole('button', { name: 'This page and those below it', pressed: true })).toHaveFocus();
  expect(screen.getByText('You watch this page and those below it.')).toBeVisible();
  expect(await screen.findByText('You now watch this page and those below it')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Watching' })).toHaveAttribute('aria-expanded', 'true');
  const why = screen.getByText(/and the pages below it\.$/);
  expect(within(why).getByRole('link', { name: 'In the field' })).toHaveAttribute('href', through.path);
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ stopWatchingWikiPage: watched({ isSpaceWatched: true }), wikiPage: watched({ isSpaceWatched: true }) });
  await user.click(screen.getByRole('button', { name: 'This page and those below it' }));
  expect(await screen.findByText('You watch the space Research methods.')).toBeVisible();
  const sent = network.requests.filter(({ operationName }) => operationName.includes('Watch')).map(({ operationName, variables }) => [operationName, variables]);
  expect(sent).toEqual([['WatchWikiPage', { pageId: 'p2', withBelow: true }], ['StopWatchingWikiPage', { pageId: 'p2' }]]);
});

it('is chosen for a whole space by whoever reads it', async () => {
  const space = aSpace('Methods');
  const { user, network } = renderApp(space.path, { ...signedIn, wikiSpace: { ...space, tree: [] }, watchWikiSpace: { id: space.id, isWatched: true } });
  network.answer({ wikiSpace: { ...space, tree: [] } });
  const button = await screen.findByRole('button', { name: 'Watch the space' });
  expect(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Wiki' })).toHaveAttribute('aria-current', 'page');
  network.answer({ wikiSpace: { ...space, tree: [], isWatched: true } });
  await user.click(button);
  expect(await screen.findByRole('button', { name: 'Stop watching the space' })).toHaveFocus();
  expect(screen.queryByRole('link', { name: 'Overview' })).not.toBeInTheDocument();
  expect(network.requests.find(({ operationName }) => operationName === 'WatchWikiSpace')?.variables).toEqual({ spaceId: space.id });
});

it('is listed with a way to stop each', async () => {
  const space = aSpace('Methods');
  const nodes = [
    { id: 'w1', withBelow: true, space, page: aPage() },
    { id: 'w2', withBelow: false, space, page: null },
  ];
  const { user, network } = renderApp('/wiki/watched', {
    ...signedIn, wikiWatches: { nodes, pageInfo: { hasNextPage: false, endCursor: null } }, stopWatchingWikiSpace: { id: space.id, isWatched: false },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Pages and spaces you watch' })).toBeVisible();
  expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['Letters playbook', 'Methods']);
  expect(screen.getByText('This page and those below it')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Stop watching Methods' }));
  await waitFor(() => expect(screen.getByText('You no longer watch the space Methods.')).toHaveFocus());
  expect(screen.getByRole('link', { name: 'Letters playbook' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Stop watching Methods' })).not.toBeInTheDocument();
  expect(network.requests.find(({ operationName }) => operationName === 'StopWatchingWikiSpace')?.variables).toEqual({ spaceId: space.id });
});

it('says how to begin where nothing is watched', async () => {
  renderApp('/wiki/watched', { ...signedIn, wikiWatches: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } });
  expect(await screen.findByRole('heading', { name: 'You watch nothing yet' })).toBeVisible();
});
