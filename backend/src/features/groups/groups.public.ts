/** What other features may use of groups. */
export { CreateGroup, type CreateGroupInput } from './actions/create-group.js';
export { ImportGroup } from './actions/import-group.js';
export { GroupLoader } from './graphql/group.loader.js';
export { GroupKindEnum, GroupType } from './graphql/group.type.js';
export { type ContentsCount, GroupContents, type GroupContentsSource, type ReaddressedGroup } from './group-contents.js';
export { GroupActivity } from './group-activity.js';
export { groupWelcomeItemChanged } from './group.events.js';
export { changingGroupsLimit } from './group.limits.js';
export { groupKeysOf } from './group-keys.js';
export * from './group.policy.js';
export { GroupMail } from './group.mail.js';
export { GroupQueries } from './group.queries.js';
export { GroupRepository, type HeldGroup } from './group.repository.js';
export { type GroupRow, groupPath, knownTo, membersSeenBy } from './group.rows.js';
