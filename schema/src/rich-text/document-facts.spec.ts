import { describe, expect, it } from '@jest/globals';
import { imagesOf, linksOf, outlineOf, readingMinutes, wordCount } from './document-facts.js';
import { excerptOf } from './excerpt.js';
import { plainText } from './plain-text.js';
import type { RichTextDocument, RichTextNode } from './types.js';

const text = (words: string, href?: string): RichTextNode => ({
  type: 'text',
  text: words,
  ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }),
});
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const heading = (level: number, id: string, words: string): RichTextNode => ({
  type: 'heading',
  attrs: { level, id },
  content: [text(words)],
});
const image = (attrs: NonNullable<RichTextNode['attrs']>): RichTextNode => ({
  type: 'image',
  attrs: { id: 'iiiiiiiiii', alt: '', caption: '', decorative: false, ...attrs },
});
const doc = (...content: RichTextNode[]): RichTextDocument => ({ type: 'doc', content });

const post = doc(
  heading(2, 'aaaaaaaaaa', 'The drawer'),
  paragraph(text('Thirty-one of the 40 households '), text('had ', '/a'), text('one', '/a'), text('.')),
  heading(3, 'bbbbbbbbbb', 'Below'),
  {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('first'), { type: 'hardBreak' }, text('line'))] }],
  },
  image({ attachmentId: '1', alt: 'A bread bin', caption: 'Hull' }),
  image({ attachmentId: '2', alt: 'not for reading', decorative: true }),
  image({ attachmentId: '3', alt: ' ' }),
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('cell', 'https://b.example'))] }] },
    ],
  },
  heading(2, 'cccccccccc', ' '),
);

describe('facts about a document', () => {
  it('plain text has one line a block, with the words of pictures', () => {
    expect(plainText(post)).toBe(
      'The drawer\nThirty-one of the 40 households had one.\nBelow\nfirst\nline\nA bread bin\nHull\ncell',
    );
  });

  it('the outline leads to headings of the second and third level that say something', () => {
    expect(outlineOf(post)).toEqual([
      { id: 'b-aaaaaaaaaa', text: 'The drawer', level: 2 },
      { id: 'b-bbbbbbbbbb', text: 'Below', level: 3 },
    ]);
  });

  it('pictures that nobody described are known', () => {
    expect(imagesOf(post).map(({ attachmentId, lacksDescription }) => [attachmentId, lacksDescription])).toEqual([
      ['1', false],
      ['2', false],
      ['3', true],
    ]);
  });

  it('a link over several pieces of text is one', () => {
    expect(linksOf(post)).toEqual([
      { href: '/a', text: 'had one' },
      { href: 'https://b.example', text: 'cell' },
    ]);
  });

  it('counts words and minutes', () => {
    expect(wordCount(doc(paragraph(text('Don’t count – or “do”, 3.5 times; naïve café.'))))).toBe(8);
    expect(readingMinutes(doc(paragraph()))).toBe(1);
    expect(readingMinutes(doc(paragraph(text('word '.repeat(1000)))))).toBe(5);
  });
});

describe('excerptOf', () => {
  it('takes running text only', () => {
    expect(excerptOf(post, 100)).toBe('Thirty-one of the 40 households had one. first line');
  });

  it('ends between words and never goes over', () => {
    expect(excerptOf(post, 24)).toBe('Thirty-one of the 40…');
    expect(excerptOf(doc(paragraph(text('😀'.repeat(50)))), 10)).toBe('😀😀😀😀…');
  });

  it('falls back on what there is', () => {
    expect(excerptOf(doc(heading(2, 'aaaaaaaaaa', 'Only a heading')), 100)).toBe('Only a heading');
  });
});
