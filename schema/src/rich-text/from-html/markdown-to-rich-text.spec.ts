import { describe, expect, it } from '@jest/globals';
import { imageAddress } from '../image-address.js';
import { renderHtml } from '../render-html.js';
import { unsafePartsOf } from '../testing/rendered-html.js';
import { markdownToRichText, type HtmlHooks } from './index.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';

function read(markdown: string, hooks: HtmlHooks = {}) {
  const result = markdownToRichText(markdown, hooks);
  if (!result.ok) throw new Error(result.problems.join(' '));
  const html = renderHtml(result.document, { imageUrl: imageAddress });
  expect(unsafePartsOf(html)).toEqual([]);
  return { html, document: result.document, losses: result.losses };
}

describe('markdownToRichText', () => {
  it('links to headings by the names that they were given', () => {
    const { html } = read('[a](#18f-crew-(aka)) [b](#crew)\n\n## Crew one {#18f-crew-(aka)}\n\n## Crew two {##crew}\n');
    const [one, two] = [...html.matchAll(/<h2 id="([^"]+)">Crew (?:one|two)<\/h2>/g)].map(([, id]) => id);
    expect(html).toContain(`<a href="#${one}">a</a> <a href="#${two}">b</a>`);
  });

  it.each([
    ['marks', '**a** _b_ ~~c~~ `d<e>`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d&lt;e&gt;</code></p>'],
    ['lists', '1. a\n   - b\n2. c', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
    [
      'code',
      '```python\nx = "<b>"\n\n```',
      '<pre tabindex="0"><code class="language-python">x = &quot;&lt;b&gt;&quot;\n\n</code></pre>',
    ],
    ['HTML', '<div class="x">\n<p>a <em>b</em></p>\n</div>\n\nc', '<p>a <em>b</em></p><p>c</p>'],
    ['addresses that are only text', 'see www.example.org or a.b@example.org', '<p>see www.example.org or a.b@example.org</p>'],
    [
      'whole addresses',
      'see https://example.org/a_b_c.',
      '<p>see <a href="https://example.org/a_b_c" rel="noopener noreferrer">https://example.org/a_b_c</a>.</p>',
    ],
    ['hard breaks', 'a  \nb\nc', '<p>a<br>b c</p>'],
    ['script links', '[a](javascript:alert(1)) <javascript:alert(1)>', '<p>a javascript:alert(1)</p>'],
  ])('reads %s', (_, markdown, html) => {
    expect(read(markdown).html).toBe(html);
  });

  it('writes down which links it could not keep', () => {
    expect(read('[a](javascript:alert(1)) [b](../b)').losses).toEqual([
      { kind: 'dropped', element: 'a', detail: 'link to javascript:alert(1)' },
      { kind: 'dropped', element: 'a', detail: 'link to ../b' },
    ]);
  });

  it('reads tables, with figures to the right', () => {
    expect(read('a | b\n--|--:\n1 | 2').html).toContain('<tbody><tr><td>1</td><td class="num">2</td></tr></tbody>');
  });

  it('asks where pictures and links are', () => {
    const asked: unknown[] = [];
    const hooks: HtmlHooks = {
      image: (...question) => {
        asked.push(question);
        return { attachmentId, width: 10, height: 20 };
      },
      link: (href) => {
        asked.push(href);
        return '/posts/new-1';
      },
    };
    const { html, document } = read('![Alt "x"](/a.png "Title") ![](b.png) [c](/old "t") <a href="d">d</a>', hooks);
    expect(asked).toEqual(['/old', 'd', ['/a.png', 'Alt "x"', 'Title'], ['b.png', '', '']]);
    expect(html).toContain('alt="Alt &quot;x&quot;" loading="lazy" decoding="async"><figcaption>Title</figcaption>');
    expect(html.match(/href="\/posts\/new-1"/g)).toHaveLength(2);
    expect(document.content.filter(({ type }) => type === 'image').map(({ attrs }) => attrs?.decorative)).toEqual([
      false,
      false,
    ]);
  });

  it('reads footnotes, wherever the notes stand', () => {
    const { html, losses } = read(
      'Text[^1] and more[^note].\n\n[^1]: https://a.example\n[^note]: *Said* so,\n    twice\n\nEnd [^none]',
    );
    expect(html.replace(/<sup.*?<\/sup>/g, '*')).toMatch(/^<p>Text\* and more\*.<\/p><p>End \[\^none\]<\/p><section/);
    expect(html).toMatch(/<li [^>]*><a href="https:\/\/a.example"[^>]*>https:\/\/a.example<\/a> <a[^>]*>↩<\/a><\/li>/);
    expect(html).toMatch(/<li [^>]*><em>Said<\/em> so, twice <a/);
    expect(losses).toEqual([]);
  });

  it('repeats a note that the text leads to twice, and keeps one that nothing leads to', () => {
    const { html } = read('a[^1] b[^1]\n\n[^1]: Note\n[^2]: Alone');
    expect(html.match(/<li [^>]*>Note <a/g)).toHaveLength(2);
    expect(html).toContain('<ol><li>Alone</li></ol>');
  });

  it('reads who is quoted, and only where somebody is', () => {
    expect(read('> a\n>\n> — *B*, C\n\n> — d\n\n— e').html).toBe(
      '<blockquote><p>a</p><footer>B, C</footer></blockquote><blockquote><p>— d</p></blockquote><p>— e</p>',
    );
  });

  it('leaves footnotes in code alone', () => {
    expect(read('```\n[^1]: x\n```\n\n`[^1]`').html).toBe(
      '<pre tabindex="0"><code>[^1]: x</code></pre><p><code>[^1]</code></p>',
    );
  });
});
