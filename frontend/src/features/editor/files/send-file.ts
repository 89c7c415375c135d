import { sendUpload, type FileUpload } from '../../../lib/uploads/send-upload';
import { fingerprintOf } from './kept-uploads';

export interface FileToSend {
  itemId: string;
  file: File;
  /** The file that gets a new version. */
  replaces?: string | undefined;
}

/** Sends a file of an item; its id is that of the attachment that it becomes. */
export function sendFile(sent: FileToSend, onProgress: (part: number) => void): FileUpload {
  const { itemId, file, replaces } = sent;
  const metadata = { item: itemId, ...(replaces !== undefined && { replaces }) };
  return sendUpload({ file, metadata, fingerprint: fingerprintOf(sent) }, onProgress);
}
