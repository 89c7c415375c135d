import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { excelOf, openOf, pdfOf, powerPointOf, wordOf } from '../../testing/readable-files.js';
import { zipOf } from '../../testing/sample-files.js';
import type { TextPart } from '../file-text.js';
import type { ReadableFormat } from '../readable-formats.js';
import { readText } from './read-text.js';

const sample = (name: string) => readFile(new URL(`../../testing/texts/${name}`, import.meta.url));

async function read(bytes: Buffer | string, format: ReadableFormat) {
  const parts: TextPart[] = [];
  const end = await readText(new Uint8Array(Buffer.from(bytes)), format, (part) => parts.push(part));
  return { ...end, parts };
}

async function said(bytes: Buffer | string, format: ReadableFormat): Promise<(readonly [string | null, string])[]> {
  const { state, parts } = await read(bytes, format);
  expect(state).toBe('DONE');
  return parts.map(({ place, text }) => [place, text]);
}

const harbour = 'Harbour dredging review\nThe gannets of Llŷn nest beside the breakwater.';
const secondPage = 'Second page: pontoon inspection schedule.';

describe('what LibreOffice wrote', () => {
  it('is read from a PDF, page by page', async () => {
    expect(await said(await sample('harbour.pdf'), 'pdf')).toEqual([['Page 1', harbour], ['Page 2', secondPage]]);
  });

  it.each(['docx', 'odt'] as const)('is read from a %s', async (format) => {
    expect(await said(await sample(`harbour.${format}`), format)).toEqual([[null, `${harbour}\n${secondPage}`]]);
  });
});

describe('text is read from', () => {
  it('what tries to turn the direction of a line, or to hide, without that', async () => {
    expect(await said('Invoice \u202efdp.exe\u202c and \u2067one\u2069 more', 'txt')).toEqual([[null, 'Invoice fdp.exe and one more']]);
  });

  it('a PDF whose words go on in the next line', async () => {
    expect(await said(pdfOf(['One', '', 'Three']), 'pdf')).toEqual([['Page 1', 'One'], ['Page 3', 'Three']]);
  });

  it('a Word document with notes, without what was deleted or is there twice', async () => {
    const note = { name: 'word/footnotes.xml', text: '<w:footnotes xmlns:w="w"><w:p><w:r><w:t>At the foot</w:t></w:r></w:p></w:footnotes>' };
    const body = 'A</w:t><w:tab/><w:t>B</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><mc:Fallback xmlns:mc="m"><w:t>twice</w:t></mc:Fallback><w:r><w:t>';
    expect(await said(wordOf([body, 'C &amp; D'], note), 'docx')).toEqual([[null, 'A B\nC & D\nAt the foot']]);
  });

  it('a workbook, sheet by sheet', async () => {
    const book = excelOf({ Staff: [['Harbour master', 'Pilot']], Costs: [['Pontoon', 1200, 0.123456789]] });
    expect(await said(book, 'xlsx')).toEqual([['Sheet Staff', 'Harbour master Pilot'], ['Sheet Costs', 'Pontoon 1200']]);
  });

  it('a presentation, slide by slide in its order, with notes', async () => {
    expect(await said(powerPointOf(['First', 'Second'], 'Say hello'), 'pptx')).toEqual([['Slide 1', 'First'], ['Slide 2', 'Second\nSay hello']]);
  });

  it('an OpenDocument spreadsheet and presentation', async () => {
    const cells = (...texts: string[]): string => texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('');
    const book = openOf('spreadsheet', `<table:table table:name="Costs"><table:table-row>${cells('Pontoon', '1200')}</table:table-row></table:table>`);
    expect(await said(book, 'ods')).toEqual([['Sheet Costs', 'Pontoon 1200']]);
    const slides = openOf('presentation', '<draw:page><text:p>First</text:p></draw:page><draw:page><text:p>Second<text:s/>one</text:p></draw:page>');
    expect(await said(slides, 'odp')).toEqual([['Slide 1', 'First'], ['Slide 2', 'Second one']]);
  });

  it.each([
    ['UTF-8', Buffer.from('Málaga – 3 €')],
    ['UTF-8 with a mark', Buffer.from('\ufeffMálaga – 3 €')],
    ['UTF-16', Buffer.from('\ufeffMálaga – 3 €', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\ufeffMálaga – 3 €', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([...Buffer.from('M\xe1laga ', 'latin1'), 0x96, ...Buffer.from(' 3 '), 0x80])],
  ])('a text in %s', async (_, bytes) => expect(await said(bytes, 'txt')).toEqual([[null, 'Málaga – 3 €']]));

  it('a table with room between its cells', async () => {
    expect(await said('Cost,Now (£),"A, b"\nPeople,61200,17.5,no', 'csv')).toEqual([[null, 'Cost, Now (£), "A, b"\nPeople, 61200,17.5, no']]);
  });

  it('Markdown without its signs', async () => {
    expect(await said('# Title\n\nA **bold** [link](https://example.org "x") and `code`.\n```js\nlet a;\n```', 'md')).toEqual([[null, 'Title\nA bold link and code.\nlet a;']]);
  });

  it('HTML without what nobody sees', async () => {
    const page = '<title>Ti&eacute;d</title><style>.a{}</style><p>One<b>two</b></p><script>let x = "<p>no</p>";</script><ul><li>three<li>four</ul>';
    expect(await said(page, 'html')).toEqual([[null, 'Tiéd\nOnetwo\nthree\nfour']]);
  });

  it('an email, with the names of what is attached', async () => {
    const mail = [
      'From: =?utf-8?q?Jos=C3=A9?= <jose@example.org>', 'To: ada@example.org', 'Subject: =?utf-8?b?UG9udG9vbnM=?=', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/html; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '',
      '<p>See you in M=E1laga</p>', '--b', 'Content-Type: application/zip; name=plans.zip', 'Content-Disposition: attachment; filename=plans.zip', '', 'PK', '--b--', '',
    ].join('\r\n');
    const [[place, text] = []] = await said(mail, 'eml');
    expect(place).toBeNull();
    expect(text?.split('\n')).toEqual(['Pontoons', 'José jose@example.org, ada@example.org', expect.stringContaining('See you in Málaga'), 'plans.zip']);
  });

  it('a long text in parts that break between words', async () => {
    const parts = await said('harbour '.repeat(7_500), 'txt');
    expect(parts).toHaveLength(3);
    expect(parts.every(([, text]) => /^(harbour ?)+$/.test(text) && text.length <= 20_000)).toBe(true);
  });
});

describe('what cannot be read is', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>, ReadableFormat]>([
    ['EMPTY', 'a PDF without text', () => pdfOf(['']), 'pdf'],
    ['EMPTY', 'a file of spaces', () => Buffer.from(' \n\t '), 'txt'],
    ['ENCRYPTED', 'a PDF with a password', () => sample('locked.pdf'), 'pdf'],
    ['ENCRYPTED', 'an Office file with a password', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), 'docx'],
    ['ENCRYPTED', 'an OpenDocument file with a password', () => openOf('text', '', { name: 'META-INF/manifest.xml', text: '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' }), 'odt'],
    ['UNSUPPORTED', 'an Office file of the old kind', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]), 'docx'],
    ['BROKEN', 'a PDF that was cut', async () => (await sample('harbour.pdf')).subarray(0, 900), 'pdf'],
    ['BROKEN', 'bytes that call themselves a PDF', () => Buffer.from('MZ\x90\x00 nothing'), 'pdf'],
    ['BROKEN', 'a PDF that calls itself a Word document', () => sample('harbour.pdf'), 'docx'],
    ['BROKEN', 'a program that calls itself a text', () => Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 7) % 32)), 'txt'],
    ['BROKEN', 'a Word document without a text', () => zipOf({ name: 'word/other.xml', text: '<a/>' }), 'docx'],
    ['BROKEN', 'XML that ends in the middle', () => zipOf({ name: 'word/document.xml', text: '<w:document xmlns:w="w"><w:p>' }), 'docx'],
    ['BROKEN', 'XML that unfolds', () => zipOf({ name: 'word/document.xml', text: `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><w><t>&b;</t></w>` }), 'docx'],
  ])('%s: %s', async (state, _, bytes, format) => expect((await read(await bytes(), format)).state).toBe(state));

  it('TOO_LARGE: a small file that unpacks to a large one', async () => {
    const bomb = wordOf([], { name: 'word/comments.xml', text: 'a'.repeat(66_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await read(bomb, 'docx')).state).toBe('TOO_LARGE');
  });

  it('TOO_LARGE or BROKEN: one that names the same part again and again', async () => {
    const zip = zipOf({ name: 'word/document.xml', text: '<w><t>word</t></w>' });
    const [directory, end] = ['PK\x01\x02', 'PK\x05\x06'].map((mark) => zip.lastIndexOf(Buffer.from(mark)));
    const often = (count: number): Buffer => {
      const tail = Buffer.from(zip.subarray(end));
      tail.writeUInt16LE(count, 8);
      return Buffer.concat([zip.subarray(0, directory), ...Array.from({ length: count }, () => zip.subarray(directory, end)), tail]);
    };
    expect((await read(often(2), 'docx')).state).toBe('BROKEN');
    expect((await read(often(30_000), 'docx')).state).toBe('TOO_LARGE');
  });

  it('short: the name of a sheet, which stands with each of its parts', async () => {
    const long = openOf('spreadsheet', `<table:table table:name="${'Costs &#10;'.repeat(5_000)}"><text:p>${'word '.repeat(15_000)}</text:p></table:table>`);
    const { parts } = await read(long, 'ods');
    expect(parts.length).toBeGreaterThan(2);
    for (const { place } of parts) expect(place).toMatch(/^Sheet Costs[^\n]{1,90}$/);
  });

  it('BROKEN: one that says it unpacks to less than it does', async () => {
    const bomb = zipOf({ name: 'word/document.xml', text: `<w><t>${'a'.repeat(5_000_000)}</t></w>` });
    const directory = bomb.lastIndexOf(Buffer.from('PK\x01\x02'));
    bomb.writeUInt32LE(100, directory + 24);
    expect((await read(bomb, 'docx')).state).toBe('BROKEN');
  });
});

describe('of what is large', () => {
  it('as much is kept as is allowed', async () => {
    const { state, parts, isCut } = await read(pdfOf(Array.from({ length: 3_000 }, (_, index) => `Page ${index} ${'harbour '.repeat(500)}`)), 'pdf');
    expect([state, isCut]).toEqual(['DONE', true]);
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBe(1_000_000);
    expect(parts.at(-1)?.place).toBe('Page 250');
  });

  it('an archive inside is not opened', async () => {
    const inner = wordOf(['secret']);
    const outer = wordOf(['Open'], { name: 'word/embeddings/inner.docx', text: inner.toString('latin1') });
    expect(await said(outer, 'docx')).toEqual([[null, 'Open']]);
  });
});
