import type { RouteObject } from 'react-router';

export const groupRoutes: RouteObject[] = [
  { path: 'groups', lazy: { Component: async () => (await import('./directory/groups-page')).GroupsPage } },
  {
    path: 'groups/:address',
    lazy: { Component: async () => (await import('./group/group-layout')).GroupLayout },
    children: [
      { index: true, lazy: { Component: async () => (await import('./group/overview-page')).OverviewPage } },
      { path: 'reports', lazy: { Component: async () => (await import('./reports/group-reports-page')).GroupReportsPage } },
      { path: 'settings', lazy: { Component: async () => (await import('./settings/changes-page')).GroupChangesPage } },
      { path: 'about', lazy: { Component: async () => (await import('./group/about-page')).AboutPage } },
    ],
  },
];
