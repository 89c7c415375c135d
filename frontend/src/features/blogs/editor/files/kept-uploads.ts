import { allKept, uploadPrefix } from '../../../../lib/uploads/kept-uploads';
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
export function fingerprintOf({ postId, file, replaces = '' }: FileToSend): string {
  return `${uploadPrefix}${postId}:${replaces}:${file.size}:${file.lastModified}:${file.name}`;
}

/** Those of a post that were begun less than a day ago: the server keeps no older ones. */
export function keptUploadsOf(postId: string, now: number): KeptUpload[] {
  return allKept()
    .filter(({ key, upload }) => key.startsWith(`${uploadPrefix}${postId}:`) && now - Date.parse(upload.creationTime) < 86_400_000)
    .flatMap(({ key, upload: { metadata, uploadUrl } }) =>
      uploadUrl === null ? [] : [{ key, url: uploadUrl, name: metadata['name'] ?? 'file', replaces: metadata['replaces'] }],
    );
}
