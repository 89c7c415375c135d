import { OfficeZip } from './office-zip.js';
import { readXml } from './read-xml.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';

type Kind = 'text' | 'spreadsheet' | 'presentation';

const paragraphs = new Set(['p', 'h']);
const spaces: Readonly<Record<string, string>> = { s: ' ', tab: ' ', 'line-break': '\n' };
/** What was deleted, and how tables and drawings look. */
const notShown = new Set(['tracked-changes', 'automatic-styles', 'binary-data']);

export const readOpenText = readerOf('text');
export const readOpenSpreadsheet = readerOf('spreadsheet');
export const readOpenPresentation = readerOf('presentation');

function readerOf(kind: Kind) {
  return (bytes: Uint8Array, writer: TextWriter): void => {
    const zip = new OfficeZip(bytes);
    if (isEncrypted(zip)) throw new Unreadable('ENCRYPTED');
    const xml = zip.read('content.xml');
    if (!xml) throw new Unreadable('BROKEN');
    writeContent(xml, kind, writer);
  };
}

function isEncrypted(zip: OfficeZip): boolean {
  const manifest = zip.read('META-INF/manifest.xml');
  let isFound = false;
  if (manifest) readXml(manifest, { open: (name) => (isFound ||= name === 'encryption-data') });
  return isFound;
}

function writeContent(xml: Uint8Array, kind: Kind, writer: TextWriter): void {
  let inParagraphs = 0;
  let hidden = 0;
  let slides = 0;
  readXml(xml, {
    open(name, attributes) {
      if (notShown.has(name)) hidden += 1;
      if (paragraphs.has(name)) inParagraphs += 1;
      else if (kind === 'spreadsheet' && name === 'table') writer.startAt(`Sheet ${attributes['table:name'] ?? ''}`);
      else if (kind === 'presentation' && name === 'page') writer.startAt(`Slide ${(slides += 1)}`);
      else if (inParagraphs > 0 && hidden === 0 && Object.hasOwn(spaces, name)) writer.write(spaces[name] ?? '');
    },
    text(text) {
      if (inParagraphs > 0 && hidden === 0) writer.write(text);
    },
    close(name) {
      if (notShown.has(name)) hidden -= 1;
      if (paragraphs.has(name)) {
        inParagraphs -= 1;
        writer.write(kind === 'spreadsheet' ? ' ' : '\n');
      } else if (name === 'table-row') writer.write('\n');
    },
  });
}
