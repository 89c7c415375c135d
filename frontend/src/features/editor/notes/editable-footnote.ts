import { FootnoteNode } from '@crossbench/schema/rich-text';

/** What the button of a note in the text tells the surface around it. */
export const openNote = 'crossbench-note';

/** In the text a note is a button with its number, which the style sheet counts. */
export const EditableFootnote = FootnoteNode.extend({
  addNodeView() {
    return ({ node, getPos }) => {
      const dom = document.createElement('button');
      dom.type = 'button';
      dom.className = 'cb-notebutton';
      dom.contentEditable = 'false';
      let note = node;
      const name = () => dom.setAttribute('aria-label', `Footnote: ${note.textContent || 'empty'}`);
      name();
      dom.addEventListener('click', () => {
        dom.dispatchEvent(new CustomEvent(openNote, { bubbles: true, detail: getPos() }));
      });
      return {
        dom,
        update: (changed) => {
          if (changed.type !== note.type) return false;
          note = changed;
          name();
          return true;
        },
        stopEvent: (event) => event.type === 'click' || event.type === 'keydown',
        ignoreMutation: () => true,
      };
    };
  },
});
