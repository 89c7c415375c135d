import { pictureName } from './convert-body.js';
import type { Cover } from '../front-matter/post-facts.js';
import type { PictureFolder } from '../../importing/pictures/picture-folder.js';
import type { Notes } from '../../importing/report/notes.js';
import { figureHtml } from '../template/image-tag.js';
import { text } from '../template/escape.js';

/**
 * Puts the picture that belongs above a text there, unless the text shows it anyway. A cover that is missing is noted and
 * leaves no gap: nobody described it as part of the text.
 */
export function withCover(
  markdown: string,
  cover: Cover | null,
  { pictures, shown, path }: { pictures: Pick<PictureFolder, 'find'>; shown: ReadonlySet<string>; path: string },
  notes: Notes,
): string {
  if (!cover) return markdown;
  const found = pictures.find(cover.src, path);
  if ('reason' in found) {
    notes.add('missing-picture', `${pictureName(cover.src)} ${found.reason}`);
    return markdown;
  }
  if (shown.has(found.path)) return markdown;
  return `${figureHtml(cover, text(cover.caption))}\n\n${markdown}`;
}
