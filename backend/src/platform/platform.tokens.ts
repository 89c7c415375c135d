/** Names of what the platform provides and that is not a class. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
