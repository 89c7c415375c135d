import type { RouteObject } from 'react-router';

export const groupRoutes: RouteObject[] = [
  { path: 'groups', lazy: { Component: async () => (await import('./directory/groups-page')).GroupsPage } },
  {
    path: 'groups/invitations',
    lazy: { Component: async () => (await import('./belonging/own-invitations-page')).OwnInvitationsPage },
  },
  { path: 'groups/join/:token', lazy: { Component: async () => (await import('./belonging/link-page')).LinkPage } },
  {
    path: 'administration/groups',
    lazy: { Component: async () => (await import('./administration/ownerless-groups-page')).OwnerlessGroupsPage },
  },
  {
    path: 'groups/:address',
    lazy: { Component: async () => (await import('./group/group-layout')).GroupLayout },
    children: [
      { index: true, lazy: { Component: async () => (await import('./group/overview-page')).OverviewPage } },
      { path: 'reports', lazy: { Component: async () => (await import('./reports/group-reports-page')).GroupReportsPage } },
      { path: 'settings', lazy: { Component: async () => (await import('./settings/changes-page')).GroupChangesPage } },
      { path: 'about', lazy: { Component: async () => (await import('./group/about-page')).AboutPage } },
      { path: 'members', lazy: { Component: async () => (await import('./belonging/members-page')).MembersPage } },
      { path: 'requests', lazy: { Component: async () => (await import('./belonging/requests-page')).RequestsPage } },
      { path: 'invite', lazy: { Component: async () => (await import('./belonging/invite-page')).InvitePage } },
      { path: 'ask', lazy: { Component: async () => (await import('./belonging/ask-page')).AskPage } },
      { path: 'leave', lazy: { Component: async () => (await import('./belonging/leave-page')).LeavePage } },
      { path: 'hand-over', lazy: { Component: async () => (await import('./belonging/hand-over-page')).HandOverPage } },
    ],
  },
];
