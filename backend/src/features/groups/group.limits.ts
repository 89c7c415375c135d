import type { RateLimit } from '../../platform/limits/rate-limits.js';

export const creatingGroupsLimit: RateLimit = { name: 'create-group', times: 20, withinSeconds: 86_400 };

/** Words, picture, kind, limits, archiving and merging together. */
export const changingGroupsLimit: RateLimit = { name: 'change-group', times: 120, withinSeconds: 3600 };

export const joiningLimit: RateLimit = { name: 'join-group', times: 60, withinSeconds: 3600 };

/** Each request is mailed to all who decide. */
export const askingLimit: RateLimit = { name: 'ask-to-join-group', times: 20, withinSeconds: 86_400 };

export const invitingLimit: RateLimit = { name: 'invite-to-group', times: 100, withinSeconds: 3600 };

/** Lists of addresses: each may hold hundreds, and says which of them have an account. */
export const invitingListsLimit: RateLimit = { name: 'invite-list-to-group', times: 10, withinSeconds: 3600 };

export const makingLinksLimit: RateLimit = { name: 'make-group-link', times: 30, withinSeconds: 86_400 };

export const followingLinksLimit: RateLimit = { name: 'follow-group-link', times: 100, withinSeconds: 3600 };

export const changingMembersLimit: RateLimit = { name: 'change-group-members', times: 300, withinSeconds: 3600 };

export const adoptingGroupsLimit: RateLimit = { name: 'adopt-group', times: 60, withinSeconds: 3600 };
