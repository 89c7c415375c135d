/** A file of which no text can be had, and why. */
export class Unreadable extends Error {
  constructor(readonly state: 'BROKEN' | 'EMPTY' | 'ENCRYPTED' | 'TOO_LARGE' | 'UNSUPPORTED') {
    super(state);
  }
}

/** No more of the text is kept than has been read: a reader that meets this stops. */
export class EnoughText extends Error {}
