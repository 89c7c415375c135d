import { renderHtml, richTextExtensions, type RichTextDocument } from '@crossbench/schema/rich-text';
import { Editor } from '@tiptap/core';
import { cleanPasted } from './clean-pasted';
import { fromWriter } from './testing/from-word-processors';

/** What readers would see of what was pasted. */
function pasted(html: string): string {
  const editor = new Editor({ extensions: richTextExtensions, content: cleanPasted(html), injectCSS: false });
  const body = editor.getJSON() as RichTextDocument;
  return renderHtml(body, { imageUrl: () => undefined }).replace(/ (?:id|tabindex|role|aria-label|scope)="[^"]*"/g, '');
}

const report = [
  '<h2>Annual boots</h2>',
  '<p>The <strong>boots</strong> of <em>two winters</em> are <s>lost</s> counted in <a href="https://example.com/boots?year=2026&amp;part=1" rel="noopener noreferrer">a list</a>.</p>',
  '<h2>What we found</h2>',
  '<ul><li>Laces<ul><li>long</li><li>short</li></ul></li><li>Soles</li></ul>',
  '<ol><li>Count</li><li>Repair<ol><li>at once</li></ol></li></ol>',
  '<div class="cb-tablewrap"><table><thead><tr><th>Size</th><th>Pairs</th></tr></thead>',
  '<tbody><tr><td>38</td><td>12</td></tr><tr><td>45</td><td>3</td></tr></tbody></table></div>',
  '<p>Thank you.</p>',
].join('');

it('keeps a whole report written by a word processor: headings, lists in lists, tables and links, and no looks', () => {
  expect(pasted(fromWriter)).toBe(report);
});
