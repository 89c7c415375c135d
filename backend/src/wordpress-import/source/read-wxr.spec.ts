import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceProblem } from '../../importing/source-problem.js';
import { readWxr } from './read-wxr.js';
import type { WxrPart } from './wxr.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbench-wxr-'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = '<?xml version="1.0"?><rss xmlns:wp="w" xmlns:content="c" xmlns:dc="d"><channel>';
const item = (id: number, content = 'Words', more = '') =>
  `<item><title>T${id}</title><wp:post_id>${id}</wp:post_id><content:encoded><![CDATA[${content}]]></content:encoded>${more}</item>`;

async function read(text: string): Promise<WxrPart[]> {
  const path = join(folder, 'export.xml');
  await writeFile(path, text);
  const parts: WxrPart[] = [];
  for await (const part of readWxr(path)) parts.push(part);
  return parts;
}

describe('readWxr', () => {
  it('answers whole items, and says where a file ends in the middle', async () => {
    const parts = await read(`${start}${item(1)}${item(2)}${item(3).slice(0, 40)}`);
    expect(parts.map(({ kind }) => kind)).toEqual(['item', 'item', 'broken']);
  });

  it('reads what stands in parts and in other characters', async () => {
    const [part] = await read(`${start}${item(1, 'a]]]]><![CDATA[>b &amp; \u0001\u000bé 🎉')}</channel></rss>`);
    expect(part).toMatchObject({ item: { content: 'a]]>b &amp; é 🎉' } });
  });

  it.each([
    ['2019-03-31 01:30:00', new Date('2019-03-31T01:30:00Z')],
    ['0000-00-00 00:00:00', undefined],
    ['yesterday', undefined],
  ])('reads the time %s', async (text, at) => {
    const [part] = await read(`${start}${item(1, '', `<wp:post_date_gmt>${text}</wp:post_date_gmt>`)}</channel></rss>`);
    expect(part).toMatchObject({ item: { publishedAt: at } });
  });

  it('stops reading an item that is far too large, and goes on with the next', async () => {
    const parts = await read(`${start}${item(1, 'x'.repeat(17_000_000))}${item(2)}</channel></rss>`);
    expect(parts).toMatchObject([{ item: { id: '1', tooLarge: true } }, { item: { id: '2', tooLarge: false } }]);
  });

  it('resolves no entities of the document, however many', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>${item(1)}<item><title>&b;</title></item></channel></rss>`;
    const parts = await read(bomb);
    expect(parts.map(({ kind }) => kind)).toEqual(['item', 'broken']);
  });

  it.each([['no XML', 'Dear colleague'], ['another document', '<html><body><item/></body></html>'], ['nothing', '']])('refuses %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(SourceProblem);
  });

  it('refuses a file that is not there', async () => {
    await expect(readWxr(join(folder, 'none.xml')).next()).rejects.toThrow(SourceProblem);
  });
});
