/** Why the server closes a socket: a code that the editor knows, and words that people can read. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export const notAllowed: Closing = { code: 4403, reason: 'You can no longer edit this page' };
export const signedOut: Closing = { code: 4401, reason: 'You are no longer signed in' };
export const notAText: Closing = { code: 4422, reason: 'What was sent is not a text that a page can hold' };
export const tooMuch: Closing = { code: 4429, reason: 'Too much was sent at once' };
export const tooManyOpen: Closing = { code: 4409, reason: 'You have too many pages open for editing' };
export const onePage: Closing = { code: 4400, reason: 'One connection is for one page' };
/** The editor comes back by itself after these. */
export const comeBack: Closing = { code: 1012, reason: 'The server is being restarted' };
export const notKept: Closing = { code: 1013, reason: 'The change could not be kept. It is sent again' };
export const notOpened: Closing = { code: 1013, reason: 'The page could not be opened. It is tried again' };
