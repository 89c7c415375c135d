import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { BlogQueries, type BlogRow } from '../features/blogs/blogs.public.js';
import { SourceProblem } from '../importing/source-problem.js';
import { NotFound } from '../platform/errors/domain-errors.js';
import { ExportMarkdown } from '../markdown-export/export-markdown.js';
import { type Command, UsageError } from './command.js';
import { showProgress } from './progress.js';

/** Takes a blog out of the site as Markdown files. */
export const exportBlog: Command = {
  name: 'export blog',
  usage: 'ADDRESS DIR',
  summary: 'writes the posts of a blog as Markdown with their pictures; ADDRESS is that of its page, DIR must be empty',
  prepare(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [address, folder, ...others] = positionals;
    if (address === undefined || folder === undefined || others.length > 0) throw new UsageError('Name the address of a blog, and a folder');
    return async (app) => {
      const blog = await findBlog(app, address);
      if (!blog) return fail(`No blog has the address ${address}`);
      const progress = showProgress(process.stderr);
      try {
        const { posts, pictures } = await app.get(ExportMarkdown, { strict: false }).run({ blog, folder, progress: progress.show });
        progress.end();
        console.info(`Done: ${posts} posts with ${pictures} pictures are in ${folder}`);
        console.info(`They come back with: import markdown ${folder}/posts --assets ${folder} --department NAME`);
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        fail(error.message);
      } finally {
        progress.end();
      }
    };
  },
};

/** By the address of its page, or the last part of it. */
async function findBlog(app: INestApplicationContext, address: string): Promise<BlogRow | undefined> {
  try {
    return await app.get(BlogQueries, { strict: false }).getForSystem(address.split('/').at(-1) ?? '');
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
