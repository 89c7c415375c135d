import type { RateLimit } from '../../platform/limits/rate-limits.js';

const quarterHour = 900;

/** From one network address: an office may share one, so it is generous. */
export const signInsFromAddress: RateLimit = { name: 'sign-in-from-address', times: 100, withinSeconds: quarterHour };

/** To one account from one network address: nobody mistypes that often. */
export const signInsToAccount: RateLimit = { name: 'sign-in-to-account', times: 10, withinSeconds: quarterHour };

/** To one account from anywhere: slows a guesser with many addresses, and still lets its owner in by mail. */
export const signInsToAccountInAll: RateLimit = { name: 'sign-in-to-account-in-all', times: 100, withinSeconds: 3600 };

export const linkMailToAddress: RateLimit = { name: 'link-mail-to-address', times: 5, withinSeconds: 3600 };

export const linkMailFromAddress: RateLimit = { name: 'link-mail-from-address', times: 50, withinSeconds: 3600 };

export const linkTries: RateLimit = { name: 'link-tries', times: 60, withinSeconds: quarterHour };

/** The password asked for again by somebody who is signed in: a device left open is no place to guess it. */
export const passwordChecks: RateLimit = { name: 'password-checks', times: 10, withinSeconds: quarterHour };

/** What an administrator does to accounts. */
export const administering: RateLimit = { name: 'administering', times: 300, withinSeconds: 3600 };
