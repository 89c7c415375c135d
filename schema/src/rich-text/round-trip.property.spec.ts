import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { htmlToRichText, markdownToRichText, type HtmlHooks } from './from-html/index.js';
import { imageAddress } from './image-address.js';
import { parseRichText } from './parse-rich-text.js';
import { renderHtml } from './render-html.js';
import { documents } from './testing/arbitrary-document.js';
import { asSeen } from './testing/as-seen.js';
import { richTextToMarkdown } from './to-markdown/index.js';
import type { RichTextDocument, RichTextNode } from './types.js';

const times = process.env['CROSSBENCH_TEST_RUNS'] === 'long' ? 10 : 1;

function parsed(value: unknown): RichTextDocument {
  const result = parseRichText(value);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.document;
}

/** Finds the pictures and files of a document again, as an import does in its folder. */
function stored(document: RichTextDocument): HtmlHooks {
  const images = nodesOf(document).filter(({ type }) => type === 'image');
  const files = nodesOf(document).filter(({ type }) => type === 'fileCard');
  return {
    file: (href) => {
      const found = files.find(({ attrs }) => imageAddress(String(attrs?.attachmentId)) === href)?.attrs;
      return found && { attachmentId: String(found.attachmentId), name: String(found.name), size: Number(found.size), mediaType: String(found.mediaType) };
    },
    image: (src) => {
      const found = images.find(({ attrs }) => imageAddress(String(attrs?.attachmentId)) === src)?.attrs;
      const pixels = (value: unknown) => (typeof value === 'number' ? value : null);
      return found && { attachmentId: String(found.attachmentId), width: pixels(found.width), height: pixels(found.height) };
    },
  };
}

function nodesOf(node: RichTextNode): RichTextNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

function written(result: ReturnType<typeof htmlToRichText>): RichTextDocument {
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.document;
}

describe('any document', () => {
  it('is the same after it was written as HTML and read again', () => {
    fc.assert(
      fc.property(documents(), (value) => {
        const document = parsed(value);
        const html = renderHtml(document, { imageUrl: imageAddress });
        expect(asSeen(written(htmlToRichText(html, stored(document))))).toEqual(asSeen(document));
      }),
      { numRuns: 150 * times },
    );
  });

  it('is the same after it was written as Markdown and read again', () => {
    fc.assert(
      fc.property(documents(), (value) => {
        const document = parsed(value);
        const markdown = richTextToMarkdown(document, { imageUrl: imageAddress });
        expect(asSeen(written(markdownToRichText(markdown, stored(document))))).toEqual(asSeen(document));
      }),
      { numRuns: 200 * times },
    );
  });
});
