import { mayHoldTasks } from '@crossbench/schema/rich-text/from-html';

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'pre', 'hr', 'figure', 'blockquote', 'div']);
const empty = new Set(['br', 'hr', 'wbr', 'img']);

const tag = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/iy;

/**
 * The blocks of HTML that we wrote, as far as each of them means the same by itself: words between two blocks make one part of
 * them. Undefined where that cannot be told without reading all of it.
 */
export function partsOf(html: string): string[] | undefined {
  // Links to places of the page, and tasks, mean something for other blocks.
  if (html.includes('href="#') || mayHoldTasks(html.toLowerCase())) return undefined;
  const parts: string[] = [];
  const open: string[] = [];
  let start = 0;
  /** Where a block ended with which a part may end; -1 after words. */
  let end = -1;
  tag.lastIndex = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const [written, closing, given = ''] = tag.exec(html) ?? [];
    if (written === undefined) return undefined;
    const name = given.toLowerCase();
    if (closing === '/') {
      if (open.pop() !== name) return undefined;
    } else {
      if (open.length === 0 && end >= 0 && blocks.has(name) && isBlank(html.slice(end, at))) {
        parts.push(html.slice(start, end));
        start = at;
      }
      if (!empty.has(name)) open.push(name);
    }
    if (open.length === 0) end = blocks.has(name) ? tag.lastIndex : -1;
  }
  parts.push(html.slice(start));
  return parts;
}

function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
