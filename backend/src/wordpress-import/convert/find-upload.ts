import { PictureFolder } from '../../importing/pictures/picture-folder.js';
import type { OldSite } from './old-site.js';

/** WordPress keeps every picture in several sizes beside the one that was sent. */
const sizeInName = /-\d+x\d+(?=\.[a-z]+$)/i;
const inUploads = /(?:\/wp-content\/uploads\/|\/files\/|\.files\.wordpress\.com\/)([^?#]+)/i;

/** The file among the old site's uploads that an address leads to, of a picture the largest; undefined when there is none. */
export function findUpload(address: string, { uploads }: Pick<OldSite, 'uploads'>): string | undefined {
  const path = inUploads.exec(address)?.[1];
  if (uploads === null || path === undefined) return undefined;
  const folder = new PictureFolder(uploads, () => true);
  for (const name of new Set([path.replace(sizeInName, ''), path])) {
    const found = folder.find(`/${name}`, `${uploads}/post`);
    if ('path' in found) return found.path;
  }
  return undefined;
}
