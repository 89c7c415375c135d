export type FileRefusal =
  | 'DAMAGED'
  | 'EMPTY'
  | 'HIDES_PROGRAM'
  | 'OTHER_CONTENT'
  | 'OVER_QUOTA'
  | 'PROGRAM'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'TOO_MANY_PIXELS'
  | 'TYPE_NOT_ALLOWED';

/** A file that cannot be taken. Its message is shown to people; nothing of the file is kept. */
export class FileRefused extends Error {
  constructor(
    readonly reason: FileRefusal,
    message: string,
  ) {
    super(message);
  }
}
