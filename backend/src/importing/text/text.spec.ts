import { describe, expect, it } from '@jest/globals';
import { type RichTextDocument, renderHtml, imageAddress } from '@crossbench/schema/rich-text';
import { markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { ownIntroduction } from './introduction.js';
import { withStableIds } from './stable-ids.js';
import { withoutGaps } from './without-gaps.js';

function read(markdown: string): RichTextDocument {
  const result = markdownToRichText(markdown);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.document;
}

describe('withStableIds', () => {
  const text = '## Part\n\nOne[^1] [up](#part)\n\nOne\n\nOne\n\n[^1]: Note';

  it('gives the same text the same ids and links every time', () => {
    expect(withStableIds(read(text), 'blog/a')).toEqual(withStableIds(read(text), 'blog/a'));
    expect(read(text)).not.toEqual(read(text));
  });

  it('keeps links within the page on their targets, and ids unique', () => {
    const html = renderHtml(withStableIds(read(text), 'blog/a'), { imageUrl: imageAddress });
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(targets).toHaveLength(3);
    for (const target of targets) expect(html).toContain(` id="${target}"`);
    const ids = JSON.stringify(withStableIds(read(text), 'blog/a')).match(/"id":"[a-z0-9]{10}"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves the ids of other blocks alone when one is added', () => {
    const [first] = withStableIds(read('Same'), 'blog/a').content;
    const [, second] = withStableIds(read('New\n\nSame'), 'blog/a').content;
    expect(second?.attrs?.id).toBe(first?.attrs?.id);
  });
});

describe('withoutGaps', () => {
  it('removes empty paragraphs, but not the last thing in a box', () => {
    const gap = { type: 'paragraph', attrs: { id: 'aaaaaaaaaa' } };
    const words = { ...gap, content: [{ type: 'text', text: 'a' }] };
    const item = { type: 'listItem', content: [gap, words] };
    const document: RichTextDocument = {
      type: 'doc',
      content: [gap, words, { ...gap, content: [{ type: 'hardBreak' }] }, { type: 'bulletList', content: [item] }, { type: 'blockquote', content: [gap] }],
    };
    expect(withoutGaps(document).content).toEqual([words, { type: 'bulletList', content: [item] }, { type: 'blockquote', content: [gap] }]);
  });
});

describe('ownIntroduction', () => {
  it.each([
    ['First words, and more.', 'First words — and more. Then others', ''],
    ['First words', 'A note.\n\nFirst words and so on', ''],
    ['Something else', 'First words', 'Something else'],
    ['', 'First words', ''],
  ])('%j before %j: %j', (introduction, text, shown) => expect(ownIntroduction(introduction, text)).toBe(shown));
});
