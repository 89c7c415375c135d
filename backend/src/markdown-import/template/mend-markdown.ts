import type { Notes } from '../../importing/report/notes.js';
import { codeRanges } from './code-ranges.js';
import { dedentHtml } from './dedent-html.js';
import { imageHtml } from './image-tag.js';

const picture = /^ {0,3}<img\b[^<>]*>[ \t]*$/;
const wellFormed = /<img(\s+[\w-]+(="[^"]*"|='[^']*')?)*\s*\/?>/;
const pictureBelowHtml = /(^[ \t]*<[a-z][^\n<>]*>[ \t]*\n[ \t]*)!\[([^\]]*)\]\(([^)\s]+)\)(?=[ \t]*(?:\n|$))/gim;
const quotesInside = /<img\s+src="([^"\n]*)"\s+alt="([^\n]*)"(\s*[\w-]+="[^"\n]*")*\s*\/?>/g;

/** Mends what Markdown would read otherwise than whoever wrote it meant. */
export function mendMarkdown(markdown: string, notes: Notes): string {
  const inHtml = picturesInHtml(dedentHtml(markdown));
  const inCode = codeRanges(inHtml);
  const lines = inHtml.split('\n');
  const result: string[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    result.push(inCode(offset) ? line : mendQuotes(mendAddresses(line, notes), notes));
    // After a picture alone on its line everything up to the next empty line would count as HTML.
    if (picture.test(line) && !inCode(offset) && /^ {0,3}[^\s<]/.test(lines[index + 1] ?? '')) result.push('');
    offset += line.length + 1;
  }
  return result.join('\n');
}

/** Right below a line of HTML, Markdown is not read. */
function picturesInHtml(markdown: string): string {
  const inCode = codeRanges(markdown);
  return markdown.replace(pictureBelowHtml, (whole, above: string, alt: string, src: string, offset: number) =>
    inCode(offset) ? whole : `${above}${imageHtml({ src, alt })}`,
  );
}

/** Quotations that were wrapped anew can have their mark in the middle of an address. */
function mendAddresses(line: string, notes: Notes): string {
  return line.replace(/(\]\([^\s()<>]+\/)> (?=[^\s()]+\))/g, (_, before: string) => {
    notes.add('mended', `a broken address: ${before.slice(2)}`);
    return before;
  });
}

/** Quotes in a description end it too early. */
function mendQuotes(line: string, notes: Notes): string {
  if (!line.includes('<img') || wellFormed.test(line)) return line;
  return line.replace(quotesInside, (_, src: string, alt: string) => {
    notes.add('mended', `quotes in the description of ${src}`);
    return `<img src="${src}" alt="${alt.replaceAll('"', '&quot;')}">`;
  });
}
