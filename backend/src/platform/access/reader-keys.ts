import type { Role } from './actor.js';

/** A reader key names a set of people. A person reads what is addressed to one of their keys. */
export type ReaderKey = 'everyone' | `department:${string}` | `group:${string}` | `person:${string}` | `role:${Role}`;

export const everyone: ReaderKey = 'everyone';
export const departmentKey = (id: string): ReaderKey => `department:${id}`;
export const personKey = (id: string): ReaderKey => `person:${id}`;
export const roleKey = (role: Role): ReaderKey => `role:${role}`;
