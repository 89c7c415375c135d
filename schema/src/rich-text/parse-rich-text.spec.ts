import { describe, expect, it } from '@jest/globals';
import { limits } from '../limits.js';
import { emptyRichText, parseRichText } from './parse-rich-text.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const image = (attrs: object) => doc({ type: 'image', attrs: { attachmentId, ...attrs } });

function nested(depth: number, type = 'blockquote'): unknown {
  let node: unknown = paragraph(text('x'));
  for (let level = 0; level < depth; level += 1) node = { type, content: [node] };
  return doc(node);
}

describe('parseRichText refuses', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /Not a part of a text/],
    ['null', null, /Not a part of a text/],
    ['a string', '{"type":"doc"}', /Not a part of a text/],
    ['a list', [], /Not a part of a text/],
    ['an object without a type', {}, /Unknown kind/],
    ['a part only', paragraph(), /not a whole one/],
    ['an empty document', { type: 'doc' }, /not put together/],
    ['an unknown node', doc({ type: 'iframe' }), /Unknown kind: "iframe"/],
    ['a node named like a property of every object', doc({ type: '__proto__' }), /Unknown kind/],
    ['a node named like a method of every object', doc({ type: 'constructor' }), /Unknown kind/],
    ['an unknown mark', doc(paragraph(text('x', { type: 'underline' }))), /Unknown kind: "underline"/],
    ['an unknown property', doc({ ...paragraph(), onclick: 'x' }), /Unknown property: "onclick"/],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { style: 'color:red' } }), /Unknown attribute/],
    [
      'an attribute named like a property of every object',
      doc({ type: 'paragraph', attrs: { toString: 'x' } }),
      /Unknown/,
    ],
    [
      'an unknown attribute of a mark',
      doc(paragraph(text('x', { type: 'link', attrs: { href: '/', target: '_top' } }))),
      /Unknown attribute/,
    ],
    ['a link without an address', doc(paragraph(text('x', { type: 'link' }))), /no href of link/],
    ['a script link', doc(paragraph(text('x', link('javascript:alert(1)')))), /href of link/],
    ['a script link with a tab', doc(paragraph(text('x', link('java\tscript:alert(1)')))), /href of link/],
    ['an address that is an object', doc(paragraph(text('x', link({ toString: 'javascript:' })))), /href of link/],
    ['a first-level heading', doc({ type: 'heading', attrs: { level: 1 } }), /level of heading/],
    ['a heading level in words', doc({ type: 'heading', attrs: { level: '2' } }), /level of heading/],
    ['an image without a file', doc({ type: 'image', attrs: {} }), /no attachmentId of image/],
    ['an image without attributes', doc({ type: 'image' }), /no attachmentId of image/],
    ['an image from elsewhere', image({ attachmentId: 'https://evil.example/x.png' }), /attachmentId of image/],
    ['an image with a source', image({ src: 'https://evil.example/x.png' }), /Unknown attribute/],
    ['an image wider than any', image({ width: 1e9 }), /width of image/],
    ['an endless description', image({ alt: 'x'.repeat(limits.imageDescription + 1) }), /alt of image/],
    [
      'an unknown tone',
      doc({ type: 'callout', attrs: { tone: 'x" onclick="y' }, content: [paragraph()] }),
      /tone of callout/,
    ],
    [
      'a language that is none',
      doc({ type: 'codeBlock', attrs: { language: 'x" onclick="y' } }),
      /language of codeBlock/,
    ],
    [
      'a cell over a million columns',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1e6 }, content: [paragraph()] }] },
        ],
      }),
      /colspan/,
    ],
    ['a table without cells', doc({ type: 'table', content: [{ type: 'tableRow' }] }), /not put together/],
    ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] }), /not put together/],
    ['a block in a paragraph', doc(paragraph(paragraph())), /not put together/],
    ['text outside a paragraph', doc(text('x')), /not put together/],
    ['bold code', doc({ type: 'codeBlock', content: [text('x', { type: 'bold' })] }), /not put together/],
    ['text that is a number', doc(paragraph({ type: 'text', text: 1 })), /no text/],
    ['text in a block', doc({ type: 'paragraph', text: 'x' }), /outside a piece of text/],
    ['content that is no list', { type: 'doc', content: { 0: paragraph() } }, /not a list/],
    [
      'marks without end',
      doc(paragraph(text('x', ...Array.from({ length: 50 }, () => ({ type: 'bold' }))))),
      /short list/,
    ],
    ['the same mark twice', doc(paragraph(text('x', link('/a'), link('/b')))), /./],
    ['ten thousand levels', nested(10_000), /nested too deeply/],
    ['ten thousand levels of something unknown', nested(10_000, 'div'), /Unknown kind/],
    ['one level too many', nested(limits.richTextDepth), /nested too deeply/],
    ['too many parts', doc(...Array.from({ length: limits.richTextNodes }, () => paragraph())), /too many parts/],
    ['an empty list of a billion', { type: 'doc', content: new Array(1e9) }, /too many parts/],
    ['too much text', doc(paragraph(text('x'.repeat(limits.richTextBytes)))), /too long/],
    ['too much text in other letters', doc(paragraph(text('ü'.repeat(limits.richTextBytes / 2)))), /too long/],
    [
      'something that throws when it is read',
      {
        get type() {
          throw new Error('no');
        },
      },
      /not put together/,
    ],
  ])('%s', (_, value, problem) => {
    const result = parseRichText(value);
    expect(result).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
  });

  it('a circle', () => {
    const circle: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    circle.content.push(circle);
    expect(parseRichText(doc(circle))).toMatchObject({ ok: false });
  });
});

describe('parseRichText accepts', () => {
  it('the deepest nesting that is allowed', () => {
    expect(parseRichText(nested(limits.richTextDepth - 2))).toMatchObject({ ok: true });
  });

  it('a document full of paragraphs, quickly enough for a save', () => {
    const full = doc(...Array.from({ length: limits.richTextNodes / 2 - 1 }, () => paragraph(text('words'))));
    expect(parseRichText(full)).toMatchObject({ ok: true });
  });

  it('the empty document', () => {
    expect(parseRichText(emptyRichText())).toMatchObject({ ok: true });
  });

  it('everything, in one form', () => {
    const result = parseRichText(
      doc(
        { type: 'heading', attrs: { id: 'aaaaaaaaaa' }, content: [text('Title')] },
        paragraph(
          text('a'),
          text('b'),
          text(''),
          text('c\u0000\u0007', { type: 'bold' }, link(' https://a.example/b c ')),
          text('\ud800'),
        ),
      ),
    );
    expect(result).toEqual({
      ok: true,
      document: doc(
        { type: 'heading', attrs: { id: 'aaaaaaaaaa', level: 2 }, content: [text('Title')] },
        {
          type: 'paragraph',
          attrs: { id: expect.stringMatching(/^[a-z0-9]{10}$/) },
          content: [text('ab'), text('c', link('https://a.example/b%20c'), { type: 'bold' }), text('\ufffd')],
        },
      ),
    });
  });

  it('ids, and replaces those that are missing, foreign or used twice', () => {
    const ids = ['aaaaaaaaaa', 'aaaaaaaaaa', null, 'main', 7];
    const result = parseRichText(doc(...ids.map((id) => ({ type: 'paragraph', attrs: { id } }))));
    const kept = result.ok ? result.document.content.map((node) => node.attrs?.id) : [];
    expect(kept[0]).toBe('aaaaaaaaaa');
    expect(new Set(kept).size).toBe(ids.length);
    expect(kept).toEqual(ids.map(() => expect.stringMatching(/^[a-z0-9]{10}$/)));
  });

  it('no property that hides in the prototype', () => {
    const result = parseRichText(
      JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"polluted":1}}]}'),
    );
    expect(result).toMatchObject({ ok: false });
  });
});
