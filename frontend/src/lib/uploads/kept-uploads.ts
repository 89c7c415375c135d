import type { PreviousUpload, UrlStorage } from 'tus-js-client';

/** What the keys of all uploads begin with that this device remembers. */
export const uploadPrefix = 'crossbench-upload:';

/** Remembers on this device where uploads stand; a browser that forbids it only cannot resume after a reload. */
export function hereKeptUploads(): UrlStorage {
  return {
    findAllUploads: () => Promise.resolve(allKept().map(({ upload }) => upload)),
    findUploadsByFingerprint: (fingerprint) =>
      Promise.resolve(allKept().filter(({ key }) => key === fingerprint).map(({ upload }) => upload)),
    removeUpload: (key) => Promise.resolve(forget(key)),
    addUpload: (fingerprint, upload) => {
      attempt(() => localStorage.setItem(fingerprint, JSON.stringify({ ...upload, urlStorageKey: fingerprint })));
      return Promise.resolve(fingerprint);
    },
  };
}

/** Does not remember an upload any more. */
export function forget(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** Every upload that was begun on this device and not finished. */
export function allKept(): { key: string; upload: PreviousUpload }[] {
  return (
    attempt(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(uploadPrefix))
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
