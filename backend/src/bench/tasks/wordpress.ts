import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Random } from '../fill/random.js';
import { phrase, prose } from '../fill/text.js';

const posts = 5000;
const paragraphs = 8;
const wordsInParagraph = 35;
const seed = 11;

/** Imports a WordPress export of 5,000 posts of 280 words with a comment each, from the shell as operators do. */
export async function measureWordpressImport(databaseUrl: string, home: string): Promise<string[]> {
  const file = join(home, 'export.xml');
  await writeExport(file);
  const started = performance.now();
  const program = fileURLToPath(new URL('../../cli.js', import.meta.url));
  const args = [program, 'import', 'wordpress', file, '--department', 'Ministry of Figures', '--source', 'figures'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off' },
  });
  const seconds = (performance.now() - started) / 1000;
  if (!stdout.includes(`${posts} created`)) throw new Error(`The import did something else: ${stdout}`);
  return [`${posts} posts and comments in ${seconds.toFixed(1)} s with starting the program: ${Math.round(posts / seconds)} posts a second`];
}

async function writeExport(file: string): Promise<void> {
  const random = new Random(seed);
  const stream = createWriteStream(file);
  stream.write('<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>');
  for (let number = 1; number <= posts; number += 1) if (!stream.write(item(random, number))) await once(stream, 'drain');
  stream.end('</channel></rss>');
  await once(stream, 'close');
}

function item(random: Random, number: number): string {
  const text = Array.from({ length: paragraphs }, () => `<!-- wp:paragraph -->\n<p>${prose(random, wordsInParagraph)} <strong>${phrase(random, 2)}</strong></p>\n<!-- /wp:paragraph -->`);
  const at = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return `<item><title>${phrase(random, 5)}</title><link>https://old.example/${number}/</link><dc:creator>author-${number % 40}</dc:creator>
<content:encoded><![CDATA[<!-- wp:heading --><h2>${phrase(random, 4)}</h2><!-- /wp:heading -->${text.join('\n')}]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="t">Topic ${number % 50}</category><wp:comment><wp:comment_id>${number}</wp:comment_id>
<wp:comment_author>Reader ${number % 60}</wp:comment_author><wp:comment_date_gmt>${at}</wp:comment_date_gmt><wp:comment_approved>1</wp:comment_approved>
<wp:comment_content>${prose(random, 20)}</wp:comment_content><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment></item>\n`;
}
