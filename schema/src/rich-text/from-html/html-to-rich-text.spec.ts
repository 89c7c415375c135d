import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { imageAddress } from '../image-address.js';
import { plainText } from '../plain-text.js';
import { renderHtml } from '../render-html.js';
import { unsafePartsOf } from '../testing/rendered-html.js';
import { htmlToRichText, type HtmlHooks } from './index.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';
const image = () => ({ attachmentId, width: 400, height: 300 });

function read(html: string, hooks: HtmlHooks = {}) {
  const result = htmlToRichText(html, hooks);
  if (!result.ok) throw new Error(result.problems.join(' '));
  const rendered = renderHtml(result.document, { imageUrl: imageAddress });
  const losses = result.losses.map(({ kind, element, detail }) => `${kind} ${element}: ${detail}`);
  return { html: rendered, losses, text: plainText(result.document), document: result.document };
}

describe('htmlToRichText keeps', () => {
  it.each([
    [
      'paragraphs',
      '<p>a <b>b</b> <i>c</i> <del>d</del> <kbd>e</kbd></p>',
      '<p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code></p>',
    ],
    ['loose text', 'a<div>b<span> c</span></div>', '<p>a</p><p>b c</p>'],
    ['numbered lists', '<ol start="4"><li>a<li>b</ol>', '<ol start="4"><li>a</li><li>b</li></ol>'],
    ['linked code', '<p><a href="/x"><code>f()</code></a></p>', '<p><a href="/x"><code>f()</code></a></p>'],
    ['quotations', '<blockquote>a<footer>b</footer></blockquote>', '<blockquote><p>a</p><footer>b</footer></blockquote>'],
    ['who is quoted', '<blockquote><p>a</p><cite>— <b>b</b>, c</cite></blockquote>', '<blockquote><p>a</p><footer>b, c</footer></blockquote>'],
    [
      'code',
      '<pre><code class="hljs language-js">a\n  <span>b</span><br>c\n</code></pre>',
      '<pre tabindex="0"><code class="language-js">a\n  b\nc</code></pre>',
    ],
    ['squares and formulas', '<p>10<sup>2</sup> H<sub>2</sub>O, the 1<sup>st</sup></p>', '<p>10² H₂O, the 1st</p>'],
    [
      'what abbreviations mean',
      '<p><abbr title="as soon as">asap</abbr> <q>now</q></p>',
      '<p>asap (as soon as) “now”</p>',
    ],
    [
      'placeholders that look like tags',
      '<p>git push &lt;a> <branch-name></p>',
      '<p>git push &lt;a&gt; &lt;branch-name&gt;</p>',
    ],
    ['definitions', '<dl><dt>a<dd>b</dl>', '<p><strong>a</strong></p><p>b</p>'],
    ['foldable text', '<details><summary>a</summary>b</details>', '<p><strong>a</strong></p><p>b</p>'],
  ])('%s', (_, html, expected) => {
    expect(read(html).html).toBe(expected);
  });

  it('headings, one level down from the title', () => {
    const { html, losses } = read('<h1>a</h1><h4>b</h4><h6>c</h6>');
    expect(html.replace(/ id="[^"]*"/g, '')).toBe('<h2>a</h2><h4>b</h4><h4>c</h4>');
    expect(losses).toEqual(['degraded h1: a', 'degraded h6: c']);
  });

  it('tables, with their caption above them', () => {
    const { html, losses } = read('<table><caption>c<thead><tr><th>a<th align=right>b<tbody><tr><td>1<td></table>');
    expect(html).toBe(
      '<p><strong>c</strong></p><div class="cb-tablewrap" role="region" aria-label="Table 1: a, b" tabindex="0"><table>' +
        '<thead><tr><th scope="col">a</th><th scope="col" class="num">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td></td></tr></tbody></table></div>',
    );
    expect(losses).toEqual(['degraded caption: c']);
  });

  it('a link to what was embedded', () => {
    const { html, losses } = read(
      '<iframe src="//video.example/1" title="A film"></iframe><video><source src="https://v.example/2.mp4"></video>',
    );
    expect(html).toContain('<a href="https://video.example/1" rel="noopener noreferrer">A film</a>');
    expect(html).toContain('>https://v.example/2.mp4</a>');
    expect(losses).toHaveLength(2);
  });

  it('links within the page, by id, by anchor and by the name Markdown gives to headings', () => {
    const { html, losses } = read(
      '<p><a href="#fn1">1</a><a href="#end">2</a><a href="#what-we-changed">3</a><a href="#gone">4</a><a href="#What_we--ch-anged">5</a></p>' +
        '<h2>What we changed</h2><p id="fn1">note</p><a name="end"></a><p>end</p>',
    );
    const [first, second, third, fourth] = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(html).toContain(`<p id="${first}">note</p>`);
    expect(html).toContain(`<p id="${second}">end</p>`);
    expect(html).toContain(`<h2 id="${third}">What we changed</h2>`);
    expect(fourth).toBe(third);
    expect(losses).toEqual(['degraded a: nothing on the page is called #gone']);
  });

  it('pictures that were stored, and the words of those that were not', () => {
    const figure = '<figure><a href="/big"><img src="a.png" alt="A"></a><figcaption>By <b>B</b></figcaption></figure>';
    expect(read(figure, { image }).html).toBe(
      `<figure><img src="/files/${attachmentId}" width="400" height="300" alt="A" loading="lazy" decoding="async"><figcaption>By B</figcaption></figure>`,
    );
    expect(read(figure)).toMatchObject({
      text: 'Picture not available: A\nBy B',
      losses: ['degraded img: the link around a.png', 'dropped img: a.png'],
    });
  });

  it('descriptions that are too long for a picture, below it', () => {
    const alt = 'word '.repeat(200).trim();
    const { document, text } = read(`<img src="a" alt="${alt}">`, { image });
    expect(document.content.map(({ type }) => type)).toEqual(['image', 'paragraph']);
    expect(text).toContain(`Description of the picture: ${alt}`);
  });

  it('the difference between a picture that needs no description and one that lacks it', () => {
    const decorative = read('<img src="a" alt=""><img src="b">', { image }).document.content.map(
      ({ attrs }) => attrs?.decorative,
    );
    expect(decorative).toEqual([true, false]);
  });

  it('links where the hook says', () => {
    expect(read('<a href="../old">x</a>', { link: (href) => `/posts/${href.slice(3)}-1` }).html).toBe(
      '<p><a href="/posts/old-1">x</a></p>',
    );
  });
});

describe('htmlToRichText drops', () => {
  it.each([
    ['scripts', '<p>a<script>alert(1)</script></p><script src="https://evil.example/x.js"></script>', '<p>a</p>'],
    ['styles', '<style>p{color:red}</style><p style="color:red" class="x" id="main">a</p>', '<p>a</p>'],
    ['handlers', '<p onclick="alert(1)">a<img src=x onerror=alert(1)></p>', '<p>a</p>'],
    ['script links', '<a href="javascript:alert(1)">a</a>', '<p>a</p>'],
    ['script links with a tab as an entity', '<a href="java&#9;script:alert(1)">a</a>', '<p>a</p>'],
    ['script links with a line break as an entity', '<a href="java&NewLine;script&colon;alert(1)">a</a>', '<p>a</p>'],
    ['script links in capitals after spaces', '<a href="  JAVASCRIPT:alert(1)">a</a>', '<p>a</p>'],
    ['script links that a hook brings in', '<a href="x">a</a>', '<p>a</p>'],
    ['data links', '<a href="data:text/html,<script>alert(1)</script>">a</a>', '<p>a</p>'],
    ['nested quotes', `<a href='"onmouseover="alert(1)' title="'><script>">a</a>`, '<p>a</p>'],
    [
      'drawings with handlers',
      '<svg onload="alert(1)"><title>Logo</title><script>alert(1)</script></svg>',
      '<p>Logo</p>',
    ],
    [
      'embedded scripts',
      '<p>a</p><iframe src="javascript:alert(1)"></iframe><object data="data:text/html,x"></object>',
      '<p>a</p>',
    ],
    ['forms', '<form action="//evil.example"><label>a</label><input value="x"><button>b</button></form>', '<p>ab</p>'],
    ['comments', '<p>a<!-- <script>alert(1)</script> --></p><!--[if mso]><p>x</p><![endif]-->', '<p>a</p>'],
    ['ids of other editors', '<p data-id="aaaaaaaaaa">a</p><figure data-attachment-id="1"></figure>', '<p>a</p>'],
  ])('%s', (_, html, expected) => {
    const hooks = { link: (href: string) => (href === 'x' ? 'vbscript:alert(1)' : href) };
    const result = read(html, hooks);
    expect(unsafePartsOf(result.html)).toEqual([]);
    expect(result.html).toBe(expected);
  });

  it('nothing without saying so', () => {
    expect(read('<script>x()</script><a href="ftp://a">a</a><iframe></iframe><u>u</u><input>').losses).toEqual([
      'dropped script: x()',
      'dropped a: link to ftp://a',
      'dropped iframe: ',
      'degraded u: u',
      'dropped input: ',
    ]);
  });
});

describe('htmlToRichText withstands', () => {
  it.each([
    ['nothing', '', true],
    ['ten thousand boxes', `${'<div>'.repeat(10_000)  }x`, false],
    ['ten thousand quotations', `${'<blockquote>'.repeat(10_000)  }x`, false],
    ['a hundred lists in each other', '<ul><li>x'.repeat(100), true],
    ['a hundred quotations in each other', '<blockquote>x'.repeat(100), true],
    ['thirty tables in each other', '<table><tr><td>x'.repeat(30), true],
    ['open brackets', '<'.repeat(100_000), true],
    ['open tags', '<a '.repeat(30_000), true],
    ['open quotes', '<p title="'.repeat(10_000), true],
    ['open comments', '<!--'.repeat(25_000), true],
    ['too much', 'x'.repeat(3_000_000), false],
    ['more parts than a document may have', '<p>x</p>'.repeat(10_001), false],
  ])('%s', (_, html, ok) => {
    expect(htmlToRichText(html).ok).toBe(ok);
  });

  it('long texts, in good time', () => {
    const html = '<p>Some words and <a href="https://a.example">a link</a> in a row.</p>\n<ul><li>x</li></ul>'.repeat(
      1_200,
    );
    const start = process.cpuUsage();
    expect(htmlToRichText(html).ok).toBe(true);
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });

  it('addresses of other machines: none is asked for anything', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const at = (name: string) => `http://127.0.0.1:${port}/${name}`;
    read(
      `<link rel=stylesheet href=${at('css')}><style>@import url(${at('import')})</style><script src=${at('js')}></script>` +
        `<script type=module src=${at('mjs')}></script><img src=${at('img')} srcset=${at('srcset')}><iframe src=${at('iframe')}></iframe>` +
        `<object data=${at('object')}></object><embed src=${at('embed')}><video src=${at('video')} autoplay></video>` +
        `<link rel=preload as=image href=${at('preload')}><base href=${at('base')}><img src=x onerror="fetch('${at('fetch')}')">` +
        `<meta http-equiv=refresh content="0;url=${at('meta')}"><form action=${at('form')}><input autofocus onfocus=this.form.submit()></form>`,
    );
    // Proves that the server hears, and gives whatever was sent before the time to arrive.
    await fetch(at('last'));
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toEqual(['/last']);
  });
});
