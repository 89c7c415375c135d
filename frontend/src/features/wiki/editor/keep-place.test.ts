import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { applyUpdate, Doc } from 'yjs';
import { keepPlace } from './keep-place';

/** As in pages: each block has an id. */
const Block = Paragraph.extend({ addAttributes: () => ({ id: { default: null } }) });

let [gwen, priya]: Editor[] = [];
beforeEach(() => {
  const [one, other] = [new Doc(), new Doc()];
  const send = (from: Doc, to: Doc) => from.on('update', (update: Uint8Array, origin: unknown) => origin !== from && applyUpdate(to, update, to));
  send(one, other);
  send(other, one);
  [gwen, priya] = [one, other].map(
    (document) =>
      new Editor({
        element: globalThis.document.createElement('div'),
        extensions: [Document, Block, Text, Collaboration.configure({ document }), keepPlace],
      }),
  );
  gwen?.commands.setContent({
    type: 'doc',
    content: [block('first', 'We answer.'), block('second', 'Within five days.')],
  });
});
afterEach(() => [gwen, priya].forEach((editor) => editor?.destroy()));

const block = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
/** Before the letter that follows the words. */
const after = (editor: Editor | undefined, words: string): number => {
  let found = -1;
  editor?.state.doc.descendants((node, place) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0) found = place + at + words.length;
  });
  return found;
};
const type = (editor: Editor | undefined, text: string, at?: number) => editor?.view.dispatch(editor.state.tr.insertText(text, at));

describe('the cursor in a page that is written together', () => {
  it('stays at its letters while somebody writes before it in the same block', () => {
    priya?.commands.setTextSelection(after(priya, 'Within five'));
    type(gwen, 'Always ', after(gwen, 'We answer.') + 2);
    type(priya, ' working');
    expect(gwen?.getText()).toContain('Always Within five working days.');
  });

  it('stays at its letters while somebody takes words before it out', () => {
    priya?.commands.setTextSelection(after(priya, 'Within five'));
    gwen?.commands.deleteRange({ from: after(gwen, 'Within') - 6, to: after(gwen, 'Within ') });
    type(priya, ' working');
    expect(gwen?.getText()).toContain('five working days.');
  });

  it('keeps what is chosen', () => {
    priya?.commands.setTextSelection({ from: after(priya, 'Within '), to: after(priya, 'Within five') });
    type(gwen, 'Always ', after(gwen, 'We answer.') + 2);
    type(priya, 'ten');
    expect(gwen?.getText()).toContain('Always Within ten days.');
  });

  it('undoes what one wrote oneself in one go, whatever others write meanwhile', () => {
    priya?.commands.setTextSelection(after(priya, 'Within five'));
    type(priya, ' working');
    type(gwen, 'Always ', after(gwen, 'We answer.') + 2);
    type(priya, ' and calm');
    priya?.commands.undo();
    expect(gwen?.getText()).toContain('Always Within five days.');
  });
});
