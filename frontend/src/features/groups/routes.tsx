import type { RouteObject } from 'react-router';

const pages = () => import('./group-pages');

export const groupRoutes: RouteObject[] = [
  { path: 'groups', lazy: { Component: async () => (await pages()).GroupsPage } },
  { path: 'groups/new', lazy: { Component: async () => (await pages()).NewGroupPage } },
  {
    path: 'groups/invitations',
    lazy: { Component: async () => (await pages()).OwnInvitationsPage },
  },
  { path: 'groups/join/:token', lazy: { Component: async () => (await pages()).LinkPage } },
  {
    path: 'administration/groups',
    lazy: { Component: async () => (await pages()).OwnerlessGroupsPage },
  },
  {
    path: 'groups/:address',
    lazy: { Component: async () => (await pages()).GroupLayout },
    children: [
      { index: true, lazy: { Component: async () => (await pages()).OverviewPage } },
      { path: 'posts', lazy: { Component: async () => (await pages()).PostsPage } },
      { path: 'files', lazy: { Component: async () => (await pages()).FilesPage } },
      { path: 'wiki', lazy: { Component: async () => (await import('../wiki/public')).GroupSpacesPage } },
      { path: 'reports', lazy: { Component: async () => (await pages()).GroupReportsPage } },
      { path: 'settings', lazy: { Component: async () => (await pages()).GroupSettingsPage } },
      { path: 'about', lazy: { Component: async () => (await pages()).AboutPage } },
      { path: 'members', lazy: { Component: async () => (await pages()).MembersPage } },
      { path: 'requests', lazy: { Component: async () => (await pages()).RequestsPage } },
      { path: 'invite', lazy: { Component: async () => (await pages()).InvitePage } },
      { path: 'ask', lazy: { Component: async () => (await pages()).AskPage } },
      { path: 'leave', lazy: { Component: async () => (await pages()).LeavePage } },
      { path: 'hand-over', lazy: { Component: async () => (await pages()).HandOverPage } },
    ],
  },
];
