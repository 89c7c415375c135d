import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, type InitialEntry, type RouteObject } from 'react-router';
import { report } from '../app/report';
import { routes } from '../app/routes';
import { SessionProvider } from '../lib/session';
import { FirstLocation } from '../ui/page/first-location';
import { stubNetwork, type Answers } from './network';

/** The whole application at an address, its network answered by `answers`. */
export function renderApp(path: InitialEntry, answers: Answers) {
  const network = stubNetwork(answers);
  const router = createMemoryRouter(routes.map(unused), { initialEntries: [path] });
  const view = render(
    <FirstLocation value={router.state.location.key}>
      <SessionProvider>
        <RouterProvider router={router} onError={report} />
      </SessionProvider>
    </FirstLocation>,
    { onCaughtError: report },
  );
  return {
    ...view,
    network,
    user: userEvent.setup(),
    /** Where the browser is now. */
    address: () => router.state.location.pathname + router.state.location.search,
  };
}

/** A router empties the `lazy` of a route that it has loaded, so each test needs its own. */
function unused(route: RouteObject): RouteObject {
  const lazy = typeof route.lazy === 'object' ? { ...route.lazy } : route.lazy;
  return { ...route, lazy, children: route.children?.map(unused) } as RouteObject;
}
