import type { RouteObject } from 'react-router';
import { blogRoutes } from '../features/blogs/routes';
import { identityRoutes, signInRoutes } from '../features/identity/routes';
import { profileRoutes } from '../features/profiles/routes';
import { searchRoutes } from '../features/search/routes';
import { Application } from './application';
import { MainLayout } from './layouts/main-layout';
import { PlainLayout } from './layouts/plain-layout';
import { CrashPage } from './pages/crash-page';
import { NotFoundPage } from './pages/not-found-page';
import { PageFailure } from './pages/page-failure';

/** Every address. A feature lists its own, each loaded when it is first visited. */
export const routes: RouteObject[] = [
  {
    Component: Application,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      {
        Component: PlainLayout,
        children: [{ ErrorBoundary: PageFailure, children: signInRoutes }],
      },
      {
        Component: MainLayout,
        children: [
          {
            ErrorBoundary: PageFailure,
            children: [
              ...blogRoutes,
              ...profileRoutes,
              ...searchRoutes,
              ...identityRoutes,
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
