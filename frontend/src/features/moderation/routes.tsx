import type { RouteObject } from 'react-router';

export const moderationRoutes: RouteObject[] = [
  { path: 'report/:kind/:id', lazy: { Component: async () => (await import('./report/report-page')).ReportPage } },
  { path: 'hide/:kind/:id', lazy: { Component: async () => (await import('./hide/hide-page')).HidePage } },
  { path: 'account/reports', lazy: { Component: async () => (await import('./own/own-reports-page')).OwnReportsPage } },
  { path: 'moderation', lazy: { Component: async () => (await import('./queue/queue-page')).QueuePage } },
  { path: 'moderation/cases/:id', lazy: { Component: async () => (await import('./queue/case-page')).CasePage } },
];
