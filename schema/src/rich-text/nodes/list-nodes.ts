import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { listNumbering, listStart } from '../attribute-rules.js';
import { changeListTo } from './change-list.js';
import { numberIn, type ElementLike } from './element.js';
import { pastedLists } from './pasted-lists.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    bulletList: { toggleBulletList: () => ReturnType };
    orderedList: { toggleOrderedList: () => ReturnType };
  }
}

export const BulletedList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', mergeAttributes(HTMLAttributes), 0],

  addCommands() {
    return {
      toggleBulletList: () => changeListTo(this.name),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleBulletList() };
  },

  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/, type: this.type })];
  },
});

export const NumberedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',

  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: ElementLike) => listStart(numberIn(element, 'start')) ?? 1,
        renderHTML: ({ start }) => (start === 1 ? {} : { start: String(start) }),
      },
      type: {
        default: null,
        parseHTML: (element: ElementLike) => listNumbering(element.getAttribute('type')) ?? null,
        renderHTML: ({ type }) => (type === null || type === '1' ? {} : { type: String(type) }),
      },
    };
  },

  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes), 0],

  addCommands() {
    return {
      toggleOrderedList: () => changeListTo(this.name),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleOrderedList() };
  },

  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,5})\.\s$/,
        type: this.type,
        getAttributes: ([, number]) => ({ start: Number(number) }),
        // The next number goes on with the list above, unless that counts in letters.
        joinPredicate: ([, number], { attrs, childCount }) =>
          (attrs.type === null || attrs.type === '1') && childCount + Number(attrs.start) === Number(number),
      }),
    ];
  },

  addProseMirrorPlugins() {
    return [pastedLists()];
  },
});
