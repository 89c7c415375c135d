import type { RouteObject } from 'react-router';

const pages = () => import('./moderation-pages');

export const moderationRoutes: RouteObject[] = [
  { path: 'report/:kind/:id', lazy: { Component: async () => (await pages()).ReportPage } },
  { path: 'hide/:kind/:id', lazy: { Component: async () => (await pages()).HidePage } },
  { path: 'account/reports', lazy: { Component: async () => (await pages()).OwnReportsPage } },
  { path: 'moderation', lazy: { Component: async () => (await pages()).QueuePage } },
  { path: 'moderation/cases/:id', lazy: { Component: async () => (await pages()).CasePage } },
];
