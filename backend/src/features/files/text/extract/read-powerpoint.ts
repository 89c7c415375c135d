import { OfficeZip } from './office-zip.js';
import { readXml } from './read-xml.js';
import { relationsOf } from './relations.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';
import { writeParagraphs } from './write-paragraphs.js';

const presentation = 'ppt/presentation.xml';

/** Slide by slide in the order in which they are shown, each with its notes. */
export function readPowerPoint(bytes: Uint8Array, writer: TextWriter): void {
  const zip = new OfficeZip(bytes);
  slidesOf(zip).forEach((slide, index) => {
    writer.startAt(`Slide ${index + 1}`);
    const notes = relationsOf(zip, slide).filter(({ type }) => type === 'notesSlide').map(({ target }) => target);
    for (const part of [slide, ...notes]) {
      const xml = zip.read(part);
      if (xml) writeParagraphs(xml, writer);
    }
  });
}

function slidesOf(zip: OfficeZip): string[] {
  const xml = zip.read(presentation);
  if (!xml) throw new Unreadable('BROKEN');
  const parts = new Map(relationsOf(zip, presentation).map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  readXml(xml, {
    open(name, attributes) {
      const part = name === 'sldId' ? parts.get(attributes['r:id'] ?? '') : undefined;
      if (part !== undefined) slides.push(part);
    },
  });
  return slides;
}
