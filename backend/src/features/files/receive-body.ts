import type { IncomingMessage } from 'node:http';
import { ImageRefused } from './image-refused.js';
import { tooLarge } from './prepare-image.js';

/** Reads what is sent, up to so many bytes. */
export async function receiveBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // Leaving the loop must not break the connection: the answer still goes through it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof ImageRefused) throw error;
    throw interrupted();
  }
  if (!request.complete) throw interrupted();
  return Buffer.concat(chunks);
}

function interrupted(): ImageRefused {
  return new ImageRefused('INTERRUPTED', 'The picture did not arrive in full. Send it again');
}
