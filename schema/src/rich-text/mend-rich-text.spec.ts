import { describe, expect, it } from '@jest/globals';
import { judgeBlock, mendRichText } from './mend-rich-text.js';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const doc = (...content: unknown[]) => ({ type: 'doc', content });

function kindsOf(value: unknown): unknown {
  const result = mendRichText(value);
  if (!result.ok) return result.problems;
  const shape = (node: { type: string; text?: string; content?: unknown[] }): unknown =>
    node.text ?? [node.type, ...(node.content ?? []).map((child) => shape(child as never))];
  return result.document.content.map((node) => shape(node));
}

describe('what several people left together', () => {
  it.each([
    ['a list without entries goes', doc(paragraph('a'), { type: 'bulletList' }), [['paragraph', 'a']]],
    ['a document without blocks has an empty paragraph', doc(), [['paragraph']]],
    [
      'an entry without its paragraph gets one',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'codeBlock', content: [text('x')] }] }] }),
      [['bulletList', ['listItem', ['paragraph'], ['codeBlock', 'x']]]],
    ],
    ['words that stand alone get a paragraph', doc(text('alone')), [['paragraph', 'alone']]],
    [
      'what cannot stand in its place stands where it can',
      doc({ type: 'table', content: [paragraph('lost')] }),
      [['paragraph', 'lost']],
    ],
    [
      'marks that code cannot carry go',
      doc({ type: 'codeBlock', content: [{ ...text('x'), marks: [{ type: 'bold' }] }] }),
      [['codeBlock', 'x']],
    ],
  ])('%s', (_, value, expected) => {
    expect(kindsOf(value)).toEqual(expected);
  });

  it('keeps of marks that exclude each other those that can stand together', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } });
    const result = mendRichText(doc({ type: 'paragraph', content: [{ ...text('x'), marks: [link('https://a.example'), { type: 'bold' }, link('https://b.example')] }] }));
    if (!result.ok) throw new Error(result.problems.join(' '));
    const marks = (result.document.content[0] as { content: { marks: { type: string; attrs?: { href: string } }[] }[] }).content[0]?.marks;
    expect(marks?.map(({ type, attrs }) => attrs?.href ?? type)).toEqual(['https://b.example', 'bold']);
  });

  it('is refused where it holds what no document may hold', () => {
    expect(mendRichText(doc({ type: 'script', content: [text('x')] })).ok).toBe(false);
    expect(mendRichText(doc({ type: 'paragraph', attrs: { onclick: 'x' } })).ok).toBe(false);
    expect(mendRichText(null).ok).toBe(false);
  });
});

describe('a block by itself', () => {
  it.each([
    ['WHOLE', paragraph('a')],
    ['BROKEN', { type: 'bulletList' }],
    ['BROKEN', text('alone')],
    ['REFUSED', { type: 'iframe' }],
    ['REFUSED', { type: 'text', text: { a: 1 } }],
    ['REFUSED', null],
  ])('is %s', (state, block) => {
    expect(judgeBlock(block).state).toBe(state);
  });

  it('takes as much as it will take in the document', () => {
    const parsed = mendRichText(doc(paragraph('aä')));
    const block = parsed.ok ? parsed.document.content[0] : null;
    expect(judgeBlock(block)).toEqual({ state: 'WHOLE', nodes: 2, bytes: Buffer.byteLength(JSON.stringify(doc(block))) });
  });
});
