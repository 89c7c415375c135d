import { describe, expect, it, jest } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { richTextExtensions } from './extensions.js';
import { parseRichText } from './parse-rich-text.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';
const words = {
  type: 'paragraph',
  content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/a' } }] }],
};
const everything = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 } },
    words,
    { type: 'orderedList', content: [{ type: 'listItem', content: [words] }] },
    { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [words] }] },
    { type: 'codeBlock', attrs: { language: 'css' } },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [words] }] }] },
    { type: 'image', attrs: { attachmentId, alt: 'A drawer' } },
    { type: 'callout', attrs: { tone: 'warning' }, content: [words] },
    { type: 'horizontalRule' },
  ],
};

describe('the editor', () => {
  it('starts without warnings and gives back a document exactly as the server keeps it', () => {
    const warn = jest.spyOn(console, 'warn');
    const parsed = parseRichText(everything);
    if (!parsed.ok) throw new Error(parsed.problems.join(' '));
    const editor = new Editor({ element: null, extensions: richTextExtensions, content: parsed.document });
    expect(JSON.parse(JSON.stringify(editor.getJSON()))).toEqual(parsed.document);
    expect(warn).not.toHaveBeenCalled();
    editor.destroy();
  });

  it('refuses to set a link that the server would refuse', () => {
    const editor = new Editor({
      element: null,
      extensions: richTextExtensions,
      content: { type: 'doc', content: [words] },
    });
    expect(editor.can().setLink({ href: 'java\tscript:alert(1)' })).toBe(false);
    expect(editor.can().setLink({ href: 'https://a.example' })).toBe(true);
    editor.destroy();
  });
});
