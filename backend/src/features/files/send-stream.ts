import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Sends all of it, as fast as the person takes it. */
export async function sendStream(response: ServerResponse, stream: Readable): Promise<void> {
  // Only now is it known whether the bytes are there: after the first of them no other answer can be given.
  await once(stream, 'readable');
  await pipeline(stream, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
