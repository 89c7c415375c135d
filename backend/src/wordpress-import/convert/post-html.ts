import type { Notes } from '../../importing/report/notes.js';
import { autoParagraphs } from './auto-paragraphs.js';
import { hasBlocks, htmlOfBlocks } from './blocks.js';
import { readShortcodes } from './shortcodes.js';

/** The HTML that readers of the old site saw, from what its editors kept: blocks, or the classic form. */
export function postHtml(content: string, notes: Notes): string {
  if (hasBlocks(content)) return readShortcodes(htmlOfBlocks(content, notes), notes);
  return autoParagraphs(readShortcodes(content.replace(/<!--(?:more|nextpage)[\s\S]*?-->/g, ''), notes));
}
