import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { imageAddress } from './image-address.js';
import { linesOf } from './lines.js';
import { parseRichText } from './parse-rich-text.js';
import { renderHtml } from './render-html.js';
import { documents } from './testing/arbitrary-document.js';

type Node = DefaultTreeAdapterMap['childNode'];

const idOf = (node: Node): string | undefined => ('attrs' in node ? node.attrs.find(({ name }) => name === 'data-line')?.value : undefined);

function elementsWithLines(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [...(idOf(node) === undefined ? [] : [node]), ...('childNodes' in node ? elementsWithLines(node.childNodes) : [])]);
}

/** As a browser reads them: without numbers of notes, and without the lines inside. */
function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'sup' || !('childNodes' in node)) return '';
  return node.childNodes.map((child) => (idOf(child) === undefined ? wordsOf(child) : '')).join('');
}

function render(document: unknown, marksLines?: boolean) {
  const result = parseRichText(document);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return { lines: linesOf(result.document), html: renderHtml(result.document, { imageUrl: imageAddress, marksLines }) };
}

describe('lines', () => {
  it('are the blocks that words stand in, and nothing else', () => {
    const paragraph = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
    const { lines, html } = render({
      type: 'doc',
      content: [
        paragraph('aaaaaaaaaa', 'One'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('bbbbbbbbbb', 'Two')] }] },
        { type: 'image', attrs: { attachmentId: '0190a2b4-0000-7000-8000-000000000001', alt: 'No line', caption: 'None' } },
      ],
    }, true);
    expect(lines).toEqual([{ id: 'aaaaaaaaaa', text: 'One' }, { id: 'bbbbbbbbbb', text: 'Two' }]);
    expect(html).toContain('<p data-line="aaaaaaaaaa">One</p><ul><li data-line="bbbbbbbbbb">Two</li></ul>');
  });

  it('are named in the HTML only where that is asked for', () => {
    fc.assert(fc.property(documents(), (document) => {
      expect(elementsWithLines(parseFragment(render(document).html).childNodes)).toEqual([]);
    }), { numRuns: 50 });
  });

  it('are named where a task says nothing that can be seen: it is no part of the line around it', () => {
    const item = (id: string, text: string, ...below: object[]) => [{ type: 'paragraph', attrs: { id }, ...(text && { content: [{ type: 'text', text }] }) }, ...below];
    const task = { type: 'taskItem', attrs: { checked: false }, content: item('bbbbbbbbbb', '\ufeff') };
    const list = { type: 'listItem', content: item('aaaaaaaaaa', 'One', { type: 'taskList', content: [task] }) };
    const { html } = render({ type: 'doc', content: [{ type: 'bulletList', content: [list] }] }, true);
    expect(elementsWithLines(parseFragment(html).childNodes).map((node) => [idOf(node), wordsOf(node)])).toEqual([['aaaaaaaaaa', 'One'], ['bbbbbbbbbb', '\ufeff']]);
  });

  it('say in the HTML what they say in the document, and none with words is missing', () => {
    fc.assert(fc.property(documents(), (document) => {
      const { lines, html } = render(document, true);
      const shown = new Map(elementsWithLines(parseFragment(html).childNodes).map((node) => [idOf(node), wordsOf(node)]));
      for (const { id, text: written } of lines) {
        // Reading HTML brings foreign line ends into one form.
        const text = written.replace(/\r\n?/g, '\n');
        const words = shown.get(id);
        if (words === undefined) expect(text.trim()).toBe('');
        else expect([text, `${text}\n`]).toContain(words);
      }
    }), { numRuns: 300 });
  });
});
