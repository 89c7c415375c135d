import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { linksOf } from './document-facts.js';
import { imageAddress } from './image-address.js';
import { missingPageAddress, missingPageIn } from './missing-page.js';
import { parseRichText } from './parse-rich-text.js';
import { renderHtml } from './render-html.js';
import { safeLink } from './safe-link.js';

describe('a link to a page that does not exist yet', () => {
  it('says which page, whatever it is called, and is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (written) => {
        const title = written.trim();
        fc.pre(title !== '');
        const href = missingPageAddress({ space: 'k3x9', title });
        expect(safeLink(href)).toBe(href);
        expect(missingPageIn(href)).toEqual({ space: 'k3x9', title });
      }),
    );
  });

  it('holds no half of a character', () => {
    expect(missingPageIn(missingPageAddress({ space: 'k3x9', title: 'a\ud83d' }))?.title).toBe('a\ufffd');
  });

  it.each(['/wiki/new', '/wiki/new?space=a', '/wiki/new?title=a', '/wiki/new?space=a&title=%20', '/wiki/newer?space=a&title=b', 'https://a.example/wiki/new?space=a&title=b', null])(
    'is not %s',
    (href) => {
      expect(missingPageIn(href)).toBeUndefined();
    },
  );

  it('is marked for readers and stays a link', () => {
    const href = missingPageAddress({ space: 'k3x9', title: 'Print & post' });
    const content = [{ type: 'text', text: 'Print', marks: [{ type: 'link', attrs: { href } }] }];
    const parsed = parseRichText({ type: 'doc', content: [{ type: 'paragraph', content }] });
    if (!parsed.ok) throw new Error(parsed.problems.join(' '));
    expect(renderHtml(parsed.document, { imageUrl: imageAddress })).toBe(
      '<p><a href="/wiki/new?space=k3x9&amp;title=Print%20%26%20post" class="missing-page" title="This page does not exist yet">Print</a></p>',
    );
    expect(linksOf(parsed.document)).toEqual([{ href, text: 'Print' }]);
  });
});
