import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualFileTypes } from '@crossbench/schema/rich-text/reading';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { FileRefused } from '../file-refused.js';
import { excelFile, openDocument, pdfFile, program, wordFile, zipOf } from '../testing/sample-files.js';
import { identifyFile } from './identify-file.js';

let folder: string;
let png: Buffer;
let huge: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbench-identify-'));
  const create = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } }).png();
  png = await create(3, 3).toBuffer();
  huge = await create(10_000, 10_000).toBuffer();
});
afterAll(() => rm(folder, { recursive: true }));

async function identified(name: string, body: Buffer | string, allowed = usualFileTypes): Promise<string> {
  const path = join(folder, 'upload');
  await writeFile(path, body);
  return identifyFile(path, name, allowed);
}

const refusal = async (name: string, body: Buffer | string, allowed?: readonly string[]) =>
  identified(name, body, allowed).then((type) => type, (error: unknown) => (error instanceof FileRefused ? error.reason : error));

describe('identifyFile takes', () => {
  it.each<[string, () => Buffer | string, string]>([
    ['report.pdf', pdfFile, 'application/pdf'],
    ['Report.PDF', pdfFile, 'application/pdf'],
    ['letter.docx', wordFile, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['budget.xlsx', excelFile, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['letter.odt', () => openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['budget.ods', () => openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['notes.txt', () => 'One\r\n\tTwo', 'text/plain'],
    ['names.csv', () => Buffer.from('name;town\nJos\xe9;M\xe1laga\n', 'latin1'), 'text/csv'],
    ['wide.csv', () => Buffer.from('\ufeffname\ttown\n', 'utf16le'), 'text/csv'],
    ['data.json', () => '{"a": 1}', 'application/json'],
    ['mail.eml', () => 'Received: from a\r\nSubject: Hello\r\n\r\nBody', 'message/rfc822'],
    ['chart.svg', () => '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['photo.png', () => png, 'image/png'],
  ])('%s', async (name, body, mediaType) => expect(await identified(name, body())).toBe(mediaType));
});

describe('identifyFile refuses', () => {
  it.each<[string, string, () => Buffer | string, string]>([
    ['a zip named .docx', 'letter.docx', () => zipOf({ name: 'a.txt', text: 'a' }), 'OTHER_CONTENT'],
    ['a spreadsheet named .docx', 'letter.docx', excelFile, 'OTHER_CONTENT'],
    ['a zip that only names the right part', 'letter.docx', () => zipOf({ name: 'word/document.xml', text: 'a' }), 'OTHER_CONTENT'],
    ['a document with macros', 'letter.docx', () => wordFile({ name: 'word/vbaProject.bin', text: 'x' }), 'HIDES_PROGRAM'],
    ['an OpenDocument with a script', 'letter.odt', () => openDocument('text', { name: 'Basic/Standard/Module1.xml', text: 'x' }), 'HIDES_PROGRAM'],
    ['an OpenDocument of another kind', 'letter.odt', () => openDocument('spreadsheet'), 'OTHER_CONTENT'],
    ['an OpenDocument whose type is packed', 'letter.odt', () => zipOf({ name: 'mimetype', text: 'application/vnd.oasis.opendocument.text' }), 'OTHER_CONTENT'],
    ['half a zip', 'letter.docx', () => wordFile().subarray(0, 80), 'OTHER_CONTENT'],
    ['a zip whose list lies outside it', 'letter.docx', () => { const zip = wordFile(); zip.writeUInt32LE(0xfffffff0, zip.length - 6); return zip; }, 'OTHER_CONTENT'],
    ['a program named .pdf', 'report.pdf', program, 'PROGRAM'],
    ['a program named .txt', 'report.txt', program, 'PROGRAM'],
    ['a program named .docx', 'report.docx', program, 'PROGRAM'],
    ['a shell script', 'report.txt', () => '#!/bin/sh\nrm -rf /', 'PROGRAM'],
    ['a page named .png', 'photo.png', () => '<!doctype html>', 'OTHER_CONTENT'],
    ['a page named .svg', 'photo.svg', () => '<!doctype html><svg/>', 'OTHER_CONTENT'],
    ['a page named .pdf', 'photo.pdf', () => '<script>alert(1)</script>', 'OTHER_CONTENT'],
    ['a picture named .pdf', 'photo.pdf', () => png, 'OTHER_CONTENT'],
    ['a picture of 100 megapixels', 'photo.png', () => huge, 'TOO_MANY_PIXELS'],
    ['half a picture', 'photo.png', () => png.subarray(0, 20), 'DAMAGED'],
    ['text with a zero byte', 'notes.txt', () => 'a\u0000b', 'OTHER_CONTENT'],
    ['a letter that is none', 'mail.eml', () => 'Hello', 'OTHER_CONTENT'],
    ['what is not on the list', 'setup.exe', program, 'TYPE_NOT_ALLOWED'],
    ['a page', 'index.html', () => '<p>', 'TYPE_NOT_ALLOWED'],
    ['an archive, unless the site takes them', 'all.zip', () => zipOf({ name: 'a', text: 'a' }), 'TYPE_NOT_ALLOWED'],
    ['a name without an ending', 'README', () => 'text', 'TYPE_NOT_ALLOWED'],
  ])('%s', async (_, name, body, reason) => expect(await refusal(name, body())).toBe(reason));

  it('what a shorter list leaves out', async () => {
    expect([await refusal('a.pdf', pdfFile(), ['csv']), await refusal('a.csv', 'a;b', ['csv'])]).toEqual(['TYPE_NOT_ALLOWED', 'text/csv']);
  });
});
