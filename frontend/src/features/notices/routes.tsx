import type { RouteObject } from 'react-router';

export const noticeRoutes: RouteObject[] = [
  {
    path: 'administration/notices',
    lazy: { Component: async () => (await import('./administration/notices-page')).NoticesPage },
  },
];
