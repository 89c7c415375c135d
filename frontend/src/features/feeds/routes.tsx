import type { RouteObject } from 'react-router';

export const feedRoutes: RouteObject[] = [
  { path: 'account/feeds', lazy: { Component: async () => (await import('./feeds-page')).FeedsPage } },
];
