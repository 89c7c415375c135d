import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly stored?: boolean;
}

/** A ZIP file of these entries. */
export function zipOf(...entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, stored = false } of entries) {
    const plain = Buffer.from(text);
    const packed = stored ? plain : deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end]);
}

const contentTypes = { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' };
const relations = { name: '_rels/.rels', text: '<Relationships/>' };

export function wordFile(...more: ZipEntry[]): Buffer {
  return zipOf(contentTypes, relations, { name: 'word/document.xml', text: '<w:document/>' }, ...more);
}

export function excelFile(): Buffer {
  return zipOf(contentTypes, relations, { name: 'xl/workbook.xml', text: '<workbook/>' });
}

export function openDocument(kind: 'text' | 'spreadsheet' | 'presentation', ...more: ZipEntry[]): Buffer {
  const mimetype = { name: 'mimetype', text: `application/vnd.oasis.opendocument.${kind}`, stored: true };
  return zipOf(mimetype, { name: 'content.xml', text: '<office:document-content/>' }, ...more);
}

export function pdfFile(text = 'Guidance'): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** The beginning of a Windows program. */
export function program(): Buffer {
  return Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);
}
