import {
  RENDERER_VERSION, type RichTextDocument, type RichTextNode, imageAddress, outlineOf, plainText, renderHtml,
} from '@crossbench/schema/rich-text';
import type { Pool } from 'pg';
import { insertRows } from './bulk.js';
import type { Random } from './random.js';
import { document, prose } from './text.js';

/** As many texts stand on all pages, each on several: to make one for every page would take minutes. */
const different = 500;
const medianWords = 400;

/** The last version of each text, by its number. Written to the table `bench_text`, all their versions, for whoever copies them. */
export async function fillWikiTexts(pool: Pool, random: Random, versions: number): Promise<RichTextDocument[]> {
  await pool.query(`
    create unlogged table bench_text (text int, number int, body jsonb, plain_text text, html text, outline jsonb, primary key (text, number))`);
  const newest: RichTextDocument[] = [];
  for (let text = 0; text < different; text += 1) {
    const all = [document(random, Math.min(random.skewed(medianWords, 0.6), 4000))];
    while (all.length < versions) all.push(withOtherParagraph(random, all.at(-1) as RichTextDocument));
    await insertRows(pool, 'bench_text', all.map((body, index) => ({
      text, number: index + 1, body, plain_text: plainText(body), html: renderHtml(body, { imageUrl: imageAddress }), outline: outlineOf(body),
    })));
    newest.push(all.at(-1) as RichTextDocument);
  }
  return newest;
}

/** Gives pages all versions of their texts. The database copies them: they come through no program. */
export async function copyVersions(pool: Pool, pages: readonly { readonly id: string; readonly text: number; readonly authorIds: readonly string[] }[]): Promise<void> {
  await pool.query(
    `insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, summary, author_id, created_at)
     select item.id, text.number, item.title, text.body, text.plain_text, text.html, text.outline, $2, '{}', item.marking_id, 'Version ' || text.number,
       page."authorIds"[text.number], item.created_at + text.number * interval '9 days'
     from json_to_recordset($1::json) as page (id uuid, text int, "authorIds" uuid[])
       join item on item.id = page.id join bench_text text on text.text = page.text`,
    [JSON.stringify(pages), RENDERER_VERSION],
  );
}

export async function dropWikiTexts(pool: Pool): Promise<void> {
  await pool.query('drop table bench_text');
}

/** The same text with one paragraph of other words. */
export function withOtherParagraph(random: Random, body: RichTextDocument): RichTextDocument {
  const paragraphs = body.content.filter(({ type }) => type === 'paragraph');
  if (paragraphs.length === 0) return { ...body, content: [...body.content, paragraph(random, { id: random.shortId() })] };
  const chosen = random.pick(paragraphs);
  return { ...body, content: body.content.map((node) => (node === chosen ? paragraph(random, node.attrs) : node)) };
}

function paragraph(random: Random, attrs: RichTextNode['attrs']): RichTextNode {
  return { type: 'paragraph', attrs, content: [{ type: 'text', text: prose(random, 60) }] };
}
