import type { RouteObject } from 'react-router';

const pages = () => import('./export-pages');

export const exportRoutes: RouteObject[] = [
  { path: 'account/data', lazy: { Component: async () => (await pages()).DataPage } },
  { path: 'administration/group-import', lazy: { Component: async () => (await pages()).GroupImportPage } },
];
