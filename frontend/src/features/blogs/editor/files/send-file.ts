import { sendUpload, type FileUpload } from '../../../../lib/uploads/send-upload';
import { fingerprintOf } from './kept-uploads';

export interface FileToSend {
  postId: string;
  file: File;
  /** The file that gets a new version. */
  replaces?: string | undefined;
}

/** Sends a file of a post; its id is that of the attachment that it becomes. */
export function sendFile(sent: FileToSend, onProgress: (part: number) => void): FileUpload {
  const { postId, file, replaces } = sent;
  const metadata = { item: postId, ...(replaces !== undefined && { replaces }) };
  return sendUpload({ file, metadata, fingerprint: fingerprintOf(sent) }, onProgress);
}
