import type { ServerResponse } from 'node:http';
import type { ImageRefusal, ImageRefused } from './image-refused.js';

const statusOf: Record<ImageRefusal, number> = {
  EMPTY: 400,
  INTERRUPTED: 400,
  TOO_LARGE: 413,
  TOO_MANY_PIXELS: 422,
  TYPE_NOT_ALLOWED: 415,
  UNREADABLE: 422,
};

/** Answers with why a picture was not taken: `{code, message}`. */
export function sendRefusal(response: ServerResponse, { reason, message }: ImageRefused): void {
  if (reason === 'TOO_LARGE') response.setHeader('Connection', 'close');
  response.statusCode = statusOf[reason];
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ code: reason, message }));
}
