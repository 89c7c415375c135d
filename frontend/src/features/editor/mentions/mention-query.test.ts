import { Editor } from '@tiptap/core';
import { editorExtensions } from '../editor-extensions';
import { mentionQueryOf } from './mention-query';

function typed(text: string, type = 'paragraph') {
  const content = { type: 'doc', content: [{ type, content: [{ type: 'text', text }] }] };
  const editor = new Editor({ extensions: editorExtensions, content, injectCSS: false });
  editor.commands.setTextSelection(text.length + 1);
  return mentionQueryOf(editor);
}

it.each([
  ['@', ''],
  ['Ask @pri', 'pri'],
  ['(@Seán O’B', 'Seán O’B'],
  ['Ask @priya ra', 'priya ra'],
])('finds the name that is being written in "%s"', (text, name) => {
  expect(typed(text)).toEqual({ typed: name, from: text.lastIndexOf('@') + 1, to: text.length + 1 });
});

it.each(['', 'Ask priya', 'priya@transport', 'Ask @priya raman today', 'Ask @priya ', 'Ask @42'])('finds none in "%s"', (text) => {
  expect(text === '' ? undefined : typed(text)).toBeUndefined();
});

it('finds none in code', () => {
  expect(typed('@Injectable', 'codeBlock')).toBeUndefined();
});
