import type { RouteObject } from 'react-router';

export const operationsRoutes: RouteObject[] = [
  { path: 'administration', lazy: { Component: async () => (await import('./overview-page')).OverviewPage } },
  { path: 'administration/mail', lazy: { Component: async () => (await import('./mail-page')).MailPage } },
  { path: 'administration/jobs', lazy: { Component: async () => (await import('./jobs-page')).JobsPage } },
];
