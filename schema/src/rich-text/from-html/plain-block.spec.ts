import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RichTextNode } from '../types.js';
import { htmlToRichText } from './html-to-rich-text.js';
import { plainBlock } from './plain-block.js';

const hooks = { link: (href: string) => (href.startsWith('/old/') ? `/wiki/${href.slice(5)}` : href) };

function withoutIds(nodes: readonly RichTextNode[]): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (key === 'id' ? undefined : value)));
}

function throughElements(html: string): unknown {
  const converted = htmlToRichText(html, hooks);
  return converted.ok && converted.losses.length === 0 ? withoutIds(converted.document.content) : converted;
}

const space = fc.constantFrom('', ' ', '\n', '  \n ', '\t');
const words = fc.constantFrom('word', ' word', 'word ', ' ', '\n', '  ', 'a &amp; b', '&lt;p&gt;', '&#58;', '&nbsp;', '&#160; ', '&eacute;', '&', '&#128;', '☐ ', '[x] ', 'é', '駅', 'one\ntwo', '>', '"');
const { line } = fc.letrec<{ line: string; inline: string }>((tie) => ({
  line: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  inline: fc.oneof(
    { weight: 5, arbitrary: words },
    fc.tuple(fc.constantFrom('b', 'i', 'strong', 'em', 'code', 'sup', 'u'), tie('line')).map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc
      .tuple(fc.constantFrom('/old/a', 'https&#58;//a.example/?b&amp;c', '#b', 'javascript:x', ' /old/b ', '', '//c.example'), tie('line'))
      .map(([href, inside]) => `<a href="${href}">${inside}</a>`),
    tie('line').map((inside) => `<span class="cb-footnote">${inside}</span>`),
    fc.constantFrom('<br>', '<b>', '</i>', '<img src="x">'),
  ),
}));
const { list } = fc.letrec<{ list: string }>((tie) => ({
  list: fc
    .tuple(fc.constantFrom('ul', 'ol'), space, fc.array(fc.tuple(line, space, fc.option(tie('list'), { nil: '', depthSize: 'small' }), space), { maxLength: 3 }))
    .map(([name, room, items]) => `<${name}>${room}${items.map((item) => `<li>${item.slice(0, 3).join('')}</li>${item[3]}`).join('')}</${name}>`),
}));
const table = fc
  .array(fc.tuple(fc.array(fc.tuple(fc.constantFrom('td', 'th', 'td colspan="2"'), line, space), { maxLength: 3 }), space), { maxLength: 3 })
  .map((rows) => {
    const cells = (row: readonly (readonly [string, string, string])[]) => row.map(([tag, inside, room]) => `<${tag}>${inside}</${tag.slice(0, 2)}>${room}`).join('');
    return `<table>\n${rows.map(([row, room]) => `<tr>${room}${cells(row)}</tr>${room}`).join('')}</table>`;
  });
const block = fc.oneof(
  fc.tuple(fc.constantFrom('p', 'h2', 'h3', 'h4', 'h5', 'div', 'h2 id="a_b"'), line).map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
  list,
  table,
);

describe('plainBlock', () => {
  it('makes the same of a block as the way through elements, or nothing', () => {
    fc.assert(
      fc.property(block, (html) => {
        const plain = plainBlock(html, hooks);
        if (plain) expect(withoutIds(plain)).toEqual(throughElements(html));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['<p>a <b>b <i>c</i></b> <a href="/old/d">d</a><span class="cb-footnote"> e </span></p>'],
    ['<hr>'],
    ['<h3 id="x">a <code>b</code></h3>'],
    ['<ul><li>a\n<ol><li>b\n</li></ol></li><li><i>c</i>\n</li></ul>'],
    ['<table>\n<tr><th>a\n</th><th>b\n</th></tr><tr>\n<td>c\n</td><td>\n</td></tr></table>'],
  ])('reads %s', (html) => {
    expect(withoutIds(plainBlock(html, hooks) ?? [])).toEqual(throughElements(html));
  });

  it.each([['<p></p>'], ['<p>a<br>b</p>'], ['<p>a</p>b'], ['<p>a'], ['<p>a <b>b</p></b>'], ['<p class="x">a</p>'], ['<div>a</div>'], ['<p>&eacute;</p>'], ['<p><a href="#a">b</a></p>'], ['words'], ['']])(
    'leaves %s to others',
    (html) => {
      expect(plainBlock(html, hooks)).toBeUndefined();
    },
  );
});
