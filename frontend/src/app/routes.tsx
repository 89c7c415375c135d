import type { RouteObject } from 'react-router';
import { blogRoutes } from '../features/blogs/routes';
import { helpRoutes } from '../features/help/routes';
import { acceptRoutes, houseRulesRoutes } from '../features/house-rules/routes';
import { markingRoutes } from '../features/content/markings/routes';
import { departmentRoutes } from '../features/departments/routes';
import { exportRoutes } from '../features/exports/routes';
import { feedRoutes } from '../features/feeds/routes';
import { groupRoutes } from '../features/groups/routes';
import { identityRoutes, signInRoutes } from '../features/identity/routes';
import { operationsRoutes } from '../features/operations/routes';
import { moderationRoutes } from '../features/moderation/routes';
import { noticeRoutes } from '../features/notices/routes';
import { profileRoutes } from '../features/profiles/routes';
import { searchRoutes } from '../features/search/routes';
import { tagAdministrationRoutes } from '../features/tags/routes';
import { wikiRoutes } from '../features/wiki/routes';
import { Application } from './application';
import { MainLayout } from './layouts/main-layout';
import { PlainLayout } from './layouts/plain-layout';
import { CrashPage } from './pages/crash-page';
import { PageFailure } from './pages/page-failure';

/** While the first page's code is under way its layout is already there, and asks who is signed in. */
const Nothing = () => null;

const unknownAddress = { Component: async () => (await import('./pages/unknown-address-page')).UnknownAddressPage };

/** Every address. A feature lists its own, each loaded when it is first visited. */
export const routes: RouteObject[] = [
  {
    Component: Application,
    ErrorBoundary: CrashPage,
    children: [
      {
        Component: PlainLayout,
        children: [{ ErrorBoundary: PageFailure, HydrateFallback: Nothing, children: [...signInRoutes, ...acceptRoutes] }],
      },
      {
        Component: MainLayout,
        children: [
          {
            ErrorBoundary: PageFailure,
            HydrateFallback: Nothing,
            children: [
              ...blogRoutes,
              ...groupRoutes,
              ...wikiRoutes,
              ...profileRoutes,
              ...searchRoutes,
              ...helpRoutes,
              ...identityRoutes,
              ...feedRoutes,
              ...departmentRoutes,
              ...exportRoutes,
              ...markingRoutes,
              ...operationsRoutes,
              ...houseRulesRoutes,
              ...moderationRoutes,
              ...tagAdministrationRoutes,
              ...noticeRoutes,
              { path: 'spaces/:address/*', lazy: unknownAddress },
              { path: '*', lazy: unknownAddress },
            ],
          },
        ],
      },
    ],
  },
];
