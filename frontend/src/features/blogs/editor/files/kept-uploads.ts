import type { PreviousUpload, UrlStorage } from 'tus-js-client';
import type { FileToSend } from './send-file';

/** An upload that was interrupted on this device and can go on. */
export interface KeptUpload {
  key: string;
  name: string;
  /** Where the server keeps what has come. */
  url: string;
  replaces: string | undefined;
}

const prefix = 'crossbench-upload:';

/** The same file for the same place. */
export function fingerprintOf({ postId, file, replaces = '' }: FileToSend): string {
  return `${prefix}${postId}:${replaces}:${file.size}:${file.lastModified}:${file.name}`;
}

/** Remembers on this device where uploads stand; a browser that forbids it only cannot resume after a reload. */
export function hereKeptUploads(): UrlStorage {
  return {
    findAllUploads: () => Promise.resolve(all().map(({ upload }) => upload)),
    findUploadsByFingerprint: (fingerprint) =>
      Promise.resolve(all().filter(({ key }) => key === fingerprint).map(({ upload }) => upload)),
    removeUpload: (key) => Promise.resolve(forget(key)),
    addUpload: (fingerprint, upload) => {
      attempt(() => localStorage.setItem(fingerprint, JSON.stringify({ ...upload, urlStorageKey: fingerprint })));
      return Promise.resolve(fingerprint);
    },
  };
}

/** Those of a post that were begun less than a day ago: the server keeps no older ones. */
export function keptUploadsOf(postId: string, now: number): KeptUpload[] {
  return all()
    .filter(({ key, upload }) => key.startsWith(`${prefix}${postId}:`) && now - Date.parse(upload.creationTime) < 86_400_000)
    .flatMap(({ key, upload: { metadata, uploadUrl } }) =>
      uploadUrl === null ? [] : [{ key, url: uploadUrl, name: metadata['name'] ?? 'file', replaces: metadata['replaces'] }],
    );
}

export function forget(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

function all(): { key: string; upload: PreviousUpload }[] {
  return (
    attempt(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => ({ key, upload: JSON.parse(localStorage.getItem(key) ?? '{}') as PreviousUpload })),
    ) ?? []
  );
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    console.info('This device keeps no uploads', error);
    return undefined;
  }
}
