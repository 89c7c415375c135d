import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from '../files/inside.js';

export type FoundPicture =
  | { readonly path: string }
  /** Why there is none. */
  | { readonly reason: 'is not there' | 'lies outside the folder of pictures' | 'is on another site' };

/** Finds pictures in a folder, and never outside it. */
export class PictureFolder {
  /** `folder` is a real path; undefined when there are no pictures. */
  constructor(
    private readonly folder: string | undefined,
    private readonly isOwn: (address: string) => boolean,
  ) {}

  /** `beside` is the file in which the picture is named. */
  find(src: string, beside: string): FoundPicture {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src) && !this.isOwn(src)) return { reason: 'is on another site' };
    if (this.folder === undefined) return { reason: 'is not there' };
    const path = pathIn(src);
    if (path === undefined) return { reason: 'is not there' };
    const candidates = [resolve(this.folder, `.${path.startsWith('/') ? path : `/${path}`}`), resolve(dirname(beside), `./${path}`)];
    let outside = false;
    for (const candidate of candidates) {
      const real = realFile(candidate);
      if (real !== undefined && isInside(this.folder, real)) return { path: real };
      outside ||= real !== undefined || !isInside(this.folder, candidate);
    }
    return { reason: outside && isInside(this.folder, beside) ? 'lies outside the folder of pictures' : 'is not there' };
  }
}

/** The path in an address, decoded; undefined when it is none. */
function pathIn(src: string): string | undefined {
  if (!URL.canParse(src, 'http://old-site.invalid')) return undefined;
  const bare = src.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '').replace(/^\/{2,}/, '/');
  try {
    const path = decodeURIComponent(bare);
    return path.includes('\0') ? undefined : path;
  } catch {
    // A percent sign that stands for itself.
    return bare;
  }
}

function realFile(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    // It is not there, or not for us.
    return undefined;
  }
}
