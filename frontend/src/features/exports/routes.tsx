import type { RouteObject } from 'react-router';

export const exportRoutes: RouteObject[] = [
  { path: 'account/data', lazy: { Component: async () => (await import('./data-page')).DataPage } },
];
