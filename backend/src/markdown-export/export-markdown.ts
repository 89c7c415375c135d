import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { imagesOf } from '@crossbench/schema/rich-text';
import { richTextToMarkdown } from '@crossbench/schema/rich-text/to-markdown';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { type BlogRow, type PublishedPost, PublishedPosts } from '../features/blogs/blogs.public.js';
import { AttachedPictures } from '../features/content/content.public.js';
import { SourceProblem } from '../importing/source-problem.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { distinctNames } from './file-names.js';
import { frontMatter } from './front-matter.js';
import { withLinks } from './with-links.js';

export interface ExportOptions {
  readonly blog: Pick<BlogRow, 'id' | 'kind'>;
  /** Made when it is missing; must be empty. */
  readonly folder: string;
  readonly progress?: (done: number, total: number) => void;
}

export interface ExportReport {
  readonly posts: number;
  readonly pictures: number;
}

/** Posts that are read at a time. */
const batchSize = 50;

/**
 * Writes what stands in a blog as Markdown with front matter: `posts/` and the `pictures/` in them. Imported again it gives
 * the same posts. Comments and earlier revisions have no place in Markdown.
 */
@Injectable()
export class ExportMarkdown {
  constructor(
    private readonly posts: PublishedPosts,
    private readonly pictures: AttachedPictures,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws a SourceProblem when the folder holds something already. */
  async run({ blog, folder, progress }: ExportOptions): Promise<ExportReport> {
    await this.prepare(folder);
    const names = distinctNames(await this.posts.namesOfBlogForSystem(blog.id));
    let pictures = 0;
    let done = 0;
    for (let after: string | null = null; ; ) {
      const batch: PublishedPost[] = await this.posts.ofBlogForSystem(blog.id, after, batchSize);
      for (const post of batch) {
        pictures += await this.writePost(post, blog.kind, names, folder);
        done += 1;
        progress?.(done, names.size);
      }
      after = batch.at(-1)?.id ?? null;
      if (after === null) return { posts: done, pictures };
    }
  }

  private async prepare(folder: string): Promise<void> {
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0) throw new SourceProblem(`${folder} is not empty: name a folder of its own`);
    await mkdir(join(folder, 'posts'), { recursive: true });
    await mkdir(join(folder, 'pictures'), { recursive: true });
  }

  /** Answers how many pictures it has. */
  private async writePost(post: PublishedPost, kind: BlogRow['kind'], names: ReadonlyMap<string, string>, folder: string): Promise<number> {
    const named = await this.pictures.ofIdsForSystem(imagesOf(post.body).map(({ attachmentId }) => attachmentId));
    const paths = new Map(named.map(({ id, mediaType }) => [id, `/pictures/${id}.${mediaType.split('/')[1] ?? 'picture'}`]));
    for (const picture of named) await pipeline(await this.pictures.read(picture), createWriteStream(join(folder, paths.get(picture.id) ?? '')));
    const body = richTextToMarkdown(withLinks(post.body, names, this.config.publicUrl), { imageUrl: (id) => paths.get(id) });
    // A post that came after the names were read goes with the next export, under its usual name.
    const name = names.get(post.shortId) ?? post.shortId;
    await writeFile(join(folder, 'posts', `${name}.md`), `${frontMatter(post, kind)}\n${body}`);
    return named.length;
  }
}
