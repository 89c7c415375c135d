import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { type AtomFeed, updatedAt, writeAtom } from './atom.js';

/** What the reader has already, from the headers of its request. */
export interface KnownFeed {
  readonly etag: string | undefined;
  readonly since: string | undefined;
}

/** Sends the feed, or 304 when the reader has this very one. */
export function answerFeed(response: Response, feed: AtomFeed, known: KnownFeed): void {
  const xml = writeAtom(feed);
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`;
  const modified = updatedAt(feed).toUTCString();
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', modified);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  // Not "since or later": taking back the newest post makes the feed older, and the reader should hear of it.
  if (known.etag === undefined ? known.since === modified : known.etag.includes(etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  response.end(xml);
}
