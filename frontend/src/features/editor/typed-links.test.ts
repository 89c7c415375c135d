import type { Editor } from '@tiptap/core';
import { anEditor } from './testing/an-editor';

/** Types character by character, as the keyboard does. */
function type(editor: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = editor.state.selection;
    const { view } = editor;
    const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, () => editor.state.tr.insertText(character)));
    if (!isHandled) view.dispatch(editor.state.tr.insertText(character, from, to));
  }
}

function paste(editor: Editor, text: string): void {
  const clipboardData = { getData: (kind: string) => (kind === 'text/plain' ? text : ''), files: [], items: [] };
  editor.view.dom.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
}

const shown = (editor: Editor) => editor.getHTML().replace(/ (rel|data-id)="[^"]*"/g, '');

describe('addresses that are typed', () => {
  it.each([
    ['See gov.uk/help ', '<p>See <a href="https://gov.uk/help">gov.uk/help</a> </p>'],
    ['Ask (priya@transport.example), ', '<p>Ask (<a href="mailto:priya@transport.example">priya@transport.example</a>), </p>'],
    ['See readme.md ', '<p>See readme.md </p>'],
    ['See https://a.example', '<p>See https://a.example</p>'],
  ])('%s', (text, html) => {
    const editor = anEditor('');
    type(editor, text);
    expect(shown(editor)).toBe(html);
    editor.destroy();
  });

  it('become links at the end of a paragraph, but not in code', () => {
    const editor = anEditor('See https://a.example.');
    editor.commands.splitBlock();
    expect(shown(editor)).toBe('<p>See <a href="https://a.example">https://a.example</a>.</p><p></p>');
    editor.commands.setContent('<p><code>https://a.example</code></p>');
    editor.commands.focus('end');
    type(editor, ' ');
    expect(shown(editor)).not.toContain('<a');
    editor.destroy();
  });

  it('go on being no link when somebody said so', () => {
    const editor = anEditor('');
    type(editor, 'gov.uk ');
    editor.chain().selectAll().unsetLink().run();
    editor.commands.focus('end');
    type(editor, 'x ');
    expect(shown(editor)).toBe('<p>gov.uk x </p>');
    editor.destroy();
  });
});

describe('addresses that are pasted', () => {
  it('make selected words a link', () => {
    const editor = anEditor('Read this');
    editor.commands.setTextSelection({ from: 6, to: 10 });
    paste(editor, 'https://a.example/x');
    expect(shown(editor)).toBe('<p>Read <a href="https://a.example/x">this</a></p>');
    editor.destroy();
  });

  it('become links in the words around them', () => {
    const editor = anEditor('');
    paste(editor, 'See https://a.example, or write.');
    expect(shown(editor)).toBe('<p>See <a href="https://a.example">https://a.example</a>, or write.</p>');
    editor.destroy();
  });
});

describe('lists that are pasted as plain text', () => {
  it.each([
    ['3. Ask\n4. Write', '<ol start="3"><li><p>Ask</p></li><li><p>Write</p></li></ol>'],
    ['b) Ask\nc) Write', '<ol start="2" type="a"><li><p>Ask</p></li><li><p>Write</p></li></ol>'],
    ['- [x] Ask\n- [ ] Write', '<ul class="cb-tasks"><li data-checked="true" class="cb-task"><p>Ask</p></li><li data-checked="false" class="cb-task"><p>Write</p></li></ul>'],
  ])('%j', (text, html) => {
    const editor = anEditor('');
    paste(editor, text);
    expect(shown(editor)).toContain(html);
    editor.destroy();
  });

  it('stay lines when their numbers do not follow each other', () => {
    const editor = anEditor('');
    paste(editor, '1. May is late\n2026. No');
    expect(shown(editor)).not.toContain('<ol');
    editor.destroy();
  });
});
