import { Editor } from '@tiptap/core';
import { editorExtensions } from '../editor-extensions';

/** An editor of these paragraphs on the page, the cursor at their end. jsdom lays nothing out. */
export function anEditor(...paragraphs: string[]): Editor {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }));
  const element = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({ element, extensions: editorExtensions, content: { type: 'doc', content }, injectCSS: false });
  // Its own command for this waits for a frame, and would take the focus from what a test uses by then.
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
  return editor;
}
