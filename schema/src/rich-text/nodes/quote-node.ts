import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { quoteSource } from '../attribute-rules.js';
import { lineIn, type ElementLike } from './element.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockquote: { toggleBlockquote: () => ReturnType };
  }
}

/** What somebody else said, with who said it or where. */
export const QuoteNode = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,

  addAttributes() {
    return {
      source: {
        default: '',
        parseHTML: ({ lastElementChild: last }: ElementLike) =>
          last?.localName === 'footer' ? (quoteSource(lineIn(last)) ?? '') : '',
        rendered: false,
      },
    };
  },

  parseHTML() {
    return [{ tag: 'blockquote' }, { tag: 'blockquote > footer', ignore: true, priority: 60 }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const attributes = mergeAttributes(HTMLAttributes);
    const { source } = node.attrs;
    if (source === '') return ['blockquote', attributes, 0];
    return ['blockquote', attributes, ['div', 0], ['footer', { contenteditable: 'false' }, String(source)]];
  },

  addCommands() {
    return {
      toggleBlockquote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleBlockquote() };
  },

  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});
