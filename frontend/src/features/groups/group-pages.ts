/** All pages of groups, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { OwnerlessGroupsPage } from './administration/ownerless-groups-page';
export { AskPage } from './belonging/ask-page';
export { HandOverPage } from './belonging/hand-over-page';
export { InvitePage } from './belonging/invite-page';
export { LeavePage } from './belonging/leave-page';
export { LinkPage } from './belonging/link-page';
export { MembersPage } from './belonging/members-page';
export { OwnInvitationsPage } from './belonging/own-invitations-page';
export { RequestsPage } from './belonging/requests-page';
export { GroupsPage } from './directory/groups-page';
export { AboutPage } from './group/about-page';
export { FilesPage } from './group/files-page';
export { GroupLayout } from './group/group-layout';
export { OverviewPage } from './group/overview-page';
export { PostsPage } from './group/posts-page';
export { GroupReportsPage } from './reports/group-reports-page';
export { GroupChangesPage } from './settings/changes-page';
