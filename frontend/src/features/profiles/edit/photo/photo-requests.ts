import { requestHeaders } from '../../../../lib/graphql-client';
import type { Square } from './square';

export type PhotoOutcome = { photo: string | null } | { problem: string };

/** Sends a picture and the square of it that is to be shown. */
export async function sendPhoto(file: Blob, { left, top, side }: Square): Promise<PhotoOutcome> {
  const query = new URLSearchParams(Object.entries({ left, top, side }).map(([name, value]) => [name, value.toFixed(2)]));
  const init = { method: 'POST', headers: { ...requestHeaders, 'content-type': file.type }, body: file };
  return request(`/people/photo?${query}`, init, 'The photo could not be saved. Try again.');
}

export function removePhoto(): Promise<PhotoOutcome> {
  return request('/people/photo', { method: 'DELETE', headers: requestHeaders }, 'The photo could not be removed. Try again.');
}

async function request(address: string, init: RequestInit, otherwise: string): Promise<PhotoOutcome> {
  try {
    const response = await fetch(address, init);
    if (response.status === 204) return { photo: null };
    if (response.status === 401) return { problem: 'You are no longer signed in. Sign in, then try again.' };
    const answer = (await response.json()) as { photo?: unknown; message?: unknown };
    if (response.ok && typeof answer.photo === 'string') return { photo: answer.photo };
    return { problem: typeof answer.message === 'string' ? answer.message : otherwise };
  } catch {
    return { problem: otherwise };
  }
}
