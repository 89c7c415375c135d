import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Doc } from 'yjs';
import { undoByPlace } from './undo-by-place';

let editor: Editor;
beforeEach(() => {
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [Document, Paragraph, Text, Collaboration.configure({ document: new Doc() }), undoByPlace],
  });
});
afterEach(() => editor.destroy());

const type = (text: string) => editor.view.dispatch(editor.state.tr.insertText(text));

describe('undoing in a page that is written together', () => {
  it('takes back what was written in one go', () => {
    type('Within');
    type(' five days.');
    editor.commands.undo();
    expect(editor.getText()).toBe('');
  });

  it('leaves what was written elsewhere, however quickly the cursor went', () => {
    type('Within five days.');
    editor.commands.setTextSelection(1);
    type('We answer. ');
    editor.commands.undo();
    expect(editor.getText()).toBe('Within five days.');
    editor.commands.undo();
    expect(editor.getText()).toBe('');
  });
});
