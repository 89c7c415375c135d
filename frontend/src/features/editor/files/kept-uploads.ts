import { allKept, uploadPrefix } from '../../../lib/uploads/kept-uploads';
import type { FileToSend } from './send-file';

/** An upload that was interrupted on this device and can go on. */
export interface KeptUpload {
  key: string;
  name: string;
  /** Where the server keeps what has come. */
  url: string;
  replaces: string | undefined;
}

/** The same file for the same place. */
export function fingerprintOf({ itemId, file, replaces = '' }: FileToSend): string {
  return `${uploadPrefix}${itemId}:${replaces}:${file.size}:${file.lastModified}:${file.name}`;
}

/** Those of an item that were begun less than a day ago: the server keeps no older ones. */
export function keptUploadsOf(itemId: string, now: number): KeptUpload[] {
  return allKept()
    .filter(({ key, upload }) => key.startsWith(`${uploadPrefix}${itemId}:`) && now - Date.parse(upload.creationTime) < 86_400_000)
    .flatMap(({ key, upload: { metadata, uploadUrl } }) =>
      uploadUrl === null ? [] : [{ key, url: uploadUrl, name: metadata['name'] ?? 'file', replaces: metadata['replaces'] }],
    );
}
