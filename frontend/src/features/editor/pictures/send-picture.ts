/** A picture that the server has taken. */
export interface SentPicture {
  id: string;
  url: string;
  width: number;
  height: number;
}

export type SendPictureOutcome = { ok: true; picture: SentPicture } | { ok: false; message: string };

export interface PictureUpload {
  outcome: Promise<SendPictureOutcome>;
  cancel(): void;
}

/** Sends a picture and tells how far it has come, from 0 to 1. `fetch` cannot tell that of what it sends. */
export function sendPicture(itemId: string, file: File, onProgress: (part: number) => void): PictureUpload {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ item: itemId, name: file.name });
  const outcome = new Promise<SendPictureOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(read(request.status, request.responseText));
    request.onerror = () =>
      resolve({ ok: false, message: 'The picture could not be sent. Check your connection and try again.' });
    request.onabort = () => resolve({ ok: false, message: 'The picture was not sent.' });
    request.open('POST', `/files/images?${query.toString()}`);
    request.setRequestHeader('x-crossbench', '1');
    request.setRequestHeader('content-type', file.type);
    request.send(file);
  });
  return { outcome, cancel: () => request.abort() };
}

function read(status: number, body: string): SendPictureOutcome {
  const answer = parse(body);
  if (status === 201 && isPicture(answer)) return { ok: true, picture: answer };
  if (status === 401) return { ok: false, message: 'You have been signed out. Sign in, then add the picture again.' };
  const message = typeof answer?.['message'] === 'string' ? answer['message'] : undefined;
  return { ok: false, message: message ?? 'The picture could not be saved. Try again.' };
}

function isPicture(answer: Record<string, unknown> | undefined): answer is Record<string, unknown> & SentPicture {
  return (
    typeof answer?.['id'] === 'string' && typeof answer['width'] === 'number' && typeof answer['height'] === 'number'
  );
}

/** A proxy in between may answer with a page. */
function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
