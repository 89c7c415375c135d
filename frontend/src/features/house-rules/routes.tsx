import type { RouteObject } from 'react-router';

/** Without the navigation: somebody who must accept the rules first decides about that alone. */
export const acceptRoutes: RouteObject[] = [
  { path: 'house-rules/accept', lazy: { Component: async () => (await import('./accept/accept-page')).AcceptPage } },
];

export const houseRulesRoutes: RouteObject[] = [
  { path: 'house-rules', lazy: { Component: async () => (await import('./house-rules-page')).HouseRulesPage } },
  {
    path: 'administration/house-rules',
    lazy: {
      Component: async () =>
        (await import('./administration/house-rules-administration-page')).HouseRulesAdministrationPage,
    },
  },
];
