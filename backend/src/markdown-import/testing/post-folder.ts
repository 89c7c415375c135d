import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** A folder of posts, and beside it one of pictures, that a test fills and throws away. */
export interface PostFolder {
  readonly posts: string;
  readonly assets: string;
  write(name: string, frontMatter: string, body: string): Promise<void>;
  picture(name: string, colour: string): Promise<void>;
  remove(): Promise<void>;
}

export async function makePostFolder(): Promise<PostFolder> {
  const root = await mkdtemp(join(tmpdir(), 'crossbench-import-'));
  const posts = join(root, 'posts');
  const assets = join(root, 'pictures');
  await mkdir(posts);
  await mkdir(assets);
  const save = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  return {
    posts,
    assets,
    write: (name, frontMatter, body) => save(join(posts, name), `---\n${frontMatter}\n---\n\n${body}\n`),
    picture: async (name, background) =>
      save(join(assets, name), await sharp({ create: { width: 40, height: 20, channels: 3, background } }).png().toBuffer()),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
