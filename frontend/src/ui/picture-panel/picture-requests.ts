import { requestHeaders } from '../../lib/graphql-client';
import type { Square } from './square';

export type PictureOutcome = { picture: string | null } | { problem: string };

/** Where a picture is sent and taken away, and what it is called there. */
interface Place {
  address: string;
  word: string;
}

/** Sends a picture and the square of it that is to be shown. */
export async function sendPicture({ address, word }: Place, file: Blob, { left, top, side }: Square): Promise<PictureOutcome> {
  const query = new URLSearchParams(Object.entries({ left, top, side }).map(([name, value]) => [name, value.toFixed(2)]));
  const init = { method: 'POST', headers: { ...requestHeaders, 'content-type': file.type }, body: file };
  return request(`${address}?${query}`, init, `The ${word} could not be saved. Try again.`);
}

export function removePicture({ address, word }: Place): Promise<PictureOutcome> {
  return request(address, { method: 'DELETE', headers: requestHeaders }, `The ${word} could not be removed. Try again.`);
}

async function request(address: string, init: RequestInit, otherwise: string): Promise<PictureOutcome> {
  try {
    const response = await fetch(address, init);
    if (response.status === 204) return { picture: null };
    if (response.status === 401) return { problem: 'You are no longer signed in. Sign in, then try again.' };
    const answer = (await response.json()) as { photo?: unknown; message?: unknown };
    if (response.ok && typeof answer.photo === 'string') return { picture: answer.photo };
    return { problem: typeof answer.message === 'string' ? answer.message : otherwise };
  } catch {
    return { problem: otherwise };
  }
}
