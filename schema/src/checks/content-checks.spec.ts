import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { documents } from '../rich-text/testing/arbitrary-document.js';
import type { RichTextNode } from '../rich-text/types.js';
import { checkContent, type CheckedContent } from './content-checks.js';

const words = (text: string, href?: string): RichTextNode => ({ type: 'text', text, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', attrs: { id: 'pppppppppp' }, content });
const heading = (level: number, text = 'Words'): RichTextNode => ({ type: 'heading', attrs: { id: 'hhhhhhhhhh', level }, content: [words(text)] });
const picture = (id: string, alt: string, decorative = false): RichTextNode => ({
  type: 'image',
  attrs: { id, attachmentId: '0198c5a0-0000-7000-8000-000000000001', alt, caption: '', decorative },
});
const table = (type: string): RichTextNode => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type, content: [paragraph(words('A figure'))] }] }],
});

function check(content: RichTextNode[], more: Partial<CheckedContent> = {}) {
  const text = { title: 'A title', standfirst: '', tags: [], ...more, body: { type: 'doc' as const, content } };
  return checkContent(text).map(({ name, severity, field, blockId }) => [name, severity, field, blockId].filter(Boolean).join(' '));
}

const fine = paragraph(words('One bus a day.'));

describe('checkContent', () => {
  it('says nothing of a plain text', () => expect(check([fine])).toEqual([]));

  it.each<[string, RichTextNode[], Partial<CheckedContent>, string[]]>([
    ['no title', [fine], { title: ' ' }, ['title ERROR title']],
    ['no text', [paragraph()], {}, ['text ERROR body']],
    ['a picture as the text', [picture('aaaaaaaaaa', 'A shelter')], {}, []],
    ['a bare picture', [picture('aaaaaaaaaa', 'A shelter'), picture('bbbbbbbbbb', ' ')], {}, ['pictures ERROR body bbbbbbbbbb']],
    ['a decorative picture', [picture('aaaaaaaaaa', '', true)], {}, []],
    ['a bare cover', [fine], { cover: { description: ' ', decorative: false } }, ['cover ERROR cover']],
    ['a decorative cover', [fine], { cover: { description: '', decorative: true } }, []],
    ['a described cover', [fine], { cover: { description: 'A shelter', decorative: false } }, []],
    ['headings in order', [heading(2), heading(3), heading(4), heading(2), fine], {}, []],
    ['a skipped level', [heading(2), heading(4), fine], {}, ['headings ADVICE body hhhhhhhhhh']],
    ['a first heading too deep', [heading(3), fine], {}, ['headings ADVICE body hhhhhhhhhh']],
    ['an empty heading between', [heading(2), heading(4, ' '), heading(3), fine], {}, []],
    ['a bare address', [paragraph(words('See '), words('https://a.example/b', 'https://a.example/b'))], {}, ['links ADVICE body pppppppppp']],
    ['an address without a scheme', [paragraph(words('www.a.example', 'https://www.a.example'))], {}, ['links ADVICE body pppppppppp']],
    ['click here', [paragraph(words('Click here!', '/posts/a'))], {}, ['links ADVICE body pppppppppp']],
    ['words that lead', [paragraph(words('The findings, here in full', '/posts/a'))], {}, []],
    ['an address of mail', [paragraph(words('help@skills.example', 'mailto:help@skills.example'))], {}, []],
    ['a link in two pieces', [paragraph(words('Read ', '/a'), words('more about buses', '/a'))], {}, []],
    ['a table without a header', [table('tableCell')], {}, ['tables ADVICE body pppppppppp']],
    ['a table with a header', [table('tableHeader')], {}, []],
    ['a card in the text', [paragraph(words('4242 4242 4242 4242'))], {}, ['payment-card-number WARNING body pppppppppp']],
    ['a number in a description', [picture('aaaaaaaaaa', 'AB123456C')], {}, ['national-insurance-number WARNING body aaaaaaaaaa']],
    ['a number in the title', [fine], { title: 'AB123456C' }, ['national-insurance-number WARNING title']],
    ['a number in the introduction', [fine], { standfirst: 'NHS 485 777 3457' }, ['nhs-number WARNING standfirst']],
    ['a number over two cells', [{ type: 'table', content: [{ type: 'tableRow', content: ['4242 4242', '4242 4242'].map((text) => ({ type: 'tableHeader', content: [paragraph(words(text))] })) }] }], {}, []],
    ['a number in a note', [paragraph(words('See'), { type: 'footnote', attrs: { id: 'ffffffffff' }, content: [words('AB123456C')] })], {}, ['national-insurance-number WARNING body ffffffffff']],
    ['a number beside a quote', [{ type: 'blockquote', attrs: { source: 'AB123456C' }, content: [fine] }], {}, ['national-insurance-number WARNING body']],
    ['a number in two pieces', [paragraph(words('4242 4242 '), { ...words('4242 4242'), marks: [{ type: 'bold' }] })], {}, ['payment-card-number WARNING body pppppppppp']],
  ])('%s', (_, content, more, found) => expect(check(content, more)).toEqual(found));

  it('repeats no personal data, and names each finding', () => {
    const text = { title: 'T', standfirst: '', tags: [], body: { type: 'doc' as const, content: [paragraph(words('4242424242424242, 5555555555554444'))] } };
    const found = checkContent(text);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
    expect(JSON.stringify(found)).not.toMatch(/4242|5555/);
  });

  it('answers for every document', () => {
    fc.assert(
      fc.property(documents(), (body) => {
        for (const finding of checkContent({ title: 'T', standfirst: '', tags: [], body })) expect(finding.message).toMatch(/^[A-Z].+/);
      }),
    );
  });
});
