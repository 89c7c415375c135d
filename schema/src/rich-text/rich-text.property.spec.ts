import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { htmlToRichText } from './from-html/index.js';
import { imageAddress } from './image-address.js';
import { parseRichText } from './parse-rich-text.js';
import { plainText } from './plain-text.js';
import { renderHtml } from './render-html.js';
import { documents, uncheckedDocuments } from './testing/arbitrary-document.js';
import { onOneLine, unsafePartsOf, wordsOf } from './testing/rendered-html.js';
import type { RichTextDocument, RichTextNode } from './types.js';

const times = process.env['CROSSBENCH_TEST_RUNS'] === 'long' ? 10 : 1;
const runs = { numRuns: 300 * times };
const render = (document: RichTextDocument) => renderHtml(document, { imageUrl: imageAddress });

function parsed(value: unknown): RichTextDocument {
  const result = parseRichText(value);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.document;
}

function idsOf(node: RichTextNode): unknown[] {
  const own = node.attrs !== undefined && 'id' in node.attrs ? [node.attrs.id] : [];
  return [...own, ...(node.content ?? []).flatMap(idsOf)];
}

describe('any document that the schema can make', () => {
  it('is accepted, and accepted again unchanged', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const once = parsed(document);
        expect(parsed(structuredClone(once))).toEqual(once);
      }),
      runs,
    );
  });

  it('gets ids that are all different', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const ids = idsOf(parsed(document));
        expect(ids.filter((id) => typeof id !== 'string' || !/^[a-z0-9]{10}$/.test(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  it('shows its own words in a browser, no more and no fewer', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const kept = parsed(document);
        expect(wordsOf(render(kept))).toBe(onOneLine(plainText(kept)));
      }),
      runs,
    );
  });

  it('renders to HTML that reads back to the same text', () => {
    const attachmentId = '0190a2b4-0000-7000-8000-000000000001';
    fc.assert(
      fc.property(documents(), (document) => {
        const kept = parsed(document);
        const back = htmlToRichText(render(kept), { image: () => ({ attachmentId, width: null, height: null }) });
        expect(back).toMatchObject({ ok: true });
        if (back.ok) expect(onOneLine(plainText(back.document))).toBe(onOneLine(plainText(kept)));
      }),
      runs,
    );
  });
});

describe('safety of the rendered HTML', () => {
  it('holds for every document that is accepted', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expect(unsafePartsOf(render(parsed(document)))).toEqual([]);
      }),
      runs,
    );
  });

  it('holds even for documents that nobody checked', () => {
    fc.assert(
      fc.property(uncheckedDocuments(), (document) => {
        expect(unsafePartsOf(render(document))).toEqual([]);
      }),
      { numRuns: 600 * times },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="//evil.example">x</a>',
    '<a href="/\\evil.example">x</a>',
    '<img src="https://evil.example/x.png">',
    '<img src="/files/1" onerror="alert(1)">',
    '<p style="position:fixed">x</p>',
    '<h2 id="main">x</h2>',
    '<!-- x -->',
    '<iframe></iframe>',
  ])('would be found wanting: %s', (html) => {
    expect(unsafePartsOf(html)).not.toEqual([]);
  });
});
