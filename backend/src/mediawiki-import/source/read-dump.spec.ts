import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceProblem } from '../../importing/source-problem.js';
import type { DumpPage, DumpPart } from './dump.js';
import { FileFolder } from './file-folder.js';
import { Titles } from './namespaces.js';
import { readDump } from './read-dump.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbench-dump-'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = '<mediawiki version="0.11"><siteinfo><sitename>A</sitename></siteinfo>';
const revision = (day: number, text = 'Words') =>
  `<revision><timestamp>2026-01-${String(day).padStart(2, '0')}T00:00:00Z</timestamp><text bytes="5">${text}</text></revision>`;
const page = (title: string, ...revisions: string[]) => `<page><title>${title}</title><ns>0</ns><id>1</id>${revisions.join('')}</page>`;

async function read(bytes: string | Buffer, limits = { revisions: 10, characters: 1_000_000 }): Promise<DumpPart[]> {
  const path = join(folder, 'export.xml');
  await writeFile(path, bytes);
  const parts: DumpPart[] = [];
  for await (const part of readDump(path, limits)) parts.push(part);
  return parts;
}

async function readPage(text: string, limits?: { revisions: number; characters: number }): Promise<DumpPage> {
  const part = (await read(`${start}${text}</mediawiki>`, limits)).find(({ kind }) => kind === 'page');
  if (part?.kind !== 'page') throw new Error('There is no page');
  return part.page;
}

describe('readDump', () => {
  it('answers whole pages, and says in which page a file breaks off', async () => {
    const parts = await read(`${start}${page('A', revision(1))}${page('B', revision(1), revision(2)).slice(0, -60)}`);
    expect(parts.map(({ kind }) => kind)).toEqual(['site', 'page', 'broken']);
    expect(parts[2]).toMatchObject({ cutPage: 'B' });
  });

  it('puts versions in the order of time, and keeps the newest of too many', async () => {
    const { revisions, olderRevisions } = await readPage(page('A', revision(3), revision(2), revision(1), revision(4)), { revisions: 2, characters: 100 });
    expect([revisions.map(({ at }) => at?.getUTCDate()), olderRevisions]).toEqual([[3, 4], 2]);
  });

  it('keeps fewer where their texts are long, but always one', async () => {
    const long = 'x'.repeat(60);
    const { revisions, olderRevisions } = await readPage(page('A', revision(1, long), revision(2, long), revision(3, long.repeat(9))), { revisions: 9, characters: 100 });
    expect([revisions.length, olderRevisions]).toEqual([1, 2]);
  });

  it('tells hidden texts and exports without texts from empty ones', async () => {
    const text = (element: string) => `<revision>${element}</revision>`;
    const { revisions } = await readPage(page('A', text('<text deleted="deleted"/>'), text('<text bytes="9" id="4"/>'), text('<text bytes="0"/>'), text('<text xml:space="preserve">a</text>')));
    expect(revisions.map((one) => one.text)).toEqual([undefined, undefined, '', 'a']);
  });

  it.each([
    ['<contributor><username>Ines</username><id>4</id></contributor>', { kind: 'named', name: 'Ines' }],
    ['<contributor><ip>192.0.2.1</ip></contributor>', { kind: 'unregistered' }],
    ['<contributor deleted="deleted"/>', { kind: 'hidden' }],
    ['<timestamp>yesterday</timestamp>', { kind: 'hidden' }],
  ])('reads who it was: %s', async (element, contributor) => {
    const { revisions } = await readPage(page('A', `<revision>${element}<text>a</text></revision>`));
    expect(revisions).toMatchObject([{ contributor, at: undefined }]);
  });

  it('cuts titles that no wiki can have, and stops reading texts that are far too large', async () => {
    const huge = await readPage(page('t'.repeat(100_000), revision(1, 'x'.repeat(17_000_000))));
    expect([huge.title.length, huge.revisions[0]?.isTooLarge]).toEqual([1000, true]);
  });

  it('resolves no entities of the document, however many', async () => {
    const bomb = `<!DOCTYPE mediawiki [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${start}${page('A', revision(1))}${page('&b;', revision(1))}</mediawiki>`;
    expect((await read(bomb)).map(({ kind }) => kind)).toEqual(['site', 'page', 'broken']);
  });

  it.each([
    ['no XML', 'Dear colleague', 'is not an export of MediaWiki'],
    ['another document', '<rss><channel/></rss>', 'is not an export of MediaWiki'],
    ['nothing', '', 'is not an export of MediaWiki'],
    ['what is compressed', gzipSync(start), 'is compressed (gzip). Unpack it first'],
    ['an archive', Buffer.from('PK\u0003\u0004 and so on'), 'is a zip archive. Unpack it first'],
    ['UTF-16', Buffer.from(`\ufeff${start}`, 'utf16le'), 'is in UTF-16. Save it as UTF-8'],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${start}</mediawiki>`, 'is in ISO-8859-1. Save it as UTF-8'],
  ])('refuses %s in clear words', async (_, bytes, words) => {
    const refused = read(bytes);
    await expect(refused).rejects.toThrow(SourceProblem);
    await expect(refused).rejects.toThrow(words);
  });

  it('refuses a file that is not there', async () => {
    await expect(readDump(join(folder, 'none.xml'), { revisions: 1, characters: 1 }).next()).rejects.toThrow(SourceProblem);
  });
});

describe('Titles', () => {
  const titles = new Titles([
    { number: 0, name: '', firstLetterCounts: false }, { number: 4, name: 'Depot', firstLetterCounts: false },
    { number: 12, name: 'Hilfe', firstLetterCounts: false }, { number: 3000, name: 'Policy', firstLetterCounts: true },
  ]);

  it.each([
    ['main_page', '0:Main page'], [' :Main  page ', '0:Main page'], ['help:a', '12:A'], ['HILFE: a', '12:A'], ['Project:About', '4:About'], ['depot:about', '4:About'],
    ['policy:a', '3000:a'], ['image:x_y.png', '6:X y.png'], ['Other: thing', '0:Other: thing'], ['a/b', '0:A/b'], ['ßa', '0:SSa'], ['𐐨a', '0:𐐀a'],
    ['Help:', undefined], ['', undefined], [' : ', undefined],
  ])('reads %j as %j', (written, key) => expect(titles.read(written)?.key).toBe(key));

  it('writes them with the words of the wiki', () => expect(titles.full({ namespace: 12, name: 'A' })).toBe('Hilfe:A'));
});

describe('FileFolder', () => {
  it('finds files by name, and nothing outside the folder', async () => {
    const images = join(folder, 'images');
    await mkdir(join(images, 'a/ab'), { recursive: true });
    await mkdir(join(images, 'thumb/a'), { recursive: true });
    await writeFile(join(images, 'a/ab/My_plan.png'), '');
    await writeFile(join(images, 'thumb/a/Small.png'), '');
    await symlink('/etc/passwd', join(images, 'Passwd.png'));
    const files = await FileFolder.read(images);
    expect(files.find('my plan.png')).toBe(join(images, 'a/ab/My_plan.png'));
    for (const name of ['Small.png', 'Passwd.png', '../export.xml', 'a/ab/My plan.png', '/etc/passwd']) expect(files.find(name)).toBeUndefined();
  });
});
