import { PictureFolder } from '../../importing/pictures/picture-folder.js';
import type { OldSite } from './old-site.js';

/** WordPress keeps every picture in several sizes beside the one that was sent. */
const sizeInName = /-\d+x\d+(?=\.[a-z]+$)/i;
const inUploads = /(?:\/wp-content\/uploads\/|\/files\/|\.files\.wordpress\.com\/)([^?#]+)/i;

/** The file of a picture among the old site's uploads, the largest there is; undefined when it is not there. */
export function findPicture(src: string, { uploads }: Pick<OldSite, 'uploads'>): string | undefined {
  const path = inUploads.exec(src)?.[1];
  if (uploads === null || path === undefined) return undefined;
  const folder = new PictureFolder(uploads, () => true);
  for (const name of new Set([path.replace(sizeInName, ''), path])) {
    const found = folder.find(`/${name}`, `${uploads}/post`);
    if ('path' in found) return found.path;
  }
  return undefined;
}
