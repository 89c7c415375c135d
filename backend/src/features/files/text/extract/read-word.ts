import { OfficeZip } from './office-zip.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';
import { writeParagraphs } from './write-paragraphs.js';

const main = 'word/document.xml';

/** The text, then what stands at the foot and head of its pages, and remarks in its margin. Where pages begin only Word knows. */
export function readWord(bytes: Uint8Array, writer: TextWriter): void {
  const zip = new OfficeZip(bytes);
  if (!zip.has(main)) throw new Unreadable('BROKEN');
  const beside = zip.namesLike(/^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/);
  for (const name of [main, ...beside]) {
    const xml = zip.read(name);
    if (xml) writeParagraphs(xml, writer);
    writer.write('\n');
  }
}
