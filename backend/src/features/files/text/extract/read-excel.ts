import { OfficeZip } from './office-zip.js';
import { readXml } from './read-xml.js';
import { relationsOf } from './relations.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';

const workbook = 'xl/workbook.xml';
/** Characters of the strings that all sheets share; of more only the first are known. */
const mostShared = 10_000_000;
/** Numbers as people write them. What a formula worked out to fifteen places nobody searches for. */
const number = /^-?\d{1,12}(?:\.\d{1,4})?$/;

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** Sheet by sheet, a row a line. */
export function readExcel(bytes: Uint8Array, writer: TextWriter): void {
  const zip = new OfficeZip(bytes);
  const shared = sharedStrings(zip);
  for (const { name, part } of sheetsOf(zip)) {
    writer.startAt(`Sheet ${name}`);
    const xml = zip.read(part);
    if (xml) writeSheet(xml, shared, writer);
  }
}

function sheetsOf(zip: OfficeZip): Sheet[] {
  const xml = zip.read(workbook);
  if (!xml) throw new Unreadable('BROKEN');
  const parts = new Map(relationsOf(zip, workbook).map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  readXml(xml, {
    open(element, attributes) {
      const part = element === 'sheet' ? parts.get(attributes['r:id'] ?? '') : undefined;
      if (part !== undefined) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  return sheets;
}

function sharedStrings(zip: OfficeZip): string[] {
  const strings: string[] = [];
  const xml = zip.read('xl/sharedStrings.xml');
  if (!xml) return strings;
  let characters = 0;
  let texts = 0;
  // How a name is spoken stands beside it.
  let spoken = 0;
  let current = '';
  readXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') texts += 1;
      else if (name === 'rPh') spoken += 1;
    },
    text(text) {
      if (texts > 0 && spoken === 0 && characters < mostShared) current += text;
    },
    close(name) {
      if (name === 't') texts -= 1;
      else if (name === 'rPh') spoken -= 1;
      else if (name === 'si') {
        strings.push(current);
        characters += current.length;
      }
    },
  });
  return strings;
}

function writeSheet(xml: Uint8Array, shared: readonly string[], writer: TextWriter): void {
  let type = '';
  let value = '';
  let isValue = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'c') {
        type = attributes.t ?? 'n';
        value = '';
      }
      if (name === 'v' || name === 't') isValue = true;
    },
    text(text) {
      if (isValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') writer.write(`${cellInWords(type, value, shared)} `);
      else if (name === 'row') writer.write('\n');
    },
  });
}

function cellInWords(type: string, value: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return value;
  return type === 'n' && number.test(value) ? value : '';
}
