import type { Response } from 'express';

/** What keeps a file from doing anything but being looked at or saved; it is asked for anew on every view. */
export function setFileHeaders(response: Response, { mediaType, name, etag }: { mediaType: string; name: string; etag: string }, how: 'attachment' | 'inline'): void {
  response.setHeader('Content-Type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader('Content-Disposition', `${how}; ${how === 'attachment' ? `filename="${plainName(name)}"; ` : ''}filename*=UTF-8''${encoded(name)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
}

/** For programs that cannot read the other form of the name. */
function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\%]/g, '_');
}

/** What RFC 8187 wants written so, and encodeURIComponent leaves as it is. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
