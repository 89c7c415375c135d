import type { RouteObject } from 'react-router';

const pages = () => import('./operations-pages');

export const operationsRoutes: RouteObject[] = [
  { path: 'administration', lazy: { Component: async () => (await pages()).OverviewPage } },
  { path: 'administration/mail', lazy: { Component: async () => (await pages()).MailPage } },
  { path: 'administration/jobs', lazy: { Component: async () => (await pages()).JobsPage } },
];
