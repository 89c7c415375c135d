import { Parser } from 'htmlparser2';
import { decodeText } from './decode-text.js';
import type { TextWriter } from './text-writer.js';

const notShown = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head']);
const inLine = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong',
  'sub', 'sup', 'time', 'u', 'var', 'wbr',
]);
const mostBytes = 10_000_000;

export function readHtml(bytes: Uint8Array, writer: TextWriter): void {
  writeHtml(decodeText(bytes.subarray(0, mostBytes)), writer);
}

/** The words of a page that people would see, and its title. */
export function writeHtml(html: string, writer: TextWriter): void {
  let hidden = 0;
  let isTitle = false;
  const parser = new Parser({
    onopentagname(name) {
      if (notShown.has(name)) hidden += 1;
      if (name === 'title') isTitle = true;
      if (!inLine.has(name)) writer.write('\n');
    },
    ontext(text) {
      if (hidden === 0 || isTitle) writer.write(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (notShown.has(name)) hidden = Math.max(0, hidden - 1);
      if (name === 'title') isTitle = false;
      if (!inLine.has(name)) writer.write('\n');
    },
  });
  parser.write(html);
  parser.end();
}
