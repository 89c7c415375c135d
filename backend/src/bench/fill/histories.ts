import { RENDERER_VERSION, type RichTextDocument, type RichTextNode, imageAddress, outlineOf, plainText, renderHtml } from '@crossbench/schema/rich-text';
import type { Pool } from 'pg';
import { insertRows } from './bulk.js';
import type { BenchItem } from './items.js';
import type { Random } from './random.js';
import { prose } from './text.js';

/** Posts that were edited again and again, and revisions of each. */
const edited = 20;
const revisions = 300;
const day = 86_400_000;

/** Gives some posts a long history: every revision has one other paragraph than the one before. */
export async function fillHistories(pool: Pool, random: Random, posts: readonly BenchItem[]): Promise<BenchItem[]> {
  const chosen = posts.filter(({ content }) => content.body.content.some(isParagraph)).slice(0, edited);
  for (const post of chosen) {
    let body = post.content.body;
    const rows = [];
    for (let number = 2; number <= revisions; number += 1) {
      body = withOtherParagraph(random, body);
      rows.push(revisionRow(post, body, number));
    }
    await insertRows(pool, 'item_revision', rows);
    await pool.query('update item set revision_number = $2, edited_at = published_at where id = $1', [post.id, revisions]);
  }
  return chosen;
}

/** Numbers of two revisions, the later one second. */
export function twoRevisions(random: Random): { from: number; to: number } {
  const from = random.between(1, revisions - 1);
  return { from, to: random.between(from + 1, revisions) };
}

function revisionRow({ id, author, publishedAt, content }: BenchItem, body: RichTextDocument, number: number) {
  return {
    item_id: id,
    number,
    title: content.title,
    body,
    plain_text: plainText(body),
    html: renderHtml(body, { imageUrl: imageAddress }),
    outline: outlineOf(body),
    renderer_version: RENDERER_VERSION,
    tags: content.tags,
    marking_id: content.markingId,
    details: { standfirst: content.standfirst },
    summary: `Revision ${number}`,
    author_id: author.id,
    created_at: new Date(publishedAt.getTime() + number * day),
  };
}

function withOtherParagraph(random: Random, body: RichTextDocument): RichTextDocument {
  const paragraphs = body.content.filter(isParagraph);
  const chosen = random.pick(paragraphs);
  const other: RichTextNode = { ...chosen, content: [{ type: 'text', text: prose(random, 60) }] };
  return { ...body, content: body.content.map((node) => (node === chosen ? other : node)) };
}

function isParagraph({ type }: RichTextNode): boolean {
  return type === 'paragraph';
}
