import { describe, expect, it } from '@jest/globals';
import { imageAddress } from './image-address.js';
import { withCurrentFiles } from './render-file-card.js';
import { renderHtml } from './render-html.js';
import type { RichTextDocument } from './types.js';

const [one, two] = ['01940000-0000-7000-8000-00000000000a', '01940000-0000-7000-8000-00000000000b'] as const;
const card = (attachmentId: string, name: string) => ({ type: 'fileCard', attrs: { id: 'abcdefghij', attachmentId, name, size: 100, mediaType: 'application/pdf' } });
const html = (...content: RichTextDocument['content']) => renderHtml({ type: 'doc', content }, { imageUrl: imageAddress });

describe('withCurrentFiles', () => {
  it('says what each link leads to now, as if it had been written so, and leaves other files as they are', () => {
    const files = [{ attachmentId: one, name: '$1 <b> & co.csv', size: 2_000_000, mediaType: 'text/csv' }];
    const changed = { ...card(one, files[0]?.name ?? ''), attrs: { ...card(one, '').attrs, ...files[0] } };
    const written = html(card(one, 'old.pdf'), card(two, 'other.pdf'), card(one, 'old.pdf'));
    expect(withCurrentFiles(written, files, imageAddress)).toBe(html(changed, card(two, 'other.pdf'), changed));
  });

  it('changes nothing that people wrote', () => {
    const text = html(card(two, 'other.pdf')).replaceAll('"', '”');
    const written = html({ type: 'paragraph', content: [{ type: 'text', text }] });
    expect(withCurrentFiles(written, [{ attachmentId: two, name: 'new', size: 1, mediaType: 'text/csv' }], imageAddress)).toBe(written);
  });
});
