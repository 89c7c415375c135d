import type { Readable } from 'node:stream';
import type { Response } from 'express';
import { sendStream } from './send-stream.js';

export interface ShownPicture {
  readonly mediaType: string;
  /** Another one for other bytes. */
  readonly tag: string;
  /** Asked for by an address that holds `versionOf` it: browsers may keep it. */
  readonly isThisVersion: boolean;
  /** What the browser has already, as it says. */
  readonly known: string | undefined;
}

/** Answers with a picture, or with nothing when the browser has it. */
export async function sendPicture(response: Response, picture: ShownPicture, read: () => Promise<Readable>): Promise<void> {
  const etag = `"${picture.tag}"`;
  response.setHeader('Content-Type', picture.mediaType);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', picture.isThisVersion ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  response.setHeader('ETag', etag);
  if (picture.known?.includes(etag)) {
    response.status(304).end();
    return;
  }
  await sendStream(response, await read());
}

/** Of an id, the part that is left to chance: an address that holds it changes with the picture. */
export function versionOf(pictureId: string): string {
  return pictureId.slice(-12);
}
