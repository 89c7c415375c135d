import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, RouterProvider, createMemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { createGraphqlClient } from '../../../lib/graphql-client';
import { stubNetwork } from '../../../testing/network';
import { aPage } from '../../../testing/wiki';
import type { LiveStatus } from './live-page';
import { VersionOnLeaving } from './version-on-leaving';

const page = aPage();

function open({ hasNews = true, isLast = true, status = 'SAVED' as LiveStatus } = {}) {
  const network = stubNetwork({ saveWikiPage: { __typename: 'WikiPageSaved', page: aPage({ versionNumber: 5 }) } });
  const writing = (
    <>
      <VersionOnLeaving page={page} live={{ hasNews, settled: () => Promise.resolve(status) }} isLast={isLast} summary=" Shorter " />
      <Link to={page.path}>Done</Link>
      <Link to="/elsewhere">Elsewhere</Link>
    </>
  );
  const routes = [
    { path: '/', element: writing },
    { path: page.path, element: <h1>The page</h1> },
    { path: '/elsewhere', element: <h1>Somewhere else</h1> },
  ];
  render(<Provider value={createGraphqlClient()}><RouterProvider router={createMemoryRouter(routes)} /></Provider>);
  const saves = () => network.requests.filter(({ operationName }) => operationName === 'SavePage').map(({ variables }) => variables);
  return { user: userEvent.setup(), saves };
}

it('makes a version before the last one who writes reads the page', async () => {
  const { user, saves } = open();
  await user.click(screen.getByRole('link', { name: 'Done' }));
  expect(await screen.findByRole('heading', { name: 'The page' })).toBeVisible();
  expect(saves()).toEqual([{ input: { pageId: page.id, summary: 'Shorter' } }]);
});

it.each([
  ['nothing was written', { hasNews: false }],
  ['others go on writing', { isLast: false }],
  ['the server does not answer', { status: 'OFFLINE' as const }],
])('only leads to the page where %s', async (_, given) => {
  const { user, saves } = open(given);
  await user.click(screen.getByRole('link', { name: 'Done' }));
  expect(await screen.findByRole('heading', { name: 'The page' })).toBeVisible();
  expect(saves()).toEqual([]);
});

it('leaves it to the server where somebody goes elsewhere', async () => {
  const { user, saves } = open();
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await screen.findByRole('heading', { name: 'Somewhere else' })).toBeVisible();
  expect(saves()).toEqual([]);
});
