import { describe, expect, it } from '@jest/globals';
import { imageAddress } from './image-address.js';
import { parseRichText } from './parse-rich-text.js';
import { renderHtml } from './render-html.js';
import type { RichTextNode } from './types.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const cell = (type: string, words: string, attrs: object = {}) => ({
  type,
  attrs,
  content: [words === '' ? { type: 'paragraph' } : paragraph(text(words))],
});
const row = (...content: object[]) => ({ type: 'tableRow', content });

function render(
  content: object[],
  imageUrl: (id: string, width?: number) => string | undefined = imageAddress,
): string {
  const result = parseRichText({ type: 'doc', content });
  if (!result.ok) throw new Error(result.problems.join(' '));
  return renderHtml(result.document, { imageUrl });
}

describe('renderHtml', () => {
  it('names headings after their block, so that links to them outlive new wording', () => {
    const heading = (words: string) => ({
      type: 'heading',
      attrs: { id: 'aaaaaaaaaa', level: 3 },
      content: [text(words)],
    });
    expect(render([heading('Old')])).toBe('<h3 id="b-aaaaaaaaaa">Old</h3>');
    expect(render([heading('New & <b>')])).toBe('<h3 id="b-aaaaaaaaaa">New &amp; &lt;b&gt;</h3>');
  });

  it('names other blocks when a link leads to them', () => {
    const html = render([
      paragraph(text('see', link('#b-bbbbbbbbbb'))),
      { type: 'blockquote', attrs: { id: 'bbbbbbbbbb' }, content: [paragraph(text('q'))] },
    ]);
    expect(html).toBe('<p><a href="#b-bbbbbbbbbb">see</a></p><blockquote id="b-bbbbbbbbbb"><p>q</p></blockquote>');
  });

  it('makes one link of one link, whatever marks its words have', () => {
    const a = link('https://a.example/');
    expect(
      render([
        paragraph(text('one ', a), text('bold', a, { type: 'bold' }), text('code', a, { type: 'code' }), text(' not')),
      ]),
    ).toBe(
      '<p><a href="https://a.example/" rel="noopener noreferrer">one <strong>bold</strong><code>code</code></a> not</p>',
    );
  });

  it('lets code scroll by keyboard and keeps every line of it', () => {
    expect(render([{ type: 'codeBlock', attrs: { language: 'TypeScript' }, content: [text('\nif (a < b) {}')] }])).toBe(
      '<pre tabindex="0"><code class="language-typescript">\nif (a &lt; b) {}</code></pre>',
    );
  });

  it('writes short list items without paragraphs and long ones with', () => {
    const items = [
      {
        type: 'listItem',
        content: [
          paragraph(text('a')),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('b'))] }] },
        ],
      },
      { type: 'listItem', content: [paragraph(text('c')), paragraph(text('d'))] },
    ];
    expect(render([{ type: 'orderedList', attrs: { start: 3, type: 'a' }, content: items }])).toBe(
      '<ol start="3" type="a"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>',
    );
  });

  it('gives tasks a box that says whether they are done and belongs to their words', () => {
    const task = (checked: boolean, ...content: object[]) => ({ type: 'taskItem', attrs: { checked }, content });
    const below = { type: 'taskList', content: [task(false, paragraph(text('b')))] };
    const tasks = [task(true, paragraph(text('a'), text('!', { type: 'bold' })), below), task(false, paragraph(text('c "d"')), paragraph(text('e')))];
    expect(render([{ type: 'taskList', content: tasks }])).toBe(
      '<ul class="cb-tasks"><li class="cb-task"><label><input type="checkbox" disabled="" checked=""><span>a<strong>!</strong></span></label>' +
        '<ul class="cb-tasks"><li class="cb-task"><label><input type="checkbox" disabled=""><span>b</span></label></li></ul></li>' +
        '<li class="cb-task"><input type="checkbox" disabled="" aria-label="c &quot;d&quot;"><p>c &quot;d&quot;</p><p>e</p></li></ul>',
    );
  });

  it('puts a table in a named region that can be scrolled by keyboard', () => {
    const table = {
      type: 'table',
      content: [
        row(
          cell('tableHeader', ''),
          cell('tableHeader', 'Letters'),
          cell('tableHeader', '"Replies"', { align: 'right' }),
        ),
        row(cell('tableHeader', 'Old'), cell('tableCell', '4,000'), cell('tableCell', '23%', { align: 'right' })),
        row(cell('tableCell', 'all', { colspan: 3 })),
      ],
    };
    expect(render([table])).toBe(
      '<div class="cb-tablewrap" role="region" aria-label="Table 1: Letters, &quot;Replies&quot;" tabindex="0"><table>' +
        '<thead><tr><td class="head"></td><th scope="col">Letters</th><th scope="col" class="num">&quot;Replies&quot;</th></tr></thead>' +
        '<tbody><tr><th scope="row">Old</th><td>4,000</td><td class="num">23%</td></tr>' +
        '<tr><td colspan="3">all</td></tr></tbody></table></div>',
    );
  });

  it('describes pictures, offers a smaller copy of wide ones, and says when one is gone', () => {
    const image = (attrs: object) => ({ type: 'image', attrs: { attachmentId, ...attrs } });
    expect(render([image({ alt: 'A "drawer"', caption: 'In <Hull>', width: 400, height: 300 })])).toBe(
      `<figure><img src="/files/${attachmentId}" width="400" height="300" alt="A &quot;drawer&quot;" loading="lazy" decoding="async">` +
        '<figcaption>In &lt;Hull&gt;</figcaption></figure>',
    );
    expect(render([image({ alt: 'kept but not read out', decorative: true, width: 1280, height: 720 })])).toContain(
      `srcset="/files/${attachmentId}?width=640 640w, /files/${attachmentId} 1280w" sizes="(max-width: 40em) 100vw, 42rem" width="1280" height="720" alt=""`,
    );
    expect(render([image({ alt: 'A drawer' })], () => undefined)).toBe(
      '<figure><p class="cb-missing-image">Picture not available: A drawer</p></figure>',
    );
  });

  it('says the tone of a call-out in words, not by colour alone', () => {
    const html = render([{ type: 'callout', attrs: { tone: 'warning' }, content: [paragraph(text('Mind'))] }]);
    expect(html).toMatch(/^<div class="cb-callout cb-callout--warning" role="note" aria-label="Warning"><svg /);
    expect(html).toContain('<div class="cb-callout__body"><p>Mind</p></div></div>');
  });

  it('leaves out the empty lines at the end', () => {
    expect(render([paragraph(text('a')), { type: 'paragraph' }, { type: 'paragraph' }])).toBe('<p>a</p>');
  });

  it('shows nothing of a node it does not know, and no link of one it cannot trust', () => {
    const content: RichTextNode[] = [
      { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'x',
            marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'constructor' }],
          },
        ],
      },
    ];
    expect(renderHtml({ type: 'doc', content }, { imageUrl: imageAddress })).toBe('<p><a>x</a></p>');
  });
});
