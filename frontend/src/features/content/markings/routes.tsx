import type { RouteObject } from 'react-router';

export const markingRoutes: RouteObject[] = [
  { path: 'administration/markings', lazy: { Component: async () => (await import('./markings-page')).MarkingsPage } },
  { path: 'administration/markings/:id', lazy: { Component: async () => (await import('./marking-page')).MarkingPage } },
];
