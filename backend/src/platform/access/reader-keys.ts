import type { Role } from './actor.js';

/** A reader key names a set of people. A person reads what is addressed to one of their keys. */
export type ReaderKey =
  | 'everyone'
  | `department:${string}`
  | `group:${string}`
  | `group-moderators:${string}`
  | `group-invited:${string}`
  | `person:${string}`
  | `role:${Role}`;

export const everyone: ReaderKey = 'everyone';
export const departmentKey = (id: string): ReaderKey => `department:${id}`;
/** The members of a group, its owners and moderators among them. */
export const groupKey = (id: string): ReaderKey => `group:${id}`;
/** The owners and moderators of a group. */
export const groupModeratorsKey = (id: string): ReaderKey => `group-moderators:${id}`;
/** Those whom a group has invited and who have yet to decide. */
export const groupInvitedKey = (id: string): ReaderKey => `group-invited:${id}`;
export const personKey = (id: string): ReaderKey => `person:${id}`;
export const roleKey = (role: Role): ReaderKey => `role:${role}`;
