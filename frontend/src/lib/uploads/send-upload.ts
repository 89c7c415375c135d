import type { DetailedError, Upload } from 'tus-js-client';
import { requestHeaders } from '../graphql-client';
import { hereKeptUploads } from './kept-uploads';

export interface UploadToSend {
  file: File;
  /** What it is sent for, as the server asks it. */
  metadata: Record<string, string>;
  /** The same for the same file at the same place; begins with `uploadPrefix`. */
  fingerprint: string;
}

/** `again` is false where sending the same file once more cannot help. */
export type SendOutcome = { ok: true; id: string } | { ok: false; message: string; again: boolean };

export interface FileUpload {
  outcome: Promise<SendOutcome>;
  /** Gives it up, here and on the server. */
  cancel(): void;
}

/** Bytes. Smaller files go in one request. */
const small = 1_000_000;
const pieceBytes = 5_000_000;
/** Milliseconds before each new try when the connection breaks. */
const pauses = [500, 2_000, 5_000, 10_000];

/** Sends a file and tells how far it has come, from 0 to 1. One that was interrupted before goes on where it stopped. */
export function sendUpload(sent: UploadToSend, onProgress: (part: number) => void): FileUpload {
  const sending: { upload?: Upload; isCancelled: boolean } = { isCancelled: false };
  const outcome = start(sent, onProgress, sending);
  return {
    outcome,
    cancel: () => {
      sending.isCancelled = true;
      // What the server does not hear of now, it forgets by itself within a day.
      sending.upload?.abort(true).catch((error: unknown) => console.info('The upload could not be given up', error));
    },
  };
}

async function start(
  { file, metadata, fingerprint }: UploadToSend,
  onProgress: (part: number) => void,
  sending: { upload?: Upload; isCancelled: boolean },
): Promise<SendOutcome> {
  const { Upload: TusUpload } = await import('tus-js-client');
  return new Promise((resolve) => {
    const upload = new TusUpload(file, {
      endpoint: '/uploads',
      headers: requestHeaders,
      metadata: { ...metadata, name: file.name },
      chunkSize: pieceBytes,
      uploadDataDuringCreation: file.size <= small,
      retryDelays: pauses,
      urlStorage: hereKeptUploads(),
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(fingerprint),
      onShouldRetry: ({ originalResponse }) => isPassing(originalResponse?.getStatus()),
      onProgress: (bytes, total) => onProgress(total === 0 ? 0 : bytes / total),
      onSuccess: () => resolve({ ok: true, id: upload.url?.split('/').at(-1) ?? '' }),
      onError: (error) => resolve(explain(error)),
    });
    sending.upload = upload;
    void goOn(upload, sending);
  });
}

async function goOn(upload: Upload, sending: { isCancelled: boolean }): Promise<void> {
  const before = await upload.findPreviousUploads();
  if (sending.isCancelled) return;
  if (before[0]) upload.resumeFromPreviousUpload(before[0]);
  upload.start();
}

/** No answer at all, or one that will be another in a moment. */
function isPassing(status: number | undefined): boolean {
  return status === undefined || status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function explain(error: Error | DetailedError): SendOutcome {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 0) {
    return { ok: false, again: true, message: 'The connection was lost. What was sent is kept for a day: try again to go on.' };
  }
  if (status === 401) return { ok: false, again: true, message: 'You have been signed out. Sign in, then try again.' };
  const message = messageIn(response?.getBody() ?? '');
  if (message === undefined) return { ok: false, again: true, message: 'The file could not be saved. Try again.' };
  return { ok: false, again: isPassing(status), message: `${message}.` };
}

/** A proxy in between may answer with a page. */
function messageIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : undefined;
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
