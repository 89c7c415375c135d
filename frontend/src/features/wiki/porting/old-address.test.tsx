import { screen, waitFor } from '@testing-library/react';
import { refused } from '../../../testing/network';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when it is first needed, which takes longer than a test waits.
import '../../../app/pages/unknown-address-page';
import '../pages/page-pages';

const page = { id: 'p1', path: '/wiki/book-a-train-1' };

it.each([
  ['/guide/trains/', { path: '/guide/trains/', space: null }],
  ['/spaces/handbook-1/guide/trains/', { path: 'guide/trains/', space: 'handbook-1' }],
])('%s leads on to the page that stood there', async (before, asked) => {
  const { network, address } = renderApp(before, { ...signedIn, wikiPageByOldAddress: page });
  await waitFor(() => expect(address()).toBe(page.path));
  expect(network.requests.find(({ operationName }) => operationName === 'WikiOldAddress')?.variables).toEqual(asked);
});

it('leads on from where another wiki kept its pages too, unless there is such a page', async () => {
  const { network, address } = renderApp('/wiki/Trains', { ...signedIn, wikiPage: refused('NOT_FOUND'), wikiPageByOldAddress: { id: 'p1', path: '/rail/trains-1' } });
  await waitFor(() => expect(address()).toBe('/rail/trains-1'));
  expect(network.requests.find(({ operationName }) => operationName === 'WikiOldAddress')?.variables).toEqual({ path: '/wiki/Trains', space: null });
});

it('says that nothing is there where no wiki had a page', async () => {
  renderApp('/wiki/Nothing', { ...signedIn, wikiPage: refused('NOT_FOUND'), wikiPageByOldAddress: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

it('says that nothing is there where nothing was', async () => {
  renderApp('/spaces/handbook-1/guide', { ...signedIn, wikiPageByOldAddress: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});
