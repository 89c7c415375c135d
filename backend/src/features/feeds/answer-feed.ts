import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { type AtomFeed, writeAtom } from './atom.js';

/**
 * Sends the feed, or 304 when the reader has this very one, by the tag that it was given. Dates would not do: they know
 * neither what was taken back nor two changes in one second.
 */
export function answerFeed(response: Response, feed: AtomFeed, knownTags: string | undefined): void {
  const xml = writeAtom(feed);
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`;
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  if (knownTags?.includes(etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  response.end(xml);
}
