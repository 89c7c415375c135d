import { readdirSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const oneYearSeconds = 31_536_000;

/** The best first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

const ownHeaders = ['Cache-Control', 'Content-Encoding', 'Content-Type', 'Vary'];

/**
 * Sends the files of a folder as they were when this was called, compressed where the build did that. What has gone since,
 * as while a new version is put in place, is left to whoever comes next.
 */
export function webAppFiles(folder: string): RequestHandler {
  const names = new Set(filesIn(folder));
  return (req: Request, res: Response, next: NextFunction) => {
    const name = nameIn(req.path);
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !names.has(name)) return next();
    const accepted = req.get('accept-encoding') ?? '';
    const encoding = encodings.find(({ name: way, ending }) => accepted.includes(way) && names.has(name + ending));
    res.set('Cache-Control', /^(diagram\/)?assets\//.test(name) ? `public, max-age=${oneYearSeconds}, immutable` : 'no-cache');
    res.type(extname(name));
    res.vary('Accept-Encoding');
    if (encoding) res.set('Content-Encoding', encoding.name);
    res.sendFile(name + (encoding?.ending ?? ''), { root: folder, cacheControl: false, etag: false }, (error) => {
      if (!error || res.headersSent) return;
      for (const header of ownHeaders) res.removeHeader(header);
      next();
    });
  };
}

function nameIn(path: string): string {
  const name = path.slice(1);
  try {
    return decodeURIComponent(name) || 'index.html';
  } catch {
    return name;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, '/'));
}
