import type { RouteObject } from 'react-router';

export const tagAdministrationRoutes: RouteObject[] = [
  { path: 'administration/tags', lazy: { Component: async () => (await import('./tags-page')).AdministeredTagsPage } },
  { path: 'administration/tags/:id', lazy: { Component: async () => (await import('./tag-page')).AdministeredTagPage } },
];
