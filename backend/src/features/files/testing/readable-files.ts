import { type ZipEntry, zipOf } from './sample-files.js';

const packageOf = (...entries: ZipEntry[]): Buffer => zipOf({ name: '[Content_Types].xml', text: '<Types/>' }, { name: '_rels/.rels', text: '<Relationships/>' }, ...entries);
const relations = (name: string, targets: readonly string[], type = 'worksheet'): ZipEntry => ({
  name,
  text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`,
});
const many = (texts: readonly string[], each: (text: string, number: number) => string): string => texts.map((text, index) => each(text, index + 1)).join('');

/** A Word document of these paragraphs. */
export function wordOf(paragraphs: readonly string[], ...more: ZipEntry[]): Buffer {
  return packageOf({ name: 'word/document.xml', text: wordXml(many(paragraphs, (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)) }, ...more);
}

export function wordXml(body: string): string {
  return `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

/** A workbook of these sheets, their cells in shared strings. */
export function excelOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const strings = Object.values(sheets).flat(2).filter((cell) => typeof cell === 'string');
  const cell = (value: string | number): string => (typeof value === 'string' ? `<c t="s"><v>${strings.indexOf(value)}</v></c>` : `<c><v>${value}</v></c>`);
  return packageOf(
    { name: 'xl/workbook.xml', text: `<workbook xmlns:r="r"><sheets>${many(names, (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>` },
    relations('xl/_rels/workbook.xml.rels', names.map((_, index) => `worksheets/sheet${index + 1}.xml`)),
    { name: 'xl/sharedStrings.xml', text: `<sst>${many(strings, (text) => `<si><r><t>${text}</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>`)}</sst>` },
    ...Object.values(sheets).map((rows, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    })),
  );
}

/** A presentation. Its slides lie in the package in the opposite order; the last one has notes. */
export function powerPointOf(slides: readonly string[], notes: string): Buffer {
  const paragraph = (text: string): string => `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  return packageOf(
    { name: 'ppt/presentation.xml', text: `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${many(slides, (_, number) => `<p:sldId id="${255 + number}" r:id="rId${number}"/>`)}</p:sldIdLst></p:presentation>` },
    relations('ppt/_rels/presentation.xml.rels', slides.map((_, index) => `slides/slide${slides.length - index}.xml`), 'slide'),
    ...[...slides].reverse().map((text, index) => ({ name: `ppt/slides/slide${index + 1}.xml`, text: paragraph(text) })),
    relations('ppt/slides/_rels/slide1.xml.rels', ['../notesSlides/notesSlide1.xml'], 'notesSlide'),
    { name: 'ppt/notesSlides/notesSlide1.xml', text: paragraph(notes) },
  );
}

/** An OpenDocument file with this body. */
export function openOf(kind: 'text' | 'spreadsheet' | 'presentation', body: string, ...more: ZipEntry[]): Buffer {
  return zipOf(
    { name: 'mimetype', text: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', text: `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>` },
    ...more,
  );
}

/** A PDF with these texts, one a page, in letters that every reader has. */
export function pdfOf(pages: readonly string[]): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((text, index) => {
      const content = `BT /F1 0.2 Tf 20 800 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}
