import type { RouteObject } from 'react-router';

export const profileRoutes: RouteObject[] = [
  { path: 'people', lazy: { Component: async () => (await import('./directory/people-page')).PeoplePage } },
  { path: 'people/:address', lazy: { Component: async () => (await import('./profile/profile-page')).ProfilePage } },
  {
    path: 'administration/professions',
    lazy: { Component: async () => (await import('./professions/professions-page')).ProfessionsPage },
  },
  {
    path: 'account/profile',
    lazy: { Component: async () => (await import('./edit/edit-profile-page')).EditProfilePage },
  },
];
