import type { GroupRole } from './group.policy.js';

/** What somebody is in a group, in a sentence. */
export const roleInWords: Readonly<Record<GroupRole, string>> = { OWNER: 'an owner', MODERATOR: 'a moderator', MEMBER: 'a member' };
