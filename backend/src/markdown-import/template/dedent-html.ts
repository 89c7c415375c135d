import { codeRanges } from './code-ranges.js';

const opened = /<(?:div|blockquote|section|aside|article|figure|table|tr|td|dl|dd)(?:\s[^<>]*)?>/gi;
const closed = /<\/(?:div|blockquote|section|aside|article|figure|table|tr|td|dl|dd)\s*>/gi;
const listItem = /^\s*(?:[-*+]|\d+[.)])\s/;

/**
 * After an empty line inside HTML, Markdown takes indented lines for code. Whoever indented them meant the HTML: the
 * indentation goes.
 */
export function dedentHtml(markdown: string): string {
  const inCode = codeRanges(markdown);
  let depth = 0;
  let offset = 0;
  let last = '';
  let afterEmpty = false;
  const result = markdown.split('\n').map((line) => {
    const isText = !inCode(offset);
    const isMisread = isText && depth > 0 && afterEmpty && /^(?: {4}|\t)/.test(line) && !listItem.test(line) && !listItem.test(last);
    if (isText) depth = Math.max(0, depth + (line.match(opened)?.length ?? 0) - (line.match(closed)?.length ?? 0));
    offset += line.length + 1;
    afterEmpty = line.trim() === '';
    if (!afterEmpty) last = line;
    return isMisread ? line.trimStart() : line;
  });
  return result.join('\n');
}
