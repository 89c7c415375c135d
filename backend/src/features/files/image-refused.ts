export type ImageRefusal = 'EMPTY' | 'INTERRUPTED' | 'TOO_LARGE' | 'TOO_MANY_PIXELS' | 'TYPE_NOT_ALLOWED' | 'UNREADABLE';

/** A picture that cannot be taken. Its message is shown to people; nothing of the picture is kept. */
export class ImageRefused extends Error {
  constructor(
    readonly reason: ImageRefusal,
    message: string,
  ) {
    super(message);
  }
}
