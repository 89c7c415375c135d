import { mergeAttributes, Node } from '@tiptap/core';

/** A note that stands at the end of the text; in the line there is only its number. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  content: '(text | hardBreak)*',
  inline: true,
  atom: true,

  parseHTML() {
    return [{ tag: 'span.cb-footnote' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'cb-footnote' }), 0];
  },
});
