import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PictureFolder } from '../../importing/pictures/picture-folder.js';
import { readPicture } from '../../importing/pictures/read-picture.js';
import { realFolder } from '../../importing/files/real-folder.js';
import { listSources } from './list-sources.js';
import { readSource } from './read-source.js';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await realFolder(await mkdtemp(join(tmpdir(), 'crossbench-sources-')));
  folder = join(root, 'posts');
  await mkdir(join(folder, 'sub'), { recursive: true });
  await writeFile(join(root, 'outside.md'), 'secret');
  await writeFile(join(root, 'outside.png'), 'secret');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('listSources', () => {
  it('lists every entry once: as a post, as refused, or as passed over', async () => {
    await writeFile(join(folder, 'b.md'), 'x');
    await writeFile(join(folder, 'sub/a.markdown'), 'x');
    await writeFile(join(folder, 'notes.txt'), 'x');
    await writeFile(join(folder, '.hidden.md'), 'x');
    await mkdir(join(folder, 'folder.md'));
    await symlink(join(root, 'outside.md'), join(folder, 'escape.md'));
    await symlink(root, join(folder, 'up.md'));
    await symlink(join(folder, 'nowhere.md'), join(folder, 'broken.md'));
    await symlink(join(folder, 'b.md'), join(folder, 'inside.md'));
    const list = await listSources(folder);
    expect(list.files.map(({ name }) => name)).toEqual(['b.md', 'inside.md', 'sub/a.markdown']);
    expect(list.refused).toEqual([
      { name: 'broken.md', reason: 'is a link that leads nowhere' },
      { name: 'escape.md', reason: 'is a link that leads out of the folder' },
      { name: 'folder.md', reason: 'is a folder, not a file' },
      { name: 'up.md', reason: 'is a link that leads out of the folder' },
    ]);
    expect(list.passedOver.map(({ name }) => name)).toEqual(['.hidden.md', 'notes.txt']);
  });

  it('refuses what is no folder', () => expect(listSources(join(root, 'outside.md'))).rejects.toThrow('is not a folder'));
});

describe('readSource', () => {
  it('reads text without its byte order mark, with line feeds', async () => {
    await writeFile(join(folder, 'a.md'), '\ufeffa\r\nb\rc');
    expect(await readSource(join(folder, 'a.md'))).toBe('a\nb\nc');
  });

  it.each([
    ['is empty', Buffer.from(' \n')],
    ['is not UTF-8 text', Buffer.from([0x61, 0xff, 0xfe])],
    ['is not text: it holds zero bytes', Buffer.from('a\0b')],
  ])('refuses a file that %s', async (reason, bytes) => {
    await writeFile(join(folder, 'a.md'), bytes);
    await expect(readSource(join(folder, 'a.md'))).rejects.toThrow(reason);
  });

  it('does not read a huge file', async () => {
    await writeFile(join(folder, 'a.md'), '');
    await truncate(join(folder, 'a.md'), 5_000_000_000);
    await expect(readSource(join(folder, 'a.md'))).rejects.toThrow('is larger than 1 MB');
  });
});

describe('PictureFolder', () => {
  const beside = () => join(folder, 'a.md');
  const find = (src: string) => new PictureFolder(folder, (address) => address.startsWith('https://old.example/')).find(src, beside());

  it.each(['/sub/a%20b.png', 'sub/a b.png', 'https://old.example/sub/a%20b.png?v=1#x', './sub/a b.png'])('finds %s', async (src) => {
    await writeFile(join(folder, 'sub/a b.png'), 'x');
    expect(find(src)).toEqual({ path: join(folder, 'sub/a b.png') });
  });

  it.each([
    ['/../outside.png', 'lies outside the folder of pictures'],
    ['../outside.png', 'lies outside the folder of pictures'],
    ['/%2e%2e/outside.png', 'lies outside the folder of pictures'],
    ['/link.png', 'lies outside the folder of pictures'],
    ['/etc/passwd', 'is not there'],
    ['file:///etc/passwd', 'is on another site'],
    ['https://other.example/a.png', 'is on another site'],
    ['/sub', 'is not there'],
    ['/none.png', 'is not there'],
    ['/a%00.png', 'is not there'],
    ['/100%.png', 'is not there'],
  ])('%s %s', async (src, reason) => {
    await symlink(join(root, 'outside.png'), join(folder, 'link.png'));
    expect(find(src)).toEqual({ reason });
  });
});

describe('readPicture', () => {
  it('paints a drawing, without what it refers to', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><image href="../outside.png"/><rect width="20" height="10"/></svg>';
    await writeFile(join(folder, 'a.svg'), drawing);
    const picture = await readPicture(join(folder, 'a.svg'));
    expect(picture?.name).toBe('a.png');
    expect(picture?.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('leaves a broken drawing to be refused', async () => {
    await writeFile(join(folder, 'a.svg'), '<svg><');
    expect((await readPicture(join(folder, 'a.svg')))?.bytes.toString()).toBe('<svg><');
  });
});
